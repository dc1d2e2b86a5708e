import { qualityFindings } from '../domain/quality/quality-check.ts';
import type { QualityFinding } from '../domain/quality/quality-finding.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';

type Asked = Pick<RecordsReader, 'cases' | 'campaignContent' | 'people' | 'outbox'>;

/** as many notices as somebody passes on in a day, and more */
const MOST_WAITING = 2_000;

/**
 * What in a campaign's records is missing or doesn't fit together, as whoever asks may read them; in as many reads
 * however many cells there are.
 *
 * @param readsAddresses whether it is theirs to know how people are reached: by their reader nobody else has an address
 * @param now ms
 */
export async function seeQuality(
  reader: Asked,
  { id, plan, roster }: Pick<CampaignRow, 'id' | 'plan' | 'roster'>,
  readsAddresses: boolean,
  now: number,
): Promise<QualityFinding[]> {
  const [cells, { meetings = [] }, people, waiting] = await Promise.all([
    reader.cases(id),
    reader.campaignContent(id),
    readsAddresses ? reader.people(id) : null,
    reader.outbox(id, { state: 'toBeTold', limit: MOST_WAITING, offset: 0 }),
  ]);
  // people of the plan are in the directory as well, unless it was never written
  const addresses = people && [...plan.people, ...people];
  const returned = waiting.rows.filter(({ bounced }) => bounced !== null).map(({ person }) => person);
  return qualityFindings({ plan, roster, addresses, returned, cells, meetings }, now);
}
