import { and, asc, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { CampaignRecord } from '../domain/journal/campaign-record.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Queries } from './database.ts';
import { people } from './schema.ts';

type PersonOfPlan = Plan['people'][number];

/**
 * A campaign's plan with who its people are, by the directory: those of the plan, then whoever the office has named since
 * and whoever holds a role. Other members are left where they are: there may be thousands. Of an id that the directory
 * doesn't know the id stands for the name.
 */
export async function namedPlan(
  queries: Queries,
  campaign: string,
  { plan, roster }: Pick<CampaignRecord, 'plan' | 'roster'>,
): Promise<Plan> {
  const holders = roster.assignments.map(({ person }) => person);
  const found = await queries
    .select({ id: people.id, name: people.name, email: people.email, sample: people.sample })
    .from(people)
    .where(
      and(
        eq(people.campaign, campaign),
        or(isNotNull(people.namedAt), inArray(people.id, [...new Set([...plan.people, ...holders])])),
      ),
    )
    .orderBy(asc(people.id));
  const known = new Map<string, PersonOfPlan>(found.map((row) => [row.id, row]));
  const planned = plan.people.map(
    (id): PersonOfPlan => known.get(id) ?? { id, name: id, email: null, sample: false },
  );
  const ids = new Set(plan.people);
  // whom it erased keeps the id alone, and need not be named
  const joined = found.filter(({ id, name }) => !ids.has(id) && (name !== id || holders.includes(id)));
  return { ...plan, people: [...planned, ...joined] };
}
