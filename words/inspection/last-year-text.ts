/** What papers say of a cell's year before: Vietnamese alone, as they are. */

export const LAST_YEAR_TEXT = {
  recognised: 'được công nhận “bốn tốt”',
  notRecognised: 'không được công nhận “bốn tốt”',
  improvementOwed: 'chưa nộp kế hoạch khắc phục',
  nothing: 'chưa có',
  become: 'Kết quả thực hiện',
} as const;

export const lastYearSaid = {
  level: (level: string) => `xếp loại ${level}`,
  points: (points: string) => `${points} điểm`,
  decisions: (numbers: readonly string[]) => `quyết định ${numbers.join(', ')}`,
  result: (year: number, result: string) => `Kết quả năm ${year}: ${result}.`,
  promised: (year: number) => `Việc chi bộ hứa khắc phục năm ${year}`,
  until: (date: string) => `Thời hạn: ${date}`,
  who: (who: string) => `người thực hiện: ${who}`,
} as const;
