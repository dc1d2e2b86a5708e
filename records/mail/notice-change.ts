import { and, eq } from 'drizzle-orm';
import { NOTICE_ACTIONS, type NoticeAction } from '../../domain/obligation/notice-action.ts';
import type { Database, Queries } from '../database.ts';
import { notices } from '../schema.ts';
import { write } from '../writing.ts';
import { NoticeError } from './notice-error.ts';

type Row = typeof notices.$inferSelect;

/**
 * Does to one notice of the outbox what the office asks for, in a state in which that is possible.
 *
 * @param change what becomes of it; null: it stays as it is
 * @param isDone whether that was done before: nothing is done again
 * @throws NoticeError `NOTICE_UNKNOWN`, `NOTICE_STATE`
 */
export async function changeNotice(
  db: Database,
  { campaign, id, action }: { campaign: string; id: string; action: NoticeAction['action'] },
  change: (row: Row, queries: Queries) => Promise<Partial<Row> | null>,
  isDone: (row: Row) => boolean = () => false,
): Promise<void> {
  const { from } = NOTICE_ACTIONS[action];
  await write(db, campaign, async (queries) => {
    const [row] = await queries
      .select()
      .from(notices)
      .where(and(eq(notices.campaign, campaign), eq(notices.id, id)));
    if (row === undefined) throw new NoticeError('NOTICE_UNKNOWN', id, null);
    if (isDone(row)) return;
    if (!from.some((state) => state === row.state)) throw new NoticeError('NOTICE_STATE', id, row.state);
    const changed = await change(row, queries);
    if (changed !== null) await queries.update(notices).set(changed).where(eq(notices.id, id));
  });
}
