import { expect, test } from 'vitest';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { createReader } from './reader.ts';
import { recordEntries } from './recording.ts';
import { beginningOf, describeOnBoth, newCampaign } from './records.fixture.ts';
import { write } from './writing.ts';

/** A body of its own for each test: registers reach over campaigns. */
const newBody = (): string => `Đảng ủy ${newCampaign()}`;

await describeOnBoth('[R72] the register of reports to the superior', (records) => {
  const register = (body: string, term: string) => createReader(records().db).register(body, term, 'BC');

  /** A campaign of a committee, with its report where it has one. */
  async function campaignOf(issuer: string, term: string, number: string | null): Promise<string> {
    const campaign = newCampaign();
    const real = realPlanNow();
    const plan = {
      ...real,
      document: { ...real.document, issuer, term: { name: term, from: '2020-06-01', to: null } },
    };
    const content = number === null ? {} : { superiorReport: { number, date: '2024-12-27', at: 1 } };
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

  test('is empty of a committee that has not reported', async () => {
    expect(await register(newBody(), 'nhiệm kỳ 1')).toEqual({ last: null, numbers: [] });
  });
});
