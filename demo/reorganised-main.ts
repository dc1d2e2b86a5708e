import { print } from '../worker/print.ts';
import { takeNoArguments } from '../worker/program-arguments.ts';
import { playByHand } from './play-by-hand.ts';
import { playReorganised } from './reorganised.ts';

/** `npm run reorganised`: a season with a merge, a new name and a new superior in its middle, with its papers in a folder. */

takeNoArguments('reorganised');
await playByHand('reorganised', async ({ system, server }) => {
  const { campaign, reader, foreseen, refusals, papers } = await playReorganised(system, server, print);
  print(`\n${foreseen.trim()}\n`);
  for (const { cell, standing } of await reader.cells(campaign)) print(`${cell}: ${standing.stage}`);
  for (const { number, date, kind } of await reader.decisions(campaign)) print(`${number}  ${date}  ${kind}`);
  for (const refusal of refusals) print(`không nhận: ${refusal}`);
  return papers;
});
