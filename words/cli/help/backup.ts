import { inBoth } from '../../in-both.ts';

/** Of a backup and its way back. */
export const backupHelp = {
  backup: inBoth({
    vi: 'sao lưu toàn bộ dữ liệu; hệ thống đang chạy thì tạm nghỉ vài giây',
    en: 'back everything up; a running system pauses for some seconds',
  }),
  to: inBoth({ vi: 'thư mục mới cho bản sao lưu', en: 'a new folder for the backup' }),
  stop: inBoth({ vi: 'dừng hẳn hệ thống trước', en: 'stop the system first, for good' }),
  restore: inBoth({
    vi: 'khôi phục bản sao lưu vào thư mục trống BONTOT_VAR',
    en: 'restore a backup into the empty folder BONTOT_VAR',
  }),
  from: inBoth({ vi: 'thư mục của bản sao lưu', en: 'folder of the backup' }),
};
