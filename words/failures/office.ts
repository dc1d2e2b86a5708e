import type { OfficeValues } from '../../domain/failure-values.ts';
import type { SentencesOf } from './failure-sentences.ts';

/** What was asked of the office can't be done as things are. */
export const office: SentencesOf<OfficeValues> = {
  noCriteria: ({ subject }) => ({
    vi: `kế hoạch không có khung cho ${subject}`,
    en: `the plan has no set for ${subject}`,
  }),
  notYourCell: () => ({
    vi: 'chỉ được xem đảng viên của chi bộ mình',
    en: 'only the members of the own cell may be seen',
  }),
  notTold: ({ cell }) => ({
    vi: `nhận xét và điểm của Tổ kiểm tra về ${cell} chỉ Tổ kiểm tra được đọc, cho đến khi biên bản được thông qua hoặc được gửi`,
    en: `what the team notes and scores of ${cell} is the team’s alone, until its minutes were adopted or sent`,
  }),
  notOffice: ({ person }) => ({
    vi: `chỉ văn phòng được ghi (${person})`,
    en: `${person} is not of the office`,
  }),
  noRole: ({ person }) => ({
    vi: `${person} hôm nay không có vai trò nào trong đợt, nên không vào đâu được`,
    en: `${person} has no role in the campaign today, and would be let in nowhere`,
  }),
  caseUnknown: ({ subject }) => ({
    vi: `nhật ký không có hồ sơ này (${subject})`,
    en: `${subject} has no entries`,
  }),
  caseBroken: ({ subject, why }) => ({
    vi: `nhật ký không đủ để mở lại ${subject}; chạy “bontot records check” (${why})`,
    en: `the journal of ${subject} can't be gone on from: ${why}`,
  }),
  unknownCell: ({ cell }) => ({ vi: `không có chi bộ ${cell}`, en: `no cell ${cell}` }),
  reasonMissing: () => ({ vi: 'hãy ghi lý do', en: 'say why' }),
  noStoredFile: ({ sha256 }) => ({
    vi: `chi bộ không có tệp ${sha256}`,
    en: `the cell has no file ${sha256}`,
  }),
  severalStoredFiles: ({ sha256 }) => ({
    vi: `nhiều tệp bắt đầu bằng ${sha256}`,
    en: `several files begin with ${sha256}`,
  }),
  detailsNotSaved: ({ why }) => ({
    vi: `đã nhận thay đổi, nhưng chưa lưu được tên, địa chỉ (${why}): ghi lại bằng \`bontot people correct\``,
    en: `the change was taken, but names and addresses were not saved (${why}): give them again by \`bontot people correct\``,
  }),
};
