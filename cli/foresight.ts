import { createInterface } from 'node:readline/promises';
import { Option } from '@commander-js/extra-typings';
import type { CampaignClient } from '../client/client.ts';
import { Refused } from '../client/failures.ts';
import { foreseeChanges } from '../office/foresee-changes.ts';
import type { Sending } from '../office/send.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import type { Assumption } from '../rehearsal/people.ts';
import type { Audience } from '../words/words.ts';
import type { Run } from './command.ts';
import { CommandFailure } from './command-failure.ts';
import { audienceFor, campaignMeant, openClient, openRecords } from './connections.ts';
import type { Output } from './output.ts';
import { differenceCount, differenceWords } from './rehearsal/difference-words.ts';
import { type SenderOptions, senderOf } from './sending.ts';

/** What people are assumed to do in the futures that are compared. */
export const assumeOption = () =>
  new Option('--assume <people>', 'mọi người làm đúng hạn, im lặng, hay muộn / what people do')
    .choices(['on-time', 'silent', 'late'] as const satisfies Assumption[])
    .default('on-time' satisfies Assumption);

/** Does something with the campaign meant and the way to its workflows. */
export async function inRunning<T>(
  run: Run,
  work: (open: { client: CampaignClient; reader: RecordsReader; row: CampaignRow }) => Promise<T>,
): Promise<{ found: T; row: CampaignRow; audience: Audience }> {
  const records = await openRecords();
  try {
    const row = await campaignMeant(records.reader, run.campaign);
    const audience = audienceFor(row, run.output);
    run.audience = audience;
    const client = await openClient();
    try {
      return { found: await work({ client, reader: records.reader, row }), row, audience };
    } finally {
      await client.close();
    }
  } finally {
    await records.close();
  }
}

/** Tells what would come differently if these were sent. @throws Refused as the real door would */
export async function tellForeseen(
  run: Run,
  sendings: readonly Sending[],
  assume: Assumption,
): Promise<void> {
  const { output } = run;
  const seen = await inRunning(run, ({ row, ...open }) => foreseeChanges(open, row, sendings, assume));
  for (const change of seen.found) output.data(change);
  for (const words of differenceWords(seen.found, seen.row.plan.cells.length, seen.audience))
    output.line(words);
  output.line();
  output.line(differenceCount(seen.found, output.lang));
}

/** @throws CommandFailure NEEDS_YES where nobody can be asked, NOT_SENT when the answer is no */
export async function confirm({ texts: { sending } }: Output): Promise<void> {
  if (!process.stdin.isTTY) throw new CommandFailure('NEEDS_YES', sending.needsYes);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    // Ctrl-C and Ctrl-D are answers too
    const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
    const answer = await Promise.race([terminal.question(sending.goOn), closed]);
    if (/^(y|yes|c|có)$/i.test(answer.trim())) return;
  } finally {
    terminal.close();
  }
  throw new CommandFailure('NOT_SENT', sending.notSent);
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
  const by = senderOf(options, run.output);
  try {
    await tellForeseen(run, [{ subject, type, payload, by, details: options }], options.assume);
  } catch (error) {
    if (!(options.yes === true && error instanceof Refused)) throw error;
  }
  if (options.yes !== true) await confirm(run.output);
}
