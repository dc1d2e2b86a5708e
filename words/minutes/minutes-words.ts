import type { DerivedRating, ScoreValue } from '../../domain/case/case-content.ts';
import { type CellSubject, cellSubjectSchema, type Evidence } from '../../domain/case/score-value.ts';
import type { CriteriaEntry, CriteriaSet } from '../../domain/criteria/criteria.ts';
import { entryNames } from '../../domain/criteria/criteria.ts';
import type { CriteriaSubject } from '../../domain/criteria/criteria-result.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { levelWords as levelWordsIn } from '../criteria/level-words.ts';
import { gapWords, pointsWords } from '../points.ts';
import { vi } from '../vi.ts';
import { wordOf } from '../words.ts';

/** How minutes and working sheets say scores and levels. */

/** The criteria by which a cell was scored. */
export type CellCriteria = Partial<Record<CellSubject, CriteriaSet>>;

export const SUBJECTS: readonly CellSubject[] = cellSubjectSchema.options;

export const SUBJECT_TITLES: Record<CellSubject, string> = {
  fourGood: 'Mô hình chi bộ “bốn tốt”',
  cellQuality: 'Chất lượng chi bộ',
  grassrootsDemocracy: 'Quy chế dân chủ ở cơ sở và phong trào “Dân vận khéo”',
};

/** Of members nothing is scored in minutes; other papers name how they are rated. */
export const RATED_TITLES: Record<CriteriaSubject, string> = {
  ...SUBJECT_TITLES,
  memberQuality: 'Chất lượng đảng viên',
  leaderQuality: 'Chất lượng cán bộ lãnh đạo, quản lý',
};

/** Points, a grade, or whether a condition is met; empty when nothing was scored. */
export function valueWords(value: ScoreValue | null): string {
  if (value === null) return '';
  if (value.points !== null) return pointsWords(value.points, 'vi', 'aligned');
  if (value.grade !== null) return vi.grades[value.grade];
  return value.met === null ? '' : value.met ? 'Đạt' : 'Không đạt';
}

/** `+0,25`, `−1,5`, `0,0` in points; `khác` where grades or conditions differ; empty when one side is missing. */
export function differenceWords(self: ScoreValue | null, team: ScoreValue | null): string {
  if (self === null || team === null) return '';
  if (self.points === null || team.points === null)
    return self.grade === team.grade && self.met === team.met ? '0' : 'khác';
  return gapWords(team.points - self.points, 'vi', 'aligned');
}

/** Each piece of evidence on a line of its own; what cell and team both name is told once. */
export const evidenceLines = (evidence: readonly Evidence[]): string[] => {
  const told = evidence.flatMap(({ text, file, report }) => [
    ...(text === undefined ? [] : [text]),
    ...(report === undefined
      ? []
      : [`${wordOf(vi.reports, report.id)}${report.page === undefined ? '' : `, trang ${report.page}`}`]),
    ...(file === undefined ? [] : [`tệp ${file.name}`]),
  ]);
  return [...new Set(told)];
};

/** A level as its subject calls it: minutes are in Vietnamese. */
export const levelWords = (subject: CellSubject, level: string): string => levelWordsIn(subject, level, 'vi');

/** What the rules say of the title; to propose it is another matter. */
const recognisedWords = (recognised: boolean): string =>
  recognised ? 'Đủ điều kiện công nhận' : 'Chưa đủ điều kiện công nhận';

/** What the rules make of a layer's scores. */
export function derivedWords(subject: CellSubject, rating: DerivedRating | null): string {
  if (rating === null) return 'Chưa chấm';
  const points =
    rating.max > 0 && rating.total > 0
      ? ` (${pointsWords(rating.total, 'vi')}/${pointsWords(rating.max, 'vi')} điểm)`
      : '';
  if (!rating.complete) return `Chưa đủ điểm để xác định${points}`;
  if (rating.recognised !== null) return `${recognisedWords(rating.recognised)}${points}`;
  return rating.level === null ? `Không xếp loại${points}` : `${levelWords(subject, rating.level)}${points}`;
}

/**
 * What keeps points from the title, behind what they say of it.
 *
 * @param failed `total`, `group:doan-ket`, `gate:ky-luat`
 */
export function lackingWords(failed: readonly string[], nameOf: (id: string) => string): string {
  if (failed.length === 0) return '';
  const named = failed.map((one) => {
    const [kind, id = ''] = one.split(':');
    if (kind === 'total') return 'tổng điểm';
    return kind === 'group' ? `điểm của “${nameOf(id)}”` : `“${nameOf(id)}”`;
  });
  return `; chưa đạt: ${named.join(', ')}`;
}

/** Everything that is scored of a subject, in the order of its form. */
export function entriesOf(sets: CellCriteria, subject: CellSubject): Map<string, CriteriaEntry> {
  const set = sets[subject];
  return set === undefined ? new Map() : entryNames(set);
}

/** The name of a criterion; its id where the criteria don't know it. */
export function criterionName(sets: CellCriteria, subject: string, criterion: string): string {
  const known = SUBJECTS.find((one) => one === subject);
  return known === undefined ? criterion : (entriesOf(sets, known).get(criterion)?.name ?? criterion);
}

/** What has to take the place of a placeholder set. */
export function replacementOf(plan: Plan, sets: CellCriteria, subject: CellSubject): string {
  const source = plan.criteria.find((entry) => entry.subject === subject)?.source;
  return sets[subject]?.replaceBy ?? source ?? 'khung tiêu chí do cấp có thẩm quyền ban hành';
}
