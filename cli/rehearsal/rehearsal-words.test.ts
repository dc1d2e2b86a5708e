import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { rosterOf } from '../../domain/people/roster.ts';
import { rehearsalStart, rehearse } from '../../rehearsal/rehearse.ts';
import { audienceOf } from '../../words/audience.ts';
import { realPlan } from '../../worker/plan-file.ts';
import { rehearsalWords } from './rehearsal-words.ts';

const plan = await realPlan();
const told = (lang: 'vi' | 'en') =>
  rehearsalWords(
    rehearse(plan, 'silent').lines,
    6,
    audienceOf(plan, rosterOf(plan), lang, rehearsalStart(plan)),
  ).map(stripVTControlCharacters);

test('what all cells have in common is one line, with everybody it concerns once', () => {
  const words = told('vi');
  const day = words.indexOf('Thứ Ba 10/12/2024');
  const due = words.indexOf('  24:00  hạn: Nộp hồ sơ [Cả 6 chi bộ]');
  expect([day, due, words.indexOf('Thứ Tư 11/12/2024')]).toEqual([day, due, due + 2]);
  expect(due).toBeGreaterThan(day);
  const [escalation] = words.filter((line) => line.includes('08:00  báo: Nộp hồ sơ · quá hạn 1 ngày'));
  expect(escalation).toMatch(/Bùi Minh Khang, .* \+ Lê Thị Hạnh$/);
  expect(words.filter((line) => line.includes('Buổi kiểm tra [Chi bộ Văn phòng]'))).toHaveLength(1);
});

test('in English nothing but names is Vietnamese', () => {
  const words = told('en');
  expect(words).toContain('  24:00  due: Submit the dossier [All 6 cells]');
  expect(words.join('\n')).not.toMatch(/hạn|báo|kết thúc/);
});
