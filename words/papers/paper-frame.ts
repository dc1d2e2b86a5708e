/** What stands at the head, the foot and the margin of papers, whatever they say: Vietnamese alone, as the papers are. */

export const PAPER_FRAME = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  signHere: '(ký, ghi rõ họ tên)',
  draft: 'DỰ THẢO',
  /** of a paper whose day isn't recorded yet */
  dayToFill: 'ngày …… tháng …… năm ………',
} as const;

export const frameSaid = {
  comrade: (person: string) => `đồng chí ${person}`,
  number: (number: string) => `Số ${number}`,
  dateToFill: (year: number) => `Ngày ……… tháng ……… năm ${year}`,
  /** of a paper that is made before what it tells of has happened */
  knownUntil: (moment: string) => `Lập theo dữ liệu đến ${moment}.`,
  draft: (round: number) => `Dự thảo lần ${round}`,
} as const;
