import { expect, test } from 'vitest';
import { instantAt } from '../domain/calendar/instant.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { createReader } from './reader.ts';
import { recordEntries } from './recording.ts';
import { beginningOf, describeOnBoth, entryOf, newCampaign } from './records.fixture.ts';
import { write } from './writing.ts';

const on = (day: string) => instantAt(day, '09:00', '+07:00');
const sent = (type: string, payload: unknown) => ({
  kind: 'event' as const,
  event: { id: type, type, payload, by: 'pham-hoang-viet' },
});

await describeOnBoth('a campaign whose cells and committee are reorganised', (records) => {
  const reader = () => createReader(records().db);

  /** Named on the first day, in force five days later; and a merge. */
  async function reorganised() {
    const campaign = newCampaign();
    const plan = realPlanNow();
    const events = [
      sent('cell.rename', { cell: 'doi-1', name: 'Chi bộ Đội Cơ động', from: '2024-12-06', reason: 'x' }),
      sent('committee.change', { superior: 'Đảng ủy Sở', from: '2024-12-06', numbers: 'goOn', reason: 'x' }),
      sent('cell.merge', { cell: 'doi-5', into: 'doi-2', head: 'do-van-dat', reason: 'x' }),
    ];
    const entries = [
      beginningOf(campaign, plan, { at: on('2024-12-01') }),
      ...events.map((input, index) =>
        entryOf(campaign, 'campaign', index + 2, { at: on('2024-12-01') + index + 1, input }),
      ),
    ];
    await write(records().db, campaign, async (queries) => (await recordEntries(queries, entries)).length);
    return { campaign, plan };
  }

  const of = (
    found: { plan: { cells: { id: string; name: string }[]; document: { superior: string } } } | null,
  ) => [found?.plan.cells.find(({ id }) => id === 'doi-1')?.name, found?.plan.document.superior];

  test('is read on each day as it was called then, whenever that was entered', async () => {
    const { campaign, plan } = await reorganised();
    expect(of(await reader().campaignAt(campaign, on('2024-12-05')))).toEqual(of({ plan }));
    expect(of(await reader().campaignAt(campaign, on('2024-12-06')))).toEqual([
      'Chi bộ Đội Cơ động',
      'Đảng ủy Sở',
    ]);
    expect(of(await reader().campaign(campaign))).toEqual(['Chi bộ Đội Cơ động', 'Đảng ủy Sở']);
  });

  test('has the committee of a cell that merges in that of the other one', async () => {
    const { campaign, plan } = await reorganised();
    const row = await reader().campaign(campaign);
    const came = plan.roles.flatMap(({ person, cell }) => (cell === 'doi-5' ? [person] : []));
    const there = row?.roster.assignments.flatMap(({ person, cell }) => (cell === 'doi-2' ? [person] : []));
    expect(came.length).toBeGreaterThan(0);
    expect(there).toEqual(expect.arrayContaining(came));
    expect(row?.roster.merged).toEqual([{ cell: 'doi-5', into: 'doi-2' }]);
  });
});
