import { resolve } from 'node:path';
import { contentsPage, readMe } from '../../documents/archive/archive-pages.ts';
import { JOURNAL_CHECK_FILE, JOURNAL_CHECK_PROGRAM } from '../../documents/archive/journal-check-program.ts';
import { tableAudience } from '../../documents/workbooks/tables/table-audience.ts';
import type { ArchivedThing, ArchivedUntil, ArchiveProblem } from '../../domain/archive/archive-contents.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { fileRefsIn } from '../../domain/dossier/file-refs-in.ts';
import type { FailedTemplate } from '../../domain/failed-template.ts';
import type { PaperKind } from '../../domain/paper-kind.ts';
import { TABLE_NAMES } from '../../domain/table-name.ts';
import { newlyFailed, type WordFile } from '../../domain/word-file.ts';
import { BackupError } from '../../records/backup/backup-error.ts';
import { assertNewPlace, madeWhole } from '../../records/backup/new-folder.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { exportTables, TABLE_FILES } from '../export-tables.ts';
import { wholePapers, wordPath } from '../make-papers.ts';
import { besideWord } from '../papers-in-word.ts';
import { readOnce } from '../read-once.ts';
import { type ArchiveFolder, archiveFolder } from './archive-folder.ts';
import { archiveFile, distinctFiles, signedPapers } from './archived-files.ts';
import { archiveJournal } from './archived-journal.ts';

/**
 * One campaign in one folder: every paper, every file that its records name, its journal and its tables, with a numbered
 * list of contents; to be verified without the product. The same records and files give the same bytes.
 */

export interface ArchiveSource {
  reader: RecordsReader;
  store: Pick<FileStore, 'open'>;
}

/** How far it is. */
export interface ArchiveStep {
  step: 'journal' | 'papers' | 'files' | 'tables';
  done: number;
  /** null: nobody knows how many */
  of: number | null;
}

export interface ArchiveOptions {
  /** folders of the system, in which no archive is made */
  kept: readonly string[];
  told(step: ArchiveStep): void;
}

export interface Archived {
  /** absolute */
  folder: string;
  files: number;
  until: ArchivedUntil;
  problems: ArchiveProblem[];
  /** templates of the office that couldn't say its papers */
  failing: FailedTemplate[];
}

const CAMPAIGN = 'campaign';
const CONTENTS_FILE = 'MUCLUC.html';
const README_FILE = 'README.txt';
/** how often it begins anew where something is recorded meanwhile */
const ATTEMPTS = 3;

/** What changes with everything that could be in an archive. */
async function revisionOf(reader: RecordsReader, campaign: string): Promise<number> {
  const names = await reader.campaignNames();
  return names.find(({ id }) => id === campaign)?.revision ?? 0;
}

interface Journals {
  until: ArchivedUntil;
  problems: ArchiveProblem[];
  files: FileRef[];
}

async function writeJournals(
  { id }: CampaignRow,
  { reader }: ArchiveSource,
  folder: ArchiveFolder,
  told: ArchiveOptions['told'],
): Promise<Journals> {
  const erasures = await reader.erasures(id);
  const subjects = [CAMPAIGN, ...(await reader.cells(id)).map(({ cell }) => cell).toSorted()];
  const all: Journals = { until: { at: null, seq: 0, entries: 0 }, problems: [], files: [] };
  for (const [index, subject] of subjects.entries()) {
    const read = await archiveJournal(reader, { campaign: id, subject }, erasures, folder);
    all.problems.push(...read.problems);
    all.files.push(...read.files);
    const { at, seq, entries } = all.until;
    all.until = {
      at: read.at === null ? at : Math.max(at ?? read.at, read.at),
      seq: subject === CAMPAIGN ? read.entries : seq,
      entries: entries + read.entries,
    };
    told({ step: 'journal', done: index + 1, of: subjects.length });
  }
  if (erasures.length > 0)
    await folder.write('nhat-ky/da-xoa.json', { is: 'erasures' }, `${JSON.stringify(erasures, null, 2)}\n`);
  return all;
}

/** Each as it is printed and, where it is written for Word, as that. @param at until when drafts know what they say, ms */
async function writePapers(
  row: CampaignRow,
  reader: RecordsReader,
  at: number,
  folder: ArchiveFolder,
  told: ArchiveOptions['told'],
): Promise<FailedTemplate[]> {
  let done = 0;
  const failing: FailedTemplate[] = [];
  const cells = new Set(row.plan.cells.map(({ id }) => id));
  const write = async (kind: PaperKind, path: string, content: string, word: WordFile | null) => {
    const [first = ''] = path.split('/');
    const what = { is: 'paper', kind, cell: cells.has(first) ? first : null } as const;
    await folder.write(`giay-to/${path}`, what, content);
    if (word !== null) await folder.write(`giay-to/${wordPath(path)}`, what, Buffer.from(word.bytes));
    const failed = word === null ? null : newlyFailed(word);
    if (failed !== null) failing.push(failed);
    if (word !== null && word.failed !== null) {
      const beside = besideWord(wordPath(path), word.failed);
      await folder.write(`giay-to/${beside.path}`, what, beside.content);
    }
    done += 1;
    told({ step: 'papers', done, of: null });
  };
  for await (const { kind, path, content, word } of wholePapers(row, reader, at))
    await write(kind, path, content, word);
  return failing;
}

