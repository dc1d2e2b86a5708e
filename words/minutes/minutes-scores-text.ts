import type { CriteriaEntry } from '../../domain/criteria/criteria.ts';
import { SIGN_MEANS } from '../criteria/assumed-mark.ts';

/** Headings of the tables of scores: Vietnamese alone, as minutes and working sheets are. */

export const MINUTES_SCORES_TEXT = {
  total: 'Tổng cộng',
  placeholder: 'Khung điểm giả định',
  criterion: 'Tiêu chí',
  max: 'Tối đa',
  self: 'Chi bộ tự chấm',
  team: 'Tổ kiểm tra chấm',
  gap: 'Chênh lệch',
  evidence: 'Minh chứng',
  remarks: 'Nhận xét của Tổ',
  gapReason: 'Lý do chênh lệch:',
} as const;

/** What stands over entries that are no criteria. */
export const ENTRY_KINDS: Record<Exclude<CriteriaEntry['kind'], 'criterion'>, string> = {
  bonus: 'Điểm cộng',
  penalty: 'Điểm trừ',
  gate: 'Điều kiện',
};

export const minutesScoresSaid = {
  /** behind the words of a placeholder */
  replaceBy: (replacement: string) => `– thay bằng ${replacement}. ${SIGN_MEANS}`,
  version: (version: string, hash: string) => ` (phiên bản ${version}, SHA-256 ${hash})`,
  criteria: (title: string, version: string) => `Khung tiêu chí: ${title}${version}.`,
} as const;
