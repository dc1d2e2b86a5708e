import { expect, test } from 'vitest';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { readReport } from '../machines/protocol/cell-report.ts';
import { virtualSeason } from '../test/support/virtual-season.ts';
import { reportsOf, unconfirmed } from './unconfirmed.ts';

const plan = realPlanNow();
const one = virtualSeason(plan);
one.until('the campaign has ended', () => one.standing('campaign').ended);
const entries = JSON.parse(JSON.stringify(one.entries)) as typeof one.entries;
const campaign = entries.filter(({ subject }) => subject === 'campaign');
const announced = campaign.findIndex(
  ({ input }) => input.kind === 'event' && input.event.type === 'campaign.announce',
);
const of = (cell: string) => entries.filter(({ subject }) => subject === cell);

test('the start of a cell is confirmed by its first report, a command by its answer', () => {
  const cells = plan.cells.map(({ id }) => id).sort();
  const atOnce = unconfirmed(campaign.slice(0, announced + 1));
  const started = atOnce?.messages.flatMap((message) => ('start' in message ? [message.start.cell] : []));
  expect(started?.sort()).toEqual(cells);
  expect(atOnce?.underWay.sort()).toEqual(cells);
  const commanded = campaign.findIndex((_, index) => {
    const left = unconfirmed(campaign.slice(0, index + 1))?.messages ?? [];
    return left.some((message) => 'command' in message);
  });
  expect(commanded).toBeGreaterThan(announced);
  expect(unconfirmed(campaign)).toEqual({ messages: [], underWay: [] });
});

test('a campaign whose steps can not be made again has nothing to tell', () => {
  expect(unconfirmed(campaign.slice(1))).toBeNull();
  expect(reportsOf('doi-1', of('doi-1').slice(1))).toEqual([]);
});

test('a cell that has ended is reported as it would report itself', () => {
  const [report] = reportsOf('doi-1', of('doi-1'));
  expect(readReport(JSON.parse(JSON.stringify(report)))).not.toBeNull();
  expect(report).toMatchObject({ cell: 'doi-1', seq: of('doi-1').length, ended: true });
  const answers = report?.answers.map(({ id }) => id) ?? [];
  expect(answers.length).toBeGreaterThan(0);
  expect(report?.answers.every(({ ok }) => ok)).toBe(true);
});
