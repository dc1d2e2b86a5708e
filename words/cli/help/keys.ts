import { inBoth } from '../../in-both.ts';

/** Of the keys to what Temporal holds, and of the signing key. */
export const keysHelp = {
  keys: inBoth({
    vi: 'khóa mã hóa những gì Temporal giữ, và khóa ký những gì người dùng gửi',
    en: 'the keys to what Temporal holds, and the one that signs what people send',
  }),
  renew: inBoth({
    vi: 'thay khóa ký bằng khóa mới, khi khóa cũ có thể đã lộ',
    en: 'put a new signing key in the place of the old one, which somebody else may have',
  }),
  add: inBoth({
    vi: 'thêm khóa mới để mã hóa từ lần khởi động sau; khóa cũ vẫn dùng để đọc',
    en: 'add a new key, which encrypts from the next start on; the old ones still read',
  }),
};
