import type { CampaignName } from './reading.ts';

/**
 * A text that differs after every change that a reader of a campaign could see, and, for those who read whichever
 * campaign is the newest, when another one becomes that; empty where there is none.
 *
 * @param names newest first
 * @param named id; undefined for whichever is the newest
 */
export function revisionMark(names: readonly CampaignName[], named: string | undefined): string {
  const campaign = named === undefined ? names[0] : names.find(({ id }) => id === named);
  return campaign === undefined ? '' : `${campaign.id}/${campaign.revision}`;
}
