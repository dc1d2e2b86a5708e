import { z } from 'zod';
import { type CriteriaSet, criteriaSetSchema } from '../../domain/criteria/criteria.ts';
import { subjectName } from '../../domain/criteria/criteria-result.ts';
import { builtInCriteria } from '../../office/built-in-plan.ts';
import type { UnfinishedPlan } from '../../office/plan-draft.ts';
import type { Pair } from '../forms/form-encoding.ts';
import type { NamedField } from '../forms/form-fields.ts';
import type { Option } from '../forms/form-html.ts';

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
async function knownSets(plan: UnfinishedPlan): Promise<Known[]> {
  const own = entriesSchema.parse(plan['criteria']).flatMap((entry): Known[] => {
    const set = criteriaSetSchema.safeParse(entry.set);
    return set.success ? [{ entry, set: set.data }] : [];
  });
  const others = (await builtInCriteria()).map(
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

export async function criteriaOptions(plan: UnfinishedPlan): Promise<(subject: string) => Option[]> {
  const known = await knownSets(plan);
  return (subject) =>
    known
      .filter(({ set }) => set.subject === subject)
      .map(({ set }) => ({ value: set.id, label: `${set.title} (${set.version})` }));
}

/** The plan with the sets that were chosen; of one that nobody knows the plan's own stays. */
export async function withCriteriaPosted(
  plan: UnfinishedPlan,
  pairs: readonly Pair[],
): Promise<UnfinishedPlan> {
  const known = await knownSets(plan);
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
