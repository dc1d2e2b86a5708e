import { inBoth } from '../../in-both.ts';

/** Of the keys to what Temporal holds. */
export const keysHelp = {
  keys: inBoth({ vi: 'khóa mã hóa những gì Temporal giữ', en: 'the keys to what Temporal holds' }),
  add: inBoth({
    vi: 'thêm khóa mới để mã hóa từ lần khởi động sau; khóa cũ vẫn dùng để đọc',
    en: 'add a new key, which encrypts from the next start on; the old ones still read',
  }),
};
