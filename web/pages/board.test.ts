import { expect, test } from 'vitest';
import { createDashboard } from '../app.ts';
import { at, sampleRecords } from '../sample.fixture.ts';

test('the feed counts reminders of one instant, and says the weekly digest by itself', async () => {
  const { reader, campaign } = await sampleRecords();
  // a Monday on which somebody is reminded too
  const now = at('2024-12-16 08:00');
  const entries = (await reader.journal(campaign.id)).filter((entry) => entry.at === now);
  const abouts = entries.flatMap(({ notices }) => notices.map(({ about }) => about));
  expect(abouts).toContain('weeklyDigest');
  expect(abouts.length).toBeGreaterThan(1);
  const app = createDashboard({ reader: { ...reader, journal: async () => entries }, now: () => now });
  const feed = (await (await app.request('/')).text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(feed).toContain('tổng hợp tình hình hằng tuần: ');
  const reminders = entries.filter(({ notices }) => notices.some(({ step }) => step !== 'news'));
  expect(reminders.length).toBeGreaterThan(1);
  expect(feed).toContain(`${reminders.length} lượt nhắc việc`);
});
