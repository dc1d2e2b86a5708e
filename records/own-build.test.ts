import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { CellStanding } from '../domain/journal/journal.ts';
import { checkJournal } from './journal-check.ts';
import { assertOwnBuild } from './own-build.ts';
import { createReader } from './reader.ts';
import { recordEntries } from './recording.ts';
import { describeOnBoth, entryOf, newCampaign, standingAt } from './records.fixture.ts';

await describeOnBoth('records of an earlier build', (records) => {
  test('cannot be continued, but can be read: the check names every entry without a seal', async () => {
    const { db } = records();
    const [older, newer] = [newCampaign(), newCampaign()];
    await recordEntries(db, [entryOf(newer, 'doi-1', 1)]);
    await expect(assertOwnBuild(db)).resolves.toBeUndefined();
    await recordEntries(db, [entryOf(older, 'doi-1', 1)]);
    await db.execute(
      sql`update journal set hash = null, entry = (entry::jsonb - 'seal')::json where campaign = ${older}`,
    );
    await expect(assertOwnBuild(db)).rejects.toMatchObject({
      code: 'EARLIER_BUILD',
      told: { key: 'earlierBuild', values: { campaigns: expect.stringContaining(older) } },
    });
    await expect(assertOwnBuild(db)).rejects.not.toThrow(newer);
    expect((await checkJournal(createReader(db), older)).faults).toEqual([
      { campaign: older, subject: 'doi-1', fault: 'unsealed', seq: 1 },
    ]);
    expect((await checkJournal(createReader(db), newer)).faults).toEqual([]);
  });

  test('whose standings have another shape cannot be continued either, although they are sealed', async () => {
    const { db } = records();
    const older = newCampaign();
    const { of: _of, ...untyped } = standingAt('dossierSubmission');
    await recordEntries(db, [entryOf(older, 'doi-1', 1, { standing: untyped as CellStanding })]);
    await expect(assertOwnBuild(db)).rejects.toMatchObject({
      code: 'EARLIER_BUILD',
      told: { key: 'earlierBuild', values: { campaigns: expect.stringContaining(older) } },
    });
    expect((await checkJournal(createReader(db), older)).faults).toEqual([]);
  });
});
