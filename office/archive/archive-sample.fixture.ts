import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { fileRefsIn } from '../../domain/dossier/file-refs-in.ts';
import type { Erasure } from '../../domain/journal/erasure.ts';
import type { JournalEntry } from '../../domain/journal/journal.ts';
import { chain } from '../../domain/journal/journal-seal.fixture.ts';
import type { SealedEntry } from '../../domain/journal/journal-seal.ts';
import type { CampaignRow, PlacedEntry, RecordsReader } from '../../records/reading.ts';
import { decidedRecords } from '../../web/sample-appraisal.fixture.ts';

/** A decided campaign whose files are there: its records in memory, its journal sealed, and its files in a folder. */

export interface ArchiveSample {
  campaign: CampaignRow;
  reader: RecordsReader;
  /** of the store: `campaign/cell/hash.type` below it */
  files: string;
  /** as the records name them, each once */
  refs: FileRef[];
  entries: (SealedEntry & { position: number })[];
  /** where a file lies in the store */
  placeOf(file: FileRef): string;
}

/** What is stored of the decision on the cells' levels for Word. */
export const ISSUED_WORD = Buffer.from('quyết định như lúc ban hành');

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const bytesFor = (named: string): Buffer => Buffer.from(`tệp ${named}`);

/** The same value with the hashes of files that there are. */
function withRealFiles<Value>(value: Value): Value {
  const named = new Set(fileRefsIn(value).map(({ sha256 }) => sha256));
  let text = JSON.stringify(value);
  for (const sha256 of named) text = text.replaceAll(sha256, sha256Of(bytesFor(sha256)));
  return JSON.parse(text);
}

/** @param files an empty folder @param sealed what becomes of the entries once they are sealed */
export async function archiveSample(
  files: string,
  sealed: (entry: SealedEntry) => JournalEntry = (entry) => entry,
  erasures: readonly Erasure[] = [],
): Promise<ArchiveSample> {
  const { campaign, reader, entries: played } = await decidedRecords();
  const seal = chain();
  const entries = played.map(({ position, ...entry }) => ({
    ...(sealed(seal(withRealFiles(entry))) as SealedEntry),
    position,
  }));
  const placed = new Map<number, PlacedEntry>(entries.map((entry) => [entry.position, entry]));
  const own: Partial<RecordsReader> = {
    journal: async (id, filter) =>
      (await reader.journal(id, filter)).flatMap(({ position }) => placed.get(position) ?? []),
    caseContent: async (id, cell) => withRealFiles(await reader.caseContent(id, cell)),
    cases: async (id) => withRealFiles(await reader.cases(id)),
    campaignContent: async (id) => withRealFiles(await reader.campaignContent(id)),
    erasures: async () => [...erasures],
    issuedWord: async (_, id) =>
      id === 'main-cellLevels'
        ? { sha256: sha256Of(ISSUED_WORD), content: ISSUED_WORD.toString('base64') }
        : null,
  };
  const named = new Map<string, FileRef>();
  const placeOf = ({ cell, sha256, type }: FileRef) => join(files, campaign.id, cell, `${sha256}.${type}`);
  for (const before of played.flatMap(({ input, content }) => fileRefsIn([input, content]))) {
    const bytes = bytesFor(before.sha256);
    const ref = { ...before, sha256: sha256Of(bytes) };
    named.set(`${ref.cell}/${ref.sha256}`, ref);
    await mkdir(join(placeOf(ref), '..'), { recursive: true });
    await writeFile(placeOf(ref), bytes);
  }
  return { campaign, reader: { ...reader, ...own }, files, refs: [...named.values()], entries, placeOf };
}
