import { dateOf, type Instant } from '../domain/calendar/instant.ts';
import type { CampaignContent } from '../domain/committee/committee-content.ts';
import type { CampaignRecord } from '../domain/journal/campaign-record.ts';
import type { Stood } from '../domain/journal/timeline.ts';
import { planOn } from '../domain/plan/plan-on.ts';
import type { Queries } from './database.ts';
import { namesAt } from './former-names.ts';
import { withNamedPlans } from './named-plan.ts';
import { peopleRows } from './people.ts';
import type { StoodCampaign } from './reading.ts';

/** A campaign as its entries had it at an instant (ms), with committee, cells and people by the names that they had then. */
export async function stoodCampaign(
  queries: Queries,
  id: string,
  { content, record, prepared }: Pick<Stood, 'content' | 'prepared'> & { record: CampaignRecord },
  at: Instant,
): Promise<StoodCampaign | null> {
  const { roster } = record;
  const plan = planOn(record.plan, dateOf(at, record.plan.calendar.utcOffset));
  const [row] = await withNamedPlans(queries, [{ id, plan, roster }]);
  if (row === undefined) return null;
  const then = await namesAt(queries, id, at);
  const named = <P extends { id: string; name: string }>(people: readonly P[]): P[] =>
    people.map((person) => ({ ...person, name: then.get(person.id) ?? person.name }));
  return {
    plan: { ...row.plan, people: named(row.plan.people) },
    roster,
    content: content as Partial<CampaignContent>,
    people: named(await peopleRows(queries, id)),
    prepared,
  };
}
