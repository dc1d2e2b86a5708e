import { comingSeason, realPlan } from '../worker/plan-file.ts';
import { print } from '../worker/print.ts';
import { takeNoArguments } from '../worker/program-arguments.ts';
import { playSeason } from './office-season.ts';
import { playByHand } from './play-by-hand.ts';
import { skippingClock } from './season-clocks.ts';

/** `npm run season`: the first four stages of six cells by the command line, with the office's papers in a folder. */

takeNoArguments('season');
await playByHand('season', async ({ system, server }) => {
  const plan = comingSeason(await realPlan(), await server.environment.currentTimeMs());
  const { results } = await playSeason(system, skippingClock(server, system, plan), plan, print);
  return results;
});
