import { resolve } from 'node:path';
import type { Command } from 'commander';
import { backupBusy, notEmbedded } from '../../records/backup/backup-error.ts';
import { type Manifest, manifestSchema } from '../../records/backup/manifest.ts';
import { filesFolder } from '../../records/files/file-folder.ts';
import { noFolder } from '../../records/folder/folder-error.ts';
import { lockFolder } from '../../records/folder/folder-lock.ts';
import { askOwner, folderOwner } from '../../records/folder/folder-owner.ts';
import { holdsRecords } from '../../records/folder/folder-privacy.ts';
import { OwnerRefused } from '../../records/folder/owner-requests.ts';
import { action, examples, type Run } from '../command.ts';
import { systemFolder } from '../connections.ts';

const STOPPED_WITHIN = 60_000;

/** @throws BackupError NOT_EMBEDDED */
function assertEmbedded(): void {
  if (process.env['DATABASE_URL'] || process.env['TEMPORAL_ADDRESS']) throw notEmbedded();
}

/** By the running system itself, which pauses for it. @returns null when none runs @throws OwnerRefused, BackupError */
async function backupByOwner({ output }: Run, folder: string, to: string): Promise<Manifest | null> {
  if ((await folderOwner(folder)) === null) return null;
  output.line(output.words('Hệ thống tạm nghỉ để sao lưu…', 'The system pauses for the backup…'));
  const outcome = await askOwner(folder, { ask: 'backup', to });
  if (outcome === null) throw backupBusy();
  if (!outcome.ok) throw new OwnerRefused(outcome);
  return manifestSchema.parse(outcome.value);
}

/** Of a system that doesn't run, under its lock. */
async function backupAlone(folder: string, to: string): Promise<Manifest> {
  if (!(await holdsRecords(folder))) throw noFolder(folder);
  const lock = await lockFolder(folder);
  try {
    const { writeBackup } = await import('../../records/backup/write-backup.ts');
    return await writeBackup({ folder, files: filesFolder() }, to, Date.now());
  } finally {
    await lock.release();
  }
}

/** Asks the running system to end, and waits until it is gone. */
async function stopOwner({ output }: Run, folder: string): Promise<void> {
  if ((await askOwner(folder, { ask: 'stop' })) === null) return;
  output.line(output.words('Đang dừng hệ thống…', 'Stopping the system…'));
  for (const until = Date.now() + STOPPED_WITHIN; (await folderOwner(folder)) !== null; ) {
    if (Date.now() > until) throw backupBusy();
    await new Promise((later) => setTimeout(later, 200));
  }
}

export function backupCommands(program: Command): void {
  program
    .command('backup')
    .description(
      'sao lưu toàn bộ dữ liệu; hệ thống đang chạy thì tạm nghỉ vài giây / back everything up; a running system pauses for some seconds',
    )
    .requiredOption('--to <folder>', 'thư mục mới cho bản sao lưu / a new folder for the backup')
    .option('--stop', 'dừng hẳn hệ thống trước / stop the system first, for good')
    .addHelpText(
      'after',
      examples('backup --to /media/usb/bon-tot-2026-11-27', 'backup --to D:/sao-luu/27-11 --stop'),
    )
    .action(
      action(program, async (run, { to, stop = false }: { to: string; stop?: boolean }) => {
        assertEmbedded();
        process.umask(0o077);
        const [folder, target] = [systemFolder(), resolve(to)];
        if (stop) await stopOwner(run, folder);
        const manifest = (await backupByOwner(run, folder, target)) ?? (await backupAlone(folder, target));
        const [files, cases] = [manifest.files.length, manifest.sequences.length];
        run.output.line(
          run.output.words(
            `Đã sao lưu vào ${target}: ${files} tệp, nhật ký của ${cases} đối tượng; đã đọc lại và khớp`,
            `Backed up to ${target}: ${files} files, the journals of ${cases} cases; read again, all equal`,
          ),
        );
        run.output.line(
          run.output.words(
            'Thử khôi phục ngay: BONTOT_VAR=thư-mục-mới bontot restore --from …',
            'Try the backup now: BONTOT_VAR=new-folder bontot restore --from …',
          ),
        );
        run.output.data({ to: target, ...manifest });
      }),
    );

  program
    .command('restore')
    .description(
      'khôi phục bản sao lưu vào thư mục trống BONTOT_VAR / restore a backup into the empty folder BONTOT_VAR',
    )
    .requiredOption('--from <folder>', 'thư mục của bản sao lưu / folder of the backup')
    .addHelpText('after', examples('restore --from /media/usb/bon-tot-2026-11-27'))
    .action(
      action(program, async (run, { from }: { from: string }) => {
        assertEmbedded();
        process.umask(0o077);
        const folder = systemFolder();
        const { restoreBackup } = await import('../../records/backup/restore-backup.ts');
        const manifest = await restoreBackup(from, { folder, files: filesFolder() });
        run.output.line(
          run.output.words(
            `Đã khôi phục vào ${folder}: ${manifest.files.length} tệp, khớp với bản sao lưu. Việc làm sau lúc sao lưu không có trong đó; thư đã gửi sau lúc ấy có thể được gửi lại.`,
            `Restored to ${folder}: ${manifest.files.length} files, equal to the backup. What was done after the backup is not in it; mails that were sent after it may be sent again.`,
          ),
        );
        run.output.line(
          run.output.words(
            'Không chạy cả hệ thống cũ lẫn bản này. Chạy: npm start',
            'Never run the old system beside this one. Start it: npm start',
          ),
        );
        run.output.data({ folder, ...manifest });
      }),
    );
}
