import { type CriteriaSet, entryNames } from '../criteria/criteria.ts';
import { namesNumber } from '../document-symbol.ts';
import type { Plan } from './plan.ts';
import { lastDayOf, type RatedPeriod } from './rated-period.ts';

/** Which rules a plan follows in another year (domain.md 2.1), and what they have no place for. */

/** Whether a year or quarter is rated by a set's regulation: it is in force on the last day of it. */
export function countsFor({ rulePack }: Pick<CriteriaSet, 'rulePack'>, rated: RatedPeriod): boolean {
  if (rulePack === null) return false;
  const { from, to, inForce } = rulePack;
  if (rated.quarter === undefined || inForce === undefined)
    return from <= rated.year && rated.year <= (to ?? rated.year);
  const day = lastDayOf(rated);
  return inForce.from <= day && day <= (inForce.to ?? day);
}

/** The set of the newest rule pack that counts in a year or quarter. */
export const rulesOf = (
  sets: readonly CriteriaSet[],
  subject: string,
  rated: RatedPeriod,
): CriteriaSet | undefined =>
  sets
    .filter((set) => set.subject === subject && countsFor(set, rated))
    .sort((a, b) => (b.rulePack?.from ?? 0) - (a.rulePack?.from ?? 0))[0];

/** Another set than before. */
export interface TakenRules {
  /** the regulation before; null where the set wasn't read, or depended on none */
  before: string | null;
  set: CriteriaSet;
}

/** A set that stays; what the plan of the year before says itself is no ground of the next, and its set is named instead. */
const kept = (entry: Plan['criteria'][number], { document }: Plan): Plan['criteria'][number] =>
  typeof entry.set !== 'string' && namesNumber(entry.source, document.number)
    ? { ...entry, source: entry.set.title }
    : entry;

/**
 * A plan's criteria for another year: a set without a rule pack stays, and so does one whose rules still count.
 *
 * @param sets of which one replaces a set whose rules have run out
 */
function criteriaFor(
  plan: Plan,
  year: number,
  sets: readonly CriteriaSet[],
): { criteria: Plan['criteria']; taken: TakenRules[]; withoutRules: string[] } {
  const taken: TakenRules[] = [];
  const withoutRules: string[] = [];
  const rated = { year, quarter: plan.quarter };
  const criteria = plan.criteria.map((entry) => {
    const own = typeof entry.set === 'string' ? null : entry.set;
    if (own !== null && (own.rulePack === null || countsFor(own, rated))) return kept(entry, plan);
    const next = rulesOf(sets, entry.subject, rated);
    if (next === undefined) {
      withoutRules.push(entry.subject);
      return entry;
    }
    taken.push({ before: own?.rulePack?.id ?? null, set: next });
    return { ...entry, id: next.id, source: next.source, set: next };
  });
  return { criteria, taken, withoutRules };
}

type OnSiteDocuments = Plan['dossier']['onSiteDocuments'];

/** The documents seen on site, each with those of its criteria that the sets have. */
function documentsBy(
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

/** The quotas with the reasons that the newly taken rules give for them; how they are counted is the plan's. */
function withQuotaReasons(settings: Plan['settings'], taken: readonly TakenRules[]): Plan['settings'] {
  const reasonOf = (subject: string) =>
    taken.find(({ set }) => set.subject === subject)?.set.rulePack?.quota ?? null;
  const [cells, members] = [reasonOf('cellQuality'), reasonOf('memberQuality') ?? reasonOf('leaderQuality')];
  return {
    ...settings,
    ...(cells === null ? {} : { quota: { ...settings.quota, reason: cells } }),
    ...(members === null ? {} : { memberQuota: { ...settings.memberQuota, reason: members } }),
  };
}

/** What became of a plan's rules in another year. */
export interface YearRules {
  taken: TakenRules[];
  /** subjects for which the year needs another rule pack that nobody gave: the old one stays */
  withoutRules: string[];
  /** `document.criterion` of documents seen on site, where the new rules don't have the criterion */
  criteriaGone: string[];
}

/**
 * A plan by the rules of another year: those in force on its last day.
 *
 * @param sets criteria sets that may replace those whose rules have run out
 */
export function byRulesOf(
  plan: Plan,
  year: number,
  sets: readonly CriteriaSet[],
): YearRules & { plan: Plan } {
  const { criteria, taken, withoutRules } = criteriaFor(plan, year, sets);
  const { documents, criteriaGone } = documentsBy(plan.dossier.onSiteDocuments, criteria);
  const dossier = { ...plan.dossier, onSiteDocuments: documents };
  const settings = withQuotaReasons(plan.settings, taken);
  return { plan: { ...plan, criteria, dossier, settings }, taken, withoutRules, criteriaGone };
}
