import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { mails, notices } from '../schema.ts';

/**
 * Lets the notices of a person go by another address: those that waited to be told travel with the next mail, all in
 * one, and mails that have not left are made anew.
 *
 * @param now ms
 */
export async function readdress(
  queries: Queries,
  campaign: string,
  person: string,
  now: number,
): Promise<void> {
  const ready = await queries
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.campaign, campaign), eq(mails.person, person), eq(mails.state, 'ready')));
  const ids = ready.map(({ id }) => id);
  await queries.update(notices).set({ mail: null }).where(inArray(notices.mail, ids));
  await queries.delete(mails).where(inArray(mails.id, ids));
  await queries
    .update(notices)
    .set({ state: 'queued', at: now, mail: null, changedAt: now })
    .where(and(eq(notices.campaign, campaign), eq(notices.person, person), eq(notices.state, 'toBeTold')));
}
