import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/calendar/instant.ts';
import { Failure } from '../../domain/failure.ts';
import { openAfter } from '../../domain/plan/correction.ts';
import { type ChangedLine, foreseeChanges } from '../../office/foresee-changes.ts';
import { notesOn } from '../../office/foreseeing/case-notes.ts';
import type { SeasonSoFar } from '../../office/foreseeing/season-so-far.ts';
import type { Sending } from '../../office/send.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { caseNoteWords } from '../../words/forms/case-note-words.ts';
import { foresightTexts } from '../../words/forms/foresight-texts.ts';
import { seenChanges } from '../access/seen-changes.ts';
import { toldIn } from '../access/viewer.ts';
import type { PageContext } from '../page.ts';
import { playsAtHand } from '../plays-at-hand.ts';
import type { Acting } from './acting.ts';
import type { FilledForm } from './filled-form.ts';
import { type Foreseen, foreseenOf } from './foreseen.ts';
import { type NotTaken, notTaken } from './not-taken.ts';

/** What a sending says, whenever it is sent: the list that was shown of it is the list of nothing else. */
export function foreseenMark({ subject, type, payload, by, details: { on, document } }: Sending): string {
  const said = JSON.stringify([subject, type, payload, by, on ?? null, document ?? null]);
  return createHash('sha256').update(said).digest('hex');
}

/** What would change, as it stood when it was asked. */
interface Played {
  lines: ChangedLine[];
  /** ms */
  at: Instant;
}
/** Changes of hundreds of cells take longer than a request may. */
export type ChangesAtHand = ReturnType<typeof changesAtHand>;

/** Everybody who looks at a change at that time finds theirs. */
const KEPT = 50;
/** ms between two reports of how far it is */
const EVERY = 1_000;

/** @param patience ms that a page waits for an end */
export const changesAtHand = (patience?: number) =>
  playsAtHand<Played>({ kept: KEPT, once: true, ...(patience === undefined ? {} : { patience }) });

/** What sending it would change, how far it is played, or why it would not be taken. */
export type Foresight = { foreseen: Foreseen } | { underway: SeasonSoFar | null } | { wrong: NotTaken };

/**
 * What sending a form would bring about, in what its sender may see; nothing is sent or stored. What the door would
 * refuse is told as it would be after sending.
 *
 * @param whole the campaign, also what of it the sender doesn't see
 */
export async function foresee(
  { client, changes }: Pick<Acting, 'client'> & { changes: ChangesAtHand },
  reader: RecordsReader,
  { campaign, audience, viewer }: PageContext,
  { sending, read, form }: FilledForm,
  whole: CampaignRow,
): Promise<Foresight> {
  try {
    const key = `${whole.id} ${foreseenMark(sending)}`;
    const found = await changes(key, async (report) => {
      const at = audience.now;
      const lines = await foreseeChanges({ client, reader }, whole, [sending], 'on-time', report, EVERY);
      return { lines, at };
    });
    if ('so' in found) return { underway: found.so };
    const { lines, at } = found.played;
    const then = { ...audience, now: at };
    const open = openAfter(whole.plan, [sending]);
    const told = await notesOn(reader, whole.id, sending, at);
    const notes = told === null ? null : caseNoteWords(told, audience);
    if (viewer === null) return { foreseen: { ...foreseenOf(lines, campaign, then, open), notes } };
    const cells = await reader.cells(whole.id);
    const toldOf = new Map(cells.map(({ cell, standing }) => [cell, toldIn(standing)]));
    const around = { roster: whole.roster, toldOf: (subject: string) => toldOf.get(subject) ?? {} };
    return { foreseen: { ...foreseenOf(seenChanges(lines, viewer, around), campaign, then, open), notes } };
  } catch (error) {
    const wrong = notTaken(error, form.type, read, audience);
    if (!(error instanceof Failure) || error.kind !== 'unreachable') return { wrong };
    return {
      wrong: { ...wrong, heading: 'notForeseen', sentence: foresightTexts(audience.lang).unreachable },
    };
  }
}
