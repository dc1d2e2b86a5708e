import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { progressOnStderr } from '../../worker/components/progress.ts';
import { findOrBuildTemporalCli } from '../../worker/components/temporal-cli.ts';
import { quietRuntime } from '../../worker/run-worker.ts';
import { findPostgresPrograms } from '../support/postgres.ts';
import { makeBundles } from './bundles.ts';
import { addResult, type Result, readResults, treeOf } from './results.ts';
import { type DatabaseKind, playRound } from './round.ts';

/**
 * `npm run chaos -- --database embedded|postgres|both --rounds 40 --seed 1`: plays rounds with the seeds from N on, and
 * continues an interrupted run. Ends with 1 when anything was lost, false or stuck.
 */
const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'both' },
    rounds: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
  },
});
const asked = z
  .object({
    database: z.enum(['embedded', 'postgres', 'both']),
    rounds: z.coerce.number().int().min(1).max(10_000),
    seed: z.coerce.number().int().min(0),
  })
  .safeParse(values);
if (!asked.success) {
  console.error(z.prettifyError(asked.error));
  process.exit(2);
}
const { database, rounds, seed: firstSeed } = asked.data;
const databases: DatabaseKind[] = database === 'both' ? ['embedded', 'postgres'] : [database];

const root = resolve(import.meta.dirname, '../..');
const file = resolve(root, 'var/chaos.jsonl');
const tree = await treeOf(root);
const known = await readResults(file, tree);

let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stopped = true;
    console.error('ends after this round');
  });

quietRuntime();
const temporal = await findOrBuildTemporalCli({ progress: progressOnStderr });
const postgres = databases.includes('postgres') ? await findPostgresPrograms() : '';
const bundles = await makeBundles();
const results: Result[] = [];
try {
  for (let seed = firstSeed; seed < firstSeed + rounds && !stopped; seed += 1)
    for (const kind of databases) {
      if (stopped) break;
      const before = known.find((one) => one.seed === seed && one.database === kind);
      const result = before ?? {
        tree,
        at: new Date().toISOString(),
        ...(await playRound({ seed, database: kind, temporal, postgres, bundles })),
      };
      if (before === undefined) await addResult(file, result);
      results.push(result);
      printRound(result, before !== undefined);
    }
} finally {
  await bundles.remove();
}
close();
if (results.some(({ faults }) => faults.length > 0) || results.length < rounds * databases.length)
  process.exitCode = 1;

function printRound(
  { seed, database, kills, accepted, unknown, mails, ms, faults }: Result,
  isKnown: boolean,
): void {
  const outcome = faults.length === 0 ? 'held' : `${faults.length} FAULTS`;
  const took = isKnown ? 'known' : `${(ms / 1_000).toFixed(1)} s`;
  console.log(
    `${String(seed).padStart(5)} ${database.padEnd(8)} ${outcome.padEnd(9)} ${took.padStart(7)}  ` +
      `${accepted} events, ${unknown} unknown, ${mails.taken} mails (${mails.doubled} doubled)  ${kills.join('; ')}`,
  );
  for (const fault of faults) console.log(`${' '.repeat(15)}${fault}`);
}

function close(): void {
  const columns = ['rounds', 'faults', 'events', 'unknown', 'mails', 'doubled', 'seconds'];
  console.log(`\n${'database'.padEnd(10)}${columns.map((name) => name.padStart(9)).join('')}`);
  for (const kind of databases) {
    const here = results.filter((one) => one.database === kind);
    const sum = (of: (one: Result) => number) => here.reduce((total, one) => total + of(one), 0);
    const row = [
      here.length,
      sum(({ faults }) => faults.length),
      sum(({ accepted }) => accepted),
      sum(({ unknown }) => unknown),
      sum(({ mails }) => mails.taken),
      sum(({ mails }) => mails.doubled),
      Math.round(sum(({ ms }) => ms) / 1_000),
    ];
    console.log(`${kind.padEnd(10)}${row.map((each) => String(each).padStart(9)).join('')}`);
  }
  const points = new Map<string, number>();
  for (const kill of results.flatMap(({ kills }) => kills)) {
    const point = kill.endsWith('missed')
      ? 'missed'
      : kill.startsWith('after ')
        ? 'an instant'
        : kill.split('#')[0];
    points.set(point ?? kill, (points.get(point ?? kill) ?? 0) + 1);
  }
  console.log(
    `\nkilled at ${[...points]
      .sort()
      .map(([point, times]) => `${point} ${times}`)
      .join(', ')}\n${file}`,
  );
}
