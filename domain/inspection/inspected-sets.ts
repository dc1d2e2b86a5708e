import type { CaseContent } from '../case/case-content.ts';
import type { CellSubject } from '../case/score-value.ts';
import type { CriteriaSet } from '../criteria/criteria.ts';
import type { PlanTerms } from '../plan/campaign-plan.ts';
import { cellCriteria, isSelfScored } from '../plan/plan-criteria.ts';

/**
 * The sets by which the team scores a cell: those by which the cell was to score itself, and any other by which it has
 * in its newest dossier.
 *
 * @throws RangeError as `cellCriteria`
 */
export function inspectedSets(
  plan: PlanTerms,
  { dossiers = [] }: Partial<Pick<CaseContent, 'dossiers'>>,
): [CellSubject, CriteriaSet][] {
  const given = dossiers.at(-1)?.content.scores ?? {};
  return cellCriteria(plan).filter(
    ([subject]) => isSelfScored(plan, subject) || Object.hasOwn(given, subject),
  );
}
