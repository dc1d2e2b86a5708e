import type { Context } from 'hono';
import type { CampaignName, CampaignRow, RecordsReader } from '../records/reading.ts';

/** The campaign that is asked for: the one that the address names, else the newest. @param names newest first */
export const campaignAsked = (
  names: readonly CampaignName[],
  named: string | undefined,
): CampaignName | undefined => (named === undefined ? names[0] : names.find(({ id }) => id === named));

const read = new WeakMap<Request, Promise<CampaignRow | null>>();

async function readShown(c: Context, reader: RecordsReader): Promise<CampaignRow | null> {
  const asked = campaignAsked(await reader.campaignNames(), c.req.query('campaign'));
  return asked === undefined ? null : await reader.campaign(asked.id);
}

/** The campaign that a request is about; read once for a request, however many ask. */
export function shownCampaign(c: Context, reader: RecordsReader): Promise<CampaignRow | null> {
  const there = read.get(c.req.raw) ?? readShown(c, reader);
  read.set(c.req.raw, there);
  return there;
}
