import type { Lang } from '../words.ts';

/** Of a backup and its way back. */
export interface BackupTexts {
  stopping: string;
  pausing: string;
  done: (folder: string, files: number, cases: number) => string;
  tryIt: string;
  restored: (folder: string, files: number) => string;
  oneOnly: string;
  /** @param place address of the storage of files */
  filesElsewhere: (place: string) => string;
  filesNeeded: (place: string) => string;
}

export const backupTexts: Record<Lang, BackupTexts> = {
  vi: {
    stopping: 'Đang dừng hệ thống…',
    pausing: 'Hệ thống tạm nghỉ để sao lưu…',
    done: (folder, files, cases) =>
      `Đã sao lưu vào ${folder}: ${files} tệp, nhật ký của ${cases} đối tượng; đã đọc lại và khớp`,
    tryIt: 'Thử khôi phục ngay: BONTOT_VAR=thư-mục-mới bontot restore --from …',
    restored: (folder, files) =>
      `Đã khôi phục vào ${folder}: ${files} tệp, khớp với bản sao lưu. Việc làm sau lúc sao lưu không có trong đó; thư đã gửi sau lúc ấy có thể được gửi lại.`,
    filesElsewhere: (place) =>
      `Tệp hồ sơ nằm ở ${place}, KHÔNG có trong bản sao lưu này: kho đó cần được sao lưu riêng, hoặc bontot file copy --to thư-mục`,
    filesNeeded: (place) =>
      `Tệp hồ sơ không có trong bản sao lưu mà nằm ở ${place}: đặt FILES_S3_URL như cũ, rồi bontot file check`,
    oneOnly: 'Không chạy cả hệ thống cũ lẫn bản này. Chạy: npm start',
  },
  en: {
    stopping: 'Stopping the system…',
    pausing: 'The system pauses for the backup…',
    done: (folder, files, cases) =>
      `Backed up to ${folder}: ${files} files, the journals of ${cases} cases; read again, all equal`,
    tryIt: 'Try the backup now: BONTOT_VAR=new-folder bontot restore --from …',
    restored: (folder, files) =>
      `Restored to ${folder}: ${files} files, equal to the backup. What was done after the backup is not in it; mails that were sent after it may be sent again.`,
    filesElsewhere: (place) =>
      `The files of dossiers are kept in ${place} and are NOT in this backup: that storage needs a backup of its own, or bontot file copy --to a-folder`,
    filesNeeded: (place) =>
      `The files of dossiers are not in the backup but in ${place}: set FILES_S3_URL as it was, then bontot file check`,
    oneOnly: 'Never run the old system beside this one. Start it: npm start',
  },
};
