import type { Key } from 'node:readline';
import { Option } from '@commander-js/extra-typings';
import pc from 'picocolors';
import type { CampaignClient } from '../client/client.ts';
import { Refused } from '../client/failures.ts';
import { ASSUMPTIONS, type Assumption } from '../domain/assumption.ts';
import { nearUnannounced } from '../domain/calendar/unannounced.ts';
import { openAfter } from '../domain/plan/correction.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { type ChangedLine, foreseeChanges } from '../office/foresee-changes.ts';
import { notesOn } from '../office/foreseeing/case-notes.ts';
import type { SeasonSoFar } from '../office/foreseeing/season-so-far.ts';
import type { Sending } from '../office/send.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { optionsHelp } from '../words/cli/help/options.ts';
import { soFarWords } from '../words/cli/rehearsal.ts';
import { caseNoteWords } from '../words/forms/case-note-words.ts';
import { unannouncedWords } from '../words/plan/unannounced-words.ts';
import type { Audience } from '../words/words.ts';
import type { Run } from './command.ts';
import { CommandFailure } from './command-failure.ts';
import { audienceFor, campaignMeant, openClient, openRecords, systemFolder } from './connections.ts';
import { openSystem } from './elsewhere/open-system.ts';
import { systemMeant } from './elsewhere/system-meant.ts';
import type { Output } from './output.ts';
import { differenceCount, differenceWords } from './rehearsal/difference-words.ts';
import { shownAt } from './rehearsal/rehearsal-words.ts';
import { type SenderOptions, senderOf, sendingMeant, sentElsewhere } from './sending.ts';

/** What people are assumed to do in the futures that are compared. */
export const assumeOption = () =>
  new Option('--assume <people>', optionsHelp.assume)
    .choices(ASSUMPTIONS)
    .default('on-time' satisfies Assumption);

/** Does something with the campaign meant and a client of its workflows. */
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

/** Says how far a season is that is being played, while people wait. */
export const soFarOn =
  ({ lang, progress }: Output, plan: Pick<Plan, 'cells' | 'calendar'>) =>
  (so: SeasonSoFar): void =>
    progress(soFarWords(so, plan, lang));

/** What becomes of cases that end or split by it. */
const notesOnAll = async (
  reader: Pick<RecordsReader, 'cell' | 'caseContent'>,
  { id }: Pick<CampaignRow, 'id'>,
  sendings: readonly { type: string; payload?: unknown }[],
) =>
  (await Promise.all(sendings.map((one) => notesOn(reader, id, one, Date.now())))).filter(
    (told) => told !== null,
  );

/** What would come differently, in the system that is meant. */
async function foreseen(run: Run, sendings: readonly Sending[], assume: Assumption) {
  if ((await systemMeant(systemFolder())) === null)
    return inRunning(run, async ({ row, ...open }) => {
      const meant = sendings.map((one) => sendingMeant(row, open.reader, one));
      const asked = await Promise.all(meant);
      const lines = await foreseeChanges(open, row, asked, assume, soFarOn(run.output, row.plan));
      return { lines, notes: await notesOnAll(open.reader, row, asked) };
    });
  const system = await openSystem(run);
  try {
    const row = await campaignMeant(system.reader, run.campaign);
    const audience = audienceFor(row, run.output);
    run.audience = audience;
    const meant = sendings.map((one) => sendingMeant(row, system.reader, one));
    const asked = (await Promise.all(meant)).map((one) => {
      const { id: _, ...sent } = sentElsewhere(one);
      return sent;
    });
    const lines = (await system.elsewhere?.foresee(row.id, { sendings: asked, assume })) ?? [];
    return { found: { lines, notes: await notesOnAll(system.reader, row, asked) }, row, audience };
  } finally {
    await system.close();
  }
}

const DATES: readonly ChangedLine['what'][] = ['due', 'closes', 'session'];

/** The days of the dates that would come. */
const daysIn = (lines: readonly ChangedLine[]): string[] =>
  lines.flatMap((line) =>
    line.change !== 'dropped' && DATES.includes(line.what) ? [shownAt(line.at, line.what).day] : [],
  );

/** Prints what would come differently if these were sent. @throws Refused as the real door would */
export async function printForeseen(
  run: Run,
  sendings: readonly Sending[],
  assume: Assumption,
): Promise<void> {
  const { output } = run;
  const seen = await foreseen(run, sendings, assume);
  const { lines, notes } = seen.found;
  for (const change of lines) output.data(change);
  for (const said of notes.map((told) => caseNoteWords(told, seen.audience))) {
    output.line(`${said.title}:`);
    for (const note of said.notes) output.line(`- ${note}`);
  }
  for (const words of differenceWords(lines, seen.row.plan.cells.length, seen.audience)) output.line(words);
  output.line();
  output.line(differenceCount(lines, output.lang));
  for (const near of nearUnannounced(openAfter(seen.row.plan, sendings), daysIn(lines)))
    output.line(pc.yellow(unannouncedWords(near, output.lang)));
}

/** By Ctrl-C, or because we called the question off. */
const GIVEN_UP = new Set(['ExitPromptError', 'AbortPromptError']);

/**
 * Asks whether to go on; the language's own words are answers, and y and n in both.
 *
 * @param terminal where the question is asked and answered
 * @throws CommandFailure NEEDS_YES where nobody can be asked, NOT_SENT when the answer is no
 */
export async function confirm(
  { texts: { sending } }: Output,
  terminal: { input: NodeJS.ReadableStream & { isTTY?: boolean }; output: NodeJS.WritableStream } = {
    input: process.stdin,
    output: process.stderr,
  },
): Promise<void> {
  if (terminal.input.isTTY !== true) throw new CommandFailure('NEEDS_YES', sending.needsYes);
  const { default: ask } = await import('@inquirer/confirm');
  const question = { message: sending.goOn, default: false, theme: { keywords: sending.answers } };
  // Ctrl-D is an answer, too, but the prompt would go on waiting
  const closed = new AbortController();
  const close = (_: unknown, { ctrl, name }: Key) => {
    if (ctrl && name === 'd') closed.abort();
  };
  terminal.input.on('keypress', close);
  const goesOn = await ask(question, { ...terminal, signal: closed.signal })
    .catch((error: unknown) => {
      if (error instanceof Error && GIVEN_UP.has(error.name)) return false;
      throw error;
    })
    .finally(() => terminal.input.off('keypress', close));
  if (!goesOn) throw new CommandFailure('NOT_SENT', sending.notSent);
}

/**
 * Shows what an event would change in a running campaign, and asks whether to go on.
 *
 * @param options.yes goes on without asking; a refusal is then left to the real door, which may have taken this very
 *   event before
 * @throws Refused as the real door would, CommandFailure NEEDS_YES, NOT_SENT
 */
export async function foresee(
  run: Run,
  subject: string,
  type: string,
  payload: unknown,
  options: SenderOptions & { yes?: boolean; assume: Assumption },
): Promise<void> {
  const by = await senderOf(options, run.output);
  try {
    await printForeseen(run, [{ subject, type, payload, by, details: options }], options.assume);
  } catch (error) {
    if (!(options.yes === true && error instanceof Refused)) throw error;
  }
  if (options.yes !== true) await confirm(run.output);
}
