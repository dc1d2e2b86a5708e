import { beforeAll, expect, test } from 'vitest';
import { createDashboard } from '../app.ts';
import { SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** Help for each role, open to everybody. */

let sample: Sample;
const appOf = (acting: boolean) =>
  createDashboard({
    reader: sample.reader,
    now: () => SAMPLE_NOW,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
    ...(acting ? { acting: {} as never } : {}),
  });
const text = async (person: string | null, path = '/help', acting = true) =>
  await (
    await appOf(acting).request(path, { headers: person === null ? {} : { 'x-person': person } })
  ).text();
const headings = (page: string) => [...page.matchAll(/<h2 id="h-([a-z]+)">/g)].map(([, id]) => id);

beforeAll(async () => {
  sample = await sampleRecords();
}, 60_000);

test('help begins with the part of whoever reads, and leads from it to their own pages', async () => {
  const head = await text('nguyen-thi-anh');
  expect(headings(head)).toEqual(['cell', 'team', 'committee', 'office']);
  expect(head).toContain('href="/cells/doi-1/dossier"');
  expect(head).toContain('href="/do/doi-1"');
  expect(head).not.toMatch(/href="\/(?:appraisal|decisions|do\/campaign)"/);
  expect(headings(await text('do-thi-thu'))[0]).toBe('office');
  expect(headings(await text('vo-minh-tam'))[0]).toBe('committee');
  const member = await text('le-duc-an');
  expect(headings(member)[0]).toBe('team');
  expect(member).not.toContain('href="/cells/');
});

test('leads nowhere where nobody acts, and tells whoever isn’t known of no campaign', async () => {
  expect(await text('nguyen-thi-anh', '/help', false)).not.toContain('href="/tasks"');
  const outside = await text(null);
  expect(headings(outside)).toHaveLength(4);
  expect(outside).not.toContain('href="/tasks"');
  expect(outside).not.toContain(sample.campaign.plan.document.number);
  expect(await text('somebody-else')).toBe(outside);
});

test('is linked from every page, in both languages', async () => {
  for (const path of ['/', '/journal', '/cells/doi-1', '/nothing', '/help'])
    expect(await text('nguyen-thi-anh', path), path).toMatch(/<a href="\/help"[^>]*>Hướng dẫn<\/a>/);
  const english = await text('nguyen-thi-anh', '/help?lang=en');
  expect(english).toContain('How to use it');
  expect(english).not.toMatch(/Chi bộ<\/h2>/);
});
