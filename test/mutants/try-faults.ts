import { baselinesOf } from './baselines.ts';
import { type Fault, FaultMisplaced } from './fault.ts';
import { addResult, keyOf, type Result, readResults } from './results.ts';
import { runTests } from './test-run.ts';
import { copyTree, type TreeCopy } from './tree-copy.ts';

export interface Trial {
  readonly root: string;
  readonly faults: readonly Fault[];
  /** one line of JSON for each result; what is there under the same key is not tried again */
  readonly resultsFile: string;
  /** copies of the tree that are worked on side by side */
  readonly lanes: number;
  /** ms that a run has at least before it is ended; five times as long as without a fault if that is more */
  readonly leastLimit: number;
  /** instant (ms) from which on no further fault is tried; the next trial goes on there */
  readonly until: number;
  /** ends what is running; nothing more is tried */
  readonly stop: AbortSignal;
  onResult(result: Result, isNew: boolean): void;
}

/** Puts each fault into a copy of the tree and sees whether one of its tests fails. */
export async function tryFaults(trial: Trial): Promise<Result[]> {
  const { root, faults, resultsFile, until, stop, onResult } = trial;
  const known = await readResults(resultsFile);
  const results: Result[] = [];
  // by the files that the copies are made from: the tree may change meanwhile
  const waiting = await Promise.all(faults.map(async (fault) => ({ fault, key: await keyOf(root, fault) })));
  const untried = waiting.filter(({ key }) => !known.has(key)).map(({ fault }) => fault);
  const baselines = baselinesOf(untried, stop);

  /** Rather one whose tests aren't being run without a fault, which it would wait for. */
  function takeNext(): (typeof waiting)[number] | undefined {
    const ready = waiting.findIndex(({ fault }) => !baselines.isRunning(fault));
    return waiting.splice(Math.max(0, ready), 1)[0];
  }

  async function outcomeOf(tree: TreeCopy, fault: Fault): Promise<Pick<Result, 'outcome' | 'detail' | 'ms'>> {
    try {
      const baseline = await baselines.of(fault, tree.folder);
      if (baseline.failed !== null)
        return { outcome: 'unproved', detail: `without it: ${baseline.failed}`, ms: 0 };
      const limit = Math.max(trial.leastLimit, 5 * baseline.ms);
      const asked = {
        files: fault.tests,
        titles: fault.title === undefined ? null : [fault.title],
        bail: true,
      };
      const run = await tree.with(fault, () => runTests(tree.folder, asked, limit, stop));
      const outcome = {
        passed: 'survived',
        failed: 'killed',
        timedOut: 'timedOut',
        broken: 'unproved',
      } as const;
      return { outcome: outcome[run.state], detail: run.failed, ms: run.ms };
    } catch (error) {
      if (!(error instanceof FaultMisplaced)) throw error;
      return { outcome: 'misplaced', detail: error.message, ms: 0 };
    }
  }

  async function lane(): Promise<void> {
    let tree: TreeCopy | null = null;
    try {
      if (untried.length > 0) tree = await copyTree(root);
      for (let next = takeNext(); next !== undefined && !stop.aborted; next = takeNext()) {
        const { fault, key } = next;
        const before = known.get(key);
        if (before === undefined && Date.now() >= until) continue;
        const result: Result = before ?? {
          name: fault.name,
          file: fault.file,
          tests: [...fault.tests],
          key,
          ...(await outcomeOf(tree as TreeCopy, fault)),
          at: new Date().toISOString(),
        };
        if (before === undefined) await addResult(resultsFile, result);
        results.push(result);
        onResult(result, before === undefined);
      }
    } finally {
      await tree?.remove();
    }
  }

  await Promise.all(Array.from({ length: trial.lanes }, lane));
  return results;
}
