import pc from 'picocolors';
import type { ValidEvent } from '../../machines/door/valid-events.ts';
import { eventsOf, sendableEvents } from '../../office/event-payloads.ts';
import { statusHelp } from '../../words/cli/help/status.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { type Audience, wordOf } from '../../words/words.ts';
import { action, examples, type Run } from '../command.ts';
import { audienceFor, campaignMeant, openClient } from '../connections.ts';
import type { Elsewhere } from '../elsewhere/elsewhere.ts';
import { openSystem } from '../elsewhere/open-system.ts';
import { personMeant, subjectMeant } from '../meant.ts';
import { fieldsOf } from '../payload-fields.ts';
import type { Program } from '../program.ts';
import { senderOf } from '../sending.ts';

interface Asked {
  campaign: string;
  subject: string;
  person: string;
}

/** Prints each event with its words and its payload's fields; as JSON with its payload's schema. */
function printEvents({ output }: Run, asked: Asked, valid: readonly ValidEvent[], { names }: Audience): void {
  const { events } = dictionaryOf(output.lang);
  const who = names.person(asked.person);
  if (valid.length === 0) output.line(output.texts.status.nothingToSend(who));
  for (const { type, schema } of valid) {
    const fields = fieldsOf(schema);
    output.line(`${pc.bold(type)}  ${wordOf(events, type)}${fields === '' ? '' : ` · ${fields}`}`);
  }
  output.data({ ...asked, events: valid });
}

async function validEvents(
  elsewhere: Elsewhere | null,
  campaign: string,
  subject: string,
  person: string,
): Promise<ValidEvent[]> {
  if (elsewhere !== null) return eventsOf(await elsewhere.sendable(campaign, { subject, as: person }));
  const client = await openClient();
  try {
    return await sendableEvents(client, campaign, subject, person);
  } finally {
    await client.close();
  }
}

export function eventsCommand(program: Program): void {
  program
    .command('events <subject>')
    .description(statusHelp.events)
    .option('--as <person>', statusHelp.actor)
    .addHelpText(
      'after',
      examples('events doi-1 --as nguyen-thi-anh', 'events campaign --as do-thi-thu --json'),
    )
    .action(
      action(program, async (run, named, options) => {
        const typed = await senderOf(options, run.output);
        const records = await openSystem(run);
        try {
          const row = await campaignMeant(records.reader, run.campaign);
          run.audience = audienceFor(row, run.output);
          const [subject, person] = [subjectMeant(row, named), personMeant(row, typed)];
          const valid = await validEvents(records.elsewhere, row.id, subject, person);
          printEvents(run, { campaign: row.id, subject, person }, valid, run.audience);
        } finally {
          await records.close();
        }
      }),
    );
}
