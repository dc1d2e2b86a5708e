import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DecisionCase } from '../domain/committee/committee-content.ts';
import { lastYearOfCell } from '../domain/plan/last-year.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { openDirectory } from '../records/people-deposit.ts';
import { createReader } from '../records/reader.ts';
import type { RecordsReader } from '../records/reading.ts';
import { putCampaign } from '../records/recorded-campaign.fixture.ts';
import { preparedDump, standingAt } from '../records/records.fixture.ts';
import { campaignBefore, withLastYear } from './carry-over.ts';
import { CAMPAIGN, decidedFor, recordFinished } from './finished-campaign.fixture.ts';

describe('[R13, R19] what a campaign that starts takes of the one before', () => {
  const plan = realPlanNow();
  let records: Records;
  let reader: RecordsReader;
  const later = { ...plan, id: 'moi', year: 2026 };
  beforeAll(async () => {
    records = await openDatabase({ folder: null, dump: await preparedDump() });
    await recordFinished(records);
    reader = createReader(records.db);
  });
  afterAll(() => records.close());

  const rowBefore = async (of: Plan = later) => {
    const row = await campaignBefore(reader, of);
    if (row === null) throw new Error('no campaign before');
    return row;
  };

  test('the newest earlier campaign of the same committee, and of no other', async () => {
    expect((await rowBefore()).id).toBe(CAMPAIGN);
    expect(await campaignBefore(reader, plan)).toBeNull();
    const document = { ...plan.document, issuer: 'Đảng ủy khác' };
    expect(await campaignBefore(reader, { ...later, document })).toBeNull();
  });

  test('its results, unless the plan has some or none was decided', async () => {
    const row = await rowBefore();
    const carried = await withLastYear(reader, later, row);
    expect(carried.lastYear?.cells).toHaveLength(6);
    const own = { campaign: 'x', year: 2025, cells: [], members: [] };
    expect((await withLastYear(reader, { ...later, lastYear: own }, row)).lastYear).toEqual(own);
    const running: RecordsReader = {
      ...reader,
      cases: async () => [{ cell: 'doi-1', standing: standingAt('preReview'), content: {} }],
      campaignContent: async () => ({}),
    };
    expect(await withLastYear(running, later, row)).not.toHaveProperty('lastYear');
  });

  test('nothing by a decision that was withdrawn, and what stands in its place also where the case had ended', async () => {
    const withdrawn = { by: 'pham-hoang-viet', reason: 'sai số', at: 1 };
    const taken = { ...decidedFor(['doi-1']), state: 'withdrawn' as const, withdrawn };
    const carried = async (...decisions: DecisionCase[]) => {
      const content = { decisions: Object.fromEntries(decisions.map((one) => [one.id, one])) };
      const one: RecordsReader = { ...reader, campaignContent: async () => content };
      return lastYearOfCell(await withLastYear(one, later, await rowBefore()), 'doi-1');
    };
    const again = {
      ...decidedFor(['doi-1']),
      id: 'main-cellLevels-2',
      number: '33-QĐ/ĐU',
      replaces: taken.id,
    };
    expect(await carried(taken, again)).toMatchObject({ level: 'GOOD', decisions: ['33-QĐ/ĐU'] });
    expect(await carried(taken)).toMatchObject({ level: null, decisions: [] });
  });

  test('names of members alone, under their ids, while the new campaign begins', async () => {
    await openDirectory(records.db, 'dot-2025', { deposit: null, follows: CAMPAIGN });
    expect(await reader.people('dot-2025')).toMatchObject([
      { id: 'le-thi-be', name: 'Lê Thị Bé', member: true },
    ]);
    await putCampaign(records.db, {
      id: 'dot-2025',
      plan: { ...plan, year: 2025 },
      roster: { revision: 1, assignments: plan.roles },
      startedAt: 2,
    });
    expect((await rowBefore()).id).toBe('dot-2025');
  });
});
