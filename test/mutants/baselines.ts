import type { Fault } from './fault.ts';
import { NO_SUCH_TEST, runTests, type TestRun } from './test-run.ts';

/** How the tests of a fault end without it. */
export interface Baseline {
  /** why the fault proves nothing; null: they pass */
  readonly failed: string | null;
  /** what they take, with all that has to be started for them */
  readonly ms: number;
}

export interface Baselines {
  /** Runs them on a tree without faults, unless that has been done. */
  of(fault: Fault, tree: string): Promise<Baseline>;
  /** Whether they are being run: whoever asks now waits. */
  isRunning(fault: Fault): boolean;
}

/** Before any fault the tests have this long, ms. */
const WITHOUT_FAULT = 1_200_000;

const groupOf = ({ tests }: Fault): string => tests.join(' ');

/** How the test of that title ended among the others, without what they took. */
function ofTitle({ state, ms, failed, tests }: TestRun, title: string | undefined): Baseline {
  const isSound = state === 'passed' || tests.some(({ passed }) => !passed);
  // a hook, or a file that can't be run, fails with every fault
  if (title === undefined || !isSound) return { failed: state === 'passed' ? null : (failed ?? state), ms };
  const meant = tests.filter(({ name }) => name.includes(title));
  if (meant.length === 0) return { failed: NO_SUCH_TEST, ms };
  const wrong = meant.find(({ passed }) => !passed);
  const others = tests.filter((test) => !meant.includes(test));
  return {
    failed: wrong?.name ?? null,
    ms: others.reduce((left, other) => left - other.ms, ms),
  };
}

/**
 * The tests of all faults without any: those of the same files in one run, since what they start takes most of the time.
 *
 * @param stop ends what is running
 */
export function baselinesOf(faults: readonly Fault[], stop: AbortSignal): Baselines {
  const runs = new Map<string, Promise<TestRun>>();
  const running = new Set<string>();

  function begun(fault: Fault, tree: string): Promise<TestRun> {
    const group = groupOf(fault);
    const titles = faults.filter((one) => groupOf(one) === group).map(({ title }) => title);
    const named = titles.filter((title) => title !== undefined);
    running.add(group);
    return runTests(
      tree,
      { files: fault.tests, titles: named.length < titles.length ? null : [...new Set(named)], bail: false },
      WITHOUT_FAULT,
      stop,
    ).finally(() => running.delete(group));
  }

  return {
    async of(fault, tree) {
      const group = groupOf(fault);
      const run = runs.get(group) ?? begun(fault, tree);
      runs.set(group, run);
      return ofTitle(await run, fault.title);
    },
    isRunning: (fault) => running.has(groupOf(fault)),
  };
}
