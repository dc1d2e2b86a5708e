import { and, eq } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/instant.ts';
import { type Bounced, NOTICE_ACTIONS } from '../../domain/obligation/notice-action.ts';
import type { Database } from '../database.ts';
import { mails, notices } from '../schema.ts';
import { storable } from '../storable.ts';
import { changeNotice } from './notice-change.ts';

type Row = typeof notices.$inferSelect;

/** What stays beside it of mails of the same notice that came back before. */
function before(last: Bounced | null): Pick<Bounced, 'before'> {
  if (last === null) return {};
  const { before: earlier = [], ...own } = last;
  return { before: [...earlier, own] };
}

/**
 * Records that the mail of a notice came back: neither it nor what else that mail brought counts as sent any longer, and
 * its person is to be told; a calendar entry that it carried may have reached nobody. That it had been sent, when, and who says what of it stays beside it. The same again changes
 * nothing.
 *
 * @param by who says so; null: the returned mail itself @param reason what the returned mail says
 * @throws NoticeError `NOTICE_UNKNOWN`, `NOTICE_STATE`
 */
export async function markBounced(
  db: Database,
  campaign: string,
  id: string,
  now: Instant,
  by: string | null,
  reason: string | null,
): Promise<void> {
  const { to } = NOTICE_ACTIONS.bounced;
  const words = reason === null ? null : storable(reason);
  /** it travels in another mail, once there is another address */
  const returned = ({ changedAt: sentAt, bounced }: Pick<Row, 'changedAt' | 'bounced'>) => ({
    state: to,
    changedAt: now,
    detail: null,
    told: null,
    mail: null,
    bounced: { sentAt, at: now, by, reason: words, ...before(bounced) },
  });
  await changeNotice(
    db,
    { campaign, id, action: 'bounced' },
    async (row, queries) => {
      const { mail, state } = row;
      if (mail === null) return returned(row);
      const others = await queries
        .select()
        .from(notices)
        .where(and(eq(notices.campaign, campaign), eq(notices.mail, mail), eq(notices.state, state)));
      for (const other of others)
        await queries.update(notices).set(returned(other)).where(eq(notices.id, other.id));
      await queries
        .update(mails)
        .set({ state: 'failed', error: words })
        .where(and(eq(mails.id, mail), eq(mails.state, 'sent')));
      return returned(row);
    },
    ({ state, bounced }) => state === to && bounced !== null,
  );
}
