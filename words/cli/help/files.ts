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
  to: inBoth({ vi: 'lưu vào', en: 'save as' }),
};
