import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { TellingWay } from '../../domain/obligation/notice-action.ts';
import { createReader } from '../reader.ts';
import { describeOnBoth, newCampaign, noticeOf } from '../records.fixture.ts';
import { notices } from '../schema.ts';
import { markTold, putNotices } from './outbox.ts';
import { correctTold } from './told-correction.ts';

const minute = 60_000;
const start = Date.parse('2026-12-02T08:00:00+07:00');
const now = start + 120 * minute;

await describeOnBoth('what was recorded of a telling', (records) => {
  /** A notice that the office has told somebody of, five minutes after it was owed. */
  async function told(more: object = {}, copy = false) {
    const { db } = records();
    const campaign = newCampaign();
    const people: [string[], string[]] = copy ? [[], ['zalo']] : [['zalo'], []];
    const notice = { ...noticeOf('dossier', start, ...people), ...more };
    await putNotices(db, [{ campaign, subject: 'doi-1', at: start, notices: [notice], withdrawn: [] }]);
    const row = async () => (await createReader(db).notices(campaign))[0];
    const id = (await row())?.id ?? '';
    await db.update(notices).set({ state: 'toBeTold' }).where(eq(notices.id, id));
    const said = { how: 'phone' as const, at: start + 5 * minute, note: null, over: true as const };
    await markTold(db, campaign, id, start + 10 * minute, 'thu', said);
    const correct = (how: TellingWay, at: number | null, reason = 'nhầm ngày', note: string | null = null) =>
      correctTold(db, campaign, id, now, 'mai', { how, at, note }, reason);
    return { correct, row, id, campaign, db };
  }
  const FIRST = {
    how: 'phone',
    at: start + 5 * minute,
    note: null,
    recordedAt: start + 10 * minute,
    correctedBy: 'mai',
    reason: 'nhầm ngày',
  };

  test('is corrected with a reason, and stays beside what holds, however often', async () => {
    const { correct, row } = await told();
    await correct('inPerson', start + 60 * minute);
    expect(await row()).toMatchObject({
      state: 'told',
      detail: 'thu',
      changedAt: now,
      told: { how: 'inPerson', at: start + 60 * minute, note: null, before: [FIRST] },
    });
    // pressed twice
    await correct('inPerson', start + 60 * minute);
    expect((await row())?.told?.before).toEqual([FIRST]);
    await correct('onPaper', null, 'có giấy báo');
    const { at, before } = (await row())?.told ?? {};
    expect(at).toBe(start + 60 * minute);
    expect(before).toEqual([
      FIRST,
      {
        how: 'inPerson',
        at: start + 60 * minute,
        note: null,
        recordedAt: now,
        correctedBy: 'mai',
        reason: 'có giấy báo',
      },
    ]);
  });

  test('is corrected to no time at which nobody can have been told, and only once it is recorded', async () => {
    const { correct, row, db, id } = await told();
    for (const at of [now + minute, start - minute])
      await expect(correct('phone', at)).rejects.toMatchObject({ code: 'TOLD_TIME' });
    expect((await row())?.told?.before).toBeUndefined();
    await db.update(notices).set({ state: 'toBeTold' }).where(eq(notices.id, id));
    await expect(correct('phone', start + minute)).rejects.toMatchObject({
      code: 'NOTICE_STATE',
      state: 'toBeTold',
    });
  });

  test('keeps its time where a cell’s time runs from it; how it was and the note are corrected', async () => {
    const opens = { opens: 'objectionWindow/1' };
    const { correct, row } = await told(opens);
    await expect(correct('phone', start + 6 * minute)).rejects.toMatchObject({ code: 'TOLD_BEGAN' });
    expect((await row())?.told?.before).toBeUndefined();
    // the same minute is the same time, as people say it
    await correct('inPerson', start + 5 * minute + 30_000, 'nhầm cách báo', 'báo tại trụ sở');
    expect((await row())?.told).toMatchObject({
      how: 'inPerson',
      at: start + 5 * minute,
      note: 'báo tại trụ sở',
    });
    // nothing runs from when somebody was told who gets a copy
    const copied = await told(opens, true);
    await copied.correct('phone', start + 6 * minute);
    expect((await copied.row())?.told?.at).toBe(start + 6 * minute);
  });

  test('may be nothing but who told it', async () => {
    const { db, campaign, id, row, correct } = await told();
    await db
      .update(notices)
      .set({ told: null, changedAt: start + minute })
      .where(eq(notices.id, id));
    await correct('phone', start + 2 * minute);
    expect((await row())?.told).toMatchObject({
      at: start + 2 * minute,
      before: [{ how: null, at: start + minute, recordedAt: start + minute }],
    });
    await expect(correctTold(db, campaign, 'none', now, 'mai', null, null)).rejects.toMatchObject({
      code: 'NOTICE_UNKNOWN',
    });
  });
});
