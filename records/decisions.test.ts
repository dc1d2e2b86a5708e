import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { DecisionCase } from '../domain/committee/committee-content.ts';
import { DecisionError, type NewDecision, storeDecision } from './decisions.ts';
import { createReader } from './reader.ts';
import { recordEntries } from './recording.ts';
import { describeOnBoth, entryOf, newCampaign } from './records.fixture.ts';
import type { RegisterPlace } from './register-place.ts';
import { write } from './writing.ts';

const line = (cell: string) => ({
  cell,
  member: null,
  fourGood: null,
  level: 'GOOD' as const,
  award: null,
  reason: null,
});

const decisionOf = (campaign: string, id: string, number: string, changes: Partial<NewDecision> = {}) =>
  ({
    id,
    campaign,
    slate: 'main',
    kind: 'cellLevels',
    number,
    date: '2024-12-27',
    signer: 'pham-hoang-viet',
    lines: [line('doi-1')],
    replaces: null,
    amends: null,
    gapReason: null,
    html: '<p>Quyết định</p>',
    word: null,
    sha256: '0'.repeat(64),
    issuedAt: 1_735_268_400_000,
    ...changes,
  }) satisfies NewDecision;

/** A body of its own for each test: registers reach over campaigns. */
const newPlace = (changes: Partial<RegisterPlace> = {}): RegisterPlace => ({
  body: `Đảng ủy ${randomUUID()}`,
  term: 'nhiệm kỳ 2020–2025',
  type: 'QĐ',
  ...changes,
});

const codeOf = (result: PromiseSettledResult<unknown>): string | null =>
  result.status === 'fulfilled'
    ? null
    : result.reason instanceof DecisionError
      ? result.reason.code
      : String(result.reason);

