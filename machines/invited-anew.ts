import type { Notice } from '../domain/journal.ts';
import type { NewsName } from '../domain/obligations.ts';
import { type Holder, peopleOf, type Roster } from '../domain/roster.ts';
import { newsNotice, type Owner } from './owner.ts';

/** What an appointment that is ahead tells when people change. */
export interface Appointment {
  invited: Holder[];
  news: { joined: NewsName; left: NewsName };
  values: Notice['values'];
}

/**
 * Notices to whoever is invited by the new roster and was not before, and to whoever no longer is (situation 2).
 *
 * @param owner with the roster as it was
 */
export function invitedAnew(owner: Owner, roster: Roster, { invited, news, values }: Appointment): Notice[] {
  const by = (of: Roster) =>
    new Set(invited.flatMap((holder) => peopleOf(of, holder, Date.now(), owner.terms.calendar.utcOffset)));
  const [before, after] = [by(owner.roster), by(roster)];
  const told: [NewsName, string[]][] = [
    [news.joined, [...after.difference(before)]],
    [news.left, [...before.difference(after)]],
  ];
  return told
    .filter(([, people]) => people.length > 0)
    .map(([name, to]) => ({ ...newsNotice(owner, name, `r${roster.revision}`, [], values), to }));
}
