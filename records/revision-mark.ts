import type { CampaignName } from './reading.ts';

/**
 * A text that is another after every change which a reader of a campaign could see, and when another campaign becomes
 * the newest for those who read whichever is; empty where there is none.
 *
 * @param names newest first
 * @param named id; undefined for whichever is the newest
 */
export function revisionMark(names: readonly CampaignName[], named: string | undefined): string {
  const campaign = named === undefined ? names[0] : names.find(({ id }) => id === named);
  return campaign === undefined ? '' : `${campaign.id}/${campaign.revision}`;
}
