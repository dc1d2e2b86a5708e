import type { Lang } from '../words.ts';

/** What stands on the page of one decision, and below the register. */
export interface DecisionTexts {
  draft: string;
  draftHow: string;
  /** the way to the document as a file for Word */
  inWord: string;
  /** of one that was issued before such files were kept */
  notInWord: string;
  /** of what the superior decides */
  proposal: string;
  proposalHow: string;
  asked: string;
  otherwise: string;
  changed: (proposed: string, decided: string) => string;
  recognised: string;
  notGiven: string;
  groundsUnset: (items: string) => string;
  after: string;
  toldHead: string;
  objectionHead: string;
  improvementHead: string;
  untold: string;
  told: string;
  mayObject: string;
  noObjection: string;
  open: (n: number) => string;
  answerBy: string;
  answered: (upheld: number, dismissed: number) => string;
  given: (when: string) => string;
  owed: string;
  by: string;
  superior: string;
  reported: (number: string, day: string) => string;
}

const vi: DecisionTexts = {
  draft: 'Dự thảo',
  draftHow:
    'Văn bản như sẽ ban hành theo dữ liệu lúc này; số và ngày được ghi khi ký. Đọc lại trước khi trình và trước khi ký.',
  inWord: 'Tải văn bản dạng Word',
  notInWord: 'Khi ban hành chưa có bản Word; bản đã ban hành là trang dưới đây.',
  proposal: 'Tờ trình',
  proposalHow:
    'Việc này do cấp trên quyết định. Tờ trình như sẽ ký theo dữ liệu lúc này; số và ngày được ghi khi ký.',
  asked: 'Các tờ trình đã ký',
  otherwise: 'Cấp trên quyết định khác với đề nghị',
  changed: (proposed, decided) => `đề nghị ${proposed}, quyết định ${decided}`,
  recognised: 'công nhận',
  notGiven: 'không',
  groundsUnset: (items) => `Chưa ký được: văn bản dẫn ${items}, mà chưa được ghi hoặc sau ngày ký.`,
  after: 'Sau khi công bố',
  toldHead: 'Báo kết quả',
  objectionHead: 'Kiến nghị',
  improvementHead: 'Kế hoạch khắc phục',
  untold: 'Chưa báo được',
  told: 'Đã báo',
  mayObject: 'kiến nghị đến',
  noObjection: 'Không có',
  open: (n) => `${n} chờ trả lời`,
  answerBy: 'hạn',
  answered: (upheld, dismissed) =>
    [
      ...(upheld > 0 ? [`${upheld} được chấp nhận`] : []),
      ...(dismissed > 0 ? [`${dismissed} không được chấp nhận`] : []),
    ].join(', '),
  given: (when) => `Nộp ${when}`,
  owed: 'Chưa nộp, ghi nợ sang năm sau',
  by: 'Hạn',
  superior: 'Báo cáo Đảng ủy cấp trên',
  reported: (number, day) => `Đã báo cáo: số ${number}, ngày ${day}.`,
};

const en: DecisionTexts = {
  draft: 'Draft',
  draftHow:
    'The document as it would be issued by what is recorded now; number and date come with the signature. It is read again before it is handed on, and before it is signed.',
  inWord: 'Take it as a Word file',
  notInWord: 'It was issued without a file for Word: what was issued is the page below.',
  proposal: 'Proposal',
  proposalHow:
    'The superior decides this. The proposal as it would be signed by what is recorded now; number and day are entered with the signature.',
  asked: 'Proposals that were signed',
  otherwise: 'Where the superior decided otherwise',
  changed: (proposed, decided) => `proposed: ${proposed}, decided: ${decided}`,
  recognised: 'recognised',
  notGiven: 'not given',
  groundsUnset: (items) =>
    `It can’t be signed: it cites ${items}, which isn’t entered, or is later than the signature.`,
  after: 'After publication',
  toldHead: 'Told',
  objectionHead: 'Objections',
  improvementHead: 'Improvement plan',
  untold: 'Not told yet',
  told: 'Told',
  mayObject: 'may object until',
  noObjection: 'None',
  open: (n) => `${n} wait${n === 1 ? 's' : ''} for an answer`,
  answerBy: 'due',
  answered: (upheld, dismissed) =>
    [...(upheld > 0 ? [`${upheld} upheld`] : []), ...(dismissed > 0 ? [`${dismissed} dismissed`] : [])].join(
      ', ',
    ),
  given: (when) => `Came ${when}`,
  owed: 'Didn’t come, owed next year',
  by: 'Due',
  superior: 'Report to the superior committee',
  reported: (number, day) => `Reported: no. ${number} of ${day}.`,
};

export const decisionTexts = (lang: Lang): DecisionTexts => (lang === 'vi' ? vi : en);
