import { type Command, Option } from 'commander';
import { shiftPlan } from '../../domain/shift.ts';
import { audienceOf } from '../../domain/words/audience.ts';
import { rosterOf } from '../../machines/campaign-start.ts';
import { action, dateArgument } from '../command.ts';
import type { Assumption } from '../rehearsal/people.ts';
import { rehearsalWords } from '../rehearsal/rehearsal-words.ts';
import { rehearsalStart, rehearse } from '../rehearsal/rehearse.ts';
import { planIn } from './plan.ts';

export function rehearseCommand(program: Command): void {
  program
    .command('rehearse <file>')
    .description(
      'diễn tập cả đợt trên đồng hồ ảo, không cần máy chủ / the whole campaign in virtual time, without a server',
    )
    .addOption(
      new Option('--assume <people>', 'mọi người làm đúng hạn, im lặng, hay muộn / what people do')
        .choices(['on-time', 'silent', 'late'])
        .default('on-time'),
    )
    .option('--shift-to <date>', 'ngày kiểm tra / the day of the session', dateArgument)
    .addHelpText(
      'after',
      `
Each line of --json has "at" (ISO, +07:00), "cell" (id or null), "what" and "to" (person ids). "what" is one of
opened, timer (a planned step), due, closes, notice, escalation (a notice with a copy upwards), mail, session,
event, stage, late, ended.

Examples:
  bontot rehearse plans/28-kh-du-2024.yaml
  bontot rehearse plans/28-kh-du-2024.yaml --assume silent --json
  bontot rehearse plans/28-kh-du-2024.yaml --shift-to 10/12/2026`,
    )
    .action(
      action(program, async (run, file: string, options: { assume: Assumption; shiftTo?: string }) => {
        const { output } = run;
        const asItStands = await planIn(file, output);
        const plan = options.shiftTo === undefined ? asItStands : shiftPlan(asItStands, options.shiftTo).plan;
        const audience = audienceOf(plan, rosterOf(plan), output.lang, rehearsalStart(plan));
        const { lines } = rehearse(plan, options.assume);
        for (const line of lines) output.data(line);
        for (const words of rehearsalWords(lines, plan.cells.length, audience)) output.line(words);
        const mails = lines.filter(({ what }) => what === 'mail').length;
        output.line();
        output.line(
          output.words(`${lines.length} mốc, ${mails} thư`, `${lines.length} moments, ${mails} mails`),
        );
      }),
    );
}
