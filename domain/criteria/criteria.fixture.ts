import fc from 'fast-check';
import { oddLetters } from '../odd-letters.ts';
import { type CriteriaSet, type Criterion, criteriaSetSchema } from './criteria.ts';
import { GRADES, levelsOf } from './criteria-result.ts';
import { text } from './criteria-values.ts';

/** Random criteria sets that pass the check: every way of rating, trees of up to three levels, any texts. */

const words = fc.oneof(
  fc.constantFrom(
    'Chất lượng sinh hoạt tốt',
    'Điểm cộng “Dân vận khéo”',
    'Tỷ lệ từ 80% – 90%; đủ & đúng <hạn>',
    '2024.10',
    '_x0041_',
    'có',
    '8,5',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((said) => said.normalize('NFC').trim())
    // what no reader of Vietnamese would take for its letters is told, wherever it stands
    .filter((said) => text.safeParse(said).success && oddLetters(said) === null),
);
const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((count) => count / 100);
const maximum = fc.oneof(fc.integer({ min: 1, max: 50 }), hundredths(1, 50));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

interface Shape {
  name: string;
  max: number;
  core: boolean | undefined;
  source: string;
  marked: boolean;
  children: Shape[] | undefined;
}

const shape = (depth: number): fc.Arbitrary<Shape> =>
  fc.record({
    name: words,
    max: maximum,
    core: maybe(fc.boolean()),
    source: words,
    marked: fc.boolean(),
    children:
      depth === 3
        ? fc.constant(undefined)
        : maybe(fc.array(shape(depth + 1), { minLength: 1, maxLength: 3 })),
  });

function planted(shapes: readonly Shape[], prefix: string): Criterion[] {
  return shapes.map(({ name, max, core, source, marked, children }, index) => {
    const id = `${prefix}-${index + 1}`;
    return {
      id,
      name,
      source: marked ? undefined : source,
      placeholder: marked,
      core: index === 0 && prefix === 'tc' ? true : core,
      ...(children === undefined ? { max } : { children: planted(children, id) }),
    };
  });
}

export const totalOf = (criteria: readonly Criterion[]): number =>
  criteria.reduce(
    (sum, { max = 0, children }) =>
      sum + (children === undefined ? Math.round(max * 100) / 100 : totalOf(children)),
    0,
  );

/** Shares of the whole, from the most down. */
const falling = (count: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: count, maxLength: count })
    .map((shares) => shares.sort((a, b) => b - a));

/** Of `count` conditions some; each level asks for no more than the one above. */
const asked = (count: number) => fc.nat({ max: count });

const parts = fc.record({
  shapes: fc.array(shape(1), { minLength: 1, maxLength: 4 }),
  title: words,
  source: words,
  by: fc.constantFrom('points', 'grades', 'recognition'),
  democracy: fc.boolean(),
  rulePack: fc.option(
    fc.record({
      id: words,
      ofYears: fc.constantFrom(
        { from: 2023, to: null },
        { from: 2023, to: 2024 },
        { from: 2023, to: null, inForce: { from: '2023-10-04', to: null } },
        { from: 2023, to: 2024, inForce: { from: '2023-01-01', to: '2025-12-30' } },
      ),
      said: fc.record({ replaces: words, guidedBy: words, quota: words }, { requiredKeys: [] }),
    }),
  ),
  adjustments: fc.array(fc.record({ name: words, max: maximum, bonus: fc.boolean() }), { maxLength: 3 }),
  gates: fc.array(words, { maxLength: 3 }),
  asked: fc.tuple(asked(3), asked(3)),
  shares: falling(3),
  grades: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })),
});

/** A set as it comes out of a file, and the same before its defaults. */
export const criteriaSets: fc.Arbitrary<CriteriaSet> = parts.map((given) => {
  const { shapes, by, shares, grades } = given;
  const criteria = planted(shapes, 'tc');
  const gates = given.gates.map((name, index) => ({ id: `dk-${index + 1}`, name, placeholder: true }));
  const gatesUpTo = (count: number) => gates.slice(0, Math.min(count, gates.length)).map(({ id }) => id);
  const subject = by === 'recognition' ? 'fourGood' : given.democracy ? 'grassrootsDemocracy' : 'cellQuality';
  const levels = levelsOf(subject);
  const total = totalOf(criteria);
  const pointsAt = (share: number) => Math.floor(total * share) / 100;
  const [every, core] = grades;
  const result =
    by === 'recognition'
      ? {
          by,
          atLeast: pointsAt(shares[0] ?? 90),
          eachGroupPercent: shares[1] ?? 80,
          gates: gatesUpTo(3),
          placeholder: true,
        }
      : by === 'points'
        ? {
            by,
            levels: levels.map((level, index) =>
              index === levels.length - 1
                ? { level, atLeast: 0 }
                : {
                    level,
                    atLeast: pointsAt(shares[index] ?? 1),
                    gates: gatesUpTo(index === 0 ? 3 : 0),
                    source: 'Điều 11',
                  },
            ),
          }
        : {
            by,
            levels: [
              {
                level: levels[0],
                every: GRADES[every],
                core: GRADES[core],
                gates: gatesUpTo(3),
                placeholder: true,
              },
              { level: levels[3], every: 'POOR', core: 'POOR' },
            ],
          };
  return criteriaSetSchema.parse({
    format: 1,
    id: 'khung-thu',
    version: '2024.10',
    subject,
    title: given.title,
    rulePack:
      given.rulePack === null
        ? null
        : { id: given.rulePack.id, ...given.rulePack.ofYears, ...given.rulePack.said },
    source: given.source,
    placeholder: true,
    replaceBy: 'Mẫu 8',
    criteria,
    adjustments: given.adjustments.map(({ name, max, bonus }, index) => ({
      id: `dc-${index + 1}`,
      name,
      max,
      kind: bonus ? 'bonus' : 'penalty',
      placeholder: true,
    })),
    gates,
    gradeBands:
      by === 'grades'
        ? GRADES.map((grade, index) => ({
            grade,
            percent: shares[index] ?? 0,
            ...(index === 3 ? {} : { placeholder: true }),
          }))
        : [],
    result,
  });
});
