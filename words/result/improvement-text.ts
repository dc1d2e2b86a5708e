/** Headings of the plan by which a cell does better: Vietnamese alone, as the paper is. */

export const IMPROVEMENT_TEXT = {
  type: 'KẾ HOẠCH',
  strengths: '1. Kết quả đạt được',
  weaknesses: '2. Hạn chế, khuyết điểm',
  causes: '3. Nguyên nhân',
  measures: '4. Kế hoạch khắc phục',
  measure: 'Việc làm',
  until: 'Thời hạn',
  who: 'Người thực hiện',
} as const;

export const improvementSummary = (year: number, cell: string): string =>
  `khắc phục hạn chế sau kiểm tra năm ${year} của ${cell}`;
