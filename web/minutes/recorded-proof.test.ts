import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chain } from '../../domain/journal/journal-seal.fixture.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { openDatabase, type Records } from '../../records/database.ts';
import { createReader } from '../../records/reader.ts';
import { putCampaign } from '../../records/recorded-campaign.fixture.ts';
import { recordEntries } from '../../records/recording.ts';
import { preparedDump } from '../../records/records.fixture.ts';
import { standings } from '../../records/schema.ts';
import { virtualSeason } from '../../test/support/virtual-season.ts';
import { createDashboard } from '../app.ts';

/** The proof of minutes over a database: what was recorded and read again gives the hash that the case gave at the lock. */

const plan = realPlanNow();
const season = virtualSeason(plan);
let records: Records;

beforeAll(async () => {
  records = await openDatabase({ folder: null, dump: await preparedDump() });
  const roster = { revision: 1, assignments: plan.roles };
  await putCampaign(records.db, { id: plan.id, plan, roster, startedAt: season.now() });
  season.until('the cells', () => season.subjects().length === 1 + plan.cells.length);
  season.until('minutes are locked', () => season.caseContent('doi-1').minutes?.hash != null);
  await recordEntries(records.db, season.entries.map(chain()));
}, 120_000);
afterAll(() => records.close());

async function proof(): Promise<string> {
  const app = createDashboard({ reader: createReader(records.db), now: season.now });
  return await (await app.request('/cells/doi-1/minutes/proof')).text();
}

test('[R33] minutes that were recorded are equal, and one word changed in the database makes them unequal', async () => {
  const before = await proof();
  expect(before).toContain('<b>KHỚP.</b>');
  expect(before.split(season.caseContent('doi-1').minutes?.hash ?? '-')).toHaveLength(5);
  const own = and(eq(standings.campaign, plan.id), eq(standings.subject, 'doi-1'));
  const other = sql`jsonb_set(${standings.content}::jsonb, '{minutes,items,0,text}', '"khác"')::json`;
  await records.db.update(standings).set({ content: other }).where(own);
  const after = await proof();
  expect(after).toContain('KHÔNG KHỚP.');
  expect(after).not.toContain('<b>KHỚP.</b>');
});
