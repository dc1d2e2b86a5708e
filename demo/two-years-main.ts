import { realPlan } from '../worker/plan-file.ts';
import { print } from '../worker/print.ts';
import { takeDoor } from '../worker/program-arguments.ts';
import { withEightCells } from './committee-of-eight.ts';
import { playByHand } from './play-by-hand.ts';
import { playByPages } from './play-by-pages.ts';
import { playTwoYears } from './two-years.ts';
import { playTwoYearsByPages } from './two-years-by-pages.ts';

/**
 * `npm run years`: two years of 8 cells and 240 members, from the plan to the decisions; with `-- --pages` by the pages
 * alone, beside the same by commands: what is recorded otherwise is printed, and ends it with 1.
 */

if (takeDoor('years') === 'pages')
  await playByPages('years', async (on) => {
    const { campaigns, differences, papers, stop } = await playTwoYearsByPages({
      ...on,
      plan: withEightCells(await realPlan()),
      print,
    });
    try {
      for (const { door, campaign } of campaigns) {
        print(`\n${campaign}`);
        for (const { number, date, kind, lines } of await door.reader.decisions(campaign))
          print(`  ${number}  ${date}  ${kind}  ${lines.length}`);
      }
      for (const difference of differences) print(`\n${difference}`);
      if (differences.length > 0) throw new Error(`${differences.length} chỗ trên trang khác với dòng lệnh`);
    } finally {
      await stop();
    }
    return papers;
  });
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
