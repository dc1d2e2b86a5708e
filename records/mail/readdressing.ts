import { and, eq } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { notices } from '../schema.ts';

/**
 * Has the notices of a person that waited to be told sent to the address given now, all with the next mail. Mails that
 * have not left are replaced by the next planning.
 *
 * @param now ms
 */
export async function readdress(
  queries: Queries,
  campaign: string,
  person: string,
  now: number,
): Promise<void> {
  await queries
    .update(notices)
    .set({ state: 'queued', at: now, leavesAt: null, mail: null, changedAt: now })
    .where(and(eq(notices.campaign, campaign), eq(notices.person, person), eq(notices.state, 'toBeTold')));
}
