import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { shiftPlan } from '../../domain/shift.ts';
import { audienceOf } from '../../domain/words/audience.ts';
import { longDate } from '../../domain/words/dates.ts';
import { dictionaryOf } from '../../domain/words/dictionary.ts';
import { isObligation, stepWords, taskWords } from '../../domain/words/obligation-words.ts';
import { type Audience, wordOf } from '../../domain/words/words.ts';
import { rosterOf } from '../../machines/campaign-start.ts';
import { action, dateArgument } from '../command.ts';
import type { Output } from '../output.ts';
import type { Assumption } from '../rehearsal/people.ts';
import { type RehearsalLine, rehearsalStart, rehearse } from '../rehearsal/rehearse.ts';
import { planIn } from './plan.ts';

/** One line of a rehearsal as people read it; null for what only machines want. */
function lineWords(line: RehearsalLine, audience: Audience, output: Output): string | null {
  const { lang, names } = audience;
  const about = String(line['obligation'] ?? line['about'] ?? '');
  const task = isObligation(about) ? taskWords(about, lang).task : wordOf(dictionaryOf(lang).news, about);
  const to = line.to.map(names.person).join(', ');
  switch (line.what) {
    case 'notice':
    case 'escalation': {
      const step = line['step'] === 'news' ? '' : ` · ${stepWords(String(line['step']), lang)}`;
      const copy = (line['copy'] as string[]).map(names.person).join(', ');
      return `${output.words('báo', 'notice')}: ${task}${step} → ${to}${copy === '' ? '' : pc.yellow(` + ${copy}`)}`;
    }
    case 'due':
      return `${output.words('hạn', 'due')}: ${task}`;
    case 'closes':
      return `${output.words('đóng', 'closes')}: ${task}`;
    case 'session':
      return pc.bold(`${task}: ${to}`);
    case 'late':
      return pc.red(`${output.words('quá hạn', 'late')}: ${task} (${to})`);
    case 'event':
      return `${names.person(String(line['by']))} ${wordOf(dictionaryOf(lang).events, String(line['type']))}`;
    case 'ended':
      return pc.bold(output.words('kết thúc', 'ended'));
    default:
      return null;
  }
}

function tell(lines: RehearsalLine[], audience: Audience, output: Output): void {
  let day = '';
  for (const line of lines) {
    const words = lineWords(line, audience, output);
    if (words === null) continue;
    if (line.at.slice(0, 10) !== day) {
      day = line.at.slice(0, 10);
      output.line();
      output.line(pc.bold(longDate(day, audience.lang)));
    }
    const where =
      line.cell === null ? output.words('Đợt kiểm tra', 'Campaign') : audience.names.cell(line.cell);
    output.line(`  ${line.at.slice(11, 16)}  ${pc.dim(where)}  ${words}`);
  }
}

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
        tell(lines, audience, output);
        const mails = lines.filter(({ what }) => what === 'mail').length;
        output.line();
        output.line(
          output.words(`${lines.length} mốc, ${mails} thư`, `${lines.length} moments, ${mails} mails`),
        );
      }),
    );
}
