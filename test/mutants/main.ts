import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FAULTS } from './faults.ts';
import { tryFaults } from './try-faults.ts';

/** Minutes in which a call begins to try faults; one takes up to two more. */
const BEGUN_WITHIN = 57;

/**
 * `npm run mutants [-- --only NAME]`: puts each fault into a copy of the tree and runs the tests that should notice.
 * A call takes an hour at most, and the next one goes on where it ended, or was ended. Exits with 1 when a fault passed,
 * could not be tried, or is left for the next call.
 */
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const root = resolve(import.meta.dirname, '../..');
const resultsFile = resolve(root, 'var/mutants.jsonl');
const faults = FAULTS.filter(({ name }) => values.only?.includes(name) ?? true);
const unknown = (values.only ?? []).filter((name) => !faults.some((fault) => fault.name === name));
if (unknown.length > 0) {
  console.error(`no fault is called ${unknown.join(', ')}`);
  process.exit(1);
}

// the copies are removed, and the programs in them ended
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

const began = Date.now();
let count = 0;
const results = await tryFaults({
  root,
  faults,
  resultsFile,
  lanes: 3,
  leastLimit: 60_000,
  until: began + BEGUN_WITHIN * 60_000,
  stop: stop.signal,
  onResult({ name, outcome, detail, ms }, isNew) {
    count += 1;
    const took = isNew ? `${(ms / 1_000).toFixed(1)} s` : 'known';
    console.log(
      `${String(count).padStart(3)}/${faults.length}  ${outcome.padEnd(9)}  ${took.padStart(7)}  ${name}`,
    );
    if (outcome !== 'survived' && detail !== null) console.log(`${' '.repeat(30)}${detail.slice(0, 160)}`);
  },
});

console.log(`\n${'room'.padEnd(14)}noticed  passed  not tried`);
for (const room of [...new Set(results.map(roomOf))].sort()) {
  const here = results.filter((result) => roomOf(result) === room);
  const [noticed, passed] = [
    here.filter(isNoticed).length,
    here.filter(({ outcome }) => outcome === 'survived').length,
  ];
  const cells = [noticed, passed, here.length - noticed - passed];
  console.log(`${room.padEnd(14)}${cells.map((each) => String(each).padStart(7)).join(' ')}`);
}
const noticed = results.filter(isNoticed).length;
const minutes = ((Date.now() - began) / 60_000).toFixed(1);
console.log(`\n${noticed} of ${results.length} faults were noticed, in ${minutes} minutes; ${resultsFile}`);
if (results.length < faults.length)
  console.log(`${faults.length - results.length} are left: call it once more, and it goes on with them`);
if (noticed < faults.length) process.exitCode = 1;

function roomOf({ file }: { file: string }): string {
  return file.split('/')[0] ?? file;
}
function isNoticed({ outcome }: { outcome: string }): boolean {
  return outcome === 'killed' || outcome === 'timedOut';
}
