import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { comingSeason, realPlan } from '../../worker/plan-file.ts';
import { failureLine, say, showProgress } from '../../worker/say.ts';
import { registerSearchAttributes } from '../../worker/search-attribute-kinds.ts';
import { startTestServer } from '../../worker/temporal-server.ts';
import { playSeason } from './office-season.ts';
import { skippingClock } from './season-clocks.ts';
import { startSeasonSystem } from './season-system.ts';

/** `npm run season`: the first four stages of six cells by the command line, with the office's papers in a folder. */

const begun = Date.now();
const folder = resolve('var/season');
await rm(folder, { recursive: true, force: true });
const server = await startTestServer({ progress: showProgress });
let code = 0;
try {
  await registerSearchAttributes(server.environment.connection);
  const system = await startSeasonSystem(folder, server.address);
  try {
    const plan = comingSeason(await realPlan(), await server.environment.currentTimeMs());
    const { results } = await playSeason(system, skippingClock(server, system, plan), plan, say);
    say(`\nGiấy tờ nằm trong ${results}; ${((Date.now() - begun) / 1000).toFixed(0)} giây.`);
  } finally {
    await system.stop();
  }
} catch (error) {
  process.stderr.write(`${failureLine(error)}\n`);
  code = 1;
}
await server.stop();
process.exit(code);
