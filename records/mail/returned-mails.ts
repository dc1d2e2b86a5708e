import { and, eq } from 'drizzle-orm';
import type { Database } from '../database.ts';
import type { MailRow } from '../reading.ts';
import { mails, notices } from '../schema.ts';

/** A mail that has come back, as it was sent. */
export interface KnownMail extends Pick<MailRow, 'campaign' | 'address' | 'state'> {
  /** id of one of the notices that it brought and that count as sent; null: none does */
  notice: string | null;
}

/** The mail of that Message-ID; null: it is none of ours. */
export async function mailOf(db: Database, messageId: string): Promise<KnownMail | null> {
  const [mail] = await db
    .select({ id: mails.id, campaign: mails.campaign, address: mails.address, state: mails.state })
    .from(mails)
    .where(eq(mails.messageId, messageId));
  if (mail === undefined) return null;
  const { id, ...known } = mail;
  const [notice] = await db
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.campaign, known.campaign), eq(notices.mail, id), eq(notices.state, 'sent')))
    .limit(1);
  return { ...known, notice: notice?.id ?? null };
}
