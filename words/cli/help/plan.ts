import { inBoth } from '../../in-both.ts';

/** Of plans, and of the start of a campaign by one. */
export const planHelp = {
  diff: inBoth({ vi: 'mọi điểm khác giữa hai kế hoạch', en: 'everything that differs between two plans' }),
  next: inBoth({ vi: 'soạn kế hoạch năm sau từ đợt vừa qua', en: 'next year’s plan out of a campaign' }),
  quarter: inBoth({
    vi: 'soạn kế hoạch đánh giá cán bộ lãnh đạo theo quý từ kế hoạch năm',
    en: 'a plan to rate leaders for a quarter, out of a year’s plan',
  }),
  whichQuarter: inBoth({ vi: 'quý 1, 2 hoặc 3', en: 'quarter 1, 2 or 3' }),
  quarterDue: inBoth({
    vi: 'ngày cuối gửi mức tự xếp loại và đề xuất',
    en: 'last day for self-ratings and proposals',
  }),
  quarterYear: inBoth({ vi: 'năm; mặc định là năm của kế hoạch', en: 'the plan’s year by default' }),
  first: inBoth({
    vi: 'kế hoạch đầu tiên: hỏi từng câu, hoặc lấy từ bảng tính Excel',
    en: 'the first plan: asks, or takes a workbook',
  }),
  from: inBoth({ vi: 'bảng tính Excel đã điền', en: 'filled workbook' }),
  workbook: inBoth({ vi: 'ghi bảng tính trống để điền', en: 'write an empty workbook to fill in' }),
  to: inBoth({ vi: 'tệp YAML sẽ ghi', en: 'YAML file to write' }),
  year: inBoth({ vi: 'năm; mặc định là năm kế tiếp', en: 'the following year by default' }),
  session: inBoth({ vi: 'ngày kiểm tra', en: 'day of the first session' }),
  criteria: inBoth({ vi: 'thư mục khung tiêu chí', en: 'folder of criteria sets' }),
  force: inBoth({ vi: 'ghi đè tệp đã có', en: 'replace files that are there' }),
  plan: inBoth({ vi: 'kế hoạch', en: 'the plan file' }),
  check: inBoth({
    vi: 'mọi lỗi và cảnh báo của kế hoạch, cùng một lúc',
    en: 'every error and warning of a plan at once',
  }),
  start: inBoth({ vi: 'bắt đầu đợt kiểm tra theo kế hoạch', en: 'start the campaign of a plan' }),
  shiftTo: inBoth({
    vi: 'ngày kiểm tra; mọi ngày khác giữ khoảng cách ngày làm việc',
    en: 'the day of the session',
  }),
  after: inBoth({
    vi: 'đợt năm trước để mang kết quả sang; none: không mang',
    en: 'the campaign before; none: bring nothing along',
  }),
  newCriteria: inBoth({ vi: 'khung tiêu chí cho năm mới', en: 'criteria sets of the new year' }),
};
