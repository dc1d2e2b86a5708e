import { dirname } from 'node:path';
import type { Command, CommandUnknownOpts, OptionValues } from '@commander-js/extra-typings';
import type { Assumption } from '../../rehearsal/people.ts';
import { action, dateArgument, examples } from '../command.ts';
import { assumeOption, foresee } from '../foresight.ts';
import type { Program } from '../program.ts';
import { payloadFrom, type SenderOptions, sendAs } from '../sending.ts';
import { instantArgument, withSender } from './send.ts';

export type VerbOptions = SenderOptions & Record<string, string | string[] | boolean | undefined>;

/** A common event under a friendlier name. */
export interface Verb {
  /** the words behind `bontot`, with `<arguments>` */
  usage: string;
  description: string;
  /** arguments and options of one call, without the sender */
  example: string;
  type: string;
  /** `campaign`; without it the first argument names the cell */
  subject?: 'campaign';
  options?: (command: CommandUnknownOpts) => CommandUnknownOpts;
  payload?: (options: VerbOptions, ...args: string[]) => unknown;
  /** shows what it would change, and asks before it is sent */
  foreseen?: true;
}

export const withReason = <A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) => command.requiredOption('--reason <text>', 'lý do / why');
export const withUntil = <A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) => command.requiredOption('--until <time>', 'đến khi nào / until when', instantArgument);
export const withText = <A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) => command.requiredOption('--text <text>', 'nội dung / what is said');
export const withFile = <A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) => command.requiredOption('--file <file>', 'nội dung JSON, - là đầu vào chuẩn / payload as JSON');
export const withDossier = <A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) =>
  withFile(command).option(
    '--forms <files...>',
    'mẫu tự chấm điểm đã điền / filled forms of self-scores, see `bontot forms`',
  );
export const withNumber = <A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) =>
  command
    .requiredOption('--number <number>', 'số / number')
    .requiredOption('--date <date>', 'ngày / date, 2026-12-21', dateArgument);

/** Adds a verb under its group, which is made when it isn't there yet. */
export function addVerb(program: Program, groups: Record<string, string>, verb: Verb): void {
  const [first = '', ...rest] = verb.usage.split(' ');
  const inGroup = groups[first] !== undefined && !rest[0]?.startsWith('<') && rest.length > 0;
  const group: CommandUnknownOpts = inGroup
    ? (program.commands.find((command) => command.name() === first) ??
      program.command(first).description(groups[first] ?? ''))
    : program;
  const usage = inGroup ? rest.join(' ') : verb.usage;
  const names = (usage.match(/<\w+>/g) ?? []).length;
  const command = withSender(group.command(usage).description(verb.description));
  const plain = usage.replace(/ ?<.*$/, '');
  if (verb.foreseen)
    command.option('--yes', 'không hỏi lại, gửi luôn / send without asking').addOption(assumeOption());
  (verb.options?.(command) ?? command)
    .addHelpText('after', examples(`${inGroup ? `${first} ` : ''}${plain} ${verb.example}`.trim()))
    .action(
      action(program, async (run, ...all: unknown[]) => {
        const args = all.slice(0, names) as string[];
        const options = all[names] as VerbOptions;
        const payload =
          options['file'] === undefined
            ? verb.payload?.(options, ...args)
            : await payloadFrom({ file: String(options['file']) });
        const beside = options['file'] === undefined ? null : dirname(String(options['file']));
        const subject = verb.subject ?? args[0] ?? '';
        if (verb.foreseen)
          await foresee(run, subject, verb.type, payload, {
            ...options,
            yes: options['yes'] === true,
            assume: options['assume'] as Assumption,
          });
        const forms = options['forms'];
        await sendAs(run, subject, verb.type, payload, options, {
          beside,
          ...(Array.isArray(forms) ? { forms } : {}),
        });
      }),
    );
}
