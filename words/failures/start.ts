import type { StartValues } from '../../domain/failure-values.ts';
import type { SentencesOf } from './failure-sentences.ts';

/** The system, or a part of it, did not start. */
export const start: SentencesOf<StartValues> = {
  notLoopback: ({ host }) => ({
    vi: `bảng chung chỉ nghe ở 127.0.0.1, không ở ${host}: chưa bật đăng nhập (SIGN_IN=1)`,
    en: `the dashboard listens on loopback only, not on ${host}: sign-in is not switched on (SIGN_IN=1)`,
  }),
  notEncrypted: ({ host, url }) => ({
    vi: `đăng nhập ở ${url}, nghe ở ${host}, cần mã hóa: BASE_URL bắt đầu bằng https:// và TLS_CERT, TLS_KEY hoặc TRUSTED_PROXY`,
    en: `signing in at ${url}, listening on ${host}, takes encryption: a BASE_URL that begins with https://, and TLS_CERT with TLS_KEY or TRUSTED_PROXY`,
  }),
  dashboardPortTaken: ({ port }) => ({
    vi: `cổng ${port} đang có chương trình khác dùng; đặt DASHBOARD_PORT sang số khác`,
    en: `port ${port} is taken; set DASHBOARD_PORT to another`,
  }),
  dashboardPortUnusable: ({ port, reason }) => ({
    vi: `không nghe được ở cổng ${port} (${reason}); đặt DASHBOARD_PORT sang số khác`,
    en: `port ${port} can't be listened on (${reason}); set DASHBOARD_PORT to another`,
  }),
  temporalPortTaken: ({ port }) => ({
    vi: `Cổng ${port} đã có chương trình khác dùng: hãy dừng chương trình đó hoặc chọn cổng khác.`,
    en: `Port ${port} is taken by another program: stop that program or choose another port.`,
  }),
  temporalDataInUse: ({ file }) => ({
    vi: `Tệp dữ liệu ${file} đang được một máy chủ Temporal khác dùng: hãy dừng máy chủ đó trước.`,
    en: `The data file ${file} is in use by another Temporal server: stop that one first.`,
  }),
  temporalNotStarted: ({ reason }) => ({
    vi: `Máy chủ Temporal không khởi động được: ${reason}`,
    en: `The Temporal server did not start: ${reason}`,
  }),
  keysMissing: ({ file }) => ({
    vi: `không có tệp khóa ${file}; không có nó thì không đọc được những gì Temporal đang giữ: hãy chép lại từ bản sao lưu, hoặc đặt BONTOT_KEYS là nơi để tệp, không tạo khóa mới`,
    en: `there is no key file ${file}, and without it nothing that Temporal holds can be read: put it back from a backup, or set BONTOT_KEYS to where it is; make no new one`,
  }),
  keysDamaged: ({ file }) => ({
    vi: `tệp khóa ${file} bị hỏng hoặc không phải là tệp khóa: hãy chép lại từ bản sao lưu`,
    en: `the key file ${file} is damaged, or is none: put it back from a backup`,
  }),
  keysOther: ({ file, id }) => ({
    vi: `tệp khóa ${file} không có khóa ${id} mà hệ thống này đã dùng, hoặc có khóa khác cùng tên: hãy chép lại tệp khóa đúng`,
    en: `the key file ${file} lacks the key ${id} that this system has used, or has another one of that name: put the right file back`,
  }),
  keysFull: ({ file, most }) => ({
    vi: `tệp khóa ${file} đã có ${most} khóa, không thêm được nữa`,
    en: `the key file ${file} has ${most} keys already, and takes no more`,
  }),
  signingMissing: ({ file }) => ({
    vi: `không có tệp khóa ký ${file}; không có nó thì không gửi được gì thay mặt ai: hãy chép lại từ bản sao lưu, hoặc đặt BONTOT_SIGNING là nơi để tệp`,
    en: `there is no signing key ${file}, and without it nothing can be sent in anybody’s name: put it back from a backup, or set BONTOT_SIGNING to where it is`,
  }),
  signingDamaged: ({ file }) => ({
    vi: `tệp khóa ký ${file} bị hỏng hoặc không phải là khóa ký (Ed25519, PEM): hãy chép lại từ bản sao lưu`,
    en: `the signing key ${file} is damaged, or is none (Ed25519, PEM): put it back from a backup`,
  }),
  signingOther: ({ file }) => ({
    vi: `tệp khóa ký ${file} không phải khóa mà hệ thống này đang dùng: hãy chép lại tệp đúng, hoặc đặt BONTOT_SIGNING là nơi để tệp`,
    en: `the signing key ${file} isn’t the one that this system has in force: put the right file back, or set BONTOT_SIGNING to where it is`,
  }),
  begunInClear: ({ campaign }) => ({
    vi: `đợt ${campaign} đã bắt đầu khi chưa có khóa; không chạy tiếp bằng khóa mới được: hãy đặt BONTOT_VAR là thư mục mới`,
    en: `the campaign ${campaign} was begun without keys and can't be gone on with by new ones: set BONTOT_VAR to a new folder`,
  }),
  providerAway: ({ issuer, reason }) => ({
    vi: `nơi cấp tài khoản ${issuer} (OIDC_ISSUER) không trả lời, hoặc không trả lời như phải có (${reason}); mọi người vẫn đăng nhập được bằng thư`,
    en: `the identity provider ${issuer} (OIDC_ISSUER) doesn't answer, or not as it should (${reason}); people still sign in by mail`,
  }),
  providerWrong: ({ issuer, reason }) => ({
    vi: `nơi cấp tài khoản ${issuer} không khớp thiết lập: xem OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET (${reason}); mọi người vẫn đăng nhập được bằng thư`,
    en: `the identity provider ${issuer} isn't what the configuration says: see OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET (${reason}); people still sign in by mail`,
  }),
  providerClock: ({ issuer, reason }) => ({
    vi: `đồng hồ của ${issuer} và của máy này lệch nhau (${reason})`,
    en: `the clocks of ${issuer} and of this machine differ (${reason})`,
  }),
  providerRefused: ({ issuer, reason }) => ({
    vi: `${issuer} không xác nhận ai (${reason})`,
    en: `${issuer} vouches for nobody (${reason})`,
  }),
};
