import { z } from 'zod';
import { type CriteriaSet, criteriaSetSchema, entryNames } from '../../domain/criteria/criteria.ts';
import { subjectName } from '../../domain/criteria/criteria-result.ts';
import { builtInCriteria } from '../../office/built-in-criteria.ts';
import type { UnfinishedPlan } from '../../office/plan-draft.ts';
import { lowerFirst } from '../../words/letter-case.ts';
import { planLabel } from '../../words/plan/plan-labels.ts';
import type { Lang } from '../../words/words.ts';
import type { Pair } from '../forms/form-encoding.ts';
import type { NamedField } from '../forms/form-fields.ts';
import type { Option } from '../forms/form-view.ts';

/** The criteria of a plan: of each subject one set out of those that are known, the plan's own among them. */

export const criteriaFields: readonly NamedField[] = [
  {
    name: 'criteria',
    required: true,
    field: { kind: 'map', keys: subjectName.options, of: { kind: 'id', max: 100 } },
  },
];

const entriesSchema = z.array(z.looseObject({ subject: subjectName, set: z.unknown() })).catch([]);

interface Known {
  entry: Record<string, unknown>;
  set: CriteriaSet;
}

/** The sets of the plan, then those that come with the product. */
export function knownSets(plan: UnfinishedPlan): Known[] {
  const own = entriesSchema.parse(plan['criteria']).flatMap((entry): Known[] => {
    const set = criteriaSetSchema.safeParse(entry.set);
    return set.success ? [{ entry, set: set.data }] : [];
  });
  const others = builtInCriteria().map(
    (set): Known => ({
      entry: { id: set.id, subject: set.subject, source: set.source, set },
      set,
    }),
  );
  return [...own, ...others.filter(({ set }) => !own.some((one) => one.set.id === set.id))];
}

export const criteriaPairs = (plan: UnfinishedPlan): Pair[] =>
  entriesSchema.parse(plan['criteria']).flatMap(({ subject, set }): Pair[] => {
    const read = z.object({ id: z.string() }).safeParse(set);
    return read.success ? [[`criteria.${subject}`, read.data.id]] : [];
  });

export const criteriaOptions = (known: readonly Known[], subject: string): Option[] =>
  known
    .filter(({ set }) => set.subject === subject)
    .map(({ set }) => ({ value: set.id, label: `${set.title} (${set.version})` }));

/** The plan with the sets that were chosen; of one that nobody knows the plan's own stays. */
export function withCriteriaPosted(plan: UnfinishedPlan, pairs: readonly Pair[]): UnfinishedPlan {
  const known = knownSets(plan);
  const before = entriesSchema.parse(plan['criteria']);
  const chosen = new Map(pairs);
  const criteria = subjectName.options.flatMap((subject) => {
    const id = chosen.get(`criteria.${subject}`) ?? '';
    if (id === '') return [];
    const found = known.find(({ set }) => set.subject === subject && set.id === id);
    return found === undefined ? before.filter((entry) => entry.subject === subject) : [found.entry];
  });
  return { ...plan, criteria };
}

/** Where a set lies that a plan names by its file: with mistakes in it none is read yet. */
const fileOf = ({ id }: CriteriaSet): string => `criteria/${id}.yaml`;

/** What the sets of cells score, as the plan's documents name it: `grassrootsDemocracy.ke-hoach`. */
export const criteriaChoices = (plan: UnfinishedPlan, known: readonly Known[], lang: Lang): Option[] =>
  entriesSchema.parse(plan['criteria']).flatMap(({ subject, set }): Option[] => {
    const own = known.find((one) => one.entry['set'] === set || fileOf(one.set) === set)?.set;
    if (own === undefined || subject === 'memberQuality') return [];
    const whole = lowerFirst(planLabel(['criteria', subject], lang));
    return [...entryNames(own)].map(([id, { name }]) => ({
      value: `${subject}.${id}`,
      label: `${name} (${whole})`,
    }));
  });
