import type { Queries } from './database.ts';
import { createReader } from './reader.ts';
import type { CampaignRow } from './reading.ts';
import { RecordingError } from './recording-error.ts';

/** A campaign that must have been recorded. @throws RecordingError `CAMPAIGN_UNKNOWN` until it is */
export async function knownCampaign(queries: Queries, id: string): Promise<CampaignRow> {
  const row = await createReader(queries).campaign(id);
  if (row === null) throw new RecordingError('CAMPAIGN_UNKNOWN', `the campaign ${id} is not recorded yet`);
  return row;
}
