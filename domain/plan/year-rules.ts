import { type CriteriaSet, entryNames } from '../criteria/criteria.ts';
import type { Plan } from './plan.ts';

/** Which rules a plan follows in another year (domain.md 2.1), and what they have no place for. */

const countsFor = ({ rulePack }: CriteriaSet, year: number): boolean =>
  rulePack !== null && rulePack.from <= year && year <= (rulePack.to ?? year);

/** The set of the newest rule pack that counts in a year. */
const rulesOf = (sets: readonly CriteriaSet[], subject: string, year: number): CriteriaSet | undefined =>
  sets
    .filter((set) => set.subject === subject && countsFor(set, year))
    .sort((a, b) => (b.rulePack?.from ?? 0) - (a.rulePack?.from ?? 0))[0];

/**
 * A plan's criteria for another year: a set without a rule pack stays, and so does one whose rules still count.
 *
 * @param sets of which one replaces a set whose rules have run out
 */
export function criteriaFor(
  plan: Plan,
  year: number,
  sets: readonly CriteriaSet[],
): { criteria: Plan['criteria']; withoutRules: string[] } {
  const withoutRules: string[] = [];
  const criteria = plan.criteria.map((entry) => {
    const own = typeof entry.set === 'string' ? null : entry.set;
    if (own !== null && (own.rulePack === null || countsFor(own, year))) return entry;
    const next = rulesOf(sets, entry.subject, year);
    if (next === undefined) {
      withoutRules.push(entry.subject);
      return entry;
    }
    return { ...entry, id: next.id, source: next.source, set: next };
  });
  return { criteria, withoutRules };
}

type OnSiteDocuments = Plan['dossier']['onSiteDocuments'];

/** The documents seen on site, each with those of its criteria that the sets have. */
export function documentsBy(
  documents: OnSiteDocuments,
  criteria: Plan['criteria'],
): { documents: OnSiteDocuments; criteriaGone: string[] } {
  const known = new Set(
    criteria.flatMap(({ subject, set }) =>
      typeof set === 'string' ? [] : [...entryNames(set).keys()].map((id) => `${subject}.${id}`),
    ),
  );
  const unread = new Set(criteria.flatMap(({ subject, set }) => (typeof set === 'string' ? [subject] : [])));
  const has = (criterion: string) =>
    known.has(criterion) || [...unread].some((subject) => criterion.startsWith(`${subject}.`));
  return {
    documents: documents.map((one) => ({ ...one, criteria: one.criteria.filter(has) })),
    criteriaGone: documents.flatMap((one) =>
      one.criteria.filter((criterion) => !has(criterion)).map((criterion) => `${one.id}: ${criterion}`),
    ),
  };
}
