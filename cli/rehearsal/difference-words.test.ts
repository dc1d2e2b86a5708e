import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { rosterOf } from '../../domain/people/roster.ts';
import { rehearsalStart } from '../../rehearsal/rehearse.ts';
import type { ChangedLine } from '../../rehearsal/rehearse-live.ts';
import { audienceOf } from '../../words/audience.ts';
import { realPlan } from '../../worker/plan-file.ts';
import { differenceCount, differenceWords } from './difference-words.ts';

const plan = await realPlan();
const told = (changes: ChangedLine[], lang: 'vi' | 'en') =>
  differenceWords(changes, 6, audienceOf(plan, rosterOf(plan), lang, rehearsalStart(plan))).map(
    stripVTControlCharacters,
  );
const CELLS = plan.cells.map(({ id }) => id);
const CHANGES: ChangedLine[] = [
  ...CELLS.map((cell) => ({
    change: 'moved' as const,
    at: '2024-12-12T00:00:00+07:00',
    was: '2024-12-11T00:00:00+07:00',
    cell,
    what: 'due' as const,
    to: ['nguyen-thi-anh'],
    obligation: 'dossier',
  })),
  {
    change: 'dropped',
    at: '2024-12-12T08:00:00+07:00',
    cell: 'doi-3',
    what: 'escalation',
    to: ['bui-minh-khang'],
    copy: ['le-thi-hanh'],
    about: 'dossier',
    step: 'after1',
  },
];

test('what changes alike for all cells is one line; moved ones tell when it would have been', () => {
  expect(told(CHANGES, 'vi')).toEqual([
    '',
    'Thứ Tư 11/12/2024',
    '  24:00  dời   hạn: Nộp hồ sơ (trước đó là 24:00 thứ Ba 10/12/2024) [Cả 6 chi bộ]',
    '',
    'Thứ Năm 12/12/2024',
    '  08:00  bỏ    báo: Nộp hồ sơ · quá hạn 1 ngày làm việc [Chi bộ Đội QLTT số 3] → Bùi Minh Khang + Lê Thị Hạnh',
  ]);
  expect(told(CHANGES, 'en')[2]).toBe(
    '  24:00  moved    due: Submit the dossier (was 24:00 Tuesday 10/12/2024) [All 6 cells]',
  );
});

test('the count says how much of each, or that nothing changes', () => {
  expect(differenceCount(CHANGES, 'vi')).toBe('6 dời, 1 bỏ');
  expect(differenceCount([], 'en')).toBe('nothing changes');
});
