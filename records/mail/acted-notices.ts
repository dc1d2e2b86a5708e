import { and, eq } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { Database } from '../database.ts';
import { noticeActions } from './notice-action-table.ts';
import { NoticeError } from './notice-error.ts';

/**
 * Does what the office asks of a notice once: whatever comes again under the id of an attempt, from whoever reaches
 * Temporal, has the first answer, also when the notice would take it again by now.
 *
 * @param act harmless when it is done twice, as it is when nobody could write down that it was done
 * @throws NoticeError the first one
 */
export async function actOnce(
  db: Database,
  { campaign, id, notice, now }: { campaign: string; id: string; notice: string; now: Instant },
  act: () => Promise<void>,
): Promise<void> {
  const [before] = await db
    .select({ refused: noticeActions.refused, state: noticeActions.state })
    .from(noticeActions)
    .where(and(eq(noticeActions.campaign, campaign), eq(noticeActions.id, id)));
  if (before !== undefined) {
    if (before.refused !== null) throw new NoticeError(before.refused, notice, before.state);
    return;
  }
  const refusal = await act().then(
    () => null,
    (error: unknown) => {
      if (error instanceof NoticeError) return error;
      throw error;
    },
  );
  await db
    .insert(noticeActions)
    .values({ campaign, id, at: now, refused: refusal?.code ?? null, state: refusal?.state ?? null })
    .onConflictDoNothing();
  if (refusal !== null) throw refusal;
}
