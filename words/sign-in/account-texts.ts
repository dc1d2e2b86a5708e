import type { Lang } from '../words.ts';

/** What the pages say of accounts of an identity provider; it is called by the name that the configuration gives it. */
export interface AccountTexts {
  signInBy: (provider: string) => string;
  signInByHow: string;
  leading: (provider: string) => string;
  leadingHow: string;
  goOn: string;
  /** the browser that comes back hasn't set out, or is back already */
  notBegun: string;
  notBegunHow: string;
  refused: (provider: string) => string;
  refusedHow: string;
  away: (provider: string) => string;
  awayHow: string;
  wrong: (provider: string) => string;
  wrongHow: string;
  clock: (provider: string) => string;
  clockHow: string;
  unknown: string;
  unknownHow: (provider: string) => string;
  /** before the subject */
  forOffice: string;
  noRole: string;
  noRoleHow: string;
  taken: string;
  takenHow: string;
  another: string;
  /** of a person's own accounts */
  mine: string;
  offer: (provider: string) => string;
  mineHow: string;
  none: string;
  bind: (provider: string) => string;
  bindHow: string;
  toSignIns: string;
  bound: string;
  unbound: string;
  /** a moment in words */
  since: (moment: string, by: 'person' | 'office') => string;
  unbind: string;
  /** what the button says to whoever doesn't see its row */
  unbindOf: (subject: string) => string;
}

const vi: AccountTexts = {
  signInBy: (provider) => `Đăng nhập bằng ${provider}`,
  signInByHow: 'Dùng được sau khi đồng chí hoặc văn phòng đã gắn tài khoản đó.',
  leading: (provider) => `Đang chuyển đến ${provider}`,
  leadingHow: 'Nếu trang không tự chuyển, hãy bấm:',
  goOn: 'Tiếp tục',
  notBegun: 'Chưa đăng nhập được ở đây',
  notBegunHow:
    'Trình duyệt này không phải nơi đã bắt đầu, lần đăng nhập này đã xong, hoặc đã quá 10 phút. Hãy bắt đầu lại.',
  refused: (provider) => `${provider} không xác nhận`,
  refusedHow:
    'Đồng chí đã từ chối ở đó, để quá lâu, hoặc trang này được mở lần thứ hai. Chưa ai được đăng nhập: hãy thử lại, hoặc dùng mã trong thư.',
  away: (provider) => `${provider} chưa trả lời`,
  awayHow: 'Chưa ai được đăng nhập. Hãy thử lại sau ít phút, hoặc dùng mã trong thư.',
  wrong: (provider) => `${provider} chưa nhận hệ thống này`,
  wrongHow:
    'Thiết lập với nơi cấp tài khoản chưa đúng, nên chưa ai được đăng nhập. Hãy báo người quản trị máy; trong lúc đó dùng mã trong thư.',
  clock: (provider) => `Giờ của ${provider} và của hệ thống này lệch nhau`,
  clockHow:
    'Lời xác nhận đã hết hạn hoặc chưa đến giờ, nên chưa ai được đăng nhập. Hãy thử lại; nếu vẫn vậy, báo người quản trị máy chỉnh đồng hồ. Trong lúc đó dùng mã trong thư.',
  unknown: 'Tài khoản này chưa gắn với ai',
  unknownHow: (provider) =>
    `Hãy đăng nhập bằng mã trong thư, hoặc mã do văn phòng in; rồi ở trang “Tài khoản đã gắn” bấm “Gắn tài khoản ${provider}”. Từ lần sau sẽ vào được bằng tài khoản này.`,
  forOffice: 'Hoặc nhờ văn phòng gắn giúp, theo mã tài khoản:',
  noRole: 'Hôm nay đồng chí không có vai trò nào',
  noRoleHow:
    'Tài khoản này gắn với một người hôm nay không có vai trò trong đợt nào, nên không vào đâu được. Hãy hỏi văn phòng.',
  taken: 'Tài khoản này đang gắn với người khác',
  takenHow: 'Một tài khoản chỉ gắn với một người. Nếu đây là tài khoản của đồng chí, hãy báo văn phòng gỡ.',
  another: 'Đăng nhập cách khác',
  mine: 'Tài khoản đã gắn',
  offer: (provider) =>
    `Tài khoản đã gắn thay cho mã qua thư: vào được bằng ${provider}. Mã qua thư lúc nào cũng vẫn dùng được.`,
  mineHow: 'Hãy gỡ tài khoản mà đồng chí không nhận ra.',
  none: 'Chưa gắn tài khoản nào.',
  bind: (provider) => `Gắn tài khoản ${provider}`,
  bindHow: 'Đồng chí sẽ đăng nhập lại ở đó một lần; hệ thống này chỉ giữ mã tài khoản.',
  toSignIns: 'Nơi đang đăng nhập',
  bound: 'Đã gắn tài khoản.',
  unbound: 'Đã gỡ tài khoản. Nơi đang đăng nhập vẫn còn: kết thúc nếu cần.',
  since: (moment, by) => `${by === 'office' ? 'văn phòng gắn' : 'gắn'} ${moment}`,
  unbind: 'Gỡ',
  unbindOf: (subject) => `Gỡ tài khoản ${subject}`,
};

