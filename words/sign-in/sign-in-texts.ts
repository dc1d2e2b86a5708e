import type { Lang } from '../words.ts';

/** What the pages say where people sign in. */
export interface SignInTexts {
  signIn: string;
  signOut: string;
  /** in the foot of every page */
  proved: string;
  who: string;
  whoHint: string;
  whoMissing: string;
  ask: string;
  /** under the form that asks for a mail */
  haveCode: string;
  withoutMail: string;
  code: string;
  codeHint: string;
  /** the same, whoever it was asked for */
  asked: string;
  notACode: string;
  wrongCode: string;
  shared: string;
  sharedHint: string;
  enter: string;
  byLink: string;
  withoutScript: string;
  toCode: string;
  otherBrowser: string;
  otherBrowserHow: string;
  linkOver: string;
  linkOverHow: string;
  askAgain: string;
  tooMany: string;
  /** @param minutes until it may be tried again */
  tooManyHow: (minutes: number) => string;
  mine: string;
  mineHow: string;
  thisOne: string;
  unknownDevice: string;
  sharedComputer: string;
  /** of a session at a command line */
  atTerminal: string;
  /** moments in words */
  since: (made: string, seen: string) => string;
  end: string;
  /** in the place of a name, of somebody who sets up the first campaign */
  first: string;
  firstHow: string;
  /** what the button says to whoever doesn't see its row */
  endOf: (device: string) => string;
  endAll: string;
  endAllHow: string;
  signedOut: string;
}

const vi: SignInTexts = {
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  proved:
    'Ai gửi từ các trang này đã đăng nhập bằng thư, khóa truy cập, tài khoản đã gắn hoặc mã do văn phòng cấp; đó không phải là chữ ký số.',
  who: 'Địa chỉ thư hoặc mã người',
  whoHint: 'Địa chỉ mà văn phòng gửi thư của đợt này đến, hoặc mã người như nguyen-van-an.',
  whoMissing: 'Cần địa chỉ thư hoặc mã người.',
  ask: 'Gửi mã cho tôi',
  haveCode: 'Đã có mã: nhập mã',
  withoutMail: 'Không dùng thư: văn phòng in cho đồng chí một mã dùng một lần.',
  code: 'Mã đăng nhập',
  codeHint: '8 chữ số trong thư, hoặc 25 chữ và số do văn phòng in.',
  asked:
    'Nếu văn phòng biết địa chỉ hoặc mã người này, thư có mã đăng nhập đang được gửi đi. Mã dùng được 10 phút, trong trình duyệt này.',
  notACode: 'Mã có 8 chữ số, hoặc 25 chữ và số.',
  wrongCode: 'Mã không đúng, đã dùng hoặc đã hết hạn. Mã trong thư chỉ dùng được ở trình duyệt đã yêu cầu.',
  shared: 'Máy dùng chung',
  sharedHint: 'Tự đăng xuất sau 15 phút không dùng. Bỏ chọn nếu chỉ một mình đồng chí dùng máy này.',
  enter: 'Vào',
  byLink: 'Bấm nút để đăng nhập ở trình duyệt này.',
  withoutScript: 'Nếu không có nút đăng nhập ở đây, hãy nhập mã 8 chữ số trong thư.',
  toCode: 'Nhập mã',
  otherBrowser: 'Nhập mã này ở nơi đã yêu cầu',
  otherBrowserHow:
    'Trình duyệt này không phải là nơi yêu cầu đăng nhập, nên không đăng nhập được ở đây. Hãy nhập mã ở nơi đã yêu cầu; nếu không phải đồng chí yêu cầu thì bỏ qua, đừng đưa mã cho ai.',
  linkOver: 'Liên kết không còn dùng được',
  linkOverHow: 'Liên kết đã dùng, đã hết hạn, hoặc đã có thư mới hơn.',
  askAgain: 'Yêu cầu thư khác',
  tooMany: 'Quá nhiều lần',
  tooManyHow: (minutes) =>
    `Hãy đợi ${minutes} phút rồi thử lại. Ai đang đăng nhập vẫn làm việc được; mã do văn phòng in vẫn dùng được.`,
  mine: 'Nơi đang đăng nhập',
  mineHow: 'Kết thúc nơi nào đồng chí không nhận ra.',
  thisOne: 'đang dùng ở đây',
  unknownDevice: 'Trình duyệt không rõ',
  sharedComputer: 'máy dùng chung',
  atTerminal: 'dòng lệnh',
  since: (made, seen) => `từ ${made}, dùng lần cuối ${seen}`,
  end: 'Kết thúc',
  first: 'Người lập đợt đầu tiên',
  firstHow:
    'Chỉ lập được đợt đầu tiên. Khi đợt bắt đầu thì tự đăng xuất; từ đó mỗi người đăng nhập bằng tên của mình.',
  endOf: (device) => `Kết thúc ở ${device}`,
  endAll: 'Kết thúc tất cả',
  endAllHow: 'Kết thúc mọi nơi đang đăng nhập, kể cả nơi này, và hủy các mã chưa dùng.',
  signedOut: 'Đã đăng xuất.',
};

const en: SignInTexts = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  proved:
    'Whoever sends from these pages has signed in by a mail, a passkey, an account that is bound or a code of the office; that is no digital signature.',
  who: 'Mail address or person’s id',
  whoHint: 'The address to which the office sends this campaign’s mails, or an id such as nguyen-van-an.',
  whoMissing: 'It takes a mail address or an id.',
  ask: 'Send me a code',
  haveCode: 'I have a code: enter it',
  withoutMail: 'Without mail: the office prints a code for you that works once.',
  code: 'Code',
  codeHint: '8 digits of the mail, or 25 letters and digits that the office has printed.',
  asked:
    'If the office knows this address or id, a mail with a code is on its way. It works for 10 minutes, in this browser.',
  notACode: 'A code has 8 digits, or 25 letters and digits.',
  wrongCode:
    'The code is wrong, was used or is over. The code of a mail works only in the browser that asked for it.',
  shared: 'Shared computer',
  sharedHint: 'Signs you out after 15 minutes without use. Take the tick away if you alone use this device.',
  enter: 'Enter',
  byLink: 'Press the button to sign in in this browser.',
  withoutScript: 'If there is no button here, enter the 8 digits of the mail.',
  toCode: 'Enter the code',
  otherBrowser: 'Enter this code where you asked for it',
  otherBrowserHow:
    'This browser has not asked to sign in, so nobody is signed in here. Enter the code where you asked; if it wasn’t you who asked, do nothing, and give the code to nobody.',
  linkOver: 'The link works no longer',
  linkOverHow: 'It was used, it is over, or there is a later mail.',
  askAgain: 'Ask for another mail',
  tooMany: 'Too many times',
  tooManyHow: (minutes) =>
    `Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again. Whoever is signed in can go on; a code that the office has printed still works.`,
  mine: 'Where you are signed in',
  mineHow: 'End what you don’t recognise.',
  thisOne: 'in use here',
  unknownDevice: 'Unknown browser',
  sharedComputer: 'shared computer',
  atTerminal: 'command line',
  since: (made, seen) => `since ${made}, last used ${seen}`,
  end: 'End',
  first: 'Setting up the first campaign',
  firstHow:
    'This sets up the first campaign and nothing else. It ends when the campaign begins; from then on people sign in as themselves.',
  endOf: (device) => `End at ${device}`,
  endAll: 'End all',
  endAllHow: 'Ends every place where you are signed in, this one too, and cancels codes that were not used.',
  signedOut: 'You are signed out.',
};

export const signInTexts = (lang: Lang): SignInTexts => (lang === 'vi' ? vi : en);