await describeOnBoth('decisions', (records) => {
  const reader = () => createReader(records().db);
  const store = (place: RegisterPlace, decision: NewDecision) => storeDecision(records().db, place, decision);
  const register = ({ body, term, type }: RegisterPlace) => reader().register(body, term, type);
  const next = async (place: RegisterPlace): Promise<string> => {
    const { last } = await register(place);
    return `${String((last ?? 0) + 1).padStart(2, '0')}-${place.type}/ĐU`;
  };

  test('[R67] two decisions of the same day in one term get consecutive numbers (situation 14)', async () => {
    const [campaign, place] = [newCampaign(), newPlace()];
    const first = await store(place, decisionOf(campaign, 'main-fourGood', await next(place)));
    const second = await store(place, decisionOf(campaign, 'main-cellLevels', await next(place)));
    expect([first, second].map(({ number, date }) => [number, date])).toEqual([
      ['01-QĐ/ĐU', '2024-12-27'],
      ['02-QĐ/ĐU', '2024-12-27'],
    ]);
    expect(await register(place)).toMatchObject({
      last: 2,
      numbers: [
        { serial: 1, campaign, decision: 'main-fourGood', withdrawn: false, gapReason: null },
        { serial: 2, campaign, decision: 'main-cellLevels' },
      ],
    });
  });

  test('[R67] the numbers of plans and of decisions run independently (situation 14)', async () => {
    const [campaign, place] = [newCampaign(), newPlace()];
    const plans = { ...place, type: 'KH' };
    for (const number of ['26-KH/ĐU', '27-KH/ĐU', '28-KH/ĐU'])
      await store(plans, decisionOf(campaign, number, number));
    expect(await next(place)).toBe('01-QĐ/ĐU');
    await store(place, decisionOf(campaign, 'main-fourGood', '28-QĐ/ĐU'));
    expect([await next(place), await next(plans)]).toEqual(['29-QĐ/ĐU', '29-KH/ĐU']);
  });

  test('[R67] a new term of the committee begins at 01 again, another body has its own numbers (situation 14)', async () => {
    const [campaign, place] = [newCampaign(), newPlace()];
    await store(place, decisionOf(campaign, 'main-fourGood', '57-QĐ/ĐU'));
    const [newTerm, otherBody] = [{ ...place, term: 'nhiệm kỳ 2025–2030' }, newPlace()];
    expect(await register(newTerm)).toEqual({ last: null, numbers: [] });
    for (const [index, other] of [newTerm, otherBody].entries()) {
      expect(await next(other)).toBe('01-QĐ/ĐU');
      await store(other, decisionOf(campaign, `next-${index}`, '01-QĐ/ĐU'));
    }
    expect((await register(place)).last).toBe(57);
  });

  test.each([
    ['the same number', '15-QĐ/ĐU', {}, 'NUMBER_TAKEN'],
    ['the same number written otherwise', ' 015 - QĐ/ĐU', {}, 'NUMBER_TAKEN'],
    ['the same number with a reason', '15-QĐ/ĐU', { gapReason: 'Vào sổ muộn' }, 'NUMBER_TAKEN'],
    ['a lower number', '14-QĐ/ĐU', {}, 'NUMBER_NOT_RISING'],
    ['no number', 'số mười sáu', {}, 'NUMBER_UNREADABLE'],
    ['number nought', '00-QĐ/ĐU', {}, 'NUMBER_UNREADABLE'],
    ['a number beyond any register', '99999999999-QĐ/ĐU', {}, 'NUMBER_UNREADABLE'],
    ['the number of a plan', '16-KH/ĐU', {}, 'NUMBER_UNREADABLE'],
    ['an amendment of what was not issued', '16-QĐ/ĐU', { amends: 'nothing' }, 'DECISION_UNKNOWN'],
    ['a replacement of what was not issued', '16-QĐ/ĐU', { replaces: 'nothing' }, 'DECISION_UNKNOWN'],
  ])('%s is refused, from another campaign too, and leaves nothing', async (_what, number, changes, code) => {
    const place = newPlace();
    await store(place, decisionOf(newCampaign(), 'main-fourGood', '15-QĐ/ĐU'));
    const campaign = newCampaign();
    await expect(store(place, decisionOf(campaign, 'other', number, changes))).rejects.toMatchObject({
      name: 'DecisionError',
      code,
    });
    expect(await reader().decisions(campaign)).toEqual([]);
    expect((await register(place)).numbers).toHaveLength(1);
  });

  test('a number that comes late is taken with its reason, which the register keeps', async () => {
    const [campaign, place] = [newCampaign(), newPlace()];
    await store(place, decisionOf(campaign, 'main-fourGood', '15-QĐ/ĐU'));
    const gapReason = 'Số 12 đã giữ trước, nay mới ký';
    await store(place, decisionOf(campaign, 'main-cellLevels', '12-QĐ/ĐU', { gapReason }));
    const { last, numbers } = await register(place);
    expect(last).toBe(15);
    expect(numbers.map(({ serial, gapReason: why }) => [serial, why])).toEqual([
      [12, gapReason],
      [15, null],
    ]);
  });

  /** Opens all connections of the pool, or the first would be finished before the next is connected. */
  const connected = async () => {
    const napping = Array.from({ length: 10 }, () => records().db.execute(sql`select pg_sleep(0.02)`));
    await Promise.all(napping);
  };

  test('[R67] of many who sign with one number at the same time one gets it, the others a typed refusal', async () => {
    await connected();
    for (const round of [1, 2, 3, 4, 5]) {
      const place = newPlace();
      const campaigns = Array.from({ length: 10 }, newCampaign);
      const results = await Promise.allSettled(
        campaigns.map((campaign) => store(place, decisionOf(campaign, 'main-fourGood', `${round}-QĐ/ĐU`))),
      );
      expect(results.map(codeOf).sort()).toEqual([...Array(9).fill('NUMBER_TAKEN'), null]);
      expect((await register(place)).numbers).toHaveLength(1);
    }
  });

  test('[R67] numbers given at the same time are unique and rise, whoever comes first', async () => {
    await connected();
    for (const _round of [1, 2, 3, 4, 5]) {
      const place = newPlace();
      const given: number[] = [];
      const results = await Promise.allSettled(
        [7, 3, 9, 1, 5, 8, 2, 10, 4, 6, 3, 9].map(async (serial) => {
          await store(place, decisionOf(newCampaign(), `d${serial}`, `${serial}-QĐ/ĐU`));
          given.push(serial);
        }),
      );
      const { last, numbers } = await register(place);
      expect(last).toBe(10);
      expect(numbers.map(({ serial }) => serial)).toEqual([...new Set(given)].sort((a, b) => a - b));
      expect(given).toHaveLength(numbers.length);
      for (const code of results.map(codeOf))
        expect([null, 'NUMBER_TAKEN', 'NUMBER_NOT_RISING']).toContain(code);
    }
  });

  test('a decision stored again is the first; under another number it is refused', async () => {
    const [campaign, place] = [newCampaign(), newPlace()];
    const first = await store(place, decisionOf(campaign, 'main-fourGood', '15-QĐ/ĐU'));
    await store(place, decisionOf(campaign, 'main-cellLevels', '16-QĐ/ĐU'));
    const again = decisionOf(campaign, 'main-fourGood', '15-QĐ/ĐU', { html: '<p>anders</p>' });
    expect(await store(place, again)).toEqual(first);
    await expect(store(place, decisionOf(campaign, 'main-fourGood', '17-QĐ/ĐU'))).rejects.toMatchObject({
      code: 'DECISION_CONFLICT',
    });
  });

  test('a decision that is stored withdraws the one that it replaces, and no other', async () => {
    const [campaign, place] = [newCampaign(), newPlace()];
    await store(place, decisionOf(campaign, 'main-cellLevels', '15-QĐ/ĐU'));
    await store(place, decisionOf(campaign, 'main-fourGood', '16-QĐ/ĐU'));
    const issuedAt = 1_735_700_400_000;
    const replacing = { replaces: 'main-cellLevels', issuedAt, lines: [line('doi-1'), line('doi-2')] };
    await store(place, decisionOf(campaign, 'main-cellLevels-2', '17-QĐ/ĐU', replacing));
    const rows = await reader().decisions(campaign);
    expect(rows.map(({ id, withdrawn }) => [id, withdrawn?.at ?? null])).toEqual([
      ['main-cellLevels', issuedAt],
      ['main-fourGood', null],
      ['main-cellLevels-2', null],
    ]);
    expect(rows[0]?.withdrawn?.replacedBy).toBe('17-QĐ/ĐU');
    expect(rows[2]).toMatchObject({ replaces: 'main-cellLevels', amends: null, lines: replacing.lines });
    expect((await register(place)).numbers.map(({ withdrawn }) => withdrawn)).toEqual([true, false, false]);
  });

  test('a replacement that is refused withdraws nothing', async () => {
    const [campaign, place] = [newCampaign(), newPlace()];
    await store(place, decisionOf(campaign, 'main-cellLevels', '15-QĐ/ĐU'));
    await expect(
      store(place, decisionOf(campaign, 'again', '15-QĐ/ĐU', { replaces: 'main-cellLevels' })),
    ).rejects.toMatchObject({ code: 'NUMBER_TAKEN' });
    expect((await reader().decisions(campaign))[0]?.withdrawn).toBeNull();
  });

  test('a decision is withdrawn once, keeps its number, and what was said first stays', async () => {
    const [campaign, place] = [newCampaign(), newPlace()];
    await store(place, decisionOf(campaign, 'main-cellLevels', '15-QĐ/ĐU'));
    const withdrawn = { by: 'pham-hoang-viet', reason: 'Sai tên\u0000 chi bộ', at: 5 };
    const content = { decisions: { 'main-cellLevels': { withdrawn } as DecisionCase } };
    await write(records().db, campaign, (queries) =>
      recordEntries(queries, [entryOf(campaign, 'campaign', 1, { content })]),
    );
    const replacing = decisionOf(campaign, 'again', '16-QĐ/ĐU', { replaces: 'main-cellLevels' });
    await store(place, replacing);
    expect((await reader().decisions(campaign)).map((row) => row.withdrawn)).toEqual([null, withdrawn]);
    await expect(
      store(place, decisionOf(newCampaign(), 'other', '15-QĐ/ĐU', { gapReason: 'Số cũ' })),
    ).rejects.toMatchObject({ code: 'NUMBER_TAKEN' });
  });
});
