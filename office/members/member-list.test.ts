import { expect, test } from 'vitest';
import { filledRoster } from '../../documents/workbooks/member-roster.fixture.ts';
import { rosterOf } from '../../domain/people/roster.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { readMemberList } from './member-list.ts';

const plan = realPlanNow();
const known = {
  id: 'tran-van-ben',
  name: 'Trần Văn Bền',
  cell: 'doi-1',
  email: null,
  born: '1980-05-19',
  member: true,
};
const reader = { people: async () => [known], caseContent: async () => ({}) };
const read = async (born: string, newcomers: string[] = []) => {
  const list = await filledRoster([{ cell: 'doi-1', name: 'trần văn bền', born }]);
  const row = { id: 'dot-2026', plan, roster: rosterOf(plan) };
  const { cells, problems } = await readMemberList(list, row, reader, { newcomers });
  expect(problems).toEqual([]);
  return cells.map(({ members, corrected }) => ({ ids: members.map(({ member }) => member), corrected }));
};

test('a birth date that differs from the known one is told as corrected, the same one is not', async () => {
  expect(await read('19/05/1980')).toEqual([{ ids: ['tran-van-ben'], corrected: [] }]);
  expect(await read('19/06/1980')).toEqual([
    {
      ids: ['tran-van-ben'],
      corrected: [{ member: 'tran-van-ben', from: '1980-05-19', to: '1980-06-19' }],
    },
  ]);
});

test('who is said to be another person gets an id of their own, and corrects nobody', async () => {
  expect(await read('19/06/1980', ['Trần Văn Bền'])).toEqual([{ ids: ['tran-van-ben-2'], corrected: [] }]);
});

test('months in the Party are counted to the end of what is rated, as the door counts them', async () => {
  const row = { born: '19/05/1980', admittedOn: '3/5/2024' };
  const wrongIn = async (period: Partial<typeof plan>) => {
    const list = await filledRoster([{ cell: 'doi-1', name: 'Trần Văn Bền', ...row }]);
    const of = { id: 'dot', plan: { ...plan, ...period }, roster: rosterOf(plan) };
    return (await readMemberList(list, of, reader)).problems.map(({ kind }) => kind);
  };
  expect(await wrongIn({})).toEqual([]);
  expect(await wrongIn({ quarter: 3 })).toEqual(['line']);
});
