import { and, eq } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { notices } from '../schema.ts';

/**
 * Lets the notices of a person that waited to be told go by the address that there is now, with the next mail, all in
 * one. Mails that have not left are made anew by the next planning.
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
    .set({ state: 'queued', at: now, mail: null, changedAt: now })
    .where(and(eq(notices.campaign, campaign), eq(notices.person, person), eq(notices.state, 'toBeTold')));
}
