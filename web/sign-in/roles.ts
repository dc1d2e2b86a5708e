import { rolesAt } from '../../domain/people/roster.ts';
import { isSamePerson } from '../../domain/people/same-person.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import type { SignedIn } from '../../records/sign-in/requests.ts';
import type { SignInRecords } from '../../records/sign-in/sign-in-records.ts';
import type { Present } from './sign-in-door.ts';

/** Whether somebody has a role in a campaign today: whoever has none is nobody there (ASVS 8.3.2). @param now ms */
export const hasRole = ({ roster, plan }: CampaignRow, person: string, now: number): boolean =>
  rolesAt(roster, person, now, plan.calendar.utcOffset).length > 0;

/** Whether two campaigns mean the same person by an id. */
export function isSameIn(person: string, one: CampaignRow, other: CampaignRow): boolean {
  const [here, there] = [one, other].map(({ plan }) => plan.people.find(({ id }) => id === person));
  return here !== undefined && there !== undefined && isSamePerson(here, there);
}

/** Of what was kept under the id of whoever is there, in whichever campaign, that of the same person. */
export async function ofSamePerson<Row extends SignedIn>(
  reader: RecordsReader,
  rows: readonly Row[],
  { session: { person }, campaign: here }: Present,
): Promise<Row[]> {
  const theirs: Row[] = [];
  for (const row of rows) {
    const made = row.campaign === here.id ? here : await reader.campaign(row.campaign);
    if (made !== null && isSameIn(person, made, here)) theirs.push(row);
  }
  return theirs;
}

/**
 * Where somebody is let in whom one campaign knows by an id: the newest campaign in which the same person has a role.
 *
 * @param now ms
 * @returns null: nowhere
 */
export async function letInTo(
  records: Pick<SignInRecords, 'named'>,
  reader: RecordsReader,
  { campaign, person }: SignedIn,
  now: number,
): Promise<SignedIn | null> {
  const known = await reader.campaign(campaign);
  if (known === null) return null;
  for (const named of await records.named(person)) {
    const there = named.person === person ? await reader.campaign(named.campaign) : null;
    if (there !== null && isSameIn(person, known, there) && hasRole(there, person, now))
      return { campaign: there.id, person };
  }
  return null;
}
