import { rolesAt } from '../../domain/people/roster.ts';
import type { CampaignRow } from '../../records/reading.ts';

/** Whether somebody has a role in a campaign today: whoever has none is nobody there (ASVS 8.3.2). @param now ms */
export const hasRole = ({ roster, plan }: CampaignRow, person: string, now: number): boolean =>
  rolesAt(roster, person, now, plan.calendar.utcOffset).length > 0;

/** Whether two campaigns mean the same person by an id: they know the same address, or else the same name. */
export function isSamePerson(person: string, one: CampaignRow, other: CampaignRow): boolean {
  const [here, there] = [one, other].map(({ plan }) => plan.people.find(({ id }) => id === person));
  if (here === undefined || there === undefined) return false;
  const [mail, otherMail] = [here.email?.toLowerCase(), there.email?.toLowerCase()];
  return here.name === there.name || (mail !== undefined && mail === otherMail);
}
