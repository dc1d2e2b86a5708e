import { expect, test } from 'vitest';
import { instantAt } from '../../domain/calendar/instant.ts';
import type { ChangedLine } from '../../office/foresee-changes.ts';
import { audienceOf } from '../../words/audience.ts';
import { at, samplePlan } from '../sample.fixture.ts';
import { foreseenOf } from './foreseen.ts';
import { foreseenHtml } from './foreseen-html.ts';

const tet = { from: '2027-02-05', to: '2027-02-11', name: 'Tết Nguyên đán 2027' };

test('a date that would come near days off that nobody has announced is told with what sending would change', async () => {
  const plan = await samplePlan();
  const roster = { revision: 1, assignments: plan.roles };
  const audience = audienceOf(plan, roster, 'vi', at('2024-12-06 11:00'));
  const due = (day: string, change: ChangedLine['change']): ChangedLine => ({
    at: new Date(instantAt(day, '17:00', '+07:00')).toISOString(),
    cell: 'doi-1',
    what: 'due',
    to: [],
    change,
    obligation: 'improvement',
  });
  const shown = (lines: ChangedLine[], open = [tet]) =>
    String(
      foreseenHtml(
        foreseenOf(lines, { plan } as never, audience, open),
        { type: 'session.move', isOfAll: true },
        audience,
      ),
    );
  const said = 'Tết Nguyên đán 2027: chưa thông báo ngày nghỉ, khoảng 05/02/2027 đến 11/02/2027';
  expect(shown([due('2027-02-03', 'moved'), due('2027-02-12', 'added')])).toMatch(
    new RegExp(`${said}.*gần đó có 03/02/2027, 12/02/2027`),
  );
  expect(shown([due('2027-02-03', 'dropped'), due('2027-01-20', 'moved')])).not.toContain(said);
  expect(shown([due('2027-02-03', 'moved')], [])).not.toContain(said);
  // the button below it does what the one of its form does
  expect(shown([])).toContain('<button class="btn">Xếp lại lịch</button>');
});
