import type { Instant } from '../domain/calendar/instant.ts';
import type { EngineState } from '../interpreter/engine-types.ts';
import type { RunningInstance } from '../interpreter/what-if.ts';
import { cellEngine } from './cell-engines.ts';
import { campaignEngine } from './rehearsed-campaign.ts';

/** A running campaign at one instant. */
export interface LiveCampaign {
  campaign: string;
  /** ms; never before the last step of an instance */
  now: Instant;
  /** the campaign first, then its cells */
  instances: RunningInstance[];
  /** people who can't be mailed */
  unmailed: readonly string[];
}

/** The same as data, which goes from one thread to another. */
export interface LiveStates {
  campaign: string;
  /** ms */
  now: Instant;
  /** by subject, the campaign's own under `campaign` */
  states: Record<string, EngineState>;
  /** people who can't be mailed */
  unmailed: readonly string[];
}

/** The cells that a campaign has started, or is about to start. @param own the campaign's own state */
export const cellsIn = (own: EngineState): string[] => Object.keys(campaignEngine.view(own).context.cells);

/** Ready to be played on, from its states. */
export function liveCampaign({ campaign, now, states, unmailed }: LiveStates): LiveCampaign {
  const own = states['campaign'];
  const ofCells = cellEngine(own === undefined ? {} : campaignEngine.view(own).context.terms);
  const instances = Object.entries(states).map(([name, state]) => ({
    name,
    engine: name === 'campaign' ? campaignEngine : ofCells,
    state,
  }));
  const newest = Math.max(now, ...instances.map(({ state }) => state.now));
  return { campaign, now: newest, instances, unmailed };
}
