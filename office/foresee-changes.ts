import type { CampaignClient } from '../client/client.ts';
import { ClientError, Refused } from '../client/failures.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import type { LiveCampaign } from '../rehearsal/live-campaign.ts';
import type { Assumption } from '../rehearsal/people.ts';
import { type ChangedLine, tryLive } from '../rehearsal/rehearse-live.ts';
import { type Trial, TrialFailed } from '../rehearsal/trial.ts';
import { askForStates } from './foreseeing/live-states.ts';
import type { Sending } from './send.ts';
import { enclosedPeople } from './sending/enclosed-people.ts';
import { envelopeOf } from './sending/envelope.ts';

/** What these events would change; fails as really sending them would. */
function tryEvents(live: LiveCampaign, trials: readonly Trial[], assume: Assumption): ChangedLine[] {
  try {
    return tryLive(live, trials, assume);
  } catch (error) {
    if (!(error instanceof TrialFailed)) throw error;
    throw error.refusal === null
      ? new ClientError('UNKNOWN_SUBJECT', error.message, { cause: error })
      : new Refused(error.refusal);
  }
}

/**
 * What would come differently in a running campaign if these were sent, one after the other; nothing is sent.
 *
 * @param assume what people do in the futures that are compared
 * @throws Refused as the real door would; ClientError UNKNOWN_SUBJECT, UNREACHABLE, NO_WORKER
 */
export async function foreseeChanges(
  { client, reader }: { client: Pick<CampaignClient, 'engineState'>; reader: Pick<RecordsReader, 'people'> },
  row: CampaignRow,
  sendings: readonly Sending[],
  assume: Assumption,
): Promise<ChangedLine[]> {
  const trials: Trial[] = [];
  for (const { subject, type, payload, by, details } of sendings) {
    const people = await enclosedPeople(type, payload, row, reader);
    trials.push({ subject, envelope: envelopeOf(type, people.payload, by, details) });
  }
  return tryEvents(await askForStates(client, row), trials, assume);
}
