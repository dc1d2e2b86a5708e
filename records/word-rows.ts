import type { Instant } from '../domain/calendar/instant.ts';
import type { WordKind } from '../domain/word-kind.ts';

/** A file for Word as it is kept. */
export interface StoredWord {
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

export interface WordReader {
  /** a decision's own file as it was issued; null where there is none */
  issuedWord(campaign: string, decision: string): Promise<StoredWord | null>;
  /** the templates that the office has given, every version, the newest of each kind first */
  paperTemplates(): Promise<TemplateVersion[]>;
  /** the newest of a kind, or the newest given before an instant (ms); null where only the program's own was there */
  paperTemplate(kind: WordKind, before: Instant | null): Promise<StoredTemplate | null>;
}
