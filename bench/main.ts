import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';
import { cellSeasons } from './cell-season.ts';
import { engineSteps } from './engine-step.ts';
import { signatureCost } from './signature-cost.ts';
import { workflowAgainstHand } from './workflow-against-hand.ts';

const quick = process.argv.includes('--quick');
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const parts: Record<string, { title: string; run(): string[] | Promise<string[]> }> = {
  a: {
    title: "a step of the engine against XState's transition",
    run: () => (quick ? engineSteps(3, 200) : engineSteps(15, 1_500)),
  },
  b: {
    title: 'the cell as a workflow against one written by hand',
    run: () => (quick ? workflowAgainstHand(1, 3) : workflowAgainstHand(7, 30)),
  },
  c: {
    title: 'the cell of the real plan in virtual time',
    run: () =>
      cellSeasons(
        quick
          ? { rounds: 1, cells: 20, instances: 20, all: 100 }
          : { rounds: 7, cells: 300, instances: 500, all: 5_000 },
      ),
  },
  d: {
    title: 'the signature of an event, judged in a workflow',
    run: () => (quick ? signatureCost(2, 5) : signatureCost(15, 100)),
  },
};

const wanted = Object.entries(parts).filter(([name]) => named.length === 0 || named.includes(name));

if (wanted.length === 0) {
  process.stderr.write(`no such part; there are ${Object.keys(parts).join(', ')}\n`);
  process.exitCode = 2;
}
for (const [name, { title, run }] of wanted) {
  if (wanted.length === 1) {
    process.stdout.write(`\n${pc.bold(`(${name}) ${title}`)}\n`);
    for (const text of await run()) process.stdout.write(`${text}\n`);
  } else {
    // each in a process of its own: what one leaves on the heap doesn't count for the next
    const args = [...process.execArgv, fileURLToPath(import.meta.url), name, ...(quick ? ['--quick'] : [])];
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
}
