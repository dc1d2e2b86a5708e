import type { Lang } from '../words/words.ts';
import type { AppraisalTexts } from './appraisal-texts.ts';
import { appraisalEn } from './appraisal-texts-en.ts';
import { appraisalVi } from './appraisal-texts-vi.ts';

/** Headings and labels that only the pages need. */
interface Texts {
  board: string;
  journal: string;
  mails: string;
  decisions: string;
  skip: string;
  menu: string;
  unsigned: string;
  title: (year: number) => string;
  plan: (number: string) => string;
  day: (n: number) => string;
  campaign: string;
  from: (start: string, end: string) => string;
  overdue: string;
  cells: (n: number) => string;
  nobodyLate: string;
  andMore: (n: number) => string;
  wholeCampaign: string;
  ownTasks: string;
  troubles: string;
  since: string;
  /** `states`: what has become of them, by number of people */
  reminders: (n: number, states: string) => string;
  reminder: (task: string, step: string) => string;
  dayOff: string;
  next: string;
  nothingAhead: string;
  waitingOn: string;
  /** `opened` of all `cells`; 0 before the announcement */
  matrix: (cells: number, opened: number) => string;
  matrixCaption: string;
  filter: string;
  cell: string;
  step: (n: number) => string;
  waitingFor: string;
  due: string;
  groups: { overdue: string; soon: string; onTime: string; ended: string };
  views: { all: string; overdue: string; cell: string; team: string; committee: string };
  done: string;
  doing: string;
  waiting: string;
  late: string;
  expected: string;
  notYet: string;
  legend: { done: string; now: string; late: string; next: string };
  twoWeeks: string;
  recent: string;
  wholeJournal: string;
  today: string;
  date: string;
  dueMark: string;
  quiet: string;
  why: string;
  /** in its place when nothing is waited for any more */
  ended: string;
  where: string;
  ladder: string;
  missed: string;
  ahead: string;
  deadlines: string;
  mailsSent: string;
  when: string;
  about: string;
  to: string;
  state: string;
  noMails: string;
  noJournal: string;
  noDecisions: string;
  noLadder: string;
  noCampaign: string;
  noCampaignHow: string;
  notFound: string;
  notFoundHow: string;
  toTell: (name: string) => string;
  copyTo: (names: string) => string;
  noticesCaption: string;
  journalCaption: string;
  now: (day: string, time: string) => string;
  otherLanguage: string;
  campaigns: string;
  nothingInView: string;
  appraisal: AppraisalTexts;
  chart: ChartTexts;
}

/** What the drawing of the cell's machine says besides the words of states and events. */
interface ChartTexts {
  heading: string;
  now: string;
  wholeCase: string;
  done: (state: string) => string;
  leftOut: (event: string) => string;
  /** by path, for those whose last name says too little */
  states: Readonly<Record<string, string>>;
  /** what the machine's parts tell each other */
  events: Readonly<Record<string, string>>;
}

