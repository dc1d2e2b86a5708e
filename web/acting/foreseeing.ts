import { createHash } from 'node:crypto';
import { Failure } from '../../domain/failure.ts';
import { foreseeChanges } from '../../office/foresee-changes.ts';
import type { Sending } from '../../office/send.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { foresightTexts } from '../../words/forms/foresight-texts.ts';
import { seenChanges } from '../access/seen-changes.ts';
import { toldIn } from '../access/viewer.ts';
import type { PageContext } from '../page.ts';
import type { Acting } from './acting.ts';
import type { FilledForm } from './filled-form.ts';
import { type Foreseen, foreseenOf } from './foreseen.ts';
import { type NotTaken, notTaken } from './not-taken.ts';

/** What a sending says, whenever it is sent: the list that was shown of it is the list of nothing else. */
export function foreseenMark({ subject, type, payload, by, details: { on, document } }: Sending): string {
  const said = JSON.stringify([subject, type, payload, by, on ?? null, document ?? null]);
  return createHash('sha256').update(said).digest('hex');
}

/**
 * What sending a form would bring about, in what its sender may see; nothing is sent or stored. What the door would
 * refuse is told as it would be after sending.
 *
 * @param whole the campaign, also what of it the sender doesn't see
 */
export async function foresee(
  { client }: Pick<Acting, 'client'>,
  reader: RecordsReader,
  { campaign, audience, viewer }: PageContext,
  { sending, read, form }: FilledForm,
  whole: CampaignRow,
): Promise<{ foreseen: Foreseen } | { wrong: NotTaken }> {
  try {
    const lines = await foreseeChanges({ client, reader }, whole, [sending], 'on-time');
    if (viewer === null) return { foreseen: foreseenOf(lines, campaign, audience) };
    const cells = await reader.cells(whole.id);
    const told = new Map(cells.map(({ cell, standing }) => [cell, toldIn(standing)]));
    const around = { roster: whole.roster, toldOf: (subject: string) => told.get(subject) ?? {} };
    return { foreseen: foreseenOf(seenChanges(lines, viewer, around), campaign, audience) };
  } catch (error) {
    const wrong = notTaken(error, form.type, read, audience);
    if (!(error instanceof Failure) || error.kind !== 'unreachable') return { wrong };
    return {
      wrong: { ...wrong, heading: 'notForeseen', sentence: foresightTexts(audience.lang).unreachable },
    };
  }
}
