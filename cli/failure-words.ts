/** What stopped a command, in Vietnamese; English is the failure's own message. */
const VIETNAMESE: Record<string, (message: string) => string> = {
  NOT_RUNNING: () => 'hệ thống chưa chạy: hãy chạy `npm start`',
  STARTING: () => 'hệ thống đang khởi động, thử lại sau giây lát',
  NO_CAMPAIGN: () => 'chưa có đợt nào: bontot start FILE',
  UNKNOWN_CAMPAIGN: (message) => `không có đợt này (${message})`,
  UNKNOWN_SUBJECT: (message) => `không có chi bộ này, hoặc chi bộ đã kết thúc (${message})`,
  CAMPAIGN_EXISTS: (message) => `đợt này đã được bắt đầu (${message})`,
  CASE_LIVES: (message) => `hồ sơ này đang chạy, hoặc đã kết thúc đúng cách (${message})`,
  CASE_UNKNOWN: (message) => `nhật ký không có hồ sơ này (${message})`,
  CASE_BROKEN: (message) => `nhật ký không đủ để mở lại; chạy “bontot records check” (${message})`,
  JOURNAL_GAP: (message) => `nhật ký còn thiếu bước (${message})`,
  ENTRY_INVALID: (message) => `một bước không còn nguyên niêm phong (${message})`,
  UNREACHABLE: (message) => `không kết nối được máy chủ Temporal (${message})`,
  NO_WORKER: () => 'máy chủ có đó nhưng chưa có tiến trình nào xử lý (worker): hãy chạy `npm start`',
  DATABASE_UNREACHABLE: (message) => `không mở được cơ sở dữ liệu (${message})`,
  MIGRATION_FAILED: (message) => `không nâng cấp được cơ sở dữ liệu (${message})`,
  RECORDS_UNREACHABLE: (message) => `tiến trình đang giữ dữ liệu không trả lời (${message})`,
  PERSON_INVALID: (message) => `một dòng tên người chưa đúng (${message})`,
  PERSON_UNKNOWN: (message) => `không có người này (${message})`,
  CAMPAIGN_UNKNOWN: (message) => `đợt này chưa được ghi (${message})`,
  TREATMENT_INVALID: (message) => `lệnh về thông báo chưa đúng (${message})`,
  NOTICE_UNKNOWN: (message) => `không có thông báo này (${message})`,
  NOTICE_STATE: (message) => `thông báo không còn ở trạng thái đó (${message})`,
  NOT_OFFICE: (message) => `chỉ văn phòng được ghi (${message})`,
};

/** @param code of the failure, as scripts read it */
export function failureWords(code: string, message: string, lang: 'vi' | 'en'): string {
  return lang === 'vi' ? (VIETNAMESE[code]?.(message) ?? message) : message;
}
