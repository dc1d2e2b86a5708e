import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import pc from 'picocolors';
import type { CaseContent } from '../../domain/case/case-content.ts';
import type { FileRef } from '../../domain/case/file-ref.ts';
import { filesFolder } from '../../records/files/file-folder.ts';
import { type FileStore, openFileStore, type StoredFile } from '../../records/files/file-store.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { action, examples, type Run } from '../command.ts';
import { CommandFailure, unknownCell } from '../command-failure.ts';
import { campaignMeant, openRecords } from '../connections.ts';
import { FileRefused, StoredFilesError, stageFile, withStoredFiles } from '../stored-files.ts';

/** Runs with the campaign's id, for a cell that it has. @throws CommandFailure UNKNOWN_CELL */
async function inCell(
  run: Run,
  cell: string,
  act: (campaign: string, reader: RecordsReader) => Promise<void>,
): Promise<void> {
  const records = await openRecords();
  try {
    const row = await campaignMeant(records.reader, run.campaign);
    if (!row.plan.cells.some(({ id }) => id === cell) && (await records.reader.cell(row.id, cell)) === null)
      throw unknownCell(cell);
    await act(row.id, records.reader);
  } finally {
    await records.close();
  }
}

/** The names that files were attached under, by their hash. */
function namesIn(content: Partial<CaseContent>): Map<string, string> {
  const names = new Map<string, string>();
  const note = (file: FileRef | undefined) => {
    if (file !== undefined) names.set(file.sha256, file.name);
  };
  for (const { content: dossier } of content.dossiers ?? [])
    for (const { file } of Object.values(dossier.reports)) note(file);
  for (const { evidence } of [...(content.scores?.self ?? []), ...(content.scores?.team ?? [])])
    for (const { file } of evidence) note(file);
  for (const { file } of content.inspection?.photos ?? []) note(file);
  return names;
}

const shown = ({ name, type, size, sha256 }: Pick<FileRef, 'name' | 'type' | 'size' | 'sha256'>): string =>
  `${pc.bold(name)}  ${type}  ${Math.ceil(size / 1024)} KiB  ${pc.dim(sha256)}`;

/** Stores all files or none. @throws StoredFilesError with a line for every file that is refused, FileRefused for the only one */
async function addAll(files: string[], place: { campaign: string; cell: string }): Promise<FileRef[]> {
  const store = openFileStore(filesFolder());
  try {
    return await withStoredFiles(
      files.map((file) => ({ file })),
      (path) => stageFile(store, path, place),
      async (stored) => (stored as { file: FileRef }[]).map(({ file }) => file),
    );
  } catch (error) {
    if (!(error instanceof StoredFilesError)) throw error;
    const [problem, ...more] = error.details;
    throw problem === undefined || more.length > 0
      ? new StoredFilesError(error.details, false)
      : new FileRefused(problem);
  }
}

/** As many letters of a hash as two files of a cell hardly share. */
const SHORTEST = 8;

/** The one stored file whose hash begins so. @throws CommandFailure FILE_UNKNOWN */
async function storedFile(
  { output }: Run,
  store: FileStore,
  place: [string, string],
  sha256: string,
): Promise<StoredFile> {
  const [found, ...more] = (await store.list(...place)).filter(
    (one) => sha256.length >= SHORTEST && one.sha256.startsWith(sha256),
  );
  if (found !== undefined && more.length === 0) return found;
  throw new CommandFailure(
    'FILE_UNKNOWN',
    found === undefined
      ? output.words(`chi bộ không có tệp ${sha256}`, `the cell has no file ${sha256}`)
      : output.words(`nhiều tệp bắt đầu bằng ${sha256}`, `several files begin with ${sha256}`),
  );
}

/** Writes a new file; one that is there already is left alone. @throws CommandFailure FILE_EXISTS, NOT_WRITTEN */
async function writeOut({ output }: Run, from: Readable, to: string): Promise<void> {
  try {
    await pipeline(from, createWriteStream(to, { flags: 'wx' }));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new CommandFailure('FILE_EXISTS', output.words(`đã có ${to}`, `${to} is there already`));
    await rm(to, { force: true }).catch(() => {});
    throw new CommandFailure(
      'NOT_WRITTEN',
      output.words(`không ghi được ${to} (${message})`, `${to} could not be written (${message})`),
    );
  }
}

export function fileCommands(program: Command): void {
  const file = program.command('file').description('tệp hồ sơ, minh chứng / files of dossiers and evidence');

  file
    .command('add <cell> <files...>')
    .description('lưu tệp cho một chi bộ, tất cả hoặc không tệp nào / store files for a cell, all or none')
    .addHelpText('after', examples('file add doi-1 bao-cao.pdf anh.jpg', 'file add doi-1 bao-cao.pdf --json'))
    .action(
      action(program, (run, cell: string, files: string[]) =>
        inCell(run, cell, async (campaign) => {
          for (const ref of await addAll(files, { campaign, cell })) {
            run.output.line(shown(ref));
            run.output.data(ref);
          }
        }),
      ),
    );

  file
    .command('list <cell>')
    .description('các tệp đã lưu của một chi bộ / the stored files of a cell')
    .addHelpText('after', examples('file list doi-1'))
    .action(
      action(program, (run, cell: string) =>
        inCell(run, cell, async (campaign, reader) => {
          const names = namesIn(await reader.caseContent(campaign, cell));
          const files = await openFileStore(filesFolder()).list(campaign, cell);
          for (const one of files) {
            const name = names.get(one.sha256) ?? run.output.words('(chưa dùng)', '(not used)');
            run.output.line(shown({ ...one, name }));
            run.output.data({ ...one, name: names.get(one.sha256) ?? null });
          }
          if (files.length === 0) run.output.line(run.output.words('chưa có tệp nào', 'no files yet'));
        }),
      ),
    );

  file
    .command('get <cell> <sha256>')
    .description('lấy một tệp ra; đối chiếu mã băm trước / take a file out, its hash checked first')
    .requiredOption('--to <file>', 'lưu vào / save as')
    .addHelpText('after', examples('file get doi-1 5f2b… --to bao-cao.pdf'))
    .action(
      action(program, (run, cell: string, sha256: string, { to }: { to: string }) =>
        inCell(run, cell, async (campaign) => {
          const store = openFileStore(filesFolder());
          const found = await storedFile(run, store, [campaign, cell], sha256);
          const ref: FileRef = { cell, name: `${found.sha256}.${found.type}`, ...found };
          await store.verify(campaign, ref);
          await writeOut(run, (await store.open(campaign, ref)).stream, to);
          run.output.line(to);
          run.output.data({ ...found, file: to });
        }),
      ),
    );
}
