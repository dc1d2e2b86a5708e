import { ClientError, Refused } from '../../client/failures.ts';
import type { LiveCampaign } from '../../rehearsal/live-campaign.ts';
import type { Assumption } from '../../rehearsal/people.ts';
import { type ChangedLine, tryLive } from '../../rehearsal/rehearse-live.ts';
import { type Trial, TrialFailed } from '../../rehearsal/trial.ts';

/**
 * What these events would change, with the failures that really sending them would have.
 *
 * @throws Refused, ClientError UNKNOWN_SUBJECT
 */
export function tryEvents(live: LiveCampaign, trials: readonly Trial[], assume: Assumption): ChangedLine[] {
  try {
    return tryLive(live, trials, assume);
  } catch (error) {
    if (!(error instanceof TrialFailed)) throw error;
    throw error.refusal === null
      ? new ClientError('UNKNOWN_SUBJECT', error.message, { cause: error })
      : new Refused(error.refusal);
  }
}
