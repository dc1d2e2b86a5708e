import type { Lang } from '../words.ts';

/** Why what was typed can't be read. */
export type ReadingProblem = 'notADate' | 'notAnInstant' | 'notANumber' | 'notAFile';

/** When something is to be done, in the order in which it is shown. */
export const TASK_BUCKETS = ['overdue', 'today', 'week', 'later'] as const;
export type TaskBucket = (typeof TASK_BUCKETS)[number];

/** What all forms say. */
export interface FormTexts {
  tasks: string;
  buckets: Record<TaskBucket, string>;
  taskCount: (count: number) => string;
  /** how far a case has come */
  stagesDone: (done: number, total: number) => string;
  whatICanDo: string;
  nothingNow: string;
  optional: string;
  notChosen: string;
  /** in a row of very many choices, which offers what is chosen alone */
  chooseAnother: string;
  yes: string;
  no: string;
  add: string;
  remove: (row: number) => string;
  removeCriterion: (number: number) => string;
  row: (row: number) => string;
  back: string;
  notSent: string;
  takenInPart: string;
  fileNotStored: string;
  notForeseen: string;
  notSentNothingLost: string;
  problem: Record<ReadingProblem, string>;
  dateHint: string;
  pickDate: string;
  instantHint: string;
  pointsHint: string;
  atMost: (points: string) => string;
  fileHint: string;
  fileAttached: (name: string, size: string) => string;
  attach: string;
  detach: string;
  notYoursToAttach: string;
  /** of a file whose form brought more than is taken at once */
  tooLargeTogether: (most: string) => string;
  otherPerson: string;
  fromPaper: string;
  paperOf: string;
  paperShow: string;
  whatPaperCan: (name: string) => string;
  paperDate: string;
  paperNumber: string;
  /** after what happens next */
  recorded: string;
  /** who reads what is sent */
  readBy: (who: string) => string;
  /** who reads it once it was told to the cell */
  readOnceTold: (who: string) => string;
  /** who reads that it was done, and not what it says */
  knownTo: (who: string) => string;
  sides: Record<'office' | 'committee' | 'team' | 'cell', string>;
  /** @param number of the entry; null to those who don’t see all of the case’s */
  taken: (what: string, at: string, number: number | null) => string;
  notYetShown: string;
  /** of a form that was opened before */
  doneMeanwhile: (who: string, deed: string, at: string) => string;
  again: string;
  changed: string;
  reload: string;
  whoActs: string;
  onTrial: string;
  mailsOnTrial: string;
  /** @param address where all mails go */
  mailsOnlyTo(address: string): string;
  onTrialHow: string;
  choose: string;
  signedInAs: (name: string) => string;
  change: string;
  nobodyChosen: string;
  peopleOf: Record<'committee' | 'office' | 'team' | 'cells' | 'others', string>;
}

