import { expect, test } from 'vitest';
import { audienceOf } from '../../words/audience.ts';
import { at, SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import { bucketOf, stagesDone, tasksOf } from './owed.ts';

test('what a person owes comes soonest first, and what is late says by how much', async () => {
  const { reader } = await sampleRecords();
  const campaigns = await reader.campaignNames();
  const campaign = await reader.campaign(campaigns[0]?.id ?? '');
  if (campaign === null) throw new Error('no campaign');
  const cells = await reader.cells(campaign.id);
  const audience = audienceOf(campaign.plan, campaign.roster, 'vi', SAMPLE_NOW);
  const context = { campaign, campaigns, audience };
  const late = cells.flatMap(({ cell, standing }) => (standing.late ? [cell] : []));
  expect(late.length).toBeGreaterThan(0);
  const tasks = campaign.plan.people.flatMap(({ id }) => tasksOf(id, cells, context));
  for (const task of tasks.filter(({ subject }) => subject !== 'campaign'))
    if (task.late) expect(task.lateness).toMatch(/^Trễ /);
    else expect(task.lateness).not.toMatch(/^Trễ /);
  expect(tasks.some(({ late: isLate }) => isLate)).toBe(true);
  const ofOne = campaign.plan.people.map(({ id }) => tasksOf(id, cells, context));
  for (const own of ofOne)
    expect(own.findLastIndex((task) => task.late)).toBe(own.filter((task) => task.late).length - 1);
  expect(stagesDone('van-phong', cells)).toEqual({ done: 3, total: 6 });
  expect(stagesDone('thanh-tra', cells)).toBeNull();
});

test.each([
  ['2024-12-17 09:00', true, 'overdue'],
  ['2024-12-18 00:00', false, 'today'],
  ['2024-12-18 17:00', false, 'week'],
  ['2024-12-25 00:00', false, 'week'],
  ['2024-12-25 08:00', false, 'later'],
])('what is due %s stands on 17/12 where it belongs: %s, %s', (due, late, bucket) => {
  const audience = { now: SAMPLE_NOW, utcOffset: '+07:00' };
  expect(bucketOf(at(due), late, audience)).toBe(bucket);
  expect(bucketOf(null, false, audience)).toBe('later');
});
