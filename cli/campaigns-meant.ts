import type { RecordsReader } from '../records/reading.ts';
import type { Run } from './command.ts';
import { campaignMeant } from './connections.ts';

/** The campaign that is named, else all of them. @throws CommandFailure UNKNOWN_CAMPAIGN */
export async function campaignsMeant(reader: RecordsReader, run: Run): Promise<string[]> {
  if (run.campaign !== undefined) return [(await campaignMeant(reader, run.campaign)).id];
  return (await reader.campaignNames()).map(({ id }) => id);
}
