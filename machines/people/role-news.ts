import { dateOf } from '../../domain/calendar/instant.ts';
import type { Notice } from '../../domain/journal/journal.ts';
import type { NewsName } from '../../domain/obligation/obligations.ts';
import type { HeldRole, RolesChanged } from '../../domain/people/held-roles.ts';
import { assignmentsAt, COMMITTEE_ROLES, type Role, type Roster } from '../../domain/people/roster.ts';
import { newsNotice, type Owner } from '../obligation/obligation-log.ts';

/**
 * Who is told that somebody gains or loses a role: that person, and for roles of office and committee the committee's
 * head.
 */

const SEEN_BY_HEAD: readonly Role[] = ['office', ...COMMITTEE_ROLES];

/** Roles that people gain and lose at once. */
export interface RoleChange extends RolesChanged {
  /** why; null when a day has come */
  reason: string | null;
}

/** `cellHead/doi-4`: a role as the value of a notice. */
const written = ({ role, cell }: HeldRole): string => (cell === undefined ? role : `${role}/${cell}`);

const listed = (entries: readonly HeldRole[]): string =>
  entries.map((entry) => `${entry.person}/${written(entry)}`).join(', ');

/**
 * The notices of a change of roles.
 *
 * @param owner with the roster as it was, and when it was last followed
 */
export function roleNews(owner: Owner, roster: Roster, { gained, lost, reason }: RoleChange): Notice[] {
  const { utcOffset } = owner.terms.calendar;
  const now = Date.now();
  const today = dateOf(now, utcOffset);
  const id = `r${roster.revision}-${now}`;
  const about = (news: NewsName, nth: number, entry: HeldRole): Notice => ({
    ...newsNotice(owner, news, `${id}-${nth}`, [], {
      role: written(entry),
      begins: news === 'roleGiven' ? entry.from : null,
      // of a role that was taken before its last day that day says nothing
      ends: news === 'roleGiven' || (entry.to ?? today) < today ? entry.to : null,
      ...(reason === null ? {} : { reason }),
    }),
    to: [entry.person],
  });
  const told = [
    ...gained.map((entry, nth) => about('roleGiven', nth, entry)),
    ...lost.map((entry, nth) => about('roleEnded', nth, entry)),
  ];
  const [seenGained, seenLost] = [gained, lost].map((list) =>
    list.filter(({ role }) => SEEN_BY_HEAD.includes(role)),
  );
  if (!seenGained?.length && !seenLost?.length) return told;
  const heads = [
    ...assignmentsAt(owner.roster, owner.peopleAt, utcOffset),
    ...assignmentsAt(roster, now, utcOffset),
  ]
    .filter(({ role }) => role === 'committeeHead')
    .map(({ person }) => person);
  const values = {
    removed: listed(seenLost ?? []),
    added: listed(seenGained ?? []),
    ...(reason === null ? {} : { reason }),
  };
  return [...told, { ...newsNotice(owner, 'personReplaced', id, [], values), to: [...new Set(heads)] }];
}
