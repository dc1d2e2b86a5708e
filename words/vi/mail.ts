import type { ObligationName } from '../../domain/obligation/obligations.ts';
import { lowerFirst } from '../letter-case.ts';
import type { MailWords } from '../sentences.ts';

/** Tasks of others about a cell; between task and cell stands "của". */
const OF: readonly ObligationName[] = [
  'extensionAnswer',
  'guidance',
  'minutesReply',
  'objectionWindow',
  'objectionDecision',
  'dossierDecision',
  'improvement',
  'memberReview',
  'leaderReview',
];

/** Their words speak of the cell already. */
const NAMED: readonly ObligationName[] = ['objectionDecision'];

const cellInside = (cell: string): string => (/^chi bộ /i.test(cell) ? lowerFirst(cell) : `chi bộ ${cell}`);

export const mail: MailWords = {
  greeting: (name) => `Kính gửi đồng chí ${name},`,
  about: (obligation, task, cell) => {
    if (cell === null) return task;
    if (NAMED.includes(obligation)) return `${task}: ${cellInside(cell)}`;
    return `${task}${OF.includes(obligation) ? ' của' : ''} ${cellInside(cell)}`;
  },
  newsAbout: (news, cell) => (cell === null ? news : `${news}: ${cellInside(cell)}`),
  subjectDue: (about, due) => `${about}: hạn ${due}`,
  subjectToday: (about, due) => `Hôm nay là hạn cuối: ${lowerFirst(about)}, ${due}`,
  subjectLate: (lateness, about, due) =>
    `${lateness.replace(/^Trễ/, 'Đã quá hạn')}: ${lowerFirst(about)}, hạn ${due}`,
  subjectAppointment: (about, when) => `${about}: ${when}`,
  subjectWindow: (about, until) => `${about}: đến ${until}`,
  subjectTasks: (count, late, soonest, list) =>
    late > 0
      ? `${count} việc, ${late} việc đã quá hạn, sớm nhất ${soonest}: ${list}`
      : `${count} việc đến hạn, sớm nhất ${soonest}: ${list}`,
  subjectNews: (count, list) => `${count} tin: ${list}`,
  severalCells: (phrase, cells) => `${phrase} (${cells} chi bộ)`,
  copied: (subject) => `${subject} (bản sao)`,
  intro: (tasks) => (tasks > 1 ? `Có ${tasks} việc cần đồng chí lưu ý:` : 'Có việc cần đồng chí lưu ý:'),
  dueLine: (due, lateness) => `Hạn: ${due} (${lateness}).`,
  handInLine: (reports) => `Cần nộp: ${reports}.`,
  untoldLine: (cells) => `Cần báo: ${cells}.`,
  completeLine: (notes) => `Cần bổ sung: ${notes}.`,
  questionLine: (text) => `Chi bộ hỏi: ${text}`,
  timeLine: (from, to) => `Thời gian: ${from}${to === null ? '' : `, dự kiến đến ${to}`}.`,
  venueLine: (venue) => `Địa điểm: ${venue}.`,
  windowLine: (until, lateness) => `Thời gian: đến ${until} (${lateness}).`,
  handedOver: 'Đồng chí nhận bàn giao việc này từ nay.',
  withinLine: (days) => `Thời hạn: trong ${days} ngày làm việc kể từ ngày gửi thông báo này.`,
  copyReason: (who) => `Đồng chí nhận bản sao để biết; người phải làm là ${who}.`,
  lastReminder: 'Đây là thư nhắc cuối cùng về việc này; hệ thống không nhắc thêm.',
  linkLine: 'Xem tại',
  newsFacts: {
    into: 'Sáp nhập vào',
    fromCell: 'Từ chi bộ',
    toCell: 'Sang chi bộ',
    parted: 'Số đảng viên chuyển đi',
    unlisted: 'Không có trong danh sách nên chưa chuyển',
    splitOff: 'Chi bộ mới',
    stillOwed: 'Việc còn phải làm',
    joined: 'Số đảng viên nhận thêm',
    twice: 'Đã có trong danh sách, giữ như cũ',
    formerName: 'Tên cũ',
    newName: 'Tên mới',
    superior: 'Cấp trên mới',
    place: 'Nơi ban hành mới',
    numbers: 'Số văn bản',
    role: 'Nhiệm vụ',
    begins: 'Từ ngày',
    ends: 'Đến hết ngày',
    removed: 'Thôi giữ',
    added: 'Nhận',
    version: 'Bản',
    receivedAt: 'Nhận lúc',
    late: 'Nộp trễ',
    missing: 'Còn thiếu',
    due: 'Hạn mới',
    from: 'Lịch cũ',
    startsAt: 'Thời gian',
    venue: 'Địa điểm',
    outcome: 'Kết quả',
    decisions: 'Số quyết định',
    replaces: 'Thay quyết định số',
    decision: 'Quyết định',
    number: 'Số đã ghi',
    failure: 'Vì sao',
    text: 'Nội dung',
    reason: 'Lý do',
    trouble: 'Trở ngại',
    template: 'Mẫu văn bản',
  },
  digest: {
    stage: (word, cells, late) => `${word}: ${cells} chi bộ${late === 0 ? '' : `, ${late} quá hạn`}`,
    overdue: (tasks) => (tasks === 0 ? 'Không có việc nào quá hạn' : `${tasks} việc quá hạn`),
    overdueItem: (subject, task, who, lateness, due) =>
      `${subject}: ${task}; ${who}; ${lateness} (hạn ${due})`,
    due: (when) => `hạn ${when}`,
    date: (when, what, who) => `${when}: ${what} (${who})`,
  },
  newStart: 'Lịch mới',
  yes: 'có',
  doneAlready: 'Nếu đồng chí đã làm xong, xin bỏ qua thư này.',
  helpLine: 'Cách làm từng bước và cách đăng nhập',
  footer: (campaign) => `Thư tự động của hệ thống Bốn Tốt, gửi thay Văn phòng Đảng ủy. ${campaign}.`,
  short: (name, what, when, url) =>
    `Kính gửi đồng chí ${name}: ${what}${when === '' ? '' : `; ${when}`}. Xem tại ${url}`,
};
