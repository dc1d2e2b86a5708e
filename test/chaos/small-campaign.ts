import { mailsAtAnyHour } from '../../domain/plan/mails-at-any-hour.fixture.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { comingSeason, realPlan } from '../../worker/plan-file.ts';

/** one with a deputy, one whose head has no address, and the office's */
const CELLS = ['doi-1', 'doi-5', 'van-phong'];

/** The plan with three of its cells, in the coming season; each mail leaves at once. */
export async function smallCampaign(now: number): Promise<Plan> {
  const plan = comingSeason(await realPlan(), now);
  const stays = (cell: string): boolean => CELLS.includes(cell);
  const small = {
    ...plan,
    cells: plan.cells.filter(({ id }) => stays(id)),
    roles: plan.roles.filter(({ cell }) => cell === undefined || stays(cell)),
    sessions: plan.sessions.map((session) => ({ ...session, cells: session.cells.filter(stays) })),
  };
  return mailsAtAnyHour(small, 0);
}
