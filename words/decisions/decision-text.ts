/** Headings and sentences of a decision whatever it decides: Vietnamese alone, as the paper is. */

export const DECISION_TEXT = {
  type: 'QUYẾT ĐỊNH',
  decides: 'QUYẾT ĐỊNH:',
  article1: 'Điều 1.',
  article2: 'Điều 2.',
  article3: 'Điều 3.',
  whoCarriesOut:
    'Bộ phận giúp việc Đảng ủy, cấp ủy các chi bộ trực thuộc và các đồng chí có liên quan chịu trách nhiệm thi hành quyết định này. Quyết định có hiệu lực kể từ ngày ký.',
  asAnnexed: ', theo danh sách kèm theo quyết định này.',
  asFollows: ', gồm:',
  amending: 'sửa đổi quyết định ',
  amended: 'Nội dung sửa đổi',
  remarks: 'Ghi chú',
  asInArticle3: 'Như Điều 3',
  annex: 'DANH SÁCH',
} as const;

/** A decision by its number and day, as it is shown. */
export interface NamedDecision {
  number: string;
  date: string;
}

const decisionOf = ({ number, date }: NamedDecision): string => `Quyết định số ${number}, ngày ${date}`;

interface Votes {
  carried: number;
  against: number;
  of: number;
  reason: string | null;
}

/** `về 1 trong 2 trường hợp`; nothing of all of them */
const ofCases = (count: number, of: number): string =>
  count < of ? `về ${count} trong ${of} trường hợp` : '';

/** What the committee's meeting gave: recorded votes that carried what is decided, on all lines or on some; or no vote. */
function meetingWords({ carried, of }: Votes): string {
  if (carried === 0) return 'ý kiến của Ban Chấp hành (không ghi nhận biểu quyết)';
  const cases = ofCases(carried, of);
  return `kết quả biểu quyết của Ban Chấp hành${cases === '' ? '' : ` (${cases})`}`;
}

/** What is decided against a vote: the vote, and why, as far as that is on record. */
function againstWords({ against, of, reason }: Votes, dated: string): string {
  const vote = `Ban Chấp hành biểu quyết không quá nửa tán thành ${ofCases(against, of)}`.trim();
  const meeting = `hội nghị thẩm định${dated}`;
  return reason === null
    ? `${meeting} (${vote})`
    : `lý do đã ghi khi quyết định danh sách: “${reason}” (tại ${meeting}, ${vote})`;
}

/** Sentences of it that name something; days as they are shown. */
export const decisionSaid = {
  title: (number: string, summary: string) => `Quyết định ${number} ${summary}`,
  basis: (basis: string) => `Căn cứ ${basis}`,
  /** behind what has a day; empty while nobody knows it */
  dated: (date: string | null) => (date === null ? '' : `, ngày ${date}`),
  document: (of: { number: string; dated: string; issuer: string; subject: string }) =>
    `${of.number}${of.dated} của ${of.issuer} về ${of.subject}`,
  teamReport: (dated: string, team: string) => `báo cáo kết quả kiểm tra${dated} của ${team}`,
  otherDecision: (other: NamedDecision, issuer: string) => `${decisionOf(other)} của ${issuer}`,
  /** one or two of them: what carried, and what was decided against a vote */
  meeting: (votes: Votes, dated: string) => [
    ...(votes.carried > 0 || votes.against === 0
      ? [`${meetingWords(votes)} tại hội nghị thẩm định${dated}`]
      : []),
    ...(votes.against > 0 ? [againstWords(votes, dated)] : []),
  ],
  amends: (other: NamedDecision, count: string) => `Sửa đổi ${decisionOf(other)} đối với ${count} trường hợp`,
  othersStand: (other: NamedDecision) => `Các nội dung khác của ${decisionOf(other)} giữ nguyên hiệu lực.`,
  replaces: (other: NamedDecision, reason: string | null) =>
    `Quyết định này thay thế ${decisionOf(other)}${reason === null ? '' : ` (lý do: ${reason})`}.`,
  /** @param decision number and day: `31-QĐ/ĐU, 20/12/2024` */
  annexOf: (decision: string) => `(kèm theo Quyết định số ${decision})`,
} as const;
