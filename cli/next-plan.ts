import type { Plan } from '../domain/plan/plan.ts';
import { finishedCampaign } from '../office/carry-over.ts';
import { makeNextPlan } from '../office/make-next-plan.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { leftOutLines } from '../words/plan/left-out.ts';
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

/** Next year's plan; prints what it leaves out. @throws NextYearError */
export async function nextPlan(
  reader: RecordsReader,
  row: CampaignRow,
  options: NextOptions,
  output: Output,
): Promise<Plan> {
  const finished = await finishedCampaign(reader, row);
  const next = makeNextPlan(finished, await criteriaIn(options.criteria, output), options);
  for (const line of leftOutLines(next, row.plan.people, output.lang)) output.line(line);
  printCarried(next.plan, row.id, output);
  const { plan, ...notes } = next;
  output.data({ notes });
  return plan;
}
