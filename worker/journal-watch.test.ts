import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import { rosterOf } from '../domain/people/roster.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { createReader } from '../records/reader.ts';
import type { RecordsReader } from '../records/reading.ts';
import { putCampaign } from '../records/recorded-campaign.fixture.ts';
import { recordEntries } from '../records/recording.ts';
import { campaignAt, describeOnBoth, entryOf, newCampaign } from '../records/records.fixture.ts';
import { journal } from '../records/schema.ts';
import { watchJournals } from './journal-watch.ts';

await describeOnBoth('the watcher of the journals', (records) => {
  /** Two campaigns that run, each with two cells of two entries, in the order in which they are looked at. */
  async function running(): Promise<[string, string]> {
    const plan = realPlanNow();
    const one = async (startedAt: number): Promise<string> => {
      const id = newCampaign();
      await putCampaign(records().db, { id, plan, roster: rosterOf(plan), startedAt });
      const standing = campaignAt('underway');
      await recordEntries(records().db, [entryOf(id, 'campaign', 1, { standing })]);
      for (const cell of ['doi-1', 'doi-2'])
        for (const seq of [1, 2]) await recordEntries(records().db, [entryOf(id, cell, seq)]);
      return id;
    };
    const now = Date.now();
    return [await one(now), await one(now + 1)];
  }

  const destroy = async (campaign: string, subject: string, change: object) => {
    const { db } = records();
    const here = and(eq(journal.campaign, campaign), eq(journal.subject, subject), eq(journal.seq, 2));
    const [row] = await db.select().from(journal).where(here);
    const entry: SealedEntry = JSON.parse(JSON.stringify({ ...row?.entry, ...change }));
    await db.update(journal).set({ entry }).where(here);
  };
  const troubles = async (campaign: string) =>
    (await createReader(records().db).troubles(campaign)).map(({ subject, detail }) => [subject, detail]);

  test('sees past an entry that somebody destroyed', async () => {
    const [first, second] = await running();
    await destroy(first, 'doi-1', { seal: null });
    await destroy(first, 'doi-2', { input: null });
    await destroy(second, 'doi-1', { reason: 'chưa từng có' });
    expect(await watchJournals(records().db)).toEqual([first, second]);
    expect(await troubles(first)).toEqual([
      ['doi-1', 'entry 2: unsealed'],
      ['doi-2', 'entry 2: changed'],
    ]);
    expect(await troubles(second)).toEqual([['doi-1', 'entry 2: changed']]);
  });

  test('looks at all others where one can not be read, and says so', async () => {
    const [first, second] = await running();
    await destroy(first, 'doi-2', { seal: null });
    await destroy(second, 'doi-1', { seal: null });
    const whole = createReader(records().db);
    const reader: RecordsReader = {
      ...whole,
      recordedSeq: async (campaign, subject) => {
        if (campaign === first && subject === 'doi-1') throw new Error('unreadable');
        return whole.recordedSeq(campaign, subject);
      },
    };
    await expect(watchJournals(records().db, reader)).rejects.toMatchObject({
      errors: [{ message: 'unreadable' }],
    });
    expect(await troubles(first)).toEqual([['doi-2', 'entry 2: unsealed']]);
    expect(await troubles(second)).toEqual([['doi-1', 'entry 2: unsealed']]);
  });
});
