import { expect, test } from 'vitest';
import type { Role } from '../domain/people/roster.ts';
import type { PersonRow } from './person-row.ts';
import { createReader } from './reader.ts';
import { putCampaign, putRoster } from './recorded-campaign.fixture.ts';
import { describeOnBoth, newCampaign, smallPlan } from './records.fixture.ts';
import { createWriter } from './writer.ts';

const personOf = (id: string, changes: Partial<PersonRow> = {}): PersonRow => ({
  id,
  name: 'Nguyễn Thị Ánh',
  cell: 'doi-1',
  email: `${id}@doi-1.example`,
  born: '1980-05-17',
  member: true,
  ...changes,
});

await describeOnBoth('people', (records) => {
  const reader = () => createReader(records().db);
  const writer = () => createWriter(records().db);
  async function startedCampaign(
    people: { id: string; name: string; email: string | null; sample: boolean }[] = [],
  ): Promise<string> {
    const id = newCampaign();
    const roster = { revision: 1, assignments: [] };
    await putCampaign(records().db, { id, plan: { ...smallPlan, people }, roster, startedAt: 5 });
    return id;
  }

  test('[R66] people are added, changed and left alone, and counted so', async () => {
    const campaign = await startedCampaign();
    const [anh, an, binh] = [
      personOf('anh'),
      personOf('an'),
      personOf('binh', { cell: null, member: false }),
    ];
    expect(await writer().savePeople(campaign, [anh, an])).toEqual({ added: 2, changed: 0 });
    const moved = { ...an, cell: 'doi-2', email: null, born: null };
    expect(await writer().savePeople(campaign, [anh, moved, binh])).toEqual({ added: 1, changed: 1 });
    expect(await reader().people(campaign)).toEqual([moved, anh, binh]);
    expect(await reader().people(newCampaign())).toEqual([]);
  });

  test('a call grows the revision, one that is refused does not', async () => {
    const campaign = await startedCampaign();
    const revision = async () =>
      (await reader().campaignNames()).find(({ id }) => id === campaign)?.revision ?? 0;
    const before = await revision();
    await writer().savePeople(campaign, [personOf('anh')]);
    expect(await revision()).toBe(before + 1);
    await expect(writer().savePeople(campaign, [personOf('An')])).rejects.toMatchObject({
      code: 'PERSON_INVALID',
    });
    expect(await revision()).toBe(before + 1);
  });

  test('a name that came decomposed is kept composed, and is no change then', async () => {
    const campaign = await startedCampaign();
    await writer().savePeople(campaign, [personOf('anh', { name: ' Nguyễn Thị Ánh '.normalize('NFD') })]);
    expect((await reader().people(campaign))[0]?.name).toBe('Nguyễn Thị Ánh'.normalize('NFC'));
    expect(await writer().savePeople(campaign, [personOf('anh')])).toEqual({ added: 0, changed: 0 });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['an id with capitals', { id: 'Anh' }, 'id'],
    ['no name', { name: ' ' }, 'name'],
    ['a name of 201 letters', { name: 'Ánh'.repeat(67) }, 'name'],
    ['a name in two lines', { name: 'Nguyễn\nThị Ánh' }, 'name'],
    ['a control character', { name: 'Ánh\u0000' }, 'name'],
    ['an address that is none', { email: 'anh@' }, 'email'],
    ['a day that is none', { born: '1980-02-30' }, 'born'],
    ['a column nobody knows', { salary: 1 }, 'salary'],
    ['somebody named twice', { id: 'an' }, 'an stands in row 1'],
  ])('%s is refused by row and field, and nobody is stored', async (_what, changes, said) => {
    const campaign = await startedCampaign();
    const rows = [personOf('an'), { ...personOf('anh'), ...changes }] as PersonRow[];
    const failure = await writer()
      .savePeople(campaign, rows)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'RecordingError', code: 'PERSON_INVALID' });
    expect(String(failure)).toContain('row 2');
    expect(String(failure)).toContain(said);
    expect(await reader().people(campaign)).toEqual([]);
  });

  test('a campaign that is not recorded has no people', async () => {
    const failure = { name: 'RecordingError', code: 'CAMPAIGN_UNKNOWN' };
    await expect(writer().savePeople('nowhere', [personOf('anh')])).rejects.toMatchObject(failure);
    await expect(writer().erasePerson('nowhere', 'anh')).rejects.toMatchObject(failure);
  });

  test('[R66] five thousand members are stored at once, and changed at once', async () => {
    const campaign = await startedCampaign();
    const rows = Array.from({ length: 5_000 }, (_, index) => personOf(`m-${index}`));
    expect(await writer().savePeople(campaign, rows)).toEqual({ added: 5_000, changed: 0 });
    const moved = rows.map((row) => ({ ...row, cell: 'doi-2' }));
    expect(await writer().savePeople(campaign, moved)).toEqual({ added: 0, changed: 5_000 });
    const there = await reader().people(campaign);
    expect(there).toHaveLength(5_000);
    expect(new Set(there.map(({ cell }) => cell))).toEqual(new Set(['doi-2']));
  });

  test('whoever is erased keeps the id alone, and their place', async () => {
    const campaign = await startedCampaign();
    await writer().savePeople(campaign, [personOf('anh'), personOf('an')]);
    await writer().erasePerson(campaign, 'anh');
    await writer().erasePerson(campaign, 'anh');
    expect(await reader().people(campaign)).toEqual([
      personOf('an'),
      { id: 'anh', name: 'anh', cell: 'doi-1', email: null, born: null, member: true },
    ]);
    await expect(writer().erasePerson(campaign, 'nobody')).rejects.toMatchObject({ code: 'PERSON_UNKNOWN' });
  });

  test('[R66] a correction by the office takes precedence over the plan, field by field', async () => {
    const planned = { id: 'viet', name: 'Phạm Hoàng Việt', email: 'viet@dang-uy.example', sample: true };
    const campaign = await startedCampaign([planned]);
    const viet = async () => (await reader().campaign(campaign))?.plan.people[0];
    // a list of members names no addresses, and takes none away
    await writer().savePeople(campaign, [personOf('viet', { email: null })]);
    await writer().correctPerson(campaign, 'viet', { phone: '0294 3855 123' });
    expect(await viet()).toMatchObject({ email: 'viet@dang-uy.example' });
    await writer().correctPerson(campaign, 'viet', { name: 'Phạm Hoàng Việt (A)' });
    await writer().correctPerson(campaign, 'viet', { email: 'viet.ph@dang-uy.example' });
    expect(await viet()).toEqual({
      ...planned,
      name: 'Phạm Hoàng Việt (A)',
      email: 'viet.ph@dang-uy.example',
    });
    expect((await reader().people(campaign))[0]).toMatchObject({
      cell: 'doi-1',
      phone: '0294 3855 123',
      member: true,
    });
    await writer().savePeople(campaign, [personOf('viet', { email: 'viet.ph@dang-uy.example' })]);
    expect((await reader().people(campaign))[0]?.phone).toBe('0294 3855 123');
    await writer().correctPerson(campaign, 'viet', { email: null });
    expect(await viet()).toMatchObject({ email: null });
    await writer().erasePerson(campaign, 'viet');
    expect(await viet()).toEqual({ ...planned, name: 'viet', email: null });
    expect((await reader().people(campaign))[0]).not.toHaveProperty('phone');
  });

  test('somebody new needs a name, and is known by it also without a role', async () => {
    const campaign = await startedCampaign();
    await expect(writer().correctPerson(campaign, 'moi', { email: 'moi@x.vn' })).rejects.toMatchObject({
      code: 'PERSON_INVALID',
    });
    await writer().correctPerson(campaign, 'moi', { name: 'Lê Văn Mới', email: 'moi@x.vn' });
    expect((await reader().campaign(campaign))?.plan.people).toMatchObject([
      { id: 'moi', email: 'moi@x.vn' },
    ]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a name in two lines', { name: 'Lê\r\nBcc: ai@do.vn' }, 'name'],
    ['an address in two lines', { email: 'moi@x.vn\r\nBcc:ai@do.vn' }, 'email'],
    ['an address that is none', { email: 'moi@' }, 'email'],
    ['the address of another in other capitals', { email: 'ANH@doi-1.example' }, 'addressTaken'],
    ['the address of somebody of the plan', { email: 'viet@dang-uy.example' }, 'addressTaken'],
    ['a telephone number that is none', { phone: 'gọi sau' }, 'phone'],
    ['a field nobody knows', { salary: 1 }, 'salary'],
  ])('%s is refused, and nothing is stored', async (_what, given, said) => {
    const campaign = await startedCampaign([
      { id: 'viet', name: 'Việt', email: 'viet@dang-uy.example', sample: true },
    ]);
    await writer().savePeople(campaign, [personOf('anh'), personOf('an')]);
    const failure = await writer()
      .correctPerson(campaign, 'an', given as never)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'RecordingError', code: 'PERSON_INVALID' });
    expect(String(failure)).toContain(said);
    expect((await reader().people(campaign)).find(({ id }) => id === 'an')).toEqual(personOf('an'));
  });

  test('a mailbox may be shared on purpose', async () => {
    const campaign = await startedCampaign();
    await writer().savePeople(campaign, [personOf('anh'), personOf('an')]);
    await writer().correctPerson(campaign, 'an', { email: 'anh@doi-1.example', shared: true });
    expect((await reader().people(campaign)).map(({ email }) => email)).toEqual([
      'anh@doi-1.example',
      'anh@doi-1.example',
    ]);
  });

  test('whoever joined with a role is among the people of the plan, other members are not', async () => {
    const planned = { id: 'viet', name: 'Phạm Hoàng Việt', email: null, sample: true };
    const [campaign, other] = [await startedCampaign([planned]), await startedCampaign([planned])];
    await writer().savePeople(campaign, [personOf('anh'), personOf('an'), personOf('viet')]);
    await writer().savePeople(other, [personOf('anh', { name: 'Trần Văn Anh' })]);
    const assignments = ['viet', 'anh', 'nobody'].map((person) => ({ person, role: 'cellHead' as Role }));
    await putRoster(records().db, campaign, { revision: 2, assignments });
    const joined = { id: 'anh', name: 'Nguyễn Thị Ánh', email: 'anh@doi-1.example', sample: false };
    expect((await reader().campaign(campaign))?.plan.people).toEqual([planned, joined]);
    const all = await reader().campaigns();
    expect(all.find(({ id }) => id === campaign)?.plan.people).toEqual([planned, joined]);
    expect(all.find(({ id }) => id === other)?.plan.people).toEqual([planned]);
    // the plan itself knows ids alone
    expect((await reader().campaignRecord(campaign))?.plan.people).toEqual(['viet']);
  });
});
