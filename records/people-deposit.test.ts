import { expect, test } from 'vitest';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { savePeople } from './people.ts';
import { depositPeople, dropDeposit, openDirectory } from './people-deposit.ts';
import { createReader } from './reader.ts';
import { recordEntries } from './recording.ts';
import { beginningOf, describeOnBoth, newCampaign } from './records.fixture.ts';

const NOW = Date.parse('2024-11-26T08:00:00+07:00');
const DAY = 86_400_000;
const plan = realPlanNow();
const member = { cell: 'doi-1', email: null, born: '1980-02-03', member: true };

await describeOnBoth('who the people of a plan are', (records) => {
  const db = () => records().db;
  const people = (campaign: string) => createReader(db()).people(campaign);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

  test('waits for its campaign to begin, which then knows them, and of which cell they are', async () => {
    const campaign = newCampaign();
    const deposit = await depositPeople(db(), plan, NOW);
    expect(await people(campaign)).toEqual([]);
    for (const _again of [1, 2]) await openDirectory(db(), campaign, { deposit, follows: null });
    expect(await people(deposit)).toEqual([]);
    const there = await people(campaign);
    expect(there.map(({ id, name, email }) => ({ id, name, email })).sort(byId)).toEqual(
      plan.people.map(({ id, name, email }) => ({ id, name, email })).sort(byId),
    );
    const head = plan.roles.find(({ role, cell }) => role === 'cellHead' && cell === 'doi-1')?.person;
    expect(there.find(({ id }) => id === head)).toMatchObject({ cell: 'doi-1', member: false });
    await recordEntries(db(), [beginningOf(campaign, plan)]);
    expect((await createReader(db()).campaign(campaign))?.plan.people).toEqual(plan.people);
  });

  test('members of the campaign before keep their ids; people of the plan are named by the plan', async () => {
    const [before, campaign] = [newCampaign(), newCampaign()];
    await recordEntries(db(), [beginningOf(before, plan)]);
    const [named] = plan.people;
    if (named === undefined) throw new Error('the plan names nobody');
    await savePeople(db(), before, [
      { ...member, id: 'le-thi-be', name: 'Lê Thị Bé' },
      { ...member, id: 'vo-van-tam', name: 'Võ Văn Tám', member: false },
      { ...member, id: named.id, name: 'Tên cũ' },
    ]);
    const deposit = await depositPeople(db(), plan, NOW);
    await openDirectory(db(), campaign, { deposit, follows: before });
    const there = new Map((await people(campaign)).map((row) => [row.id, row]));
    expect(there.get('le-thi-be')).toEqual({ ...member, id: 'le-thi-be', name: 'Lê Thị Bé' });
    expect(there.has('vo-van-tam')).toBe(false);
    expect(there.get(named.id)).toEqual({ ...member, id: named.id, name: named.name, email: named.email });
  });

  test('changes nothing of a campaign that is recorded already', async () => {
    const campaign = newCampaign();
    const first = await depositPeople(db(), plan, NOW);
    await openDirectory(db(), campaign, { deposit: first, follows: null });
    await recordEntries(db(), [beginningOf(campaign, plan)]);
    const before = await people(campaign);
    const stranger = { id: 'nguoi-la', name: 'Người Lạ', email: 'la@x.example', sample: false };
    const deposit = await depositPeople(db(), { people: [stranger], roles: [] }, NOW);
    await openDirectory(db(), campaign, { deposit, follows: null });
    expect(await people(campaign)).toEqual(before);
  });

  test('goes when its campaign did not begin: at once, or after 30 days', async () => {
    const [dropped, forgotten] = [await depositPeople(db(), plan, NOW), await depositPeople(db(), plan, NOW)];
    await dropDeposit(db(), dropped);
    expect(await people(dropped)).toEqual([]);
    await depositPeople(db(), plan, NOW + 29 * DAY);
    expect(await people(forgotten)).not.toEqual([]);
    await depositPeople(db(), plan, NOW + 31 * DAY);
    expect(await people(forgotten)).toEqual([]);
  });

  test('the directory of a campaign is no deposit: it is neither dropped nor opened as one', async () => {
    const [campaign, other] = [newCampaign(), newCampaign()];
    await openDirectory(db(), campaign, { deposit: await depositPeople(db(), plan, NOW), follows: null });
    await dropDeposit(db(), campaign);
    await openDirectory(db(), other, { deposit: campaign, follows: null });
    expect(await people(campaign)).toHaveLength(plan.people.length);
    expect(await people(other)).toEqual([]);
  });
});
