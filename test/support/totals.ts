export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

type Outcome = 'passed' | 'failed' | 'skipped' | 'pending';

interface CountedTest {
  readonly fullName: string;
  result(): { readonly state: Outcome };
  diagnostic(): { readonly duration: number } | undefined;
}

/** What is counted of a test file: vitest's own test module fits. */
export interface CountedFile {
  readonly relativeModuleId: string;
  state(): string;
  readonly children: { allTests(): Iterable<CountedTest> };
}

/**
 * Adds up a run. A file that failed without a failed test (it could not be loaded, or a hook broke) and an error
 * outside of any test count as one failure each: a run with failures never counts none.
 */
export function countTotals(files: Iterable<CountedFile>, errorsOutside: number): Totals {
  let passed = 0;
  let failed = errorsOutside;
  let skipped = 0;
  for (const file of files) {
    let failedHere = 0;
    for (const test of file.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      else if (state === 'failed') failedHere += 1;
      else skipped += 1;
    }
    failed += failedHere === 0 && file.state() === 'failed' ? 1 : failedHere;
  }
  return { passed, failed, skipped };
}

/** The closing line of a run, in the form that continuous integration reads. */
export function totalsLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The titles of the tests that passed, from the outermost to their own, by file. */
export const passedByFile = (files: Iterable<CountedFile>): Map<string, string[][]> =>
  new Map(
    [...files].map(({ relativeModuleId, children }) => [
      relativeModuleId,
      [...children.allTests()]
        .filter((test) => test.result().state === 'passed')
        .map(({ fullName }) => fullName.split(' > ')),
    ]),
  );

/** The tests that took longest, a line each, the longest first. */
export function slowestTests(files: Iterable<CountedFile>, count = 10): string[] {
  const timed = [...files].flatMap(({ relativeModuleId, children }) =>
    [...children.allTests()].map((test) => ({
      ms: test.diagnostic()?.duration ?? 0,
      name: `${relativeModuleId} > ${test.fullName}`,
    })),
  );
  return timed
    .sort((a, b) => b.ms - a.ms)
    .slice(0, count)
    .map(({ ms, name }) => `${(ms / 1_000).toFixed(1).padStart(7)} s  ${name}`);
}
