/** What stands at the head, the foot and the margin of papers, whatever they say: Vietnamese alone, as the papers are. */

export const PAPER_FRAME = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  signHere: '(ký, ghi rõ họ tên)',
  /** of a paper whose day isn't recorded yet */
  dayToFill: 'ngày …… tháng …… năm ………',
} as const;

export const frameSaid = {
  comrade: (person: string) => `đồng chí ${person}`,
  number: (number: string) => `Số ${number}`,
  dateToFill: (year: number) => `Ngày ……… tháng ……… năm ${year}`,
  draft: (round: number) => `Dự thảo lần ${round}`,
} as const;
