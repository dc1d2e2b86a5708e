import { expect, test } from 'vitest';
import type { ObligationView } from '../../domain/journal/journal.ts';
import { rosterOf } from '../../domain/people/roster.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { createReader } from '../reader.ts';
import { putCampaign } from '../recorded-campaign.fixture.ts';
import { recordEntries } from '../recording.ts';
import { describeOnBoth, entryOf, newCampaign, noticeOf, standingAt } from '../records.fixture.ts';
import { putNotices } from './outbox.ts';
import { toldProblem } from './told-check.ts';

const DAY = 86_400_000;
/** a Monday */
const owed = Date.parse('2026-11-02T08:00:00+07:00');

await describeOnBoth('when somebody was told', (records) => {
  /** A cell whose time to object waits for being told, or has begun. */
  async function waiting(deadlines: ObligationView['deadlines']) {
    const campaign = newCampaign();
    const plan = realPlanNow();
    await putCampaign(records().db, { id: campaign, plan, roster: rosterOf(plan), startedAt: 1 });
    const window = { id: 'objectionWindow', kind: 'window', deadlines } as ObligationView;
    const standing = { ...standingAt('recognitionDecision'), obligations: [window] };
    await recordEntries(records().db, [entryOf(campaign, 'doi-1', 1, { standing })]);
    const notice = { ...noticeOf('objectionWindow', owed, ['zalo']), opens: 'objectionWindow/1' };
    await putNotices(records().db, [
      { campaign, subject: 'doi-1', at: owed, notices: [notice], withdrawn: [] },
    ]);
    const [row] = await createReader(records().db).notices(campaign);
    if (row === undefined) throw new Error('no notice');
    return (at: number | null, now: number, over?: true) =>
      toldProblem(records().db, campaign, row, { how: 'phone', at, note: null, ...(over && { over }) }, now);
  }

  test('it can’t be a day that ends the time at once, unless that is said', async () => {
    const problem = await waiting([]);
    const now = owed + 30 * DAY;
    expect(await problem(owed, now)).toBe('TOLD_OVER');
    expect(await problem(owed, now, true)).toBeNull();
    expect(await problem(owed, owed + DAY)).toBeNull();
    expect(await problem(null, now)).toBeNull();
    expect(await problem(owed - DAY, now, true)).toBe('TOLD_TIME');
  });

  test('whoever is told of a time that runs already ends nothing', async () => {
    const problem = await waiting([{ due: owed + DAY, closes: null, who: 'plan', why: 'plan', at: owed }]);
    expect(await problem(owed, owed + 30 * DAY)).toBeNull();
  });
});
