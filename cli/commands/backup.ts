import { resolve } from 'node:path';
import { type BackupStep, backUp, restore, type SystemPlaces } from '../../office/back-up.ts';
import { notEmbedded } from '../../records/backup/backup-error.ts';
import { filesFolder } from '../../records/files/file-folder.ts';
import { action, examples } from '../command.ts';
import { systemFolder } from '../connections.ts';
import type { Program } from '../program.ts';

const STEPS: Record<BackupStep, [vi: string, en: string]> = {
  stopping: ['Đang dừng hệ thống…', 'Stopping the system…'],
  pausing: ['Hệ thống tạm nghỉ để sao lưu…', 'The system pauses for the backup…'],
};

const places = (): SystemPlaces => ({ folder: systemFolder(), files: filesFolder() });

/** @throws BackupError NOT_EMBEDDED */
function assertEmbedded(): void {
  if (process.env['DATABASE_URL'] || process.env['TEMPORAL_ADDRESS']) throw notEmbedded();
}

export function backupCommands(program: Program): void {
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
      action(program, async (run, { to, stop = false }) => {
        assertEmbedded();
        process.umask(0o077);
        const target = resolve(to);
        const told = (step: BackupStep) => run.output.line(run.output.words(...STEPS[step]));
        const manifest = await backUp(places(), target, { stop, told });
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
      action(program, async (run, { from }) => {
        assertEmbedded();
        process.umask(0o077);
        const { folder } = places();
        const manifest = await restore(from, places());
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
