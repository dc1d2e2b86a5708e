import { inBoth } from '../../in-both.ts';

/** Of the program itself, and of the options that every command has. */
export const programHelp = {
  description: inBoth({
    vi: 'Bốn Tốt: đợt kiểm tra, xếp loại, công nhận hằng năm',
    en: 'the yearly campaign from the plan to the decisions',
  }),
  json: inBoth({ vi: 'kết quả là JSON, mỗi dòng một giá trị', en: 'results as JSON, one value a line' }),
  lang: inBoth({ vi: 'ngôn ngữ', en: 'language' }),
  system: inBoth({
    vi: 'hệ thống ở nơi khác đã đăng nhập bằng bontot login; mặc định là BONTOT_SYSTEM',
    en: 'a system elsewhere, logged in at by bontot login; BONTOT_SYSTEM by default',
  }),
  campaign: inBoth({ vi: 'đợt nào; mặc định là đợt mới nhất', en: 'which campaign; the newest by default' }),
};
