import { resolve } from 'node:path';
import type { Command } from 'commander';
import { filesFolder } from '../../records/files/file-folder.ts';
import { assertSpace } from '../../records/folder/disk-space.ts';
import { noFolder } from '../../records/folder/folder-error.ts';
import { type FolderLock, lockFolder } from '../../records/folder/folder-lock.ts';
import { askToStop, folderOwner } from '../../records/folder/folder-owner.ts';
import { holdsRecords } from '../../records/folder/folder-privacy.ts';
import { action, examples, type Run } from '../command.ts';
import { CommandFailure, EXIT } from '../output.ts';
import { systemFolder } from '../reach.ts';

const STOPPED_WITHIN = 60_000;

/** The system keeps all in its folder, or these commands have nothing to do with it. @throws CommandFailure NOT_EMBEDDED */
function assertEmbedded({ output }: Run): void {
  if (!process.env['DATABASE_URL'] && !process.env['TEMPORAL_ADDRESS']) return;
  throw new CommandFailure(
    'NOT_EMBEDDED',
    output.words(
      'DATABASE_URL hoặc TEMPORAL_ADDRESS đang được đặt: dữ liệu không nằm trong thư mục này, hãy sao lưu bằng công cụ của PostgreSQL (hồ sơ và Temporal cùng một thời điểm)',
      'DATABASE_URL or TEMPORAL_ADDRESS is set: the data is not in this folder, back it up by the tools of PostgreSQL (records and Temporal of one instant)',
    ),
    EXIT.usage,
  );
}

/** The folder's lock, after its running owner was asked to end where that is wanted. @throws CommandFailure RUNNING */
async function lockStopped({ output }: Run, folder: string, stop: boolean): Promise<FolderLock> {
  if (!(await holdsRecords(folder))) throw noFolder(folder);
  if ((await folderOwner(folder)) !== null && !stop) {
    throw new CommandFailure(
      'RUNNING',
      output.words(
        'hệ thống đang chạy: hãy dừng bằng Ctrl-C rồi sao lưu, hoặc thêm --stop để lệnh này dừng giúp',
        'the system is running: stop it with Ctrl-C first, or let this command stop it with --stop',
      ),
      EXIT.refused,
    );
  }
  if (stop && (await askToStop(folder)))
    output.line(output.words('Đang dừng hệ thống…', 'Stopping the system…'));
  for (const until = Date.now() + STOPPED_WITHIN; ; await new Promise((later) => setTimeout(later, 200))) {
    try {
      return await lockFolder(folder);
    } catch (error) {
      if ((error as { code?: string }).code !== 'FOLDER_IN_USE' || !stop || Date.now() > until) throw error;
    }
  }
}

export function backupCommands(program: Command): void {
  program
    .command('backup')
    .description(
      'sao lưu toàn bộ dữ liệu của hệ thống đã dừng / back up everything of a system that is stopped',
    )
    .requiredOption('--to <folder>', 'thư mục mới cho bản sao lưu / a new folder for the backup')
    .option('--stop', 'dừng hệ thống nếu đang chạy / stop the system if it runs')
    .addHelpText(
      'after',
      examples('backup --to /media/usb/bon-tot-2026-11-27', 'backup --to D:/sao-luu/27-11 --stop'),
    )
    .action(
      action(program, async (run, { to, stop = false }: { to: string; stop?: boolean }) => {
        assertEmbedded(run);
        process.umask(0o077);
        const folder = systemFolder();
        const lock = await lockStopped(run, folder, stop);
        try {
          await assertSpace(folder);
          const { writeBackup } = await import('../../records/backup/write-backup.ts');
          const manifest = await writeBackup({ folder, files: filesFolder() }, to, Date.now());
          const [files, cases] = [manifest.files.length, manifest.sequences.length];
          run.output.line(
            run.output.words(
              `Đã sao lưu vào ${resolve(to)}: ${files} tệp, nhật ký của ${cases} đối tượng; đã đọc lại và khớp`,
              `Backed up to ${resolve(to)}: ${files} files, the journals of ${cases} cases; read again, all equal`,
            ),
          );
          run.output.line(
            run.output.words(
              'Chạy tiếp: npm start. Thử khôi phục ngay: BONTOT_VAR=thư-mục-mới bontot restore --from …',
              'Go on: npm start. Try the backup now: BONTOT_VAR=new-folder bontot restore --from …',
            ),
          );
          run.output.data({ to: resolve(to), ...manifest });
        } finally {
          await lock.release();
        }
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
        assertEmbedded(run);
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
