import type { DecisionCase } from '../domain/committee/committee-content.ts';
import { decision, line } from '../domain/committee/decision-case.fixture.ts';
import { extract, improvement } from '../domain/plan/finished-campaign.fixture.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import type { Records } from '../records/database.ts';
import { savePeople } from '../records/people.ts';
import { putCampaign, putCell } from '../records/recorded-campaign.fixture.ts';
import { recordEntries } from '../records/recording.ts';
import { entryOf, standingAt } from '../records/records.fixture.ts';

/** A campaign of 2024 in the records: one cell with a promise, one that went elsewhere, one that joined. */

export const CAMPAIGN = 'dot-2024';

/** The decision of which the extracts are, told to these cells. */
export const decidedFor = (cells: readonly string[]): DecisionCase => {
  const { decision: id, kind, number, date, level } = extract;
  return decision({ id, kind, number, date, lines: cells.map((cell) => line(cell, { level })) });
};

/** Records it with its cells, and with a member and a non-member in its directory. */
export async function recordFinished({ db }: Records): Promise<void> {
  const plan = realPlanNow();
  const roster = { revision: 1, assignments: plan.roles };
  await putCampaign(db, { id: CAMPAIGN, plan, roster, startedAt: 1 });
  const joined = { cell: 'doi-6', name: 'Chi bộ Đội QLTT số 6', peerGroup: 'doi', session: 'chieu' };
  await putCell(db, CAMPAIGN, joined);
  const cells = [...plan.cells.map(({ id }) => id), 'doi-6'];
  await recordEntries(db, [
    entryOf(CAMPAIGN, 'campaign', 1, { content: { decisions: { [extract.decision]: decidedFor(cells) } } }),
  ]);
  for (const cell of cells)
    await recordEntries(db, [
      entryOf(CAMPAIGN, cell, 1, {
        standing:
          cell === 'doi-5'
            ? standingAt('transferred', { ended: { because: 'Sắp xếp tổ chức', to: null } })
            : standingAt('concluded', {
                ratings: { cellQuality: { team: { total: 82.5, level: null, recognised: null } } },
              }),
        content: cell === 'doi-1' ? { extracts: [extract], improvement } : { extracts: [extract] },
      }),
    ]);
  const person = { cell: 'doi-1', email: null, born: '1980-02-03' };
  await savePeople(db, CAMPAIGN, [
    { ...person, id: 'le-thi-be', name: 'Lê Thị Bé', member: true },
    { ...person, id: 'vo-van-tam', name: 'Võ Văn Tám', member: false },
  ]);
}
