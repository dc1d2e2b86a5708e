import { resolve } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { checkFiles } from '../../office/check-files.ts';
import { type Clamd, NotScanned } from '../../records/files/clamd.ts';
import { type Copying, copyFiles } from '../../records/files/file-copying.ts';
import { bucketHere, filesPlace, scannerHere } from '../../records/files/file-folder.ts';
import type { FileShelf } from '../../records/files/file-shelf.ts';
import { folderShelf } from '../../records/files/folder-shelf.ts';
import { fileHelp } from '../../words/cli/help/files.ts';
import { UNSCANNED } from '../../words/failures/files.ts';
import { campaignsMeant } from '../campaigns-meant.ts';
import { action, examples, type Run } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { openRecords, systemFolder } from '../connections.ts';
import { assertHere } from '../elsewhere/system-meant.ts';
import { filesHere } from '../files-here.ts';
import type { Program } from '../program.ts';

/** Whether the scanner answers, told to whoever keeps the machine. @throws CommandFailure SCANNER_AWAY */
async function askScanner({ output }: Run, clamd: Clamd | null): Promise<void> {
  const { files } = output.texts;
  if (clamd === null) return output.line(files.noScanner);
  await clamd.ping().catch((error: unknown) => {
    if (!(error instanceof NotScanned)) throw error;
    throw new CommandFailure('SCANNER_AWAY', UNSCANNED[error.trouble]);
  });
  output.line(files.scanner);
}

/** @throws CommandFailure NO_STORAGE, USAGE */
function shelvesMeant({ output }: Run, { from, to }: { from?: string; to?: string }): [FileShelf, FileShelf] {
  const { files } = output.texts;
  const bucket = bucketHere();
  if (bucket === null) throw new CommandFailure('NO_STORAGE', files.noStorage);
  if ((from === undefined) === (to === undefined)) throw new CommandFailure('USAGE', files.oneWay);
  const folder = folderShelf(resolve(from ?? to ?? ''));
  return from === undefined ? [bucket, folder] : [folder, bucket];
}

/** `file check` and `file copy`: for whoever keeps the machine. */
export function fileUpkeepCommands(program: Program, file: Command): void {
  file
    .command('check')
    .description(fileHelp.check)
    .addHelpText('after', examples('file check', 'file check --json'))
    .action(
      action(program, async (run) => {
        await assertHere(systemFolder());
        const { files: texts } = run.output.texts;
        const store = filesHere(run.output);
        await store.tryOut();
        run.output.line(texts.keptIn(filesPlace()));
        const clamd = scannerHere();
        await askScanner(run, clamd);
        const opened = await openRecords();
        try {
          let faults = 0;
          for (const campaign of await campaignsMeant(opened.reader, run)) {
            let count = 0;
            for await (const { file: ref, fault, found } of checkFiles(
              { store, clamd },
              opened.reader,
              campaign,
            )) {
              count += 1;
              run.output.data({ campaign, ...ref, fault, ...(found === undefined ? {} : { found }) });
              if (fault === null) continue;
              faults += 1;
              run.output.line(
                `  ${ref.cell} ${ref.name} ${ref.sha256}: ${texts.faults[fault]} ${found ?? ''}`,
              );
            }
            run.output.line(texts.checked(campaign, count, faults));
          }
          if (faults > 0) throw new CommandFailure('FILES_FAULTY', texts.faulty(faults));
        } finally {
          await opened.close();
        }
      }),
    );

  file
    .command('copy')
    .description(fileHelp.copy)
    .option('--from <folder>', fileHelp.copyFrom)
    .option('--to <folder>', fileHelp.copyTo)
    .addHelpText('after', examples('file copy --from var/files', 'file copy --to /media/usb/files'))
    .action(
      action(program, async (run, options) => {
        await assertHere(systemFolder());
        process.umask(0o077);
        const { files: texts } = run.output.texts;
        const counts: Record<Copying, number> = { copied: 0, there: 0, damaged: 0 };
        const [from, to] = shelvesMeant(run, options);
        await copyFiles(from, to, (path, what) => {
          counts[what] += 1;
          if (what === 'damaged') run.output.line(`  ${path}: ${texts.faults.changed}`);
        });
        run.output.line(texts.copied(counts.copied, counts.there));
        run.output.data(counts);
        if (counts.damaged > 0) throw new CommandFailure('FILES_FAULTY', texts.faulty(counts.damaged));
      }),
    );
}
