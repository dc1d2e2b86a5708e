import { buffer } from 'node:stream/consumers';
import { type WordChange, wordChanges } from '../documents/decisions/word-changes.ts';
import { bytesIn } from '../documents/word/word-file.ts';
import { wordText } from '../documents/word/word-text.ts';
import type { FileRef } from '../domain/dossier/file-ref.ts';
import type { FileStore } from '../records/files/file-store.ts';
import type { RecordsReader } from '../records/reading.ts';
import { pdfText } from './pdf/pdf-text.ts';

/** The signed paper that came back beside the decision as it was issued: whether they say the same, word for word. */

export type SignedComparison =
  /** it is the file itself that was issued */
  | { outcome: 'ours' }
  | { outcome: 'same' }
  | { outcome: 'differs'; changes: WordChange[] }
  /** hardly a word of it is in the decision */
  | { outcome: 'other' }
  /** a picture: somebody compares it by eye */
  | { outcome: 'noText' }
  /** nobody could read it */
  | { outcome: 'unreadable' }
  /** the decision was issued without a file for Word, by an earlier build */
  | { outcome: 'nothingToCompare' };

async function pagesOf(bytes: Uint8Array, type: FileRef['type']): Promise<string[] | null> {
  if (type === 'docx') {
    try {
      return [wordText(bytes)];
    } catch {
      return null;
    }
  }
  return type === 'pdf' ? await pdfText(bytes) : [];
}

/**
 * @throws FileError FILE_UNKNOWN, FILE_CHANGED
 */
export async function compareSigned(
  reader: Pick<RecordsReader, 'issuedWord'>,
  files: Pick<FileStore, 'verify' | 'open'>,
  { campaign, decision, scan }: { campaign: string; decision: string; scan: FileRef },
): Promise<SignedComparison> {
  const issued = bytesIn((await reader.issuedWord(campaign, decision))?.content ?? null);
  if (issued === null) return { outcome: 'nothingToCompare' };
  await files.verify(campaign, scan);
  const bytes = await buffer((await files.open(campaign, scan)).stream);
  if (bytes.equals(issued)) return { outcome: 'ours' };
  const pages = await pagesOf(new Uint8Array(bytes), scan.type);
  if (pages === null) return { outcome: 'unreadable' };
  if (pages.every((page) => page.trim() === '')) return { outcome: 'noText' };
  const changes = wordChanges(wordText(issued), pages);
  if (changes === null) return { outcome: 'other' };
  return changes.length === 0 ? { outcome: 'same' } : { outcome: 'differs', changes };
}
