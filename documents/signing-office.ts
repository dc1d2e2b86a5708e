import type { Instant } from '../domain/calendar/instant.ts';
import { type Roster, rolesAt } from '../domain/people/roster.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { PAPER_FRAME } from '../words/papers/paper-frame.ts';

/**
 * The office in which somebody signs for the committee: a deputy signs as such, everyone else as the head.
 *
 * @param signer null while nobody holds the signatory's role
 * @param at of the signature, ms
 */
export function signingOffice(
  { plan, roster }: { plan: Plan; roster: Roster },
  signer: string | null,
  at: Instant,
): string {
  const roles =
    signer === null ? [] : rolesAt(roster, signer, at, plan.calendar.utcOffset).map(({ role }) => role);
  const isDeputy = roles.includes('committeeDeputy') && !roles.includes('committeeHead');
  const { position } = plan.document.signatory;
  // a plan that a deputy has signed names that office
  const ofHead = position === PAPER_FRAME.deputy ? PAPER_FRAME.secretary : position;
  return isDeputy ? PAPER_FRAME.deputy : ofHead;
}