const vi: Texts = {
  board: 'Bảng chung',
  journal: 'Nhật ký',
  mails: 'Thông báo',
  decisions: 'Quyết định',
  skip: 'Đến nội dung chính',
  menu: 'Menu',
  unsigned: 'Người gửi chưa được xác thực bằng chữ ký số: hệ thống tin tên người gửi.',
  title: (year) => `Kiểm tra, công nhận và xếp loại chi bộ năm ${year}`,
  plan: (number) => `Kế hoạch ${number}`,
  day: (n) => `Ngày ${n}`,
  campaign: 'Đợt kiểm tra',
  from: (start, end) => `Từ ${start} đến ${end}`,
  overdue: 'Quá hạn',
  cells: (n) => `${n} chi bộ`,
  nobodyLate: 'Không chi bộ nào quá hạn',
  andMore: (n) => `và ${n} chi bộ khác`,
  wholeCampaign: 'cả đợt',
  ownTasks: 'Việc chung của đợt',
  troubles: 'Trở ngại của hệ thống',
  since: 'Từ',
  reminders: (n, states) => `${n} lượt nhắc việc: ${states}`,
  reminder: (task, step) => `Nhắc ${task}, ${step}`,
  dayOff: 'nghỉ',
  next: 'Mốc kế tiếp',
  nothingAhead: 'Không còn mốc nào',
  waitingOn: 'Đợt đang chờ',
  matrix: (cells, opened) =>
    opened === 0
      ? `${cells} chi bộ, chưa công bố`
      : `${cells} chi bộ, sáu bước${opened < cells ? `; mới mở ${opened}` : ''}`,
  matrixCaption: 'Các chi bộ theo sáu bước, quá hạn xếp trước',
  filter: 'Lọc danh sách',
  cell: 'Chi bộ',
  step: (n) => `Bước ${n}`,
  waitingFor: 'Đang chờ',
  due: 'Hạn',
  groups: { overdue: 'Quá hạn', soon: 'Đến hạn trong 3 ngày', onTime: 'Đúng tiến độ', ended: 'Đã kết thúc' },
  views: {
    all: 'Tất cả',
    overdue: 'Quá hạn',
    cell: 'Chờ chi bộ',
    team: 'Chờ Tổ kiểm tra',
    committee: 'Chờ Đảng ủy',
  },
  done: 'xong',
  doing: 'đang làm',
  waiting: 'đang chờ',
  late: 'quá hạn',
  expected: 'dự kiến',
  notYet: 'chưa tới',
  legend: { done: 'xong, ngày xong', now: 'đang chờ', late: 'quá hạn', next: 'chưa tới' },
  twoWeeks: 'Hai tuần tới',
  recent: 'Vừa diễn ra',
  wholeJournal: 'Toàn bộ nhật ký',
  today: 'Hôm nay',
  date: 'Ngày',
  dueMark: 'Hạn',
  quiet: 'Không có mốc nào trong hai tuần tới',
  why: 'Vì sao đang chờ?',
  ended: 'Kết quả',
  where: 'Đang ở đâu trong sáu bước',
  ladder: 'Thang nhắc việc',
  missed: 'bỏ qua do hệ thống gián đoạn',
  ahead: 'sắp tới',
  deadlines: 'Các hạn đã đặt',
  mailsSent: 'Thông báo',
  when: 'Lúc',
  about: 'Nội dung',
  to: 'Người nhận',
  state: 'Tình trạng',
  noMails: 'Chưa có thông báo nào.',
  noJournal: 'Chưa có gì được ghi.',
  noDecisions: 'Chưa có quyết định nào được ban hành.',
  noLadder: 'Không ai đang nợ việc gì.',
  noCampaign: 'Chưa có đợt kiểm tra nào',
  noCampaignHow: 'Bắt đầu một đợt từ tệp kế hoạch:',
  notFound: 'Không có trang này',
  notFoundHow: 'Địa chỉ có thể đã cũ hoặc viết sai. Về bảng chung để tìm chi bộ.',
  toTell: (name) => `Cần báo trực tiếp đồng chí ${name}. Sao chép:`,
  copyTo: (names) => `bản sao: ${names}`,
  noticesCaption: 'Thông báo, mới nhất trước',
  journalCaption: 'Nhật ký, mới nhất trước',
  now: (day, time) => `Hôm nay: ${day}, ${time}`,
  otherLanguage: 'English',
  campaigns: 'Các đợt',
  nothingInView: 'Không có chi bộ nào ở mục này.',
  appraisal: appraisalVi,
  chart: {
    heading: 'Sơ đồ trạng thái',
    now: 'Hiện nay',
    wholeCase: 'Cả quá trình',
    done: (state) => `xong: ${state}`,
    leftOut: (event) => `Không vẽ: ${event} (có thể từ mọi bước sau về mọi bước trước).`,
    states: {
      active: 'Đang tiến hành',
      'active.stages': 'Sáu bước',
      'active.stages.minutesAgreement.unanswered': 'Chi bộ không trả lời',
      'active.session': 'Buổi kiểm tra',
      'active.session.deciding': 'Xem lịch trong kế hoạch',
      'active.extension': 'Gia hạn',
      'active.guidance': 'Khó khăn, vướng mắc',
    },
    events: {
      'obligation.closed': 'hết thời gian',
      'session.started': 'buổi kiểm tra bắt đầu',
      'session.reset': 'phải xếp lại lịch',
    },
  },
};

