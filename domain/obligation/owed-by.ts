import type { Instant } from '../calendar/instant.ts';
import type { ObligationView, Standing } from '../journal/journal.ts';
import { peopleOf, type Roster } from '../people/roster.ts';

/** When and where something is asked. */
interface Moment {
  now: Instant;
  utcOffset: string;
}

/** Whether something is owed by a person now. */
export const isOwedBy = (
  person: string,
  { holder }: Pick<ObligationView, 'holder'>,
  roster: Roster,
  { now, utcOffset }: Moment,
): boolean => peopleOf(roster, holder, now, utcOffset).includes(person);

/** What a person owes in one case. */
export interface Owed extends Pick<ObligationView, 'id' | 'kind' | 'late'> {
  /** a cell, or `campaign` */
  subject: string;
  /** null of what has no date yet */
  due: Instant | null;
}

/** What a person owes, soonest first; what has no date yet comes last. */
export function owedBy(
  person: string,
  standings: readonly { subject: string; standing: Pick<Standing, 'obligations'> }[],
  roster: Roster,
  moment: Moment,
): Owed[] {
  return standings
    .flatMap(({ subject, standing }) =>
      standing.obligations
        .filter((one) => isOwedBy(person, one, roster, moment))
        .map(({ id, kind, deadlines, late }) => ({
          subject,
          id,
          kind,
          late,
          due: deadlines.at(-1)?.due ?? null,
        })),
    )
    .sort((a, b) => (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY));
}
