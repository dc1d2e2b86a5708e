import type { Notice } from '../../domain/journal/journal.ts';
import type { NewsName } from '../../domain/obligation/obligations.ts';
import { type Holder, peopleOf, type Roster } from '../../domain/people/roster.ts';
import { newsNotice, type Owner } from '../obligation/obligation-log.ts';

/** What an upcoming appointment tells its people when they change. */
export interface Appointment {
  invited: Holder[];
  news: { joined: NewsName; left: NewsName };
  values: Notice['values'] & { startsAt: number };
}

/**
 * Notices to whoever is invited now and was not before, and to whoever is no longer invited (situation 2). Whoever
 * holds the role on the day of the appointment attends.
 *
 * @param owner with the roster as it was, and when it was last followed
 */
export function invitationChanges(
  owner: Owner,
  roster: Roster,
  { invited, news, values }: Appointment,
): Notice[] {
  const { utcOffset } = owner.terms.calendar;
  const now = Date.now();
  const by = (of: Roster, at: number) =>
    new Set(invited.flatMap((holder) => peopleOf(of, holder, at, utcOffset)));
  const [before, after] = [by(owner.roster, owner.peopleAt), by(roster, now)];
  const [attended, attending] = [by(owner.roster, values.startsAt), by(roster, values.startsAt)];
  const joined = after.intersection(attending).difference(before.intersection(attended));
  const left = before.difference(after).difference(attending);
  const told: [NewsName, string[]][] = [
    [news.joined, [...joined]],
    [news.left, [...left]],
  ];
  return told
    .filter(([, people]) => people.length > 0)
    .map(([name, to]) => ({ ...newsNotice(owner, name, `r${roster.revision}-${now}`, [], values), to }));
}
