import type { Records } from '../../records/database.ts';
import { lockFolder } from '../../records/folder/folder-lock.ts';
import { keysHelp } from '../../words/cli/help/keys.ts';
import { keyLines } from '../../words/cli/keys.ts';
import { action, examples } from '../command.ts';
import { keyFile, type OpenRecords, openRecords, signingFile, systemFolder } from '../connections.ts';
import type { Program } from '../program.ts';

/** The records, opened by this process. @throws FolderError FOLDER_IN_USE while the embedded system runs; as `openRecords` */
async function ownRecords(): Promise<OpenRecords & { records: Records }> {
  const opened = await openRecords();
  const { records } = opened;
  if (records !== null) return { ...opened, records };
  // refused, unless the system has just ended
  await (await lockFolder(systemFolder())).release();
  return ownRecords();
}

/** `bontot keys`: ids are printed, keys never. The embedded system has to be stopped. */
export function keysCommand(program: Program): void {
  const keys = program.command('keys').description(keysHelp.keys);
  keys
    .command('add')
    .description(keysHelp.add)
    .addHelpText('after', examples('keys add'))
    .action(
      action(program, async (run) => {
        const own = await ownRecords();
        try {
          const { addKey } = await import('../../records/payload-keys.ts');
          const file = keyFile();
          const ids = (await addKey(own.records.db, file, Date.now())).map(({ id }) => id);
          const texts = keyLines[run.output.lang];
          run.output.line(texts.added(file));
          for (const id of ids) run.output.line(`  ${id}`);
          if (!own.alone) run.output.line(texts.startAgain);
          run.output.line(texts.copyIt);
          run.output.data({ file, ids });
        } finally {
          await own.close();
        }
      }),
    );
  keys
    .command('renew')
    .description(keysHelp.renew)
    .addHelpText('after', examples('keys renew'))
    .action(
      action(program, async (run) => {
        const own = await ownRecords();
        try {
          const { renewSigning } = await import('../../records/signing-keys.ts');
          const file = signingFile();
          const id = await renewSigning(own.records.db, file, Date.now());
          const texts = keyLines[run.output.lang];
          run.output.line(texts.renewed(file, id));
          run.output.line(texts.others);
          run.output.line(texts.copyIt);
          run.output.data({ file, id });
        } finally {
          await own.close();
        }
      }),
    );
}
