import type { CellScoring } from '../case/score-layers.ts';
import { type CellSubject, cellSubjectSchema } from '../case/score-value.ts';
import { type CriteriaSet, scoringOf } from '../criteria/criteria.ts';
import type { PlanTerms } from './campaign-plan.ts';

/** The criteria sets that a plan carries. */

/** The plan's set for a subject; null when it names none. @throws RangeError when it has not been read */
export function criteriaOf(plan: PlanTerms, subject: CriteriaSet['subject']): CriteriaSet | null {
  const entry = plan.criteria.find((one) => one.subject === subject);
  if (entry === undefined) return null;
  if (typeof entry.set === 'string') throw new RangeError(`the criteria of ${entry.set} have not been read`);
  return entry.set;
}

/** The sets by which cells are scored, in the order of the subjects. @throws RangeError as `criteriaOf` */
export const cellCriteria = (plan: PlanTerms): [CellSubject, CriteriaSet][] =>
  cellSubjectSchema.options.flatMap((subject): [CellSubject, CriteriaSet][] => {
    const set = criteriaOf(plan, subject);
    return set === null ? [] : [[subject, set]];
  });

/** Whether the plan asks a cell to score itself by a subject's set (R47, R49); by any other it may. */
export const isSelfScored = ({ dossier }: Pick<PlanTerms, 'dossier'>, subject: CellSubject): boolean =>
  dossier.reports.some(({ id, selfScored }) => id === subject && selfScored);

/** What statecharts carry of them. @throws RangeError as `criteriaOf` */
export const cellScoring = (plan: PlanTerms): CellScoring =>
  Object.fromEntries(cellCriteria(plan).map(([subject, set]) => [subject, scoringOf(set)]));