const en: Texts = {
  board: 'Board',
  journal: 'Journal',
  mails: 'Notices',
  decisions: 'Decisions',
  skip: 'To the main content',
  menu: 'Menu',
  unsigned: 'Senders are not proved by a signature: the name of the sender is believed.',
  title: (year) => `Inspection, recognition and rating of cells ${year}`,
  plan: (number) => `Plan ${number}`,
  day: (n) => `Day ${n}`,
  campaign: 'Campaign',
  from: (start, end) => `From ${start} to ${end}`,
  overdue: 'Overdue',
  cells: (n) => `${n} ${n === 1 ? 'cell' : 'cells'}`,
  nobodyLate: 'No cell is overdue',
  andMore: (n) => `and ${n} more`,
  wholeCampaign: 'whole campaign',
  ownTasks: 'Tasks of the whole campaign',
  troubles: 'Trouble of the system',
  since: 'Since',
  reminders: (n, states) => `${n} reminders: ${states}`,
  reminder: (task, step) => `Reminder: ${task}, ${step}`,
  dayOff: 'days off',
  next: 'Next moment',
  nothingAhead: 'Nothing ahead',
  waitingOn: 'The campaign waits for',
  matrix: (cells, opened) => {
    const all = `${cells} ${cells === 1 ? 'cell' : 'cells'}`;
    if (opened === 0) return `${all}, not announced yet`;
    return `${all}, six stages${opened < cells ? `; ${opened} opened so far` : ''}`;
  },
  matrixCaption: 'The cells by six stages, overdue first',
  filter: 'Filter the list',
  cell: 'Cell',
  step: (n) => `Stage ${n}`,
  waitingFor: 'Waiting for',
  due: 'Due',
  groups: { overdue: 'Overdue', soon: 'Due within 3 days', onTime: 'On schedule', ended: 'Ended' },
  views: {
    all: 'All',
    overdue: 'Overdue',
    cell: 'Waiting for the cell',
    team: 'Waiting for the team',
    committee: 'Waiting for the committee',
  },
  done: 'done',
  doing: 'in progress',
  waiting: 'waiting',
  late: 'overdue',
  expected: 'expected',
  notYet: 'not yet',
  legend: { done: 'done, with its day', now: 'waiting', late: 'overdue', next: 'not yet' },
  twoWeeks: 'The next two weeks',
  recent: 'Just happened',
  wholeJournal: 'Whole journal',
  today: 'Today',
  date: 'Day',
  dueMark: 'Due',
  quiet: 'Nothing in the next two weeks',
  why: 'Why is it waiting?',
  ended: 'Outcome',
  where: 'Where it stands in the six stages',
  ladder: 'Ladder of reminders',
  missed: 'missed while the system was away',
  ahead: 'to come',
  deadlines: 'Deadlines set',
  mailsSent: 'Notices',
  when: 'When',
  about: 'About',
  to: 'To',
  state: 'State',
  noMails: 'No notices yet.',
  noJournal: 'Nothing is recorded yet.',
  noDecisions: 'No decision has been issued yet.',
  noLadder: 'Nobody owes anything.',
  noCampaign: 'There is no campaign yet',
  noCampaignHow: 'Start one from a plan:',
  notFound: 'There is no such page',
  notFoundHow: 'The address may be old or mistyped. The board lists the cells.',
  toTell: (name) => `${name} has no mail address. To be copied and told directly:`,
  copyTo: (names) => `copy: ${names}`,
  noticesCaption: 'Notices, newest first',
  journalCaption: 'Journal, newest first',
  now: (day, time) => `Today: ${day}, ${time}`,
  otherLanguage: 'Tiếng Việt',
  campaigns: 'Campaigns',
  nothingInView: 'No cell is in this view.',
  appraisal: appraisalEn,
  chart: {
    heading: 'Statechart',
    now: 'Now',
    wholeCase: 'The whole case',
    done: (state) => `done: ${state}`,
    leftOut: (event) => `Not drawn: ${event} (from every later stage to every earlier one).`,
    states: {
      active: 'Under way',
      'active.stages': 'Six stages',
      'active.stages.minutesAgreement.unanswered': 'Not answered by the cell',
      'active.session': 'Inspection session',
      'active.session.deciding': 'Look at the plan',
      'active.extension': 'More time',
      'active.guidance': 'Difficulties',
    },
    events: {
      'obligation.closed': 'time is up',
      'session.started': 'the session begins',
      'session.reset': 'to be scheduled anew',
    },
  },
};

export const textsOf = (lang: Lang): Texts => (lang === 'vi' ? vi : en);
