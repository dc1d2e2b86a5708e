import type { LocalDate } from '../calendar/instant.ts';
import { type Draft, error, type Path, warning } from '../plan/plan-finding.ts';
import type { CriteriaOutline, CriterionOutline } from './criteria-outline.ts';
import { inHundredths } from './criteria-values.ts';

/** The entries of a criteria set: ids, points, and where each value comes from. */

type Rule = (set: CriteriaOutline) => Draft[];

interface Node {
  entry: CriterionOutline;
  path: Path;
}

function nodesOf(criteria: readonly CriterionOutline[], path: Path): Node[] {
  return criteria.flatMap((entry, index) => {
    const here = [...path, index];
    return [{ entry, path: here }, ...nodesOf(entry.children ?? [], [...here, 'children'])];
  });
}

export const criteriaNodes = (set: CriteriaOutline): Node[] => nodesOf(set.criteria, ['criteria']);

const at = <T>(entries: readonly T[], key: string) =>
  entries.map((entry, index): { entry: T; path: Path } => ({ entry, path: [key, index] }));

const idsAreUnique: Rule = (set) => {
  const seen = new Set<string>();
  return [...criteriaNodes(set), ...at(set.adjustments, 'adjustments'), ...at(set.gates, 'gates')].flatMap(
    ({ entry: { id }, path }) => {
      if (id === null) return [];
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [error('DUPLICATE_ID', [...path, 'id'], { id, where: null })];
    },
  );
};

const leavesHavePoints: Rule = (set) =>
  criteriaNodes(set).flatMap(({ entry, path }) => {
    if (entry.children === null && !entry.hasMax) return [error('NO_MAXIMUM', path, {})];
    return entry.children !== null && entry.hasMax ? [error('MAXIMUM_OF_GROUP', [...path, 'max'], {})] : [];
  });

interface Valued {
  entry: { source?: unknown; placeholder?: unknown };
  path: Path;
}

/** What has a value of its own. The last level is what remains, and the lowest band begins at nothing. */
function valuesOf(set: CriteriaOutline): Valued[] {
  const { result } = set;
  return [
    ...criteriaNodes(set),
    ...at(set.adjustments, 'adjustments'),
    ...at(set.gates, 'gates'),
    ...at(set.gradeBands, 'gradeBands').filter(({ entry }) => entry.percent !== 0),
    ...(result.by === 'recognition' ? [{ entry: result, path: ['result'] }] : []),
    ...result.levels.slice(0, -1).map((entry, index) => ({ entry, path: ['result', 'levels', index] })),
  ];
}

const isMarked = ({ placeholder }: Valued['entry']) => placeholder !== undefined && placeholder !== false;

/**
 * In a set that is taken from a document its source counts for all; in one that is assumed every value needs a source
 * or a mark of its own.
 */
const valuesHaveAnOrigin: Rule = (set) =>
  set.placeholder === false
    ? []
    : valuesOf(set)
        .filter(({ entry }) => entry.source === undefined && !isMarked(entry))
        .map(({ path }) => error('NO_SOURCE', path, {}, { expected: 'source, placeholder: true' }));

const placeholdersAreReplaced: Rule = (set) => {
  const assumed = isMarked(set) || valuesOf(set).some(({ entry }) => isMarked(entry));
  return assumed && set.replaceBy === null ? [error('NO_REPLACEMENT', ['replaceBy'], {})] : [];
};

/** Once every value of it is taken from a document, the set isn't assumed either: its papers would go on saying so. */
const setIsStillAssumed: Rule = (set) =>
  isMarked(set) && set.criteria.length > 0 && !valuesOf(set).some(({ entry }) => isMarked(entry))
    ? [warning('NOTHING_ASSUMED', ['placeholder'], {})]
    : [];

const decimals: Rule = (set) => {
  const numbers: [Path, number | null][] = [
    ...criteriaNodes(set).map(({ entry, path }): [Path, number | null] => [[...path, 'max'], entry.max]),
    ...at(set.adjustments, 'adjustments').map(({ entry, path }): [Path, number | null] => [
      [...path, 'max'],
      entry.max,
    ]),
    ...at(set.gradeBands, 'gradeBands').map(({ entry, path }): [Path, number | null] => [
      [...path, 'percent'],
      entry.percent,
    ]),
    ...set.result.levels.map(({ atLeast }, index): [Path, number | null] => [
      ['result', 'levels', index, 'atLeast'],
      atLeast,
    ]),
    [['result', 'atLeast'], set.result.atLeast],
    [['result', 'eachGroupPercent'], set.result.eachGroupPercent],
  ];
  return numbers.flatMap(([path, value]) =>
    value === null || inHundredths(value)
      ? []
      : [
          error(
            'TOO_MANY_DECIMALS',
            path,
            {},
            {
              expected: '0.01',
            },
          ),
        ],
  );
};

const yearsAreInOrder: Rule = ({ rulePack: { from, to } }) =>
  from !== null && to !== null && to < from
    ? [
        error(
          'YEARS_REVERSED',
          ['rulePack', 'to'],
          {},
          {
            expected: `>= ${from}`,
          },
        ),
      ]
    : [];

/** The last year on whose last day a regulation is in force that ends on this day. */
const lastYearUntil = (day: LocalDate): number => Number(day.slice(0, 4)) - (day.endsWith('-12-31') ? 0 : 1);

/** A year is rated by what is in force on its last day (rules.md: by 366-QĐ/TW of 30/8/2025 already 2025). */
const yearsAreInForce: Rule = ({ rulePack: { from, to, inForce } }) => {
  if (from === null || inForce.from === null || (to !== null && to < from)) return [];
  if (inForce.to !== null && inForce.to < inForce.from)
    return [error('YEARS_REVERSED', ['rulePack', 'inForce', 'to'], {}, { expected: `>= ${inForce.from}` })];
  const first = Number(inForce.from.slice(0, 4));
  const last = inForce.to === null ? null : lastYearUntil(inForce.to);
  return from === first && to === last
    ? []
    : [error('YEARS_NOT_IN_FORCE', ['rulePack', from === first ? 'to' : 'from'], { first, last })];
};

const RULES: readonly Rule[] = [
  idsAreUnique,
  leavesHavePoints,
  valuesHaveAnOrigin,
  placeholdersAreReplaced,
  setIsStillAssumed,
  decimals,
  yearsAreInOrder,
  yearsAreInForce,
];

export const brokenEntries = (set: CriteriaOutline): Draft[] => RULES.flatMap((rule) => rule(set));
