import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, the longest first. Without the durations of an earlier run, as on a fresh checkout,
 * Vitest goes by size, and a short file that plays a whole season would begin last and be waited for alone.
 */
export const LONGEST: readonly string[] = [
  'test/chaos/rounds.test.ts',
  'demo/season-killed.test.ts',
  'demo/two-years.test.ts',
  'worker/start.test.ts',
  'bench/bench.test.ts',
  'demo/season.test.ts',
  'test/doors/doors.test.ts',
  'demo/reorganised-by-pages.test.ts',
  'test/outages.test.ts',
  'test/interpreter/same-trace-cell.test.ts',
  'test/chaos/slow-records.test.ts',
  'web/appraisal-browser.test.ts',
  'test/interpreter/same-trace-credit-check.test.ts',
  'web/acting/draft-browser.test.ts',
  'test/invitations.test.ts',
  'test/long-texts.test.ts',
  'test/season.test.ts',
  'test/chaos/lost-step.test.ts',
  'machines/paths.test.ts',
];

const rankOf = ({ moduleId, project }: TestSpecification): number => {
  const rank = LONGEST.indexOf(relative(project.vitest.config.root, moduleId));
  return rank === -1 ? LONGEST.length : rank;
};

/** What takes long begins first, so that no file is left running alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const groupOf = ({ project }: TestSpecification) => project.config.sequence.groupOrder;
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => groupOf(a) - groupOf(b) || rankOf(a) - rankOf(b));
  }
}
