import type { Notice } from '../../domain/journal/journal.ts';
import type { NewsName } from '../../domain/obligation/obligations.ts';
import { sameRole } from '../../domain/people/replacement.ts';
import {
  type Assignment,
  assignmentsAt,
  COMMITTEE_ROLES,
  type Role,
  type Roster,
} from '../../domain/people/roster.ts';
import { newsNotice, type Owner } from '../obligation/obligation-log.ts';

/**
 * Who is told that somebody gains or loses a role: that person, and for roles of office and committee the committee's
 * head.
 */

const SEEN_BY_HEAD: readonly Role[] = ['office', ...COMMITTEE_ROLES];

/** Roles that people gain and lose at once. */
export interface RoleChange {
  gained: readonly Assignment[];
  lost: readonly Assignment[];
  /** why; null when a day has come */
  reason: string | null;
}

/** `cellHead/doi-4`: a role as the value of a notice. */
const written = ({ role, cell }: Assignment): string => (cell === undefined ? role : `${role}/${cell}`);

const listed = (entries: readonly Assignment[]): string =>
  entries.map((entry) => `${entry.person}/${written(entry)}`).join(', ');

/**
 * The notices of a change of roles.
 *
 * @param owner with the roster as it was, and when it was last followed
 */
export function roleNews(owner: Owner, roster: Roster, { gained, lost, reason }: RoleChange): Notice[] {
  const now = Date.now();
  const id = `r${roster.revision}-${now}`;
  const about = (news: NewsName, nth: number, entry: Assignment): Notice => ({
    ...newsNotice(owner, news, `${id}-${nth}`, [], {
      role: written(entry),
      begins: news === 'roleGiven' ? (entry.from ?? null) : null,
      ends: entry.to ?? null,
      ...(reason === null ? {} : { reason }),
    }),
    to: [entry.person],
  });
  // whoever has the role on other days, or with another authorisation, loses nothing
  const gone = lost.filter((entry) => !gained.some((other) => sameRole(other, entry)));
  const told = [
    ...gained.map((entry, nth) => about('roleGiven', nth, entry)),
    ...gone.map((entry, nth) => about('roleEnded', nth, entry)),
  ];
  const [seenGained, seenLost] = [gained, gone].map((list) =>
    list.filter(({ role }) => SEEN_BY_HEAD.includes(role)),
  );
  if (!seenGained?.length && !seenLost?.length) return told;
  const { utcOffset } = owner.terms.calendar;
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
