import { resolve } from 'node:path';
import { type BackupStep, backUp, restore, type SystemPlaces } from '../../office/back-up.ts';
import { notEmbedded } from '../../records/backup/backup-error.ts';
import { filesElsewhere, filesFolder } from '../../records/files/file-folder.ts';
import { backupHelp } from '../../words/cli/help/backup.ts';
import { action, examples } from '../command.ts';
import { systemFolder } from '../connections.ts';
import { assertHere, assertNoneNamed } from '../elsewhere/system-meant.ts';
import type { Program } from '../program.ts';

const places = (): SystemPlaces => ({ folder: systemFolder(), files: filesFolder(), ...filesElsewhere() });

/** @throws BackupError NOT_EMBEDDED */
function assertEmbedded(): void {
  if (process.env['DATABASE_URL'] || process.env['TEMPORAL_ADDRESS']) throw notEmbedded();
}

export function backupCommands(program: Program): void {
  program
    .command('backup')
    .description(backupHelp.backup)
    .requiredOption('--to <folder>', backupHelp.to)
    .option('--stop', backupHelp.stop)
    .addHelpText(
      'after',
      examples('backup --to /media/usb/bon-tot-2026-11-27', 'backup --to D:/sao-luu/27-11 --stop'),
    )
    .action(
      action(program, async (run, { to, stop = false }) => {
        await assertHere(systemFolder());
        assertEmbedded();
        process.umask(0o077);
        const target = resolve(to);
        const texts = run.output.texts.backup;
        const told = (step: BackupStep) => run.output.line(texts[step]);
        const manifest = await backUp(places(), target, { stop, told });
        const [files, cases] = [manifest.files.length, manifest.sequences.length];
        run.output.line(texts.done(target, files, cases));
        if (manifest.filesElsewhere !== undefined)
          run.output.line(texts.filesElsewhere(manifest.filesElsewhere));
        run.output.line(texts.tryIt);
        run.output.data({ to: target, ...manifest });
      }),
    );

  program
    .command('restore')
    .description(backupHelp.restore)
    .requiredOption('--from <folder>', backupHelp.from)
    .addHelpText('after', examples('restore --from /media/usb/bon-tot-2026-11-27'))
    .action(
      action(program, async (run, { from }) => {
        assertNoneNamed();
        assertEmbedded();
        process.umask(0o077);
        const { folder } = places();
        const manifest = await restore(from, places());
        const texts = run.output.texts.backup;
        run.output.line(texts.restored(folder, manifest.files.length));
        if (manifest.filesElsewhere !== undefined)
          run.output.line(texts.filesNeeded(manifest.filesElsewhere));
        run.output.line(texts.oneOnly);
        run.output.data({ folder, ...manifest });
      }),
    );
}
