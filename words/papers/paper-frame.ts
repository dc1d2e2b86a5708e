/** What stands at the head, the foot and the margin of papers, whatever they say: Vietnamese alone, as the papers are. */

export const PAPER_FRAME = {
  /** the column that counts rows */
  count: 'TT',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  /** above the issuer, where nobody can tell which Party organisation it is part of */
  partyBodyToFill: 'ĐẢNG BỘ ………………………',
  /** of lists that are paid or noted by: papers of the Party have nothing there */
  signHere: '(ký, ghi rõ họ tên)',
  recipients: 'Nơi nhận:',
  /** behind a recipient to whom the paper reports */
  forReport: 'b/c',
  /** where a cell files its own papers */
  fileOfCell: 'Lưu chi bộ',
  forCell: 'T/M CHI BỘ',
  secretary: 'BÍ THƯ',
  deputy: 'PHÓ BÍ THƯ',
  draft: 'DỰ THẢO',
  /** of a paper whose day isn't recorded yet */
  dayToFill: 'ngày …… tháng …… năm ………',
} as const;

export const frameSaid = {
  comrade: (person: string) => `đồng chí ${person}`,
  number: (number: string) => `Số ${number}`,
  recipient: (name: string, mark: string | undefined) => `${name}${mark === undefined ? '' : ` (${mark})`}`,
  fileOf: (body: string) => `Lưu ${body}`,
  dateToFill: (year: number) => `Ngày ……… tháng ……… năm ${year}`,
  /** of a paper that is made before what it tells of has happened */
  knownUntil: (moment: string) => `Lập theo dữ liệu đến ${moment}.`,
  /** @param round of what goes to and fro; null of what doesn't */
  draft: (round: number | null) => (round === null ? 'Dự thảo' : `Dự thảo lần ${round}`),
} as const;
