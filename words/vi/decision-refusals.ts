import type { DecisionRefusals } from '../refusals/refusal-table.ts';

/** Why nothing comes of what is sent about a decision, a proposal, or the number of a paper. */
export const decisionRefusals: DecisionRefusals = {
  groundsUnset: (value) =>
    `Chưa ký được: quyết định dẫn căn cứ còn thiếu ${value.list('items')}; Văn phòng ghi bổ sung rồi ký.`,
  decisionSigned: () => 'Đã có quyết định được ký nên không làm việc này được nữa.',
  unknownDecision: (value) => `Không có quyết định “${value.text('decision')}”.`,
  numberTaken: (value) => `Số ${value.text('number')} đã dùng.`,
  numberUnreadable: (value) =>
    `“${value.text('number')}” không phải số của văn bản ${value.text('type')}: ghi số thứ tự, từ 1, hoặc cả ký hiệu, ví dụ 31-${value.text('type')}/ĐU.`,
  numberNotRising: (value) => `Số ${value.text('number')} nhỏ hơn số gần nhất, ${value.text('last')}.`,
  numberGapNeedsReason: (value) =>
    `Số ${value.text('number')} bỏ cách số gần nhất, ${value.text('last')}; hãy ghi lý do.`,
  numberNotWhole: (value) =>
    `Ghi số quyết định của cấp trên cả ký hiệu, ví dụ 45-QĐ/ĐU, không chỉ “${value.text('number')}”.`,
  decidedAbove: () => 'Việc này do cấp trên quyết định: lập tờ trình, rồi ghi quyết định của cấp trên.',
  decidedHere: () => 'Việc này do Đảng ủy tự quyết định, không trình cấp trên.',
  lineNotProposed: (value) => `Tờ trình không có dòng “${value.text('line')}”.`,
  levelMissing: () => 'Hãy chọn mức cấp trên đã quyết định.',
  levelNotGiven: () => 'Quyết định này không xếp mức; để trống mức nếu cấp trên không công nhận, không khen.',
  paperNumberNeedsReason: (value) =>
    `Văn bản này đã có số ${value.text('number')}; hãy ghi lý do thay số khác.`,
  paperNeedsCell: () => 'Hãy chọn chi bộ nhận văn bản này.',
  paperNotThere: (value) => `Chưa có văn bản này gửi ${value.cell('cell')} để ghi số.`,
  decisionNotThere: (value) =>
    `Quyết định ${value.decision('decision')} ${value.word('state', 'decisionStates')} nên không làm được việc này.`,
  signedPaperThere: (value) => `Tệp này chính là bản đã ký đang lưu, “${value.text('file')}”.`,
  signedPaperNeedsReason: (value) =>
    `Quyết định này đã có bản đã ký “${value.text('file')}”; hãy ghi lý do thay bản khác.`,
  dateBeforeSlate: (value) =>
    `Ngày ký ${value.date('date')} ở trước ngày quyết định danh sách, ${value.date('decided')}.`,
  dateBeforeProposal: (value) =>
    `Ngày quyết định ${value.date('date')} ở trước ngày tờ trình, ${value.date('proposed')}.`,
};
