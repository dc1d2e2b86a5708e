import type { Instant } from '../domain/calendar/instant.ts';
import type { WordKind } from '../domain/word-kind.ts';

/** A file for Word as it is kept. */
export interface WordFile {
  sha256: string;
  /** base64 */
  content: string;
}

/** A version of a template; its content is asked for by itself. */
export interface TemplateVersion {
  kind: WordKind;
  /** 1 and up, by kind */
  version: number;
  /** of its bytes; null where the office went back to the one that comes with the program */
  sha256: string | null;
  givenAt: Instant;
  /** person id */
  givenBy: string | null;
}

export interface StoredTemplate extends TemplateVersion {
  /** base64; null as its hash */
  content: string | null;
}
