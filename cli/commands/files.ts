import pc from 'picocolors';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { type FilesOf, listFiles, namedFilesOf, storeFiles, takeFile } from '../../office/stored-files.ts';
import { fileHelp } from '../../words/cli/help/files.ts';
import { ACTS_BY_ITSELF } from '../../words/dossier/active-content.ts';
import { action, examples, type Run } from '../command.ts';
import { campaignMeant } from '../connections.ts';
import { type OpenSystem, openSystem } from '../elsewhere/open-system.ts';
import { filesHere } from '../files-here.ts';
import { fileAt } from '../given-files.ts';
import { cellMeant } from '../meant.ts';
import { writeNewFile } from '../new-file.ts';
import type { Program } from '../program.ts';
import { fileUpkeepCommands } from './file-upkeep.ts';

/** Does something with the files of one of the campaign's cells, wherever the system is. @throws CommandFailure UNKNOWN_CELL */
async function inCell(
  run: Run,
  named: string,
  act: (place: FilesOf, system: OpenSystem) => Promise<void>,
): Promise<void> {
  const system = await openSystem(run);
  try {
    const row = await campaignMeant(system.reader, run.campaign);
    const cell = cellMeant(row, named);
    await act({ campaign: row.id, cell }, system);
  } finally {
    await system.close();
  }
}

/** Here all that is stored; of a system elsewhere what the case names, which is all that its person could take out. */
const listed = ({ reader, elsewhere }: OpenSystem, place: FilesOf, output: Run['output']) =>
  elsewhere === null ? listFiles(filesHere(output), reader, place) : namedFilesOf(reader, place);

const shown = (
  { name, type, size, sha256, active }: Omit<FileRef, 'cell'>,
  { lang }: Run['output'],
): string =>
  `${pc.bold(name)}  ${type}  ${Math.ceil(size / 1024)} KiB  ${pc.dim(sha256)}${active ? `  ${pc.yellow(ACTS_BY_ITSELF[lang])}` : ''}`;

export function fileCommands(program: Program): void {
  const file = program.command('file').description(fileHelp.file);

  file
    .command('add <cell> <files...>')
    .description(fileHelp.add)
    .addHelpText('after', examples('file add doi-1 bao-cao.pdf anh.jpg', 'file add doi-1 bao-cao.pdf --json'))
    .action(
      action(program, (run, cell, files) =>
        inCell(run, cell, async (place, { elsewhere }) => {
          const stored =
            elsewhere === null
              ? storeFiles({ store: filesHere(run.output), open: fileAt }, files, place)
              : elsewhere.storeFiles(place, files);
          for (const ref of await stored) {
            run.output.line(shown(ref, run.output));
            run.output.data(ref);
          }
        }),
      ),
    );

  file
    .command('list <cell>')
    .description(fileHelp.list)
    .addHelpText('after', examples('file list doi-1'))
    .action(
      action(program, (run, cell) =>
        inCell(run, cell, async (place, system) => {
          const files = await listed(system, place, run.output);
          for (const one of files) {
            const name = one.name ?? run.output.texts.files.unused;
            run.output.line(shown({ ...one, name }, run.output));
            run.output.data(one);
          }
          if (files.length === 0) run.output.line(run.output.texts.files.none);
        }),
      ),
    );

  file
    .command('get <cell> <sha256>')
    .description(fileHelp.get)
    .requiredOption('--to <file>', fileHelp.to)
    .addHelpText('after', examples('file get doi-1 5f2b… --to bao-cao.pdf'))
    .action(
      action(program, (run, cell, sha256, { to }) =>
        inCell(run, cell, async (place, { elsewhere }) => {
          const { file: found, stream } =
            elsewhere === null
              ? await takeFile(filesHere(run.output), place, sha256)
              : await elsewhere.file(place, sha256);
          await writeNewFile(run.output, to, stream);
          run.output.line(to);
          run.output.data({ ...found, file: to });
        }),
      ),
    );
  fileUpkeepCommands(program, file);
}