const en: AccountTexts = {
  signInBy: (provider) => `Sign in by ${provider}`,
  signInByHow: 'It works once you or the office have bound that account.',
  leading: (provider) => `On to ${provider}`,
  leadingHow: 'If the page doesn’t go on by itself, press:',
  goOn: 'Go on',
  notBegun: 'Nobody is signed in here',
  notBegunHow:
    'This browser hasn’t begun to sign in, has done so already, or more than ten minutes have passed. Begin again.',
  refused: (provider) => `${provider} has not confirmed`,
  refusedHow:
    'You said no there, it took too long, or this page was opened a second time. Nobody is signed in: try again, or use a code by mail.',
  away: (provider) => `${provider} doesn’t answer`,
  awayHow: 'Nobody is signed in. Try again in some minutes, or use a code by mail.',
  wrong: (provider) => `${provider} doesn’t know this system`,
  wrongHow:
    'What is set up with the provider is wrong, so nobody is signed in. Tell whoever keeps the machine; a code by mail works meanwhile.',
  clock: (provider) => `The clocks of ${provider} and of this system differ`,
  clockHow:
    'What it says is over, or not valid yet, so nobody is signed in. Try again; if that doesn’t help, whoever keeps the machine has to set its clock. A code by mail works meanwhile.',
  unknown: 'This account is bound to nobody',
  unknownHow: (provider) =>
    `Sign in by a code of a mail, or one that the office has printed; then press “Bind an account of ${provider}” on the page “Accounts that are bound”. From then on this account lets you in.`,
  forOffice: 'Or ask the office to bind it, by its subject:',
  noRole: 'You have no role today',
  noRoleHow: 'This account is bound to somebody who has no role in any campaign today. Ask the office.',
  taken: 'This account is bound to somebody else',
  takenHow: 'An account is one person’s. If it is yours, ask the office to let go of it.',
  another: 'Sign in another way',
  mine: 'Accounts that are bound',
  offer: (provider) =>
    `An account that is bound takes the place of the code by mail: you sign in by ${provider}. The code by mail always works as well.`,
  mineHow: 'Let go of what you don’t recognise.',
  none: 'No account is bound.',
  bind: (provider) => `Bind an account of ${provider}`,
  bindHow: 'You sign in there once more; this system keeps the account’s subject and nothing else.',
  toSignIns: 'Where you are signed in',
  bound: 'The account is bound.',
  unbound: 'The account is not bound any more. Where you are signed in you still are: end it if need be.',
  since: (moment, by) => `bound ${by === 'office' ? 'by the office ' : ''}${moment}`,
  unbind: 'Let go',
  unbindOf: (subject) => `Let go of account ${subject}`,
};

export const accountTexts = (lang: Lang): AccountTexts => (lang === 'vi' ? vi : en);
