import type { Command } from 'commander';
import pc from 'picocolors';
import { documentNumber } from '../../documents/document-number.ts';
import { DECISION_TYPE } from '../../domain/committee/register-number.ts';
import { shortDate } from '../../words/dates.ts';
import { action, examples } from '../command.ts';
import { campaignMeant, openRecords } from '../connections.ts';

/** `bontot register`: the numbers that were given, over all campaigns of the term, and the one to give next. */
export function registerCommand(program: Command): void {
  program
    .command('register')
    .description('sổ quyết định của nhiệm kỳ và số kế tiếp / the register of decisions, and the next number')
    .addHelpText('after', examples('register', 'register --json'))
    .action(
      action(program, async (run) => {
        const { output } = run;
        const records = await openRecords();
        try {
          const { plan } = await campaignMeant(records.reader, run.campaign);
          const { issuer, term, number } = plan.document;
          const { last, numbers } = await records.reader.register(issuer, term?.name ?? '', DECISION_TYPE);
          const next = documentNumber(String((last ?? 0) + 1), DECISION_TYPE, number);
          output.line(`${pc.bold(issuer)}${term === null ? '' : `, ${term.name}`}`);
          for (const one of numbers) {
            const gone = one.withdrawn ? pc.yellow(output.words(' đã thu hồi', ' withdrawn')) : '';
            const gap = one.gapReason === null ? '' : pc.dim(` (${one.gapReason})`);
            output.line(
              `  ${one.number.padEnd(14)} ${shortDate(one.date)}  ${one.campaign}  ${one.decision}${gone}${gap}`,
            );
          }
          output.line(output.words(`Số kế tiếp: ${pc.bold(next)}`, `Next number: ${pc.bold(next)}`));
          output.data({ last, next, numbers });
        } finally {
          await records.close();
        }
      }),
    );
}
