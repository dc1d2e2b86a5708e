import type { Assignment } from '../../domain/people/roster.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import type { Database } from '../database.ts';
import { putCampaign } from '../recorded-campaign.fixture.ts';
import { newCampaign } from '../records.fixture.ts';

const real = realPlanNow();

/** A new campaign in the records; the people in `unmailed` have no address. */
export async function mailCampaign(
  db: Database,
  people: readonly string[],
  {
    unmailed = [],
    groupMinutes = 15,
    assignments = [],
  }: { unmailed?: readonly string[]; groupMinutes?: number; assignments?: Assignment[] } = {},
): Promise<string> {
  const id = newCampaign();
  const person = (one: string) => ({ id: one, name: one, email: `${one}@example.vn`, sample: true });
  const { mailGroupMinutes } = real.settings;
  const plan = {
    ...real,
    people: [...people.map(person), ...unmailed.map((one) => ({ ...person(one), email: null }))],
    settings: { ...real.settings, mailGroupMinutes: { ...mailGroupMinutes, value: groupMinutes } },
  };
  await putCampaign(db, { id, plan, roster: { revision: 1, assignments }, startedAt: 0 });
  return id;
}
