import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdir } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type CampaignFigures, campaignRun } from './campaign-run.ts';
import { campaignTable } from './campaign-table.ts';

const FILE = 'var/bench-campaign.jsonl';

const { values } = parseArgs({
  options: {
    cells: { type: 'string', default: '10,100,500' },
    clear: { type: 'boolean', default: false },
    one: { type: 'string' },
  },
});

/** Each size in a process of its own, so that what one leaves behind doesn't count for the next. */
async function inOwnProcess(cells: number): Promise<CampaignFigures> {
  const child = fork(fileURLToPath(import.meta.url), [
    '--one',
    String(cells),
    ...(values.clear ? ['--clear'] : []),
  ]);
  const gone = once(child, 'exit');
  const left = gone.then(() => {
    throw new Error(`the run of ${cells} cells has ended without figures`);
  });
  const [figures] = await Promise.race([once(child, 'message') as Promise<[CampaignFigures]>, left]);
  await gone;
  return figures;
}

if (values.one !== undefined) {
  process.send?.(await campaignRun(Number(values.one), { clear: values.clear }));
  process.disconnect?.();
} else {
  const sizes = values.cells.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1 || size > 500)) {
    process.stderr.write('--cells 10,100,500: whole numbers from 1 to 500\n');
    process.exit(2);
  }
  const all: CampaignFigures[] = [];
  await mkdir('var', { recursive: true });
  for (const size of sizes) {
    process.stdout.write(`${size} cells …\n`);
    const figures = await inOwnProcess(size);
    all.push(figures);
    const machine = { cores: cpus().length, load: loadavg()[0], clear: values.clear };
    await appendFile(FILE, `${JSON.stringify({ at: new Date().toISOString(), ...machine, ...figures })}\n`);
  }
  for (const text of campaignTable(all)) process.stdout.write(`${text}\n`);
  process.stdout.write(`\n  appended to ${FILE}\n`);
}
