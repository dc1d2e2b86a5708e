import { and, asc, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { CampaignRecord } from '../domain/journal/campaign-record.ts';
import type { RunningPlan } from '../domain/plan/campaign-plan.ts';
import type { Queries } from './database.ts';
import { people } from './schema.ts';

type PersonOfPlan = RunningPlan['people'][number];
type Unnamed = Pick<CampaignRecord, 'plan' | 'roster'> & { id: string };

/** People who hold a role without being in the plan. */
function newcomersOf({ plan, roster }: Unnamed): string[] {
  const planned = new Set(plan.people);
  return roster.assignments.map(({ person }) => person).filter((id) => !planned.has(id));
}

function named(row: Unnamed, found: readonly PersonOfPlan[]): RunningPlan {
  const { plan } = row;
  const known = new Map(found.map((person) => [person.id, person]));
  const planned = new Set(plan.people);
  const newcomers = new Set(newcomersOf(row));
  return {
    ...plan,
    people: [
      ...plan.people.map((id) => known.get(id) ?? { id, name: id, email: null, sample: false }),
      // somebody erased keeps only the id, and need not be named
      ...found.filter(({ id, name }) => !planned.has(id) && (name !== id || newcomers.has(id))),
    ],
  };
}

/**
 * Campaigns with the people of their plans as the directory names them: those of the plan, then whoever the office has
 * named since and whoever holds a role. Other members are left out: there may be thousands. An id that the directory
 * doesn't know stands for the name.
 */
export async function withNamedPlans<R extends Unnamed>(
  queries: Queries,
  rows: readonly R[],
): Promise<(Omit<R, 'plan'> & { plan: RunningPlan })[]> {
  if (rows.length === 0) return [];
  const found = await queries
    .select({
      campaign: people.campaign,
      id: people.id,
      name: people.name,
      email: people.email,
      sample: people.sample,
    })
    .from(people)
    .where(
      or(
        ...rows.map((row) =>
          and(
            eq(people.campaign, row.id),
            or(isNotNull(people.namedAt), inArray(people.id, newcomersOf(row))),
          ),
        ),
      ),
    )
    .orderBy(asc(people.id));
  const byCampaign = Map.groupBy(found, ({ campaign }) => campaign);
  return rows.map((row) => {
    const own = (byCampaign.get(row.id) ?? []).map(({ campaign: _campaign, ...person }) => person);
    return { ...row, plan: named(row, own) };
  });
}
