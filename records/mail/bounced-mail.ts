import { and, eq } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/instant.ts';
import { NOTICE_ACTIONS } from '../../domain/obligation/notice-action.ts';
import type { Database } from '../database.ts';
import { notices } from '../schema.ts';
import { storable } from '../storable.ts';
import { write } from '../writing.ts';
import { NoticeError } from './notice-error.ts';

/**
 * Records that the mail of a notice came back: it counts as sent no longer, and its person is to be told. That it had
 * been sent, when, and who says what of it stays beside it. The same again changes nothing.
 *
 * @param by who says so @param reason what the returned mail says
 * @throws NoticeError `NOTICE_UNKNOWN`, `NOTICE_STATE`
 */
export async function markBounced(
  db: Database,
  campaign: string,
  id: string,
  now: Instant,
  by: string | null,
  _told: unknown,
  reason: string | null,
): Promise<void> {
  const { from, to } = NOTICE_ACTIONS.bounced;
  await write(db, campaign, async (queries) => {
    const [row] = await queries
      .select({ state: notices.state, changedAt: notices.changedAt, bounced: notices.bounced })
      .from(notices)
      .where(and(eq(notices.campaign, campaign), eq(notices.id, id)));
    if (row === undefined) throw new NoticeError('NOTICE_UNKNOWN', id, null);
    if (row.state === to && row.bounced !== null) return;
    if (!from.some((state) => state === row.state)) throw new NoticeError('NOTICE_STATE', id, row.state);
    const bounced = { sentAt: row.changedAt, at: now, by, reason: reason === null ? null : storable(reason) };
    await queries
      .update(notices)
      // it travels in another mail, once there is another address
      .set({ state: to, changedAt: now, detail: null, told: null, mail: null, bounced })
      .where(eq(notices.id, id));
  });
}
