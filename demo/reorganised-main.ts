import { realPlan } from '../worker/plan-file.ts';
import { print } from '../worker/print.ts';
import { takeDoor } from '../worker/program-arguments.ts';
import { playByHand } from './play-by-hand.ts';
import { playByPages } from './play-by-pages.ts';
import { playReorganised } from './reorganised.ts';
import { playReorganisedByPages } from './reorganised-by-pages.ts';

/**
 * `npm run reorganised`: a season with a merge, a split, a new name and a new superior in its middle, with its papers in a folder;
 * with `-- --pages` by the pages alone.
 */

if (takeDoor('reorganised') === 'pages')
  await playByPages('reorganised', async (on) => {
    const { opened, papers, stop } = await playReorganisedByPages({ ...on, plan: await realPlan(), print });
    try {
      const { reader } = opened.door;
      for (const { cell, standing } of await reader.cells(opened.campaign))
        print(`${cell}: ${standing.stage}`);
      for (const { number, date, kind } of await reader.decisions(opened.campaign))
        print(`${number}  ${date}  ${kind}`);
    } finally {
      await stop();
    }
    return papers;
  });
await playByHand('reorganised', async ({ system, server }) => {
  const { campaign, reader, foreseen, refusals, papers } = await playReorganised(system, server, print);
  print(`\n${foreseen.trim()}\n`);
  for (const { cell, standing } of await reader.cells(campaign)) print(`${cell}: ${standing.stage}`);
  for (const { number, date, kind } of await reader.decisions(campaign)) print(`${number}  ${date}  ${kind}`);
  for (const refusal of refusals) print(`không nhận: ${refusal}`);
  return papers;
});
