import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failureLine, say, showProgress } from '../../worker/say.ts';
import { registerSearchAttributes } from '../../worker/search-attribute-kinds.ts';
import { startTestServer } from '../../worker/temporal-server.ts';
import { startSeasonSystem } from './season-system.ts';
import { playTwoYears } from './two-years.ts';

/** `npm run years`: two years of 8 cells and 240 members, from the plan to the decisions. */

const begun = Date.now();
const folder = resolve('var/years');
await rm(folder, { recursive: true, force: true });
const server = await startTestServer({ progress: showProgress });
let code = 0;
try {
  await registerSearchAttributes(server.environment.connection);
  const system = await startSeasonSystem(folder, server.address);
  try {
    const { campaigns, reader, carried, refusals } = await playTwoYears(system, server, say);
    say(`\n${carried.trim()}\n`);
    for (const campaign of campaigns) {
      say(campaign);
      for (const { number, date, kind, lines, amends } of await reader.decisions(campaign))
        say(`  ${number}  ${date}  ${kind}  ${lines.length}${amends === null ? '' : `  → ${amends}`}`);
    }
    for (const refusal of refusals) say(`không nhận: ${refusal}`);
    say(`\nGiấy tờ nằm trong ${folder}; ${((Date.now() - begun) / 1000).toFixed(0)} giây.`);
  } finally {
    await system.stop();
  }
} catch (error) {
  process.stderr.write(`${failureLine(error)}\n`);
  code = 1;
}
await server.stop();
process.exit(code);
