import type { PlacedEntry, RecordsReader } from '../records/reading.ts';

/** entries of a page: each may hold a whole case */
const PAGE = 200;
/** as many as the records give in one answer */
const MOST = 10_000;

/**
 * The entries of one subject, oldest first, so many at a time. Whoever isn't told the places of entries gets them at
 * once: those are the entries of cases, which are few, or what of the campaign's is theirs.
 */
export async function* journalPages(
  reader: Pick<RecordsReader, 'journal'>,
  campaign: string,
  subject: string,
): AsyncGenerator<PlacedEntry[]> {
  const asked = { subject, order: 'oldest' } as const;
  let page = await reader.journal(campaign, { ...asked, limit: PAGE });
  const hasPlaces = (page.at(-1)?.position ?? 0) > 0;
  if (page.length === PAGE && !hasPlaces) page = await reader.journal(campaign, { ...asked, limit: MOST });
  yield page;
  while (hasPlaces && page.length === PAGE) {
    page = await reader.journal(campaign, { ...asked, after: page.at(-1)?.position ?? 0, limit: PAGE });
    yield page;
  }
}
