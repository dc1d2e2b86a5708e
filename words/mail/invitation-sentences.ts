import { lowerFirst } from '../letter-case.ts';
import type { Lang } from '../words.ts';

/** What an invitation says: of a session or meeting that is new in the calendar, has changed, or is no longer to be. */
export type InvitationNews = 'invited' | 'moved' | 'venueChanged' | 'cellsChanged' | 'cancelled';

/** Sentences of invitations to sessions; whatever is put in is finished text. */
export interface InvitationSentences {
  /** `Buổi kiểm tra chi bộ Văn phòng`: the entry's title, and what a mail is about */
  session(cells: readonly string[]): string;
  /** title of the committee's meeting (R35) */
  meeting: string;
  /** subject of the mail: `Đổi lịch buổi kiểm tra chi bộ Văn phòng: 14:00 ngày 13/12/2024` */
  subjects: Record<InvitationNews, (session: string, when: string) => string>;
  /** `08:00 thứ Năm 12/12/2024, dự kiến đến 11:30` */
  span(from: string, to: string): string;
  time(span: string): string;
  newTime(span: string): string;
  oldTime(span: string): string;
  venue(venue: string): string;
  oldVenue(venue: string): string;
  cells(cells: readonly string[]): string;
  cellsGone(cells: readonly string[]): string;
  cellsJoined(cells: readonly string[]): string;
  /** R54 */
  attendance: string;
  /** R35 */
  meetingAttendance: string;
  /** head of the documents (R52, R53) */
  bring: string;
  /** a document that one of the dossier's reports brings; whether that has come nobody knows yet */
  inDossier: string;
  /** documents of no criterion */
  otherDocuments: string;
  link: string;
  /** what the mail's attachment does in a calendar */
  attached: Record<'REQUEST' | 'CANCEL', string>;
}

const cellInside = (cell: string): string => (/^chi bộ /i.test(cell) ? lowerFirst(cell) : `chi bộ ${cell}`);

const vi: InvitationSentences = {
  session: ([first = '', ...others]) =>
    others.length === 0
      ? `Buổi kiểm tra ${cellInside(first)}`
      : `Buổi kiểm tra ${others.length + 1} chi bộ: ${[first, ...others].map((cell) => cell.replace(/^chi bộ /i, '')).join(', ')}`,
  meeting: 'Họp Ban Chấp hành thẩm định kết quả kiểm tra',
  subjects: {
    invited: (session, when) => `Mời dự ${lowerFirst(session)}, ${when}`,
    moved: (session, when) => `Đổi lịch ${lowerFirst(session)}, ${when}`,
    venueChanged: (session, when) => `Đổi địa điểm ${lowerFirst(session)}, ${when}`,
    cellsChanged: (session, when) => `Thay đổi chi bộ trong ${lowerFirst(session)}, ${when}`,
    cancelled: (session, when) => `Hủy lời mời dự ${lowerFirst(session)}, ${when}`,
  },
  span: (from, to) => `${from}, dự kiến đến ${to}`,
  time: (span) => `Thời gian: ${span}.`,
  newTime: (span) => `Lịch mới: ${span}.`,
  oldTime: (span) => `Lịch cũ: ${span}.`,
  venue: (venue) => `Địa điểm: ${venue}.`,
  oldVenue: (venue) => `Địa điểm cũ: ${venue}.`,
  cells: (cells) => `Chi bộ được kiểm tra: ${cells.join('; ')}.`,
  cellsGone: (cells) => `Không còn trong buổi này: ${cells.join('; ')}.`,
  cellsJoined: (cells) => `Thêm vào buổi này: ${cells.join('; ')}.`,
  attendance: 'Thành phần: Tổ kiểm tra và cấp ủy chi bộ được kiểm tra.',
  meetingAttendance: 'Thành phần: Ban Chấp hành; thẩm định kết quả kiểm tra và biểu quyết danh sách.',
  bring: 'Chi bộ mang theo tài liệu, sắp xếp theo tiêu chí:',
  inDossier: 'nộp cùng hồ sơ',
  otherDocuments: 'Tài liệu khác',
  link: 'Xem tại',
  attached: {
    REQUEST: 'Thư kèm một mục lịch: mở ra để ghi hoặc sửa buổi này trong lịch của đồng chí.',
    CANCEL: 'Thư kèm một mục lịch: mở ra để xóa buổi này khỏi lịch của đồng chí.',
  },
};

const en: InvitationSentences = {
  session: ([first = '', ...others]) =>
    others.length === 0
      ? `Inspection session of ${first}`
      : `Inspection session of ${others.length + 1} cells: ${[first, ...others].join(', ')}`,
  meeting: 'Committee meeting on the results of the inspection',
  subjects: {
    invited: (session, when) => `Invitation: ${lowerFirst(session)}, ${when}`,
    moved: (session, when) => `Moved: ${lowerFirst(session)}, ${when}`,
    venueChanged: (session, when) => `New venue: ${lowerFirst(session)}, ${when}`,
    cellsChanged: (session, when) => `Other cells: ${lowerFirst(session)}, ${when}`,
    cancelled: (session, when) => `Invitation withdrawn: ${lowerFirst(session)}, ${when}`,
  },
  span: (from, to) => `${from}, until about ${to}`,
  time: (span) => `Time: ${span}.`,
  newTime: (span) => `New time: ${span}.`,
  oldTime: (span) => `Old time: ${span}.`,
  venue: (venue) => `Venue: ${venue}.`,
  oldVenue: (venue) => `Old venue: ${venue}.`,
  cells: (cells) => `Cells inspected: ${cells.join('; ')}.`,
  cellsGone: (cells) => `No longer in this session: ${cells.join('; ')}.`,
  cellsJoined: (cells) => `Added to this session: ${cells.join('; ')}.`,
  attendance: 'Attending: the inspection team and the committee of each cell inspected.',
  meetingAttendance: 'Attending: the committee, to appraise the results and to vote on the slate.',
  bring: 'The cell brings its documents, arranged by criterion:',
  inDossier: 'handed in with the dossier',
  otherDocuments: 'Other documents',
  link: 'See',
  attached: {
    REQUEST: 'A calendar entry is attached: open it to add or change it in your calendar.',
    CANCEL: 'A calendar entry is attached: open it to remove it from your calendar.',
  },
};

export const invitationSentences = (lang: Lang): InvitationSentences => (lang === 'vi' ? vi : en);
