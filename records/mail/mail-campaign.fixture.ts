import type { MailTimes } from '../../domain/obligation/mail-times.ts';
import type { Assignment } from '../../domain/people/roster.ts';
import { mailsAtAnyHour } from '../../domain/plan/mails-at-any-hour.fixture.ts';
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
    hours = null,
    assignments = [],
  }: {
    unmailed?: readonly string[];
    groupMinutes?: number;
    hours?: MailTimes['hours'];
    assignments?: Assignment[];
  } = {},
): Promise<string> {
  const id = newCampaign();
  const person = (one: string) => ({ id: one, name: one, email: `${one}@example.vn`, sample: true });
  const timed = mailsAtAnyHour(real, groupMinutes);
  const plan = {
    ...timed,
    settings: { ...timed.settings, mailHours: { reason: 'tests', value: hours } },
    people: [...people.map(person), ...unmailed.map((one) => ({ ...person(one), email: null }))],
  };
  await putCampaign(db, { id, plan, roster: { revision: 1, assignments }, startedAt: 0 });
  return id;
}
