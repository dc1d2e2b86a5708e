import { inBoth } from '../../in-both.ts';

/** Of stored files. */
export const fileHelp = {
  file: inBoth({ vi: 'tệp hồ sơ, minh chứng', en: 'files of dossiers and evidence' }),
  add: inBoth({
    vi: 'lưu tệp cho một chi bộ, tất cả hoặc không tệp nào; ảnh được lưu không kèm nơi chụp',
    en: 'store files for a cell, all or none; photos without the place where they were taken',
  }),
  list: inBoth({ vi: 'các tệp đã lưu của một chi bộ', en: 'the stored files of a cell' }),
  get: inBoth({
    vi: 'lấy một tệp ra; đối chiếu mã băm trước',
    en: 'take a file out, its hash checked first',
  }),
  check: inBoth({
    vi: 'xem kho tệp và trình quét vi-rút có dùng được không, từng tệp mà hồ sơ nêu còn nguyên không',
    en: 'see whether the storage and the virus scanner work, and every file that a case names is whole',
  }),
  copy: inBoth({
    vi: 'chép tệp giữa một thư mục và kho S3 (FILES_S3_URL), đối chiếu mã băm; nơi chép từ đó giữ nguyên',
    en: 'copy files between a folder and the S3 storage (FILES_S3_URL), by their hashes; where they come from keeps them',
  }),
  copyFrom: inBoth({ vi: 'từ thư mục này vào kho', en: 'from this folder into the storage' }),
  copyTo: inBoth({ vi: 'từ kho ra thư mục này', en: 'from the storage into this folder' }),
  to: inBoth({ vi: 'lưu vào', en: 'save as' }),
};
