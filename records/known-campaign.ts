import type { Queries } from './database.ts';
import { createReader } from './reader.ts';
import type { CampaignRow } from './reading.ts';
import { RecordingError } from './recording-error.ts';

/** Its first entry is on its way: whoever asks again later finds it. */
export const unrecordedCampaign = (id: string): RecordingError =>
  new RecordingError('CAMPAIGN_UNKNOWN', `the campaign ${id} is not recorded yet`);

/** A campaign that must have been recorded. @throws RecordingError `CAMPAIGN_UNKNOWN` until it is */
export async function knownCampaign(queries: Queries, id: string): Promise<CampaignRow> {
  const row = await createReader(queries).campaign(id);
  if (row === null) throw unrecordedCampaign(id);
  return row;
}
