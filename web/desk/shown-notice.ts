import { recordedKeySchema } from '../../domain/recorded-values.ts';
import type { MailRow, OutboxRow } from '../../records/reading.ts';
import type { PageContext } from '../page.ts';
import type { NotActed } from './not-acted.ts';
import type { NoticeShown } from './notice-page.ts';
import type { Addresses } from './outbox-list.ts';

/** What the records say of one notice, as whoever asks may read it. */

/** How everybody is reached. */
export async function addressesOf({ reader, campaign }: PageContext): Promise<Addresses> {
  return new Map((await reader.people(campaign.id)).map(({ id, email, phone }) => [id, { email, phone }]));
}

/** A notice by its id; null where there is none. */
export async function noticeOf({ reader, campaign }: PageContext, id: string): Promise<OutboxRow | null> {
  if (!recordedKeySchema.safeParse(id).success) return null;
  const { rows } = await reader.outbox(campaign.id, { id, limit: 1, offset: 0 });
  return rows[0] ?? null;
}

/** The mail by which it goes or went; null while none is written. */
export async function mailOf({ reader, campaign }: PageContext, row: OutboxRow): Promise<MailRow | null> {
  if (row.mail === null) return null;
  const mails = await reader.mails(campaign.id, { person: row.person });
  return mails.find(({ id }) => id === row.mail) ?? null;
}

/** All that its page shows. @param wrong why what was just pressed was not done */
export async function shownNotice(
  context: PageContext,
  row: OutboxRow,
  wrong: NotActed | null = null,
): Promise<NoticeShown> {
  const { reader, campaign } = context;
  const [mail, cell, addresses] = await Promise.all([
    mailOf(context, row),
    row.subject === 'campaign' ? null : reader.cell(campaign.id, row.subject),
    addressesOf(context),
  ]);
  const standing = row.subject === 'campaign' ? campaign.standing : (cell?.standing ?? null);
  return { row, mail, standing, addresses, wrong };
}
