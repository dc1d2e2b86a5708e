import { dirname } from 'node:path';
import { type Command, InvalidArgumentError, type OptionValues } from '@commander-js/extra-typings';
import { addDays, dateOf, instantAt, isoWithOffset } from '../../domain/calendar/instant.ts';
import { readDate, readInstant } from '../../domain/calendar/written-date.ts';
import { EVENT_TYPES, payloadOf } from '../../office/event-payloads.ts';
import { sendingHelp } from '../../words/cli/help/sending.ts';
import { ARGUMENTS, usageHelp } from '../../words/cli/wrong-usage.ts';
import { inBoth } from '../../words/in-both.ts';
import { action, dateArgument, examples } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { LOCAL_OFFSET } from '../local-offset.ts';
import type { Program } from '../program.ts';
import { payloadFrom, sendAs } from '../sending.ts';

/** The options of everything that a person sends. */
export function withSender<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) {
  return command
    .option('--as <person>', sendingHelp.as)
    .option('--entered-by <person>', sendingHelp.enteredBy)
    .option('--on <date>', sendingHelp.on, dateArgument)
    .option('--document <number>', sendingHelp.document)
    .option('--id <id>', sendingHelp.id);
}

/** Until when something may be done: a time with its zone; a day alone means its end, as "hết ngày" does. */
export function untilArgument(text: string): string {
  const day = readDate(text);
  const at =
    day === null ? readInstant(text, LOCAL_OFFSET) : instantAt(addDays(day, 1), '00:00', LOCAL_OFFSET);
  if (at === null) throw new InvalidArgumentError(inBoth(ARGUMENTS.dayOrTime));
  return isoWithOffset(at, LOCAL_OFFSET);
}

/** When people meet: a time with its zone. A day alone is none. */
export function timeArgument(text: string): string {
  const at = readInstant(text, LOCAL_OFFSET);
  if (at === null) throw new InvalidArgumentError(inBoth(ARGUMENTS.time));
  return isoWithOffset(at, LOCAL_OFFSET);
}

export function sendCommand(program: Program): void {
  withSender(program.command('send <subject> <event>').description(sendingHelp.send))
    .option('--file <file>', sendingHelp.file)
    .option('--data <json>', sendingHelp.data)
    .option('--example', sendingHelp.example)
    .option('--schema', sendingHelp.schema)
    .addHelpText(
      'after',
      `${examples(
        'send campaign campaign.announce --as do-thi-thu',
        'send doi-1 dossier.submit --file ho-so.json --as nguyen-thi-anh',
        'send doi-1 dossier.submit --file ho-so.json --as nguyen-thi-anh --entered-by do-thi-thu --on 08/12/2026 --document 12-CV',
        'send doi-1 dossier.submit --example > ho-so.json',
        'send doi-1 review.return --schema',
      )}

${inBoth(usageHelp.events)}: ${EVENT_TYPES.join(', ')}`,
    )
    .action(
      action(program, async (run, subject, event, options) => {
        if (options.schema || options.example) {
          const payload = payloadOf(event, dateOf(Date.now(), LOCAL_OFFSET));
          if (payload === null) throw new CommandFailure('UNKNOWN_EVENT', event);
          const shown = options.example ? payload.example : payload.schema;
          process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
          return;
        }
        const beside = options.file === undefined ? null : dirname(options.file);
        await sendAs(run, subject, event, await payloadFrom(options), options, { beside });
      }),
    );
}
