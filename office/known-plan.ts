import type { KnownPlan } from '../documents/workbooks/plan-workbook-reading.ts';
import { asciiName } from '../domain/ascii-name.ts';
import { addDays } from '../domain/calendar/instant.ts';
import { ratedYear } from '../domain/plan/rated-year.ts';
import type { UnfinishedPlan } from './plan-draft.ts';
import { planOfNothing } from './plan-sources.ts';

/** A plan out of what an office knows before there is one: in a workbook, or typed. */

const LONGEST_ID = 60;

/** What is known, without what isn't. */
const given = <K extends string>(values: Record<K, string | undefined>): Partial<Record<K, string>> => {
  const known: Partial<Record<K, string>> = {};
  for (const key in values) if (values[key] !== undefined) known[key] = values[key];
  return known;
};

/**
 * The plan of the year that its first session rates, in which nothing is filled in but this. The committee signs by its
 * head, where one is named.
 *
 * @param now instant, ms
 */
export async function planOfKnown(known: KnownPlan, now: number): Promise<UnfinishedPlan> {
  const { cells, people, roles, frame, sessions } = known;
  const [first] = sessions.map(({ date }) => date).sort();
  const plan = await planOfNothing(now, first === undefined ? undefined : ratedYear(first));
  const heads = roles.flatMap(({ person, role }) => (role === 'committeeHead' ? [person] : []));
  const { number, subject, issuer, superior, superiorPartyBody, issuedAt, lastDay } = frame;
  const signatory = heads.length === 1 ? { person: heads[0] } : {};
  return {
    ...plan,
    ...(number === undefined ? {} : { id: asciiName(`${number} ${plan.year}`, LONGEST_ID) }),
    document: {
      ...plan.document,
      ...given({ number, subject, issuer, superior, superiorPartyBody, issuedAt }),
      signatory: { ...plan.document.signatory, ...signatory },
    },
    cells,
    people,
    roles,
    team: { ...plan.team, ...given({ name: frame.team }) },
    dossier: { ...plan.dossier, ...(lastDay === undefined ? {} : { dueBefore: addDays(lastDay, 1) }) },
    sessions,
    venue: given({ name: frame.venue, address: frame.address }),
  };
}
