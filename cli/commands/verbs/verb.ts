import { dirname } from 'node:path';
import type { Command, CommandUnknownOpts, OptionValues } from '@commander-js/extra-typings';
import type { Assumption } from '../../../domain/assumption.ts';
import type { EventType } from '../../../machines/door/events.ts';
import { isForeseenFirst } from '../../../office/foresee-changes.ts';
import { groupHelp } from '../../../words/cli/help/groups.ts';
import { optionsHelp } from '../../../words/cli/help/options.ts';
import { action, dateArgument, examples } from '../../command.ts';
import { assumeOption, foresee } from '../../foresight.ts';
import type { Program } from '../../program.ts';
import { payloadFrom, type SenderOptions, sendAs } from '../../sending.ts';
import { timeArgument, untilArgument, withSender } from '../send.ts';

export type VerbOptions = SenderOptions & Record<string, string | string[] | boolean | undefined>;

/** A common event under a friendlier name. */
export interface Verb {
  /** the words after `bontot`, with `<arguments>` */
  usage: string;
  description: string;
  /** arguments and options of one call, without the sender */
  example: string;
  type: EventType;
  /** `campaign`; without it the first argument names the cell */
  subject?: 'campaign';
  options?: (command: CommandUnknownOpts) => CommandUnknownOpts;
  payload?: (options: VerbOptions, ...args: string[]) => unknown;
  /** its payload names files of the folder in which it is called */
  encloses?: true;
}

/** The senders in the examples. */
export const AS = {
  clerk: '--as tran-thi-mai',
  head: '--as nguyen-thi-anh',
  office: '--as do-thi-thu',
  committee: '--as pham-hoang-viet',
} as const;

export const withReason = <A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) => command.requiredOption('--reason <text>', optionsHelp.reason);
export const withUntil = (command: CommandUnknownOpts): CommandUnknownOpts =>
  command.requiredOption('--until <time>', optionsHelp.until, untilArgument);
export const withTimes = (command: CommandUnknownOpts): CommandUnknownOpts =>
  command
    .requiredOption('--starts <time>', optionsHelp.starts, timeArgument)
    .requiredOption('--ends <time>', optionsHelp.ends, timeArgument)
    .option('--time-reason <text>', optionsHelp.timeReason);
export const timesOf = ({ starts, ends, timeReason }: VerbOptions) => ({
  startsAt: starts,
  endsAt: ends,
  ...(timeReason === undefined ? {} : { timeReason }),
});
export const withText = (command: CommandUnknownOpts): CommandUnknownOpts =>
  command.requiredOption('--text <text>', optionsHelp.text);
export const withFile = (command: CommandUnknownOpts): CommandUnknownOpts =>
  command.requiredOption('--file <file>', optionsHelp.file);
export const withDossier = (command: CommandUnknownOpts): CommandUnknownOpts =>
  withFile(command).option('--forms <files...>', optionsHelp.forms);
export const withNumber = (command: CommandUnknownOpts): CommandUnknownOpts =>
  command
    .requiredOption('--number <number>', optionsHelp.number)
    .requiredOption('--date <date>', optionsHelp.date, dateArgument);

/** Several values of an option, or none. */
export function texts(value: VerbOptions[string]): string[] {
  if (value === undefined || typeof value === 'boolean') return [];
  return typeof value === 'string' ? [value] : value;
}

/**
 * Adds a verb to its group, which is made if it doesn't exist yet. What moves dates of others or changes who takes part
 * shows what it would change, and asks before it is sent.
 */
export function addVerb(program: Program, verb: Verb): void {
  const [first = '', ...rest] = verb.usage.split(' ');
  const inGroup = groupHelp[first] !== undefined && !rest[0]?.startsWith('<') && rest.length > 0;
  const group: CommandUnknownOpts = inGroup
    ? (program.commands.find((command) => command.name() === first) ??
      program.command(first).description(groupHelp[first] ?? ''))
    : program;
  const usage = inGroup ? rest.join(' ') : verb.usage;
  const names = (usage.match(/<\w+>/g) ?? []).length;
  const command = withSender(group.command(usage).description(verb.description));
  const plain = usage.replace(/ ?<.*$/, '');
  const foreseen = isForeseenFirst(verb.type);
  if (foreseen) command.option('--yes', optionsHelp.yes).addOption(assumeOption());
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
        const here = verb.encloses ? '.' : null;
        const beside = options['file'] === undefined ? here : dirname(String(options['file']));
        const subject = verb.subject ?? args[0] ?? '';
        if (foreseen)
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