async function writeFiles(
  campaign: string,
  store: ArchiveSource['store'],
  { named, signed }: { named: readonly FileRef[]; signed: ReadonlyMap<string, ArchivedThing> },
  folder: ArchiveFolder,
  told: ArchiveOptions['told'],
): Promise<ArchiveProblem[]> {
  const files = distinctFiles(named);
  const problems: ArchiveProblem[] = [];
  for (const [index, file] of files.entries()) {
    const problem = await archiveFile(store, campaign, file, folder, signed.get(file.sha256));
    if (problem !== null) problems.push(problem);
    told({ step: 'files', done: index + 1, of: files.length });
  }
  return problems;
}

/** What the cases and the campaign name as they stand: also where an entry's own words were erased. */
async function namedNow({ id }: CampaignRow, reader: RecordsReader): Promise<FileRef[]> {
  const named = fileRefsIn(await reader.campaignContent(id));
  for (const { cell } of await reader.cells(id))
    named.push(...fileRefsIn(await reader.caseContent(id, cell)));
  return named;
}

/** The records, with what every paper is made of read once: the campaign's own content, and its directory. */
function sharedBy(reader: RecordsReader, campaign: string): RecordsReader {
  const content = readOnce(() => reader.campaignContent(campaign));
  const people = readOnce(() => reader.people(campaign));
  return {
    ...reader,
    campaignContent: (id) => (id === campaign ? content() : reader.campaignContent(id)),
    people: (id) => (id === campaign ? people() : reader.people(id)),
  };
}

async function writeAll(
  row: CampaignRow,
  { reader: records, store }: ArchiveSource,
  work: string,
  told: ArchiveOptions['told'],
): Promise<Omit<Archived, 'folder'>> {
  const folder = archiveFolder(work);
  const reader = sharedBy(records, row.id);
  const { until, problems, files } = await writeJournals(row, { reader, store }, folder, told);
  const failing = await writePapers(row, reader, until.at ?? row.startedAt, folder, told);
  const named = [...files, ...(await namedNow(row, reader))];
  const signed = signedPapers(await reader.campaignContent(row.id));
  problems.push(...(await writeFiles(row.id, store, { named, signed }, folder, told)));
  for (const [index, table] of TABLE_NAMES.entries()) {
    const content = await exportTables(row, reader, [table]);
    await folder.write(`bang/${TABLE_FILES[table]}`, { is: 'table', table }, content);
    told({ step: 'tables', done: index + 1, of: TABLE_NAMES.length });
  }
  const { names } = tableAudience(row.plan, row.roster, await reader.people(row.id));
  const pages = { plan: row.plan, names, until };
  await folder.write(JOURNAL_CHECK_FILE, { is: 'program' }, JOURNAL_CHECK_PROGRAM);
  await folder.write(README_FILE, { is: 'readMe' }, readMe(pages));
  await folder.write(CONTENTS_FILE, null, contentsPage(pages, folder.files, problems));
  await folder.writeSums();
  return { files: folder.files.length, until, problems, failing };
}

/**
 * Archives a campaign, also one that runs: as of its newest entry, which the archive names. What is missing or damaged
 * is told in it, and given back; the archive is made all the same.
 *
 * @param row the campaign
 * @param to a folder that is new or empty
 * @throws BackupError ARCHIVE_PLACE_TAKEN, ARCHIVE_INSIDE, CAMPAIGN_CHANGING, PLACE_UNWRITABLE
 */
export async function archiveCampaign(
  { id }: Pick<CampaignRow, 'id'>,
  source: ArchiveSource,
  to: string,
  { kept, told }: ArchiveOptions,
): Promise<Archived> {
  const place = await assertNewPlace(to, kept, {
    inside: (one) => new BackupError('ARCHIVE_INSIDE', { key: 'archiveInside', values: { kept: one } }),
    taken: new BackupError('ARCHIVE_PLACE_TAKEN', { key: 'archivePlaceTaken', values: { to } }),
  });
  for (let attempt = 1; ; attempt += 1) {
    const before = await revisionOf(source.reader, id);
    const row = await source.reader.campaign(id);
    if (row === null) throw new BackupError('CAMPAIGN_CHANGING', { key: 'campaignChanging', values: {} });
    const made = await madeWhole(place, to, async (work) => {
      const written = await writeAll(row, source, work, told);
      const isAtRest = (await revisionOf(source.reader, id)) === before;
      if (isAtRest) return written;
      throw new BackupError('CAMPAIGN_CHANGING', { key: 'campaignChanging', values: {} });
    }).catch((error: unknown) => {
      const isBusy = error instanceof BackupError && error.code === 'CAMPAIGN_CHANGING';
      if (!isBusy || attempt === ATTEMPTS) throw error;
      return null;
    });
    if (made !== null) return { folder: resolve(to), ...made };
  }
}
