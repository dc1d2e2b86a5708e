import type { ClientErrorCode } from '../client/failures.ts';
import type { NextYearError } from '../domain/plan/next-year.ts';
import type { DatabaseError } from '../records/database.ts';
import type { RecordingCode } from '../records/recording-error.ts';
import type { RemoteReadError } from '../records/remote-reader.ts';

/** Failures that come without a sentence of their own. */
type Told =
  | RecordingCode
  | ClientErrorCode
  | DatabaseError['code']
  | RemoteReadError['code']
  | NextYearError['code'];

/** What stopped a command, in Vietnamese; English is the failure's own message. */
const VIETNAMESE: Record<Told, (message: string) => string> = {
  UNKNOWN_SUBJECT: (message) => `không có chi bộ này, hoặc chi bộ đã kết thúc (${message})`,
  CAMPAIGN_EXISTS: (message) => `đợt này đã được bắt đầu (${message})`,
  CASE_LIVES: (message) => `hồ sơ này đang chạy, hoặc đã kết thúc đúng cách (${message})`,
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
  JOURNAL_CONFLICT: (message) => `nhật ký đã có bước khác ở số này (${message})`,
  NO_CELLS_LEFT: () => 'không còn chi bộ nào để lập kế hoạch',
  YEAR_NOT_LATER: () => 'năm của kế hoạch mới phải sau năm của đợt trước',
  SESSION_OF_ANOTHER_YEAR: () => 'ngày kiểm tra không thuộc năm của kế hoạch mới',
};

const isTold = (code: string): code is Told => Object.hasOwn(VIETNAMESE, code);

/** @param code of the failure, as scripts read it */
export function failureWords(code: string, message: string, lang: 'vi' | 'en'): string {
  return lang === 'vi' && isTold(code) ? VIETNAMESE[code](message) : message;
}
