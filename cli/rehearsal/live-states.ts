import type { CampaignClient } from '../../client/client.ts';
import { ClientError } from '../../client/failures.ts';
import type { Instant } from '../../domain/instant.ts';
import type { EngineState } from '../../interpreter/engine-types.ts';
import type { RunningInstance } from '../../interpreter/what-if.ts';
import { campaignEngine, cellEngine } from './rehearsed-campaign.ts';

/** A campaign as it runs at one instant. */
export interface LiveCampaign {
  campaign: string;
  /** ms; never before the last step of an instance */
  now: Instant;
  /** the campaign first, then its cells */
  instances: RunningInstance[];
  /** people who can't be mailed */
  unmailed: readonly string[];
}

/**
 * @param states by subject, the campaign's own under `campaign`
 * @param unmailed people who can't be mailed
 */
export function liveCampaign(
  campaign: string,
  now: Instant,
  states: Record<string, EngineState>,
  unmailed: readonly string[] = [],
): LiveCampaign {
  const instances = Object.entries(states).map(([name, state]) => ({
    name,
    engine: name === 'campaign' ? campaignEngine : cellEngine,
    state,
  }));
  const newest = Math.max(now, ...instances.map(({ state }) => state.now));
  return { campaign, now: newest, instances, unmailed };
}

/**
 * Asks a running campaign and its cells for their states. What travels between them meanwhile is not seen.
 *
 * @throws ClientError UNKNOWN_SUBJECT when the campaign never began, UNREACHABLE, NO_WORKER
 */
export async function askForStates(
  client: Pick<CampaignClient, 'engineState'>,
  campaign: string,
  now: Instant = Date.now(),
  unmailed: readonly string[] = [],
): Promise<LiveCampaign> {
  const own = await client.engineState(campaign, 'campaign');
  const cells = Object.keys(campaignEngine.view(own).context.cells);
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
