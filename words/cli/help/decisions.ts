import { inBoth } from '../../in-both.ts';

/** Of decisions, their register, and the report on them. */
export const decisionHelp = {
  draft: inBoth({
    vi: 'văn phòng trình dự thảo quyết định',
    en: 'the office puts a decision before the signatory',
  }),
  sign: inBoth({ vi: 'ký quyết định', en: 'sign a decision' }),
  gapReason: inBoth({
    vi: 'vì sao bỏ số hoặc vào sổ muộn',
    en: 'why numbers were left out, or why it comes late',
  }),
  signed: inBoth({
    vi: 'lưu bản đã ký (bản quét hoặc PDF) của quyết định',
    en: 'keep the signed paper of a decision, a scan or PDF',
  }),
  paper: inBoth({ vi: 'tệp bản đã ký', en: 'file of the signed paper' }),
  paperReason: inBoth({ vi: 'lý do thay bản trước', en: 'why it replaces the one before' }),
  recall: inBoth({
    vi: 'thu hồi quyết định đã ban hành, soạn lại dưới số mới',
    en: 'take an issued decision back',
  }),
  draftProposal: inBoth({
    vi: 'văn phòng trình dự thảo tờ trình cấp trên',
    en: 'the office puts a proposal to the superior before the signatory',
  }),
  propose: inBoth({ vi: 'ký tờ trình cấp trên', en: 'sign a proposal to the superior' }),
  decidedAbove: inBoth({
    vi: 'ghi quyết định của cấp trên về việc đã trình',
    en: 'record the superior’s decision on what was proposed',
  }),
  decisionAbove: inBoth({ vi: 'tệp quyết định của cấp trên', en: 'file of the superior’s decision' }),
  changed: inBoth({
    vi: 'dòng cấp trên quyết định khác, ví dụ doi-1=GOOD; không có mức: không công nhận, không khen',
    en: 'a line decided otherwise, such as doi-1=GOOD; without a level: not given',
  }),
  whyChanged: inBoth({ vi: 'lý do cấp trên quyết định khác', en: 'why it decided otherwise' }),
  publish: inBoth({ vi: 'gửi kết quả tới từng chi bộ', en: 'send each cell its result' }),
  numberPaper: inBoth({
    vi: 'ghi số và ngày của thông báo kế hoạch (planNotice), giấy mời (sessionInvitation) hoặc thông báo kết quả (result)',
    en: 'record number and day of the notice of the plan (planNotice), an invitation (sessionInvitation) or a notice of results (result)',
  }),
  numberReason: inBoth({ vi: 'lý do thay số đã ghi', en: 'why it replaces the number on record' }),
  superior: inBoth({ vi: 'báo cáo cấp trên', en: 'report to the superior committee' }),
  register: inBoth({
    vi: 'sổ quyết định của nhiệm kỳ và số kế tiếp',
    en: 'the register of decisions, and the next number',
  }),
};
