import type { Context } from 'hono';
import type { CampaignName, CampaignRow, RecordsReader } from '../records/reading.ts';

/** The campaign that a request is about: the one named, else the newest. */
export interface ShownCampaign {
  /** all campaigns, newest first */
  campaigns: CampaignName[];
  /** as the address names it */
  named: string | undefined;
  campaign: CampaignRow | null;
}

const read = new WeakMap<Request, Promise<ShownCampaign>>();

async function readShown(c: Context, reader: RecordsReader): Promise<ShownCampaign> {
  const campaigns = await reader.campaignNames();
  const named = c.req.query('campaign');
  const shown = named === undefined ? campaigns[0] : campaigns.find(({ id }) => id === named);
  return { campaigns, named, campaign: shown === undefined ? null : await reader.campaign(shown.id) };
}

/** Read once for a request, however many ask. */
export function shownCampaign(c: Context, reader: RecordsReader): Promise<ShownCampaign> {
  const there = read.get(c.req.raw);
  if (there !== undefined) return there;
  const asked = readShown(c, reader);
  read.set(c.req.raw, asked);
  return asked;
}
