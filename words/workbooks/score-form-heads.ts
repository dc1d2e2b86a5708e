import { NO, YES } from './sheet-words.ts';

/** Heads of the form in which a cell scores itself, in Excel: the sheets are in Vietnamese. */

export const SCORE_FORM_HEADS = {
  sheet: 'Tự chấm điểm',
  set: 'Mã khung',
  version: 'Phiên bản',
  digest: 'Dấu kiểm của khung',
  id: 'Mã',
  part: 'Thuộc',
  name: 'Tiêu chí',
  max: 'Điểm tối đa',
  score: 'Tự chấm',
  evidence: 'Minh chứng',
  remark: 'Ghi chú',
  bonus: 'Điểm cộng',
  penalty: 'Điểm trừ',
  gate: 'Điều kiện',
} as const;

/** How the cells are filled in. */
export const HOW_TO_FILL = `Điểm: 8 hoặc 8,5. Điều kiện: ${YES} hoặc ${NO}. Minh chứng: mỗi dòng một mục. Không sửa cột “Mã”.`;
