/** R01–R73 of the plan, and X1–X17, its gaps (domain survey, section 8), in order. */
export const requirements: readonly string[] = [
  ...Array.from({ length: 73 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`),
  ...Array.from({ length: 17 }, (_, i) => `X${i + 1}`),
];

export interface ProvingTest {
  readonly file: string;
  readonly title: string;
  /** whether its file has tests that are skipped where a component is missing, and then prove nothing */
  readonly maySkip: boolean;
}

/** The tests by requirement; numbers that don't exist under `unknown`. */
export interface Coverage {
  readonly byRequirement: ReadonlyMap<string, readonly ProvingTest[]>;
  readonly unknown: readonly ProvingTest[];
}

// The first argument of a call, also of the second call in `test.each(rows)('[R43] …', …)`.
const title =
  /(?<callee>[\w.]*|\))\s*\(\s*(?<quote>['"`])(?<text>\[[RXH]\d(?:\\.|(?!\k<quote>).)*)\k<quote>/gs;
const brackets = /^(?:\[(?:[RXH]\d+(?:\s*,\s*)?)+\]\s*)+/;
const number = /[RXH]\d+/g;

/**
 * The titles in a test file's text that begin with numbers of requirements, as in `[R43] …`,
 * `[R43, R44] …` or `[R43] [X16] …`. A number in a comment proves nothing, nor does a test that is
 * skipped for good or still to do.
 */
export function titlesWithNumbers(text: string): { title: string; numbers: string[] }[] {
  const code = text.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  return [...code.matchAll(title)].flatMap(({ groups }) => {
    if (!/(^|\b)(test|it|describe)(\.\w+)*$|^\)$/.test(groups?.['callee'] ?? '')) return [];
    if (/\.(todo|skip)$/.test(groups?.['callee'] ?? '')) return [];
    const found = brackets.exec(groups?.['text'] ?? '')?.[0].match(number) ?? [];
    return found.length === 0 ? [] : [{ title: groups?.['text'] ?? '', numbers: found.map(normal) }];
  });
}

/** `R4` and `R04` are one, as are `X05` and `X5`. */
function normal(written: string): string {
  const [letter = '', value] = [written[0], Number(written.slice(1))];
  return letter === 'R' ? `R${String(value).padStart(2, '0')}` : `${letter}${value}`;
}

/** Sorts the titles of all test files by requirement. H numbers are facts about the engine, not requirements. */
export function coverage(files: Iterable<{ file: string; text: string }>): Coverage {
  const byRequirement = new Map<string, ProvingTest[]>(requirements.map((number) => [number, []]));
  const unknown: ProvingTest[] = [];
  for (const { file, text } of files) {
    const maySkip = text.includes('.skipIf(');
    for (const { title, numbers } of titlesWithNumbers(text)) {
      for (const number of new Set(numbers)) {
        if (number.startsWith('H')) continue;
        (byRequirement.get(number) ?? unknown).push({ file, title, maySkip });
      }
    }
  }
  return { byRequirement, unknown };
}

/** How many requirements of each kind have at least one test that runs on every machine. */
export interface Count {
  readonly R: number;
  readonly X: number;
}

export function countCovered({ byRequirement }: Coverage): Count {
  const covered = [...byRequirement]
    .filter(([, tests]) => tests.some(({ maySkip }) => !maySkip))
    .map(([number]) => number[0]);
  return {
    R: covered.filter((kind) => kind === 'R').length,
    X: covered.filter((kind) => kind === 'X').length,
  };
}
