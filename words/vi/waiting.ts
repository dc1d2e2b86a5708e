import type { StepWords, WaitingWords } from '../sentences.ts';

export const waiting: WaitingWords = {
  person: (name, role) => `đồng chí ${name}, ${role}`,
  forTask: (who, named, deed) => `Chờ ${who}${named ? ',' : ''} ${deed}`,
  due: (when) => `; hạn là ${when}, `,
  forAppointment: (task, when, venue) =>
    `Chờ ${task}, bắt đầu ${when}${venue === null ? '' : ` tại ${venue}`}, `,
  forWindow: (task, until) => `Chờ hết ${task}: đến ${until}, `,
  vacant: (holder, cell) => `${holder}${cell === null ? '' : ` của ${cell}`} (chưa có ai giữ)`,
  besides: (who, deed, when) => `Ngoài ra, ${who} cần ${deed}; hạn là ${when}, `,
  besidesAppointment: (task, when) => `Lịch sắp tới: ${task}, bắt đầu ${when}, `,
  besidesWindow: (task, until) => `Đang trong ${task}: đến ${until}, `,
  refusedCommand: (cell, what, why, id) =>
    `${cell} không nhận lệnh “${what}”: ${why}. Xử lý xong thì ghi: bontot settle ${id} --reason “…”.`,
  waitsFor: {
    session: 'Chờ buổi kiểm tra.',
    slate: 'Chờ Đảng ủy thẩm định cùng các chi bộ khác; chi bộ không phải làm gì thêm.',
    letters: 'Đã hết thời gian kiến nghị; Văn phòng còn vài ngày để nhập đơn đã nhận trong thời gian đó.',
    rest: 'Đã có quyết định; chi bộ không phải làm gì thêm.',
    cellMinutes: 'Chờ các chi bộ làm xong biên bản kiểm tra.',
    documents: 'Quyết định đã ký; chờ lập văn bản.',
    cellEndings: 'Chờ các chi bộ hết thời gian kiến nghị và làm xong việc còn lại.',
  },
  waitsForLeaders: 'Chờ các chi bộ gửi mức tự xếp loại và đề xuất về cán bộ lãnh đạo.',
  ended: {
    concluded: 'Đã kết thúc.',
    withdrawn: 'Chi bộ đã rút khỏi đợt kiểm tra.',
    transferred: 'Chi bộ đã chuyển nơi khác.',
    merged: 'Chi bộ đã sáp nhập vào chi bộ khác.',
    cancelled: 'Đợt kiểm tra đã bị hủy.',
  },
  unbegun: 'Đợt kiểm tra đang được chuẩn bị.',
  because: (reason) => `Lý do: ${reason}.`,
  mergedInto: (cell) => `Đã sáp nhập vào: ${cell}.`,
  movedTo: (where) => `Nơi chuyển đến: ${where}.`,
  membersOnSlate: (members) =>
    `Còn ${members} đảng viên chờ Đảng ủy quyết định mức xếp loại trong danh sách bổ sung.`,
  besidesSlate: 'Ngoài ra, chờ Đảng ủy thẩm định cùng các chi bộ khác.',
  decidedAgain: 'Kiến nghị của chi bộ được chấp nhận; chờ Đảng ủy quyết định lại kết quả.',
  result: (fourGood, level, award, decisions) => {
    const parts = [
      fourGood ? 'công nhận chi bộ “bốn tốt”' : 'không công nhận chi bộ “bốn tốt”',
      ...[level, award].filter((part) => part !== null),
    ];
    return `Kết quả: ${parts.join('; ')}${decisions === null ? '' : ` (quyết định số ${decisions})`}.`;
  },
  leadersDecided: (leaders, quarter, decisions) =>
    `Kết quả: đã có mức xếp loại ${quarter} của ${leaders} cán bộ lãnh đạo (quyết định số ${decisions}).`,
  fromTelling: '; thời hạn tính từ ngày được báo',
  notRunning: (task) => `Chờ báo đến chi bộ; ${task} tính từ ngày chi bộ được báo.`,
  notTold: 'Chưa gửi thư báo.',
  toldOn: (date, how) => {
    const told =
      how === 'told' ? 'báo trực tiếp' : how === 'inFolder' ? 'ghi thư báo vào thư mục' : 'gửi thư báo';
    return `Đã ${told} ${date}, chưa nhắc lần nào.`;
  },
  reminded: (times) => `Đã nhắc ${times} lần.`,
  remindedBefore: (people, times) => `Trước khi bàn giao đã nhắc ${people.join(', ')} ${times} lần.`,
  pending: (step, state) => {
    const what = step === 'opening' ? 'Thư báo' : step === 'handOver' ? 'Thư bàn giao' : 'Lần nhắc mới nhất';
    switch (state) {
      case 'toBeTold':
        return `${what} chưa đến người nhận: cần báo trực tiếp.`;
      case 'failed':
        return `${what} gửi không được.`;
      case 'held':
        return `${what} đang được Văn phòng giữ lại.`;
      case 'withdrawn':
        return `${what} đã thu hồi khi chưa gửi.`;
      case 'queued':
        return `${what} đang chờ gửi.`;
      default:
        return `${what} chưa vào hộp thư đi.`;
    }
  },
  nextReminder: (when) => `Lần nhắc tới: ${when}.`,
  unlessDone: (when, undone, copyTo, last) =>
    `Nếu đến ${when} ${undone}, thư nhắc ${last ? 'lần cuối' : 'tiếp theo'} sẽ được gửi${copyTo === null ? '' : `, đồng gửi ${copyTo}`}${last ? '; sau đó không nhắc nữa' : ''}.`,
  noMoreReminders: 'Không còn lần nhắc nào nữa.',
  closing: {
    dossier: 'buổi kiểm tra vẫn bắt đầu và ghi là chưa có hồ sơ',
    dossierCompletion: 'buổi kiểm tra vẫn bắt đầu với hồ sơ còn thiếu',
    minutesAnswer: 'biên bản được chuyển Đảng ủy xem xét',
    minutesSigning: 'biên bản được chuyển Đảng ủy xem xét',
    improvement: 'kế hoạch khắc phục được ghi nợ sang năm sau',
    memberReview: 'các đảng viên đó được ghi là chưa xếp loại',
  },
  silenceIsAgreement: 'biên bản được coi như đã thống nhất',
  closes: (when, undone, consequence) => `Đến ${when} mà ${undone} thì ${consequence}.`,
  hasClosed: (when) => `Đã thôi nhận từ ${when}.`,
};

export const steps: StepWords = {
  opening: 'Thư báo việc',
  handOver: 'Bàn giao việc',
  before: (days) => `trước hạn ${days} ngày làm việc`,
  dueDay: 'ngày đến hạn',
  afterLast: 'quá hạn, lần cuối',
  after: (days) => `quá hạn ${days} ngày làm việc`,
  beforeEvent: (days) => `trước ${days} ngày làm việc`,
  onTheDay: 'trong ngày',
  closing: 'khi hết thời gian',
  counted: (nth, step) => `Nhắc lần ${nth}, ${step}`,
};