const vi: FormTexts = {
  tasks: 'Việc của tôi',
  buckets: { overdue: 'Quá hạn', today: 'Hôm nay', week: 'Trong 7 ngày tới', later: 'Sau đó' },
  taskCount: (count) => `${count} việc`,
  stagesDone: (done, total) => `xong ${done}/${total} bước`,
  whatICanDo: 'Việc có thể làm lúc này',
  nothingNow: 'Lúc này không có việc nào ở đây.',
  optional: 'không bắt buộc',
  notChosen: 'chưa chọn',
  chooseAnother: 'Muốn đổi: chọn “chưa chọn” rồi lưu, hoặc bỏ mục này và thêm mục mới.',
  yes: 'Có',
  no: 'Không',
  add: 'Thêm một mục',
  remove: (row) => `Bỏ mục ${row}`,
  removeCriterion: (number) => `Không chấm tiêu chí ${number}`,
  row: (row) => `Mục ${row}`,
  back: 'Quay lại, chưa gửi',
  notSent: 'Chưa gửi được',
  takenInPart: 'Đã nhận, nhưng chưa lưu đủ',
  fileNotStored: 'Tệp chưa được đính kèm',
  notForeseen: 'Chưa xem trước được',
  notSentNothingLost: 'Những gì đã nhập vẫn còn dưới đây.',
  problem: {
    notADate: 'Ngày không có trong lịch; viết như 27/11/2026.',
    notAnInstant: 'Cần một ngày có trong lịch, và cả giờ; viết như 27/11/2026 08:00.',
    notANumber: 'Cần một số; viết như 9 hoặc 9,5.',
    notAFile: 'Tệp này chưa được lưu; chọn lại tệp.',
  },
  dateHint: 'như 27/11/2026',
  pickDate: 'Chọn ngày',
  instantHint: 'như 27/11/2026 08:00',
  pointsHint: 'như 9 hoặc 9,5',
  atMost: (points) => `tối đa ${points} điểm`,
  fileHint: 'PDF, Word, Excel, PNG hoặc JPEG, tối đa 20 MB; ảnh được lưu không kèm nơi chụp',
  fileAttached: (name, size) => `Đã đính kèm: ${name} (${size})`,
  attach: 'Đính kèm',
  detach: 'Bỏ tệp này',
  tooLargeTogether: (most) =>
    `Chưa đính kèm: các tệp cùng gửi lớn hơn ${most}, nên chưa gì được gửi đi. Những gì đã nhập vẫn còn ở đây. Chọn lại tệp này rồi bấm “Đính kèm”, từng tệp một, sau đó gửi.`,
  notYoursToAttach: 'Chưa lưu tệp: chỉ người làm được việc này mới đính kèm được tệp.',
  otherPerson:
    'Trang này được mở với tên một người khác, nên chưa có gì được gửi hay lưu. Hãy chọn lại người đó ở một thẻ khác, rồi trở lại đây.',
  fromPaper: 'Nhập thay từ văn bản giấy',
  paperOf: 'Người làm văn bản',
  paperShow: 'Xem việc của người này',
  whatPaperCan: (name) => `Nhập thay ${name}, từ văn bản giấy`,
  paperDate: 'Ngày trên văn bản',
  paperNumber: 'Số văn bản',
  recorded: 'Nhật ký của đợt ghi việc này với tên người gửi.',
  readBy: (who) => `Đọc được nội dung: ${who}.`,
  readOnceTold: (who) => `Khi đã thông báo cho chi bộ, đọc được thêm: ${who}.`,
  knownTo: (who) => `Chỉ biết là việc đã làm: ${who}.`,
  sides: { office: 'Văn phòng', committee: 'Đảng ủy', team: 'Tổ kiểm tra', cell: 'chi bộ này' },
  taken: (what, at, number) =>
    `Đã nhận: ${what}, lúc ${at}${number === null ? '' : `; mục ${number} của nhật ký`}.`,
  doneMeanwhile: (who, deed, at) => `Từ khi mở biểu mẫu này: ${who} đã gửi “${deed}” (${at}).`,
  notYetShown: 'Nhật ký chưa hiện mục vừa gửi; tải lại trang để xem lại.',
  again: 'Chưa có trả lời. Gửi lại cũng chỉ được nhận một lần.',
  changed: 'Có thay đổi từ khi mở trang này; những gì đang nhập được giữ nguyên.',
  reload: 'Xem trang mới',
  whoActs: 'Ai đang làm việc?',
  onTrial: 'Chế độ thử',
  mailsOnTrial: 'Thư chạy thử',
  mailsOnlyTo: (address) =>
    `Mọi thư chỉ đề gửi đến ${address}; không thư nào gửi đến người có tên trong kế hoạch.`,
  onTrialHow:
    'Chưa có đăng nhập: ai ngồi ở máy này cũng chọn được bất kỳ người nào. Chỉ dùng để thử trên chính máy này.',
  choose: 'Làm việc với tên này',
  signedInAs: (name) => `Đang làm với tên ${name}`,
  change: 'Đổi người',
  nobodyChosen: 'Chọn người làm việc',
  peopleOf: {
    committee: 'Đảng ủy',
    office: 'Văn phòng Đảng ủy',
    team: 'Tổ kiểm tra',
    cells: 'Các chi bộ',
    others: 'Người chưa có vai trò',
  },
};

