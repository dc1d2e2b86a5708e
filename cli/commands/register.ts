import pc from 'picocolors';
import { seePaperNumbers, seeRegister } from '../../office/see-register.ts';
import { decisionHelp } from '../../words/cli/help/decisions.ts';
import { shortDate } from '../../words/dates.ts';
import { action, examples } from '../command.ts';
import { campaignMeant } from '../connections.ts';
import { openSystem } from '../elsewhere/open-system.ts';
import type { Program } from '../program.ts';

/** `bontot register`: the numbers that were given, over all campaigns of the term, and the one to give next. */
export function registerCommand(program: Program): void {
  program
    .command('register')
    .description(decisionHelp.register)
    .addHelpText('after', examples('register', 'register --json'))
    .action(
      action(program, async (run) => {
        const { output } = run;
        const records = await openSystem(run);
        try {
          const row = await campaignMeant(records.reader, run.campaign);
          const { issuer, term } = row.plan.document;
          const { last, next, numbers } = await seeRegister(records.reader, row);
          const { decisions = {} } = await records.reader.campaignContent(row.id);
          output.line(`${pc.bold(issuer)}${term === null ? '' : `, ${term.name}`}`);
          for (const one of numbers) {
            // of other campaigns the register holds numbers alone
            const { scan = null, earlierScans = [] } =
              (one.campaign === row.id ? decisions[one.decision] : undefined) ?? {};
            const gone = one.withdrawn ? pc.yellow(output.texts.decisions.withdrawn) : '';
            const gap = one.gapReason === null ? '' : pc.dim(` (${one.gapReason})`);
            output.line(
              `  ${one.number.padEnd(14)} ${shortDate(one.date)}  ${one.campaign}  ${one.decision}${gone}${gap}`,
            );
            if (scan !== null)
              output.line(`    ${output.texts.decisions.signed(scan.name, earlierScans.length)}`);
          }
          output.line(output.texts.decisions.next(pc.bold(next)));
          const papers = await seePaperNumbers(records.reader, row);
          for (const { numbers: given, next: following } of papers) {
            for (const one of given)
              output.line(
                `  ${one.number.padEnd(14)} ${shortDate(one.date)}  ${one.campaign}  ${one.decision}${one.gapReason === null ? '' : pc.dim(` (${one.gapReason})`)}`,
              );
            output.line(output.texts.decisions.next(pc.bold(following)));
          }
          output.data({ last, next, numbers, papers });
        } finally {
          await records.close();
        }
      }),
    );
}
