import { inBoth } from '../../in-both.ts';

/** Of templates of papers for Word. */
export const templateHelp = {
  templates: inBoth({
    vi: 'mẫu văn bản Word: lấy ra sửa, kiểm tra, nhận vào',
    en: 'templates of papers for Word',
  }),
  list: inBoth({ vi: 'các mẫu đang dùng', en: 'the templates in use' }),
  export: inBoth({
    vi: 'lấy các mẫu ra thư mục để sửa bằng Word',
    en: 'templates as files, to be edited in Word',
  }),
  check: inBoth({
    vi: 'mọi lỗi của mẫu, cùng một lúc, chưa nhận',
    en: 'every mistake of templates, keeping none',
  }),
  import: inBoth({
    vi: 'nhận mẫu đã sửa cho các đợt bắt đầu từ nay',
    en: 'take edited templates for campaigns that start from now on',
  }),
  restore: inBoth({ vi: 'dùng lại mẫu có sẵn', en: 'go back to the one that comes along' }),
};
