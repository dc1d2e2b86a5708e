import { lowerFirst } from '../letter-case.ts';
import type { JournalWords } from '../sentences.ts';

export const journal: JournalWords = {
  system: 'Hệ thống',
  startedCell: 'mở hồ sơ theo dõi chi bộ',
  startedCampaign: 'mở đợt kiểm tra',
  restarted: 'mở lại hồ sơ đã dừng ngoài ý muốn',
  reminded: (task, step, fates) => `nhắc “${task}” (${lowerFirst(step)}): ${fates}`,
  fate: (state, people, at) => `${state} ${people}${at === null ? '' : ` lúc ${at}`}`,
  nobody: 'không có ai nhận',
  stepMissed: (task) => `bỏ qua một lần nhắc đã lỡ: ${task}`,
  peopleDay: 'đến ngày có người nhận hoặc thôi giữ nhiệm vụ',
  fellDue: (task) => `ghi trễ hạn: ${task}`,
  closed: (task) => `thôi nhận: ${task}`,
  appointmentBegan: (task) => `ghi đã bắt đầu: ${task}`,
  windowOver: (task) => `ghi đã hết: ${task}`,
  timer: 'ghi đã đến giờ hẹn',
  documentMade: 'lập xong văn bản quyết định',
  documentFailed: 'không lập được văn bản quyết định',
  result: (source, ok) => (ok ? `làm xong “${source}”` : `không làm được “${source}”`),
  fromPaper: (enteredBy, document) => `nhập từ bản giấy ${document} bởi ${enteredBy}`,
  supplementarySlate: (count) => `danh sách bổ sung ${count}`,
  decisionAgain: (count) => `lần ${count}`,
  earlierDecision: { replaces: '(thay quyết định trước)', amends: '(sửa đổi quyết định trước)' },
  matterOf: (matter, unit) => {
    const inside = /^Chi bộ /.test(unit) ? lowerFirst(unit) : unit;
    // “mức xếp loại chi bộ Đội 1”, not “… chi bộ của chi bộ Đội 1”
    return /^chi bộ /.test(inside) && matter.endsWith(' chi bộ')
      ? `${matter.slice(0, -'chi bộ'.length)}${inside}`
      : `${matter} của ${inside}`;
  },
  counted: (word, count) => `${word} ${count}`,
  recognition: (fourGood) => (fourGood ? 'công nhận chi bộ “bốn tốt”' : 'không công nhận chi bộ “bốn tốt”'),
  meeting: ({ present, absent, recused, chair }) =>
    [
      `có mặt ${present}`,
      `vắng mặt ${absent}`,
      ...(recused === 0 ? [] : [`tránh biểu quyết ${recused}`]),
      ...(chair === null ? [] : [`chủ trì ${chair}`]),
    ].join(', '),
  details: {
    cell: (cell) => cell,
    stage: (stage) => `về bước ${lowerFirst(stage)}`,
    item: (item) => item,
    until: (when) => `đến ${when}`,
    startsAt: (when) => `bắt đầu ${when}`,
    venue: (venue) => `tại ${venue}`,
    items: (items) => `mục ${items}`,
    number: (number) => `số ${number}`,
    date: (date) => `ngày ${date}`,
    criterion: (criterion) => `tiêu chí ${criterion}`,
    attendance: (attendance) => attendance,
    slate: (slate) => slate,
    lines: (cells) => `${cells} chi bộ`,
    votes: (votes) => votes,
    decision: (decision) => decision,
    extracts: (extracts) => extracts,
    members: (members) => `${members} đảng viên`,
    levels: (levels) => levels,
    scored: (criteria) => `${criteria} tiêu chí`,
    proposed: (proposed) => `đề nghị ${proposed}`,
    measures: (measures) => `${measures} biện pháp`,
    objection: (objection) => objection,
    about: (matter) => `về ${matter}`,
    text: (text) => `“${text}”`,
    version: (version) => `bản ${version}`,
    missing: (missing) => `còn thiếu ${missing}`,
    corrected: (person) => `của ${person}`,
    removed: (people) => `thôi ${people}`,
    added: (people) => `thêm ${people}`,
    to: (where) => `đến ${where}`,
  },
};
