import type { Lang } from '../words.ts';

/** What the pages say of passkeys, and where they ask once more who somebody is. */
export interface PasskeyTexts {
  title: string;
  /** what they are good for */
  offer: string;
  none: string;
  /** why none can be added on a computer that others use as well */
  notShared: string;
  name: string;
  nameHint: string;
  nameMissing: string;
  add: string;
  addNext: string;
  make: string;
  makeHow: string;
  /** moments in words */
  since: (made: string, used: string | null) => string;
  remove: string;
  /** what the button says to whoever doesn't see its row */
  removeOf: (name: string) => string;
  kept: string;
  removed: string;
  notKept: Record<'refused' | 'known' | 'tooMany', string>;
  toSignIns: string;
  signIn: string;
  signInHow: string;
  notSignedIn: string;
  /** by the browser, which asks for it */
  notGiven: string;
  /** the browser has none of what it takes */
  notHere: string;
  again: string;
  againWhy: string;
  againKept: string;
  use: string;
  orCode: string;
  codeHint: string;
  confirm: string;
  mailMe: string;
  mailed: string;
  notProved: string;
  backToForm: string;
}

const vi: PasskeyTexts = {
  title: 'Khóa truy cập',
  offer:
    'Khóa truy cập (passkey) thay cho mã qua thư: đồng chí vào bằng vân tay, khuôn mặt hoặc mã mở máy. Mã qua thư vẫn luôn dùng được.',
  none: 'Chưa có khóa truy cập nào.',
  notShared:
    'Đây là máy dùng chung, nên không thêm khóa truy cập ở đây. Hãy thêm ở máy hoặc điện thoại riêng của đồng chí.',
  name: 'Tên của khóa',
  nameHint: 'Để đồng chí nhận ra, như: Điện thoại của tôi.',
  nameMissing: 'Cần một tên, nhiều nhất 60 ký tự.',
  add: 'Thêm khóa truy cập',
  addNext:
    'Tiếp theo máy hỏi vân tay, khuôn mặt hoặc mã mở máy. Chỉ đồng chí thấy danh sách này; ở đây chỉ giữ phần công khai của khóa.',
  make: 'Tạo khóa ở máy này',
  makeHow: 'Bấm nút, rồi làm theo lời của máy.',
  since: (made, used) => `từ ${made}${used === null ? ', chưa dùng lần nào' : `, dùng lần cuối ${used}`}`,
  remove: 'Bỏ khóa',
  removeOf: (name) => `Bỏ khóa ${name}`,
  kept: 'Đã thêm khóa truy cập.',
  removed: 'Đã bỏ khóa truy cập. Ở máy của đồng chí khóa có thể còn hiện ra, nhưng không vào được nữa.',
  notKept: {
    refused: 'Khóa chưa được thêm: máy không trả lời đúng, hoặc đã quá 5 phút. Hãy thử lại.',
    known: 'Khóa này đã có rồi.',
    tooMany: 'Đã có 10 khóa. Hãy bỏ một khóa không dùng nữa.',
  },
  toSignIns: 'Nơi đang đăng nhập',
  signIn: 'Đăng nhập bằng khóa truy cập',
  signInHow: 'Nếu đồng chí đã thêm khóa truy cập (passkey).',
  notSignedIn:
    'Không vào được bằng khóa này: khóa không được biết ở đây, hoặc đã quá 5 phút. Hãy thử lại, hoặc dùng mã qua thư.',
  notGiven: 'Máy chưa đưa khóa truy cập. Hãy thử lại, hoặc dùng mã qua thư.',
  notHere: 'Trình duyệt này không dùng được khóa truy cập.',
  again: 'Xác nhận lại là chính đồng chí',
  againWhy:
    'Việc này cần chắc chắn là chính đồng chí đang làm, nên hỏi lại khi lần đăng nhập đã quá 5 phút, hoặc không phải bằng khóa hay mã. Chưa có gì được gửi đi.',
  againKept: 'Những điều đã nhập được giữ nguyên, và được gửi đi ngay sau khi xác nhận.',
  use: 'Xác nhận bằng khóa truy cập',
  orCode: 'Mã qua thư, hoặc mã do văn phòng in',
  codeHint: 'Nếu không dùng được khóa ở đây: bấm “Gửi mã cho tôi”, rồi nhập 8 chữ số trong thư.',
  confirm: 'Xác nhận bằng mã',
  mailMe: 'Gửi mã cho tôi',
  mailed:
    'Thư có mã đang được gửi đến địa chỉ mà văn phòng biết của đồng chí. Mã dùng được 10 phút, trong trình duyệt này.',
  notProved:
    'Chưa xác nhận được: khóa hoặc mã không đúng, không phải của đồng chí, đã dùng hoặc đã hết hạn. Chưa có gì được gửi đi; những điều đã nhập còn nguyên.',
  backToForm: 'Lưu nháp, trở lại biểu mẫu',
};

const en: PasskeyTexts = {
  title: 'Passkeys',
  offer:
    'A passkey takes the place of the code by mail: you sign in by a finger, your face or what unlocks the device. The code by mail always works as well.',
  none: 'There is no passkey yet.',
  notShared:
    'This is a shared computer, so no passkey is added here. Add one on a computer or phone of your own.',
  name: 'Name of the passkey',
  nameHint: 'By which you know it, such as: My phone.',
  nameMissing: 'It takes a name of at most 60 characters.',
  add: 'Add a passkey',
  addNext:
    'The device then asks for a finger, your face or what unlocks it. You alone see this list; only the public half of the key is kept here.',
  make: 'Make it on this device',
  makeHow: 'Press the button, and follow what the device says.',
  since: (made, used) => `since ${made}${used === null ? ', never used' : `, last used ${used}`}`,
  remove: 'Remove',
  removeOf: (name) => `Remove ${name}`,
  kept: 'The passkey was added.',
  removed: 'The passkey was removed. Your device may still show it, but it lets nobody in any more.',
  notKept: {
    refused:
      'The passkey was not added: the device’s answer was not right, or came after 5 minutes. Try again.',
    known: 'This passkey is there already.',
    tooMany: 'There are 10 passkeys. Remove one that you no longer use.',
  },
  toSignIns: 'Where you are signed in',
  signIn: 'Sign in with a passkey',
  signInHow: 'If you have added a passkey.',
  notSignedIn:
    'This passkey does not let you in: it isn’t known here, or the answer came after 5 minutes. Try again, or use a code by mail.',
  notGiven: 'The device has given no passkey. Try again, or use a code by mail.',
  notHere: 'This browser can’t use passkeys.',
  again: 'Confirm that it is you',
  againWhy:
    'This takes certainty that it is you, so it is asked again when you signed in more than 5 minutes ago, or by neither a passkey nor a code. Nothing has been sent yet.',
  againKept: 'What you typed is kept, and is sent as soon as you confirm.',
  use: 'Confirm with a passkey',
  orCode: 'Code by mail, or one that the office has printed',
  codeHint: 'If no passkey can be used here: press “Send me a code”, and enter the 8 digits of the mail.',
  confirm: 'Confirm with the code',
  mailMe: 'Send me a code',
  mailed:
    'A mail with a code is on its way to the address by which the office knows you. It works for 10 minutes, in this browser.',
  notProved:
    'That proves nothing: the passkey or code is wrong, not yours, used or over. Nothing has been sent; what you typed is still here.',
  backToForm: 'Keep as a draft, back to the form',
};

export const passkeyTexts = (lang: Lang): PasskeyTexts => (lang === 'vi' ? vi : en);
