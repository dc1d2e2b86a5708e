import type { CampaignClient } from '../../client/client.ts';
import { ClientError } from '../../client/failures.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { cellsIn, type LiveStates } from '../../rehearsal/live-campaign.ts';
import { withoutAddress } from '../../rehearsal/mails.ts';

/**
 * Asks a running campaign and its cells for their states. Messages under way between them are not seen.
 *
 * @throws ClientError UNKNOWN_SUBJECT when the campaign never began, UNREACHABLE, NO_WORKER
 */
export async function askForStates(
  client: Pick<CampaignClient, 'engineState'>,
  { id: campaign, plan }: Pick<CampaignRow, 'id' | 'plan'>,
): Promise<LiveStates> {
  const now = Date.now();
  const own = await client.engineState(campaign, 'campaign');
  const cells = cellsIn(own);
  const asked = await Promise.all(
    cells.map((cell) =>
      client.engineState(campaign, cell).catch((error: unknown) => {
        // the campaign is about to start it
        if (error instanceof ClientError && error.code === 'UNKNOWN_SUBJECT') return null;
        throw error;
      }),
    ),
  );
  const states = cells.flatMap((cell, index) => {
    const state = asked[index] ?? null;
    return state === null ? [] : [[cell, state] as const];
  });
  const all = { campaign: own, ...Object.fromEntries(states) };
  return { campaign, now, states: all, unmailed: withoutAddress(plan) };
}
