/** Failures that come without a sentence of their own, in Vietnamese; English is the failure's own message. */
export const FAILURE_WORDS = {
  UNKNOWN_SUBJECT: (message: string) => `không có chi bộ này, hoặc chi bộ đã kết thúc (${message})`,
  CAMPAIGN_EXISTS: (message: string) => `đợt này đã được bắt đầu (${message})`,
  CASE_LIVES: (message: string) => `hồ sơ này đang chạy, hoặc đã kết thúc đúng cách (${message})`,
  JOURNAL_GAP: (message: string) => `nhật ký còn thiếu bước (${message})`,
  ENTRY_INVALID: (message: string) => `một bước không còn nguyên niêm phong (${message})`,
  UNREACHABLE: (message: string) => `không kết nối được máy chủ Temporal (${message})`,
  NO_WORKER: () => 'máy chủ có đó nhưng chưa có tiến trình nào xử lý (worker): hãy chạy `npm start`',
  MAIL_FAILED: (message: string) => `không gửi được thư kiểm tra; máy chủ thư nói: ${message}`,
  OTHER_KEYS: () =>
    'lệnh này không có khóa của hệ thống đang chạy: hãy đặt BONTOT_KEYS (hoặc BONTOT_VAR) như của hệ thống, hoặc khởi động lại hệ thống nếu vừa thêm khóa',
  DATABASE_UNREACHABLE: (message: string) => `không mở được cơ sở dữ liệu (${message})`,
  MIGRATION_FAILED: (message: string) => `không nâng cấp được cơ sở dữ liệu (${message})`,
  RECORDS_UNREACHABLE: (message: string) => `tiến trình đang giữ dữ liệu không trả lời (${message})`,
  QUESTION_INVALID: (message: string) => `dữ liệu không thể có điều được hỏi (${message})`,
  PERSON_INVALID: (message: string) => `một dòng tên người chưa đúng (${message})`,
  PERSON_UNKNOWN: (message: string) => `không có người này (${message})`,
  ACCOUNT_INVALID: () => 'cần nơi cấp tài khoản (một địa chỉ https) và mã tài khoản (subject) của nơi đó',
  ACCOUNT_TAKEN: (message: string) =>
    `tài khoản này đang gắn với người khác: gỡ ở đó trước, bằng bontot sign-in unbind (${message})`,
  DRAFT_INVALID: (message: string) => `bản nháp quá lớn hoặc chưa đúng (${message})`,
  CAMPAIGN_THERE: (message: string) =>
    `đã có đợt: người của đợt đó đăng nhập bằng thư hoặc bontot sign-in code (${message})`,
  CAMPAIGN_UNKNOWN: (message: string) => `đợt này chưa được ghi (${message})`,
  TREATMENT_INVALID: (message: string) => `lệnh về thông báo chưa đúng (${message})`,
  NOTICE_UNPROVEN: (message: string) =>
    `lệnh về thông báo không có chữ ký đúng của hệ thống; với bontot hãy dùng tệp khóa ký của hệ thống, BONTOT_SIGNING (${message})`,
  NOTICE_UNKNOWN: (message: string) => `không có thông báo này (${message})`,
  NOTICE_STATE: (message: string) => `thông báo không còn ở trạng thái đó (${message})`,
  TOLD_TIME: (message: string) =>
    `lúc báo phải từ khi có thông báo đến bây giờ, không trước, không sau (${message})`,
  TOLD_OVER: (message: string) =>
    `tính từ lúc báo đó thì thời hạn đã hết: sửa lúc báo, hoặc xác nhận là vẫn ghi; với bontot thêm --over (${message})`,
  TOLD_BEGAN: (message: string) =>
    `thời hạn của chi bộ đã tính từ lúc báo này và đã được báo cho chi bộ, nên lúc báo giữ nguyên; vẫn sửa được cách báo và ghi chú (${message})`,
  NOT_OFFICE: (message: string) => `chỉ văn phòng được ghi (${message})`,
  JOURNAL_CONFLICT: (message: string) => `nhật ký đã có bước khác ở số này (${message})`,
  NO_CELLS_LEFT: () => 'không còn chi bộ nào để lập kế hoạch',
  LEADER_RULES_MISSING: () =>
    'không có khung tiêu chí đối với cán bộ lãnh đạo, quản lý có hiệu lực trong quý này',
  PLAN_OF_QUARTER: () => 'đây đã là kế hoạch của một quý; hãy lấy kế hoạch năm',
  YEAR_NOT_LATER: () => 'năm của kế hoạch mới phải sau năm của đợt trước',
  SESSION_OF_ANOTHER_YEAR: () => 'ngày kiểm tra không thuộc năm của kế hoạch mới',
} as const satisfies Record<string, (message: string) => string>;

const isTold = (code: string): code is keyof typeof FAILURE_WORDS => Object.hasOwn(FAILURE_WORDS, code);

/** @param code of the failure, as scripts read it */
export function failureWords(code: string, message: string, lang: 'vi' | 'en'): string {
  return lang === 'vi' && isTold(code) ? FAILURE_WORDS[code](message) : message;
}
