import { expect, test } from 'vitest';
import type { CampaignContent } from '../domain/committee/committee-content.ts';
import { decision } from '../domain/committee/decision-case.fixture.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { createReader } from './reader.ts';
import { recordEntries } from './recording.ts';
import { beginningOf, describeOnBoth, newCampaign } from './records.fixture.ts';
import { write } from './writing.ts';

/** A body of its own for each test: registers reach over campaigns. */
const newBody = (): string => `Đảng ủy ${newCampaign()}`;

await describeOnBoth('[R72] the register of what the committee reports and tells', (records) => {
  const register = (body: string, term: string, type = 'BC') =>
    createReader(records().db).register(body, term, type);

  /** A campaign of a committee, with its report where it has one. */
  async function campaignOf(
    issuer: string,
    term: string,
    number: string | null,
    more: Partial<CampaignContent> = {},
  ): Promise<string> {
    const campaign = newCampaign();
    const real = realPlanNow();
    const plan = {
      ...real,
      document: { ...real.document, issuer, term: { name: term, from: '2020-06-01', to: null } },
    };
    const reported = number === null ? {} : { superiorReport: { number, date: '2024-12-27', at: 1 } };
    const content = { ...reported, ...more };
    const entry = beginningOf(campaign, plan, { content });
    await write(records().db, campaign, async (queries) => (await recordEntries(queries, [entry])).length);
    return campaign;
  }

  test('has those of all campaigns of the committee in its term, rising', async () => {
    const body = newBody();
    const later = await campaignOf(body, 'nhiệm kỳ 1', '52-BC/ĐU');
    const first = await campaignOf(body, 'nhiệm kỳ 1', '9');
    await campaignOf(body, 'nhiệm kỳ 1', null);
    await campaignOf(body, 'nhiệm kỳ 2', '60-BC/ĐU');
    await campaignOf(newBody(), 'nhiệm kỳ 1', '70-BC/ĐU');
    const { last, numbers } = await register(body, 'nhiệm kỳ 1');
    expect(last).toBe(52);
    expect(numbers.map(({ campaign, serial, number }) => [campaign, serial, number])).toEqual([
      [first, 9, '9'],
      [later, 52, '52-BC/ĐU'],
    ]);
  });

  test('has proposals to the superior by themselves, with what each was about', async () => {
    const body = newBody();
    const proposal = (number: string) => ({ number, date: '2024-12-27', signer: 'viet', scan: null, at: 1 });
    const levels = decision({
      id: 'main-cellLevels',
      number: '45-QĐ/ĐUK',
      gapReason: 'vào sổ muộn',
      proposals: [proposal('12-TTr/ĐU'), proposal('11')],
    });
    await campaignOf(body, 'nhiệm kỳ 1', null, { decisions: { [levels.id]: levels } });
    const { last, numbers } = await register(body, 'nhiệm kỳ 1', 'TTr');
    expect(last).toBe(12);
    expect(numbers.map(({ number, decision: of, gapReason }) => [number, of, gapReason])).toEqual([
      ['11', 'proposal/main-cellLevels', 'vào sổ muộn'],
      ['12-TTr/ĐU', 'proposal/main-cellLevels', null],
    ]);
    // the superior's own number is of no register here
    expect((await register(body, 'nhiệm kỳ 1', 'QĐ')).numbers).toEqual([]);
  });

  test('has notices and invitations each by themselves, with the cell to which they went', async () => {
    const body = newBody();
    const of = { session: null, date: '2024-12-27', gapReason: null, at: 1 };
    const numbered = [
      { ...of, paper: 'result', cell: 'doi-1', number: '25-TB/ĐU' },
      { ...of, paper: 'planNotice', cell: null, number: '12-TB/ĐU' },
      { ...of, paper: 'sessionInvitation', cell: 'doi-1', number: '3-GM/ĐU' },
    ] as const;
    await campaignOf(body, 'nhiệm kỳ 1', '52-BC/ĐU', { numbered: [...numbered] });
    const given = async (type: string) =>
      (await register(body, 'nhiệm kỳ 1', type)).numbers.map(({ number, decision }) => [number, decision]);
    expect(await given('TB')).toEqual([
      ['12-TB/ĐU', 'planNotice'],
      ['25-TB/ĐU', 'result/doi-1'],
    ]);
    expect(await given('GM')).toEqual([['3-GM/ĐU', 'sessionInvitation/doi-1']]);
    expect(await given('BC')).toEqual([['52-BC/ĐU', 'superiorReport']]);
  });

  test('is empty of a committee that has not reported', async () => {
    expect(await register(newBody(), 'nhiệm kỳ 1')).toEqual({ last: null, numbers: [] });
  });
});
