import { inBoth } from '../../in-both.ts';

/** Of what a case leads to: appraisal, improvement, objections and difficulties. */
export const resultHelp = {
  appraise: inBoth({ vi: 'ghi điểm, mức đề nghị của Đảng ủy', en: 'scores and levels of the committee' }),
  improve: inBoth({ vi: 'nộp kế hoạch khắc phục', en: 'hand in the improvement plan' }),
  objectionRaise: inBoth({ vi: 'chi bộ kiến nghị về kết quả', en: 'object to a result' }),
  about: inBoth({ vi: 'về việc gì', en: 'about what' }),
  member: inBoth({ vi: 'đảng viên nào', en: 'which member' }),
  objectionDismiss: inBoth({ vi: 'giữ nguyên kết quả', en: 'keep the result' }),
  objectionUphold: inBoth({
    vi: 'chấp nhận, đưa vào danh sách bổ sung',
    en: 'uphold it: decided anew on a supplementary slate',
  }),
  difficultyRaise: inBoth({ vi: 'nêu vướng mắc', en: 'raise' }),
  difficultyAnswer: inBoth({ vi: 'hướng dẫn', en: 'answer' }),
  toAll: inBoth({ vi: 'gửi cả các chi bộ khác', en: 'to the other cells too' }),
};
