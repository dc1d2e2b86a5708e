import { createInterface } from 'node:readline/promises';
import { Option } from 'commander';
import { Refused } from '../client/failures.ts';
import { peopleEnclosed } from '../office/sending/enclosed-people.ts';
import { envelopeOf } from '../office/sending/envelope.ts';
import type { PersonRow } from '../records/person-row.ts';
import type { CampaignRow } from '../records/reading.ts';
import type { LiveCampaign } from '../rehearsal/live-campaign.ts';
import { withoutAddress } from '../rehearsal/mails.ts';
import type { Assumption } from '../rehearsal/people.ts';
import type { ChangedLine } from '../rehearsal/rehearse-live.ts';
import type { Trial } from '../rehearsal/trial.ts';
import type { Audience } from '../words/words.ts';
import type { Run } from './command.ts';
import { CommandFailure } from './command-failure.ts';
import { audienceFor, campaignMeant, openClient, openRecords } from './connections.ts';
import type { Output } from './output.ts';
import { differenceCount, differenceWords } from './rehearsal/difference-words.ts';
import { askForStates } from './rehearsal/live-states.ts';
import { tryEvents } from './rehearsal/trying.ts';
import { type SenderOptions, senderOf } from './sending.ts';

/** What people are assumed to do in the futures that are compared. */
export const assumeOption = (): Option =>
  new Option('--assume <people>', 'mọi người làm đúng hạn, im lặng, hay muộn / what people do')
    .choices(['on-time', 'silent', 'late'] satisfies Assumption[])
    .default('on-time' satisfies Assumption);

export interface SeenCampaign {
  row: CampaignRow;
  audience: Audience;
  directory: PersonRow[];
  live: LiveCampaign;
}

/** The campaign meant, with the states of everything that runs in it. */
export async function seeLive(run: Run): Promise<SeenCampaign> {
  const records = await openRecords();
  try {
    const row = await campaignMeant(records.reader, run.campaign);
    const directory = await records.reader.people(row.id);
    const audience = audienceFor(row, run.output);
    run.audience = audience;
    const client = await openClient();
    try {
      return {
        row,
        audience,
        directory,
        live: await askForStates(client, row.id, Date.now(), withoutAddress(row.plan)),
      };
    } finally {
      await client.close();
    }
  } finally {
    await records.close();
  }
}

export function tellChanges(changes: ChangedLine[], { row, audience }: SeenCampaign, output: Output): void {
  for (const change of changes) output.data(change);
  for (const words of differenceWords(changes, row.plan.cells.length, audience)) output.line(words);
  output.line();
  output.line(differenceCount(changes, output.lang));
}

/** @throws CommandFailure NEEDS_YES where nobody can be asked, NOT_SENT when the answer is no */
export async function confirm({ words }: Output): Promise<void> {
  if (!process.stdin.isTTY)
    throw new CommandFailure(
      'NEEDS_YES',
      words(
        'không hỏi được (đầu vào không phải là màn hình): thêm --yes để gửi; chưa gửi gì',
        'nobody to ask (standard input is no terminal): add --yes to send; nothing was sent',
      ),
    );
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    // Ctrl-C and Ctrl-D are answers too
    const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
    const answer = await Promise.race([
      terminal.question(words('Tiếp tục? [y/N] ', 'Go on? [y/N] ')),
      closed,
    ]);
    if (/^(y|yes|c|có)$/i.test(answer.trim())) return;
  } finally {
    terminal.close();
  }
  throw new CommandFailure('NOT_SENT', words('chưa gửi gì', 'nothing was sent'));
}

/**
 * Shows what an event would change in a running campaign, and asks whether to go on.
 *
 * @param options.yes goes on without asking; a refusal is then left to the real door, which may have taken this very
 *   sending before
 * @throws Refused as the real door would, CommandFailure NEEDS_YES, NOT_SENT
 */
export async function foresee(
  run: Run,
  subject: string,
  type: string,
  payload: unknown,
  options: SenderOptions & { yes?: boolean; assume: Assumption },
): Promise<void> {
  const { output } = run;
  const seen = await seeLive(run);
  const plain = peopleEnclosed(type, payload, seen.row, seen.directory);
  const envelope = envelopeOf(type, plain.payload, senderOf(options, output), options);
  const trial: Trial = { subject, envelope };
  try {
    tellChanges(tryEvents(seen.live, [trial], options.assume), seen, output);
  } catch (error) {
    if (!(options.yes === true && error instanceof Refused)) throw error;
  }
  if (options.yes !== true) await confirm(output);
}
