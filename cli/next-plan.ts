import type { NextYear } from '../domain/plan/next-year.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { finishedCampaign } from '../office/carry-over.ts';
import { makeNextPlan } from '../office/make-next-plan.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { shortDate } from '../words/dates.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { criteriaIn, printCarried } from './carry-over.ts';
import type { Output } from './output.ts';

export interface NextOptions {
  /** by default the session's, otherwise the following one */
  year?: number;
  /** day of the first session */
  session?: string;
  /** folder of criteria sets */
  criteria: string;
}

/** Parts of last year's plan that are not in the next one, or have to be looked at. */
function leftOut(
  { plan, left, rolesOver, withoutRules, criteriaGone, termOver }: NextYear,
  people: Plan['people'],
  { texts, lang }: Output,
): string[] {
  const { leftOut: gone, roleOver, withoutRules: noRules, criterionGone, termOver: newTerm } = texts.plan;
  return [
    ...left.map(({ cell, reason }) => gone(cell, reason)),
    ...rolesOver.map(({ person, role, to = '' }) => {
      const name = people.find(({ id }) => id === person)?.name ?? person;
      return roleOver(`${name}, ${dictionaryOf(lang).roles[role]}`, shortDate(to));
    }),
    ...withoutRules.map((subject) => noRules(plan.year, subject)),
    ...criteriaGone.map(criterionGone),
    ...(termOver === null ? [] : [newTerm(termOver)]),
  ];
}

/** Next year's plan; prints what it leaves out. @throws NextYearError */
export async function nextPlan(
  reader: RecordsReader,
  row: CampaignRow,
  options: NextOptions,
  output: Output,
): Promise<Plan> {
  const finished = await finishedCampaign(reader, row);
  const next = makeNextPlan(finished, await criteriaIn(options.criteria, output), options);
  for (const line of leftOut(next, row.plan.people, output)) output.line(line);
  printCarried(next.plan, row.id, output);
  const { plan, ...notes } = next;
  output.data({ notes });
  return plan;
}
