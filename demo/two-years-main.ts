import { print } from '../worker/print.ts';
import { takeNoArguments } from '../worker/program-arguments.ts';
import { playByHand } from './play-by-hand.ts';
import { playTwoYears } from './two-years.ts';

/** `npm run years`: two years of 8 cells and 240 members, from the plan to the decisions. */

takeNoArguments('years');
await playByHand('years', async ({ system, server }, folder) => {
  const { campaigns, reader, carried, refusals } = await playTwoYears(system, server, print);
  print(`\n${carried.trim()}\n`);
  for (const campaign of campaigns) {
    print(campaign);
    for (const { number, date, kind, lines, amends } of await reader.decisions(campaign))
      print(`  ${number}  ${date}  ${kind}  ${lines.length}${amends === null ? '' : `  → ${amends}`}`);
  }
  for (const refusal of refusals) print(`không nhận: ${refusal}`);
  return folder;
});
