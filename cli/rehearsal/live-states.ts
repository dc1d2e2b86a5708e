import type { CampaignClient } from '../../client/client.ts';
import { ClientError } from '../../client/failures.ts';
import type { Instant } from '../../domain/instant.ts';
import { cellsIn, type LiveCampaign, liveCampaign } from '../../rehearsal/live-campaign.ts';

/**
 * Asks a running campaign and its cells for their states. What travels between them meanwhile is not seen.
 *
 * @param now ms
 * @param unmailed people who can't be mailed
 * @throws ClientError UNKNOWN_SUBJECT when the campaign never began, UNREACHABLE, NO_WORKER
 */
export async function askForStates(
  client: Pick<CampaignClient, 'engineState'>,
  campaign: string,
  now: Instant = Date.now(),
  unmailed: readonly string[] = [],
): Promise<LiveCampaign> {
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
  return liveCampaign(campaign, now, { campaign: own, ...Object.fromEntries(states) }, unmailed);
}
