import { scoreForm } from '../documents/workbooks/score-form.ts';
import { cellCriteria } from '../domain/plan/plan-criteria.ts';
import type { CampaignRow } from '../records/reading.ts';

/** The forms by which the cells of a campaign score themselves, one for each of its criteria sets, as Excel files. */
export async function makeScoreForms({
  plan,
}: Pick<CampaignRow, 'plan'>): Promise<{ path: string; content: Buffer }[]> {
  return Promise.all(
    cellCriteria(plan).map(async ([, set]) => ({ path: `${set.id}.xlsx`, content: await scoreForm(set) })),
  );
}
