import { inBoth } from '../../in-both.ts';

/** Of criteria sets as files, and of a change while a campaign runs. */
export const criteriaHelp = {
  change: inBoth({
    vi: 'sửa khung tiêu chí của đợt đang chạy',
    en: 'change the criteria of a running campaign',
  }),
  criteria: inBoth({
    vi: 'khung tiêu chí: kiểm tra, xem, đổi sang bảng tính và ngược lại',
    en: 'criteria sets as files',
  }),
  check: inBoth({
    vi: 'mọi lỗi của các khung (.yaml, .xlsx), cùng một lúc',
    en: 'every mistake of the sets at once',
  }),
  show: inBoth({
    vi: 'khung tiêu chí như một phiếu: điểm, điều kiện, mức',
    en: 'a set as a form: points, gates, levels',
  }),
  to: (kind: '.xlsx' | '.yaml') => inBoth({ vi: `tệp ${kind}`, en: `the ${kind} file` }),
  force: inBoth({ vi: 'ghi đè tệp đã có', en: 'replace the file if there is one' }),
  export: inBoth({ vi: 'khung thành bảng tính .xlsx để sửa', en: 'a set as a spreadsheet' }),
  import: inBoth({ vi: 'bảng tính .xlsx thành tệp khung .yaml', en: 'a spreadsheet as the file of a set' }),
  form: inBoth({ vi: 'phiếu tự chấm .xlsx cho chi bộ điền', en: 'the form that a cell fills in' }),
};
