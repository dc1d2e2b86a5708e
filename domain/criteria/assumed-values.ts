import { type CriteriaSet, type Criterion, isPlaceholder } from './criteria.ts';

/** What of a criteria set is assumed and has to be replaced, whatever of it has a source. */

export interface AssumedValue {
  kind: 'group' | 'criterion' | 'bonus' | 'penalty' | 'gate' | 'grade' | 'level' | 'recognition';
  /** of a grade or level its key */
  id: string;
  /** what it is called; null where the key says it */
  name: string | null;
}

const criteriaIn = (criteria: readonly Criterion[]): Criterion[] =>
  criteria.flatMap((one) => [one, ...criteriaIn(one.children ?? [])]);

/** Every assumed value, in the order of the form. The last level is what remains, and the lowest band begins at nothing. */
export function assumedValues(set: CriteriaSet): AssumedValue[] {
  const { result } = set;
  const marked = <T extends { source?: string | undefined; placeholder: boolean }>(entries: readonly T[]) =>
    entries.filter((entry) => isPlaceholder(set, entry));
  return [
    ...marked(criteriaIn(set.criteria)).map(({ id, name, children }): AssumedValue => {
      return { kind: children === undefined ? 'criterion' : 'group', id, name };
    }),
    ...marked(set.adjustments).map(({ id, name, kind }): AssumedValue => ({ kind, id, name })),
    ...marked(set.gates).map(({ id, name }): AssumedValue => ({ kind: 'gate', id, name })),
    ...marked(set.gradeBands.filter(({ percent }) => percent > 0)).map(
      ({ grade }): AssumedValue => ({ kind: 'grade', id: grade, name: null }),
    ),
    ...(result.by === 'recognition'
      ? marked([result]).map((): AssumedValue => ({ kind: 'recognition', id: result.by, name: null }))
      : marked<(typeof result.levels)[number]>(result.levels.slice(0, -1)).map(
          ({ level }): AssumedValue => ({ kind: 'level', id: level, name: null }),
        )),
  ];
}
