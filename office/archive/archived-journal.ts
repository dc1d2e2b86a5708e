import type { ArchiveProblem } from '../../domain/archive/archive-contents.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { fileRefsIn } from '../../domain/dossier/file-refs-in.ts';
import type { Erasure } from '../../domain/journal/erasure.ts';
import { type SealedEntry, sealedTexts } from '../../domain/journal/journal-seal.ts';
import { isReadable, type RecordedEntry } from '../../domain/journal/recorded-entry.ts';
import { allEntries, checkChain } from '../../records/journal-check.ts';
import type { RecordsReader } from '../../records/reading.ts';
import type { ArchiveFolder } from './archive-folder.ts';

/** The journal of one case in an archive: of each entry the texts that were hashed, and nothing that isn't in them. */

/** What the entries of a case told on the way. */
export interface JournalRead {
  entries: number;
  /** of the newest, ms */
  at: number | null;
  problems: ArchiveProblem[];
  /** every file that an entry names, also one that is overtaken */
  files: FileRef[];
}

const isSealed = (entry: RecordedEntry): entry is SealedEntry => entry.seal != null && isReadable(entry);

/** An entry as a line; the keys stand in the order that the README tells. */
export function archivedLine(entry: RecordedEntry): string {
  const { seq } = entry;
  const line = isSealed(entry)
    ? { seq, hash: entry.seal.hash, ...sealedTexts(entry) }
    : { seq, unsealed: entry };
  return `${JSON.stringify(line)}\n`;
}

export async function archiveJournal(
  reader: Pick<RecordsReader, 'journal'>,
  place: { campaign: string; subject: string },
  erasures: readonly Erasure[],
  folder: ArchiveFolder,
): Promise<JournalRead> {
  const { campaign, subject } = place;
  const entries = (await Array.fromAsync(allEntries(reader, campaign, subject))).sort(
    (a, b) => a.seq - b.seq,
  );
  const last = entries.at(-1)?.seal?.hash ?? null;
  async function* lines() {
    for (const entry of entries) yield Buffer.from(archivedLine(entry));
  }
  await folder.write(
    `nhat-ky/${subject}.jsonl`,
    { is: 'journal', subject, entries: entries.length, last },
    lines(),
  );
  const broken = new Set(checkChain(place, entries, erasures).map(({ seq }) => seq));
  return {
    entries: entries.length,
    at: entries.length === 0 ? null : Math.max(...entries.map((entry) => entry.at)),
    problems: [...broken].map((seq) => ({ of: 'brokenEntry', subject, seq })),
    files: entries.flatMap(({ input, content }) => fileRefsIn([input, content])),
  };
}
