/** R01–R73 of the plan, and X1–X17, its gaps (domain survey, section 8), in order. */
export const requirements: readonly string[] = [
  ...Array.from({ length: 73 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`),
  ...Array.from({ length: 17 }, (_, i) => `X${i + 1}`),
];

/** A test that passed, with the titles around it from the outermost to its own. */
export interface PassedTest {
  readonly file: string;
  readonly titles: readonly string[];
}

/** The tests by requirement; those with numbers that don't exist under `unknown`. */
export interface Coverage {
  readonly byRequirement: ReadonlyMap<string, readonly PassedTest[]>;
  readonly unknown: readonly PassedTest[];
}

const brackets = /^(?:\[(?:[RXH]\d+(?:\s*,\s*)?)+\]\s*)+/;
const number = /[RXH]\d+/g;

/** The requirements with whose numbers a title begins, as in `[R43] …`, `[R43, R44] …` or `[R43] [X16] …`. */
export const numbersOf = (title: string): string[] =>
  (brackets.exec(title)?.[0].match(number) ?? []).map(normal);

/** `R4` and `R04` are one, as are `X05` and `X5`. */
function normal(written: string): string {
  const [letter = '', value] = [written[0], Number(written.slice(1))];
  return letter === 'R' ? `R${String(value).padStart(2, '0')}` : `${letter}${value}`;
}

/** Sorts tests by requirement. H numbers are facts about the engine, not requirements. */
export function coverage(passed: Iterable<PassedTest>): Coverage {
  const byRequirement = new Map<string, PassedTest[]>(requirements.map((one) => [one, []]));
  const unknown: PassedTest[] = [];
  for (const test of passed)
    for (const one of new Set(test.titles.flatMap(numbersOf)))
      if (!one.startsWith('H')) (byRequirement.get(one) ?? unknown).push(test);
  return { byRequirement, unknown };
}

/** How many requirements of each kind have at least one test. */
export interface Count {
  readonly R: number;
  readonly X: number;
}

export function countCovered({ byRequirement }: Coverage): Count {
  const covered = [...byRequirement].filter(([, tests]) => tests.length > 0).map(([one]) => one[0]);
  return {
    R: covered.filter((kind) => kind === 'R').length,
    X: covered.filter((kind) => kind === 'X').length,
  };
}
