import { inBoth } from '../../in-both.ts';

/** Of who holds which role, and who they are. */
export const peopleHelp = {
  replace: inBoth({ vi: 'thay người giữ nhiệm vụ', en: 'replace people in their roles' }),
  correct: inBoth({
    vi: 'sửa tên, địa chỉ thư, số điện thoại của một người, hoặc ghi người mới',
    en: 'correct who somebody is',
  }),
  name: inBoth({ vi: 'họ và tên', en: 'name' }),
  email: inBoth({ vi: 'địa chỉ thư; "" là không có', en: 'mail address; "" for none' }),
  phone: inBoth({ vi: 'số điện thoại; "" là không có', en: 'telephone; "" for none' }),
  shared: inBoth({ vi: 'hộp thư dùng chung với người khác', en: 'the mailbox is another’s as well' }),
  new: inBoth({ vi: 'người chưa có trong đợt', en: 'somebody new' }),
};
