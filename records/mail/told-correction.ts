import type { Instant } from '../../domain/calendar/instant.ts';
import {
  couldBeTold,
  type Told,
  type ToldGiven,
  timeRunsFrom,
} from '../../domain/obligation/notice-action.ts';
import { reachedAt } from '../../domain/obligation/notice-state.ts';
import type { Database } from '../database.ts';
import type { NoticeRow } from '../reading.ts';
import { storable } from '../storable.ts';
import { changeNotice } from './notice-change.ts';
import { NoticeError } from './notice-error.ts';
import { toldOf } from './told-check.ts';

/** A telling that was recorded wrong: what holds is said anew, what was recorded first stays beside it. */

const minuteOf = (instant: Instant): number => Math.floor(instant / 60_000);

/** When it was, by the minute in which people say it: the same minute is the same instant. */
const whenOf = ({ at }: ToldGiven, before: Instant): Instant =>
  at === null || minuteOf(at) === minuteOf(before) ? before : at;

const isSame = (told: Told, row: Pick<NoticeRow, 'changedAt' | 'told'>): boolean =>
  told.how === row.told?.how && told.note === row.told.note && told.at === reachedAt(row);

/** The record with what it replaces, and why. */
const corrected = (
  told: Told,
  row: Pick<NoticeRow, 'changedAt' | 'told'>,
  by: string | null,
  reason: string,
): Told => {
  const { how = null, note = null, before = [] } = row.told ?? {};
  const replaced = { how, at: reachedAt(row), note, recordedAt: row.changedAt, correctedBy: by, reason };
  return { ...told, before: [...before, replaced] };
};

/**
 * Corrects how and when somebody was told by word of mouth. When it was stays where a cell's time runs from it: the
 * owner of that time heard it once, and has told its end (statecharts.md, "Told first"). The same as recorded changes
 * nothing.
 *
 * @param by who corrects it @param said how it was; without an instant it was when it is recorded @param reason why the
 *   record was wrong
 * @throws NoticeError `NOTICE_UNKNOWN`, `NOTICE_STATE`, `TOLD_TIME`, `TOLD_BEGAN`
 */
export async function correctTold(
  db: Database,
  campaign: string,
  id: string,
  now: Instant,
  by: string | null,
  said: ToldGiven | null,
  reason: string | null,
): Promise<void> {
  await changeNotice(db, { campaign, id, action: 'correct' }, async (row) => {
    // the door of the mailroom takes none without them
    if (said === null || reason === null) return null;
    const at = whenOf(said, reachedAt(row));
    const told = toldOf({ ...said, at }, now);
    if (isSame(told, row)) return null;
    if (at !== reachedAt(row)) {
      if (!couldBeTold(row.notice, at, now)) throw new NoticeError('TOLD_TIME', id, null);
      if (timeRunsFrom(row)) throw new NoticeError('TOLD_BEGAN', id, null);
    }
    return { told: corrected(told, row, by, storable(reason)), changedAt: now };
  });
}
