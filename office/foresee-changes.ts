import type { CampaignClient } from '../client/client.ts';
import { ClientError, Refused } from '../client/failures.ts';
import type { Assumption } from '../domain/assumption.ts';
import type { EventType } from '../machines/door/events.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import type { ChangedLine } from '../rehearsal/rehearse-live.ts';
import { type Trial, TrialFailed } from '../rehearsal/trial.ts';
import { askForStates } from './foreseeing/live-states.ts';
import { playedBeside } from './foreseeing/played-beside.ts';
import type { SeasonSoFar } from './foreseeing/season-so-far.ts';
import type { Sending } from './send.ts';
import { enclosedPeople } from './sending/enclosed-people.ts';
import { envelopeOf } from './sending/envelope.ts';
import { askRegister } from './sending/register-check.ts';

export type { ChangedLine } from '../rehearsal/rehearse-live.ts';

/**
 * What moves dates of others, changes who does what or which cells take part: whoever sends one of these is shown first
 * what would come of it.
 */
export const FORESEEN_FIRST = [
  'calendar.change',
  'campaign.announce',
  'campaign.cancel',
  'campaign.correct',
  'cell.add',
  'cell.excuse',
  'cell.merge',
  'cell.rename',
  'cell.split',
  'cell.transfer',
  'cell.withdraw',
  'committee.change',
  'deadline.extend',
  'decision.withdraw',
  'extension.grant',
  'person.replace',
  'session.move',
  'session.postpone',
  'slate.decide',
  'stage.return',
] as const satisfies readonly EventType[];

export const isForeseenFirst = (type: EventType): boolean => FORESEEN_FIRST.some((other) => other === type);

/** As really sending them would fail. */
const asSent = (failed: TrialFailed): Error =>
  failed.refusal === null
    ? new ClientError('UNKNOWN_SUBJECT', failed.message, { cause: failed })
    : new Refused(failed.refusal);

interface Asked {
  client: Pick<CampaignClient, 'engineState' | 'validEvents'>;
  reader: Pick<RecordsReader, 'people' | 'register'>;
}

/**
 * What would come differently in a running campaign if these were sent, one after the other; nothing is sent.
 *
 * @param assume what people do in the futures that are compared
 * @param onProgress told how far each of the two is while it lasts, the one with the changes first
 * @param every ms between two reports
 * @throws Refused as the real door and the register of numbers would; ClientError UNKNOWN_SUBJECT, UNREACHABLE, NO_WORKER
 */
export async function foreseeChanges(
  { client, reader }: Asked,
  row: CampaignRow,
  sendings: readonly Sending[],
  assume: Assumption,
  onProgress?: (so: SeasonSoFar) => void,
  every?: number,
): Promise<ChangedLine[]> {
  const trials: Trial[] = [];
  for (const { subject, type, payload, by, details } of sendings) {
    const people = await enclosedPeople(type, payload, row, reader);
    const envelope = envelopeOf(type, people.payload, by, details);
    await askRegister(row, envelope, reader, client);
    trials.push({ subject, envelope });
  }
  const live = await askForStates(client, row);
  const played = await playedBeside('playChanges', { live, trials, assume }, onProgress, every);
  if ('lines' in played) return played.lines;
  throw asSent(new TrialFailed(played.failed.subject, played.failed.refusal));
}
