import { type Draft, error, type Path, warning } from '../plan/plan-finding.ts';
import type { CriteriaOutline } from './criteria-outline.ts';
import { GRADES, levelsOf } from './criteria-result.ts';
import { criteriaNodes } from './criteria-rules.ts';

/** What a criteria set gives must be reachable and whole: levels, grades, conditions. */

type Rule = (set: CriteriaOutline) => Draft[];

const gateLists = ({ result }: CriteriaOutline): { gates: (string | null)[]; path: Path }[] => [
  { gates: result.gates, path: ['result', 'gates'] },
  ...result.levels.map(({ gates }, index) => ({ gates, path: ['result', 'levels', index, 'gates'] })),
];

const gatesAreKnown: Rule = (set) => {
  const known = set.gates.map(({ id }) => id);
  return gateLists(set).flatMap(({ gates, path }) =>
    gates.flatMap((gate, index) =>
      gate === null || known.includes(gate)
        ? []
        : [
            error(
              'UNKNOWN_GATE',
              [...path, index],
              { gate },
              {
                expected: known.join(', '),
              },
            ),
          ],
    ),
  );
};

const gatesAreUsed: Rule = (set) => {
  const asked = new Set(gateLists(set).flatMap(({ gates }) => gates));
  return set.gates.flatMap(({ id }, index) =>
    id === null || asked.has(id) ? [] : [warning('GATE_UNUSED', ['gates', index], { gate: id })],
  );
};

const resultFitsSubject: Rule = ({ subject, result: { by, levels } }) => {
  if (subject === null || by === null) return [];
  const scale = levelsOf(subject);
  if ((scale.length === 0) !== (by === 'recognition'))
    return [
      error(
        'RESULT_OF_OTHER_SUBJECT',
        ['result', 'by'],
        { rated: scale.length === 0 ? 'recognition' : 'levels' },
        { expected: scale.length === 0 ? 'recognition' : 'points, grades' },
      ),
    ];
  return levels.flatMap(({ level }, index) =>
    level === null || scale.includes(level)
      ? []
      : [
          error(
            'LEVEL_OF_OTHER_SUBJECT',
            ['result', 'levels', index, 'level'],
            { level },
            { expected: scale.join(', ') },
          ),
        ],
  );
};

const notFalling = (path: Path): Draft => error('LEVELS_NOT_FALLING', path, {});

const levelsFall: Rule = ({ subject, result: { levels } }) => {
  const scale = subject === null ? [] : levelsOf(subject);
  const rank = (grade: (typeof GRADES)[number] | null) => (grade === null ? null : GRADES.indexOf(grade));
  const falls = (a: number | null, b: number | null) => a === null || b === null || a < b;
  const fallsOrStays = (a: number | null, b: number | null) => a === null || b === null || a <= b;
  return levels.flatMap((one, index) => {
    const above = levels[index - 1];
    const path: Path = ['result', 'levels', index];
    if (above === undefined) return [];
    const place = (level: typeof one.level) => {
      const found = level === null ? -1 : scale.indexOf(level);
      return found === -1 ? null : found;
    };
    return [
      ...(falls(place(above.level), place(one.level)) ? [] : [notFalling([...path, 'level'])]),
      ...(falls(one.atLeast, above.atLeast) ? [] : [notFalling([...path, 'atLeast'])]),
      ...(fallsOrStays(rank(above.every), rank(one.every)) ? [] : [notFalling([...path, 'every'])]),
      ...(fallsOrStays(rank(above.core), rank(one.core)) ? [] : [notFalling([...path, 'core'])]),
    ];
  });
};

const lastLevelTakesAll: Rule = ({ subject, result: { by, levels } }) => {
  const last = levels.at(-1);
  if (last === undefined || subject === null) return [];
  const lowest = levelsOf(subject).at(-1);
  const open =
    last.gates.length === 0 &&
    (by === 'points'
      ? last.atLeast === null || last.atLeast === 0
      : (last.every ?? 'POOR') === 'POOR' && (last.core ?? 'POOR') === 'POOR');
  return open && (last.level === null || last.level === lowest)
    ? []
    : [
        error(
          'LAST_LEVEL_NOT_OPEN',
          ['result', 'levels', levels.length - 1],
          {},
          by === 'points'
            ? { expected: `${lowest}, atLeast: 0` }
            : { expected: `${lowest}, every: POOR, core: POOR` },
        ),
      ];
};

const pointsAreReachable: Rule = (set) => {
  const { result, adjustments } = set;
  const nodes = criteriaNodes(set);
  const leaves = nodes.filter(({ entry }) => entry.children === null);
  if (leaves.some(({ entry }) => entry.max === null)) return [];
  const bonus = adjustments.filter(({ kind }) => kind === 'bonus').map(({ max }) => max ?? 0);
  const most =
    Math.round([...leaves.map(({ entry }) => entry.max ?? 0), ...bonus].reduce((a, b) => a + b * 100, 0)) /
    100;
  return [
    { path: ['result', 'atLeast'], atLeast: result.atLeast },
    ...result.levels.map(({ atLeast }, index) => ({ path: ['result', 'levels', index, 'atLeast'], atLeast })),
  ].flatMap(({ path, atLeast }) =>
    atLeast === null || atLeast <= most
      ? []
      : [error('OUT_OF_REACH', path, { most }, { expected: `<= ${most}` })],
  );
};

const RULES: readonly Rule[] = [
  gatesAreKnown,
  gatesAreUsed,
  resultFitsSubject,
  levelsFall,
  lastLevelTakesAll,
  pointsAreReachable,
];

export const brokenResult = (set: CriteriaOutline): Draft[] => RULES.flatMap((rule) => rule(set));