const en: FormTexts = {
  tasks: 'My tasks',
  buckets: { overdue: 'Overdue', today: 'Today', week: 'In the next 7 days', later: 'Later' },
  taskCount: (count) => (count === 1 ? '1 task' : `${count} tasks`),
  stagesDone: (done, total) => `${done}/${total} stages done`,
  whatICanDo: 'What can be done now',
  nothingNow: 'There is nothing to do here now.',
  optional: 'optional',
  notChosen: 'not chosen',
  chooseAnother: 'For another choose “not chosen” and save, or remove this row and add a new one.',
  yes: 'Yes',
  no: 'No',
  add: 'Add one',
  remove: (row) => `Remove ${row}`,
  removeCriterion: (number) => `Leave criterion ${number} out`,
  row: (row) => `No. ${row}`,
  back: 'Back without sending',
  notSent: 'It was not sent',
  takenInPart: 'Taken, but not all of it was saved',
  fileNotStored: 'The file was not attached',
  notForeseen: 'It can’t be foreseen yet',
  notSentNothingLost: 'What was typed is still below.',
  problem: {
    notADate: 'This day is not in the calendar; write it as 27/11/2026.',
    notAnInstant: 'It takes a day of the calendar, and a time; write them as 27/11/2026 08:00.',
    notANumber: 'It takes a number; write it as 9 or 9.5.',
    notAFile: 'This file was not stored; choose it again.',
  },
  dateHint: 'as 27/11/2026',
  pickDate: 'Pick a day',
  instantHint: 'as 27/11/2026 08:00',
  pointsHint: 'as 9 or 9.5',
  atMost: (points) => `at most ${points} points`,
  fileHint:
    'PDF, Word, Excel, PNG or JPEG, at most 20 MB; photos are stored without the place where they were taken',
  fileAttached: (name, size) => `Attached: ${name} (${size})`,
  attach: 'Attach',
  detach: 'Take this file away',
  tooLargeTogether: (most) =>
    `Not attached: the files together are larger than ${most}, and nothing was sent. What you typed is still here. Choose this file again and press “Attach”, one file after the other, then send.`,
  notYoursToAttach: 'The file was not stored: only those who can do this attach files to it.',
  otherPerson:
    'This page was opened under somebody else’s name, so nothing was sent or stored. Choose that person again in another tab, then come back here.',
  fromPaper: 'Entered for somebody else from a paper',
  paperOf: 'Whose paper it is',
  paperShow: 'See what they can do',
  whatPaperCan: (name) => `For ${name}, from a paper`,
  paperDate: 'Date on the paper',
  paperNumber: 'Number of the paper',
  recorded: 'The campaign’s journal has it under the sender’s name.',
  readBy: (who) => `Who reads what it says: ${who}.`,
  readOnceTold: (who) => `Once the cell has been told, also: ${who}.`,
  knownTo: (who) => `Who reads only that it was done: ${who}.`,
  sides: {
    office: 'the office',
    committee: 'the committee',
    team: 'the inspection team',
    cell: 'this cell',
  },
  taken: (what, at, number) =>
    `Taken: ${what}, at ${at}${number === null ? '' : `; entry ${number} of the journal`}.`,
  doneMeanwhile: (who, deed, at) => `Since this form was opened ${who} has sent “${deed}” (${at}).`,
  notYetShown: 'The journal doesn’t show yet what was sent; load the page again to see.',
  again: 'Nobody has answered. Sent again it is taken once all the same.',
  changed: 'Something has changed since this page was opened; what is being typed stays as it is.',
  reload: 'See the new page',
  whoActs: 'Who is at work?',
  onTrial: 'On trial',
  mailsOnTrial: 'Mails on trial',
  mailsOnlyTo: (address) => `Every mail is addressed to ${address} alone, and none to anybody of the plan.`,
  onTrialHow:
    'There is no sign-in yet: whoever sits at this machine can choose anybody. Only to try it on this very machine.',
  choose: 'Work under this name',
  signedInAs: (name) => `At work as ${name}`,
  change: 'Change',
  nobodyChosen: 'Choose who is at work',
  peopleOf: {
    committee: 'Committee',
    office: 'Office of the committee',
    team: 'Inspection team',
    cells: 'Cells',
    others: 'Without a role',
  },
};

export const formTexts = (lang: Lang): FormTexts => (lang === 'vi' ? vi : en);
