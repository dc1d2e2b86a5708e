import type { Bilingual } from '../../domain/failure.ts';
import type { Lang } from '../words.ts';

/** Of work by commands at a system elsewhere. */
export interface ElsewhereTexts {
  /** asked at the terminal */
  code: string;
  loggedIn: (address: string, name: string, until: string) => string;
  /** where a code is had */
  whereCode: (page: string) => string;
  loggedOut: (address: string) => string;
  /** its sign-in was over there already */
  wasOver: (address: string) => string;
  /** the token is gone here, and the sign-in goes on there */
  stillOpen: (address: string, until: string) => string;
  /** before something is sent */
  sendsTo: (system: string, name: string) => string;
  nothingOwed: (name: string) => string;
}

export const elsewhereTexts: Record<Lang, ElsewhereTexts> = {
  vi: {
    code: 'Mã cho dòng lệnh: ',
    whereCode: (page) => `Lấy mã ở ${page} khi đã đăng nhập trong trình duyệt.`,
    loggedIn: (address, name, until) =>
      `Đã đăng nhập ${address} với tên ${name}, đến ${until}; quá 7 ngày không dùng thì kết thúc.`,
    loggedOut: (address) => `Đã đăng xuất khỏi ${address}.`,
    wasOver: (address) => `Nơi đăng nhập ở ${address} đã kết thúc từ trước; mã phiên ở máy này đã xóa.`,
    stillOpen: (address, until) =>
      `Không liên lạc được với ${address}. Mã phiên ở máy này đã xóa, nhưng nơi đăng nhập còn mở ở hệ thống đến ${until}: hãy kết thúc ở ${address}/sign-ins.`,
    sendsTo: (system, name) => `Gửi tới ${system}, người gửi: ${name}`,
    nothingOwed: (name) => `${name} hiện không có việc nào phải làm`,
  },
  en: {
    code: 'Code for the command line: ',
    whereCode: (page) => `Take a code at ${page}, where you are signed in in the browser.`,
    loggedIn: (address, name, until) =>
      `Logged in at ${address} as ${name}, until ${until}; it ends after 7 days without use.`,
    loggedOut: (address) => `Logged out of ${address}.`,
    wasOver: (address) => `The sign-in at ${address} was over already; its token is removed here.`,
    stillOpen: (address, until) =>
      `${address} can’t be reached. The token is removed here, but the sign-in stays open at the system until ${until}: end it at ${address}/sign-ins.`,
    sendsTo: (system, name) => `Sent to ${system} by ${name}`,
    nothingOwed: (name) => `${name} owes nothing`,
  },
};

/** Why a system elsewhere can't be worked with. */
export const ELSEWHERE_FAILURES = {
  several: (addresses: string): Bilingual => ({
    vi: `đang đăng nhập ở nhiều hệ thống: thêm --system ĐỊA-CHỈ (${addresses})`,
    en: `logged in at several systems: add --system ADDRESS (${addresses})`,
  }),
  notLoggedIn: (address: string): Bilingual => ({
    vi: `chưa đăng nhập ở ${address}: bontot login ${address}`,
    en: `not logged in at ${address}: bontot login ${address}`,
  }),
  nowhere: {
    vi: 'chưa đăng nhập ở hệ thống nào: bontot login ĐỊA-CHỈ',
    en: 'logged in nowhere: bontot login ADDRESS',
  },
  damaged: (file: string): Bilingual => ({
    vi: `không đọc được tệp các nơi đã đăng nhập ${file}: hãy xóa tệp ấy rồi đăng nhập lại, và kết thúc những nơi đăng nhập cũ ở trang /sign-ins`,
    en: `the file of logins ${file} can’t be read: delete it and log in anew, and end the earlier sign-ins at /sign-ins`,
  }),
  needsServer: (address: string): Bilingual => ({
    vi: `việc này làm ở máy chạy hệ thống, không làm từ xa được (đang chọn ${address})`,
    en: `this is done at the machine that runs the system, not from elsewhere (${address} is chosen)`,
  }),
  unfit: (typed: string): Bilingual => ({
    vi: `cần địa chỉ như https://bontot.example.vn, không kèm đường dẫn; http chỉ dùng cho chính máy này (${typed})`,
    en: `expected an address such as https://bontot.example.vn, without a path; http is for this machine alone (${typed})`,
  }),
  untrusted: (address: string, why: string): Bilingual => ({
    vi: `không tin được chứng chỉ của ${address} (${why}), nên chưa gửi gì; nếu đó là chứng chỉ của cơ quan thì đặt NODE_EXTRA_CA_CERTS là tệp chứng chỉ gốc`,
    en: `the certificate of ${address} is not trusted (${why}), so nothing was sent; if it is your organisation’s own, set NODE_EXTRA_CA_CERTS to the file of its root certificate`,
  }),
  unchecked: {
    vi: 'NODE_TLS_REJECT_UNAUTHORIZED=0 bỏ qua việc kiểm tra chứng chỉ: hãy bỏ biến này; chưa gửi gì',
    en: 'NODE_TLS_REJECT_UNAUTHORIZED=0 leaves certificates unchecked: unset it; nothing was sent',
  },
  away: (address: string): Bilingual => ({
    vi: `không liên lạc được với ${address}`,
    en: `${address} can’t be reached`,
  }),
  noSystem: (address: string, status: number): Bilingual => ({
    vi: `${address} không trả lời như một hệ thống Bốn Tốt cùng phiên bản có bật đăng nhập (${status})`,
    en: `${address} does not answer as a Bốn Tốt system of this version at which people sign in (${status})`,
  }),
} as const;
