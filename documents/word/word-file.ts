import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { LocalDate } from '../../domain/calendar/instant.ts';
import { formGuideOn } from '../../domain/form-guide.ts';
import { canonicalHash } from '../../domain/journal/canonical-hash.ts';
import type { WordKind } from '../../domain/word-kind.ts';
import { builtInTemplate } from './built-in-templates.ts';
import type { WordData } from './word-data.ts';
import { type WordOrigin, wordPaper } from './word-paper.ts';

/** What a paper says, for whoever writes it into a template. */
export interface WordSaid {
  kind: WordKind;
  data: WordData;
  /** of the paper, by which the guide to its form is chosen; of a draft the day on which it is drafted */
  day: LocalDate;
}

/** A file as the records keep it, in base64, and back. */
export const asStored = (file: Uint8Array): { sha256: string; content: string } => ({
  sha256: bytesHash(file),
  content: Buffer.from(file).toString('base64'),
});
export const bytesIn = (content: string | null): Uint8Array | null =>
  content === null ? null : Buffer.from(content, 'base64');

export const bytesHash = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/**
 * A paper as a file for Word; its own properties say of which template.
 *
 * @param own the office's template; null: the one that comes with the program
 * @throws WordPaperError, and whatever the library throws, where a template of the office can't say it
 */
export function wordFileOf(
  { kind, data, day }: WordSaid,
  own: Uint8Array | null,
  of: Pick<WordOrigin, 'campaign' | 'paper'>,
): Uint8Array {
  const template = own ?? builtInTemplate(kind, formGuideOn(day));
  return wordPaper(template, data, {
    dataSha256: canonicalHash(data),
    templateSha256: bytesHash(template),
    ...of,
  });
}
