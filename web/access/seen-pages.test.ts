import { beforeAll, describe, expect, test } from 'vitest';
import { dictionaryOf } from '../../words/dictionary.ts';
import { createDashboard } from '../app.ts';
import { at, SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** What pages say to those who don't read everything: less, and nothing that is false because of it. */

const HEAD = 'nguyen-thi-anh';
const OTHER = 'do-van-dat';
const CLERK = 'tran-thi-mai';
const OFFICE = 'do-thi-thu';

const dashboardOf = ({ reader }: Sample, now = SAMPLE_NOW) =>
  createDashboard({
    reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
  });

let sample: Sample;
let app: ReturnType<typeof dashboardOf>;
beforeAll(async () => {
  sample = await sampleRecords();
  app = dashboardOf(sample);
}, 60_000);

const text = async (person: string, path: string, of = app) =>
  await (await of.request(path, { headers: { 'x-person': person } })).text();

describe('pages', () => {
  test('lead only to what is open to whoever reads', async () => {
    const board = await text(HEAD, '/');
    for (const path of ['/appraisal', '/decisions'])
      expect(board.includes(`href="${path}"`), path).toBe(false);
    expect(board.includes('href="/journal"')).toBe(true);
    expect((await text(OFFICE, '/')).includes('href="/appraisal"')).toBe(true);
    expect(board.includes('1 chi bộ, sáu bước')).toBe(true);
  });

  test('say nothing of reminders to those who don’t know of them', async () => {
    // the team owes an answer: it is reminded, and its own people alone read how often
    const [own, others] = await Promise.all([
      text(CLERK, '/cells/van-phong'),
      text('duong-thi-ngan', '/cells/van-phong'),
    ]);
    expect(own.includes('id="h-ladder"')).toBe(true);
    expect(others.includes('id="h-ladder"')).toBe(false);
    const { notTold, noMoreReminders } = dictionaryOf('vi').waiting;
    for (const untrue of [notTold, noMoreReminders]) expect(others.includes(untrue), untrue).toBe(false);
  });

  test('say of what is theirs that there is none of it, not of the whole campaign', async () => {
    const late = sampleRecords(undefined, at('2024-12-30 09:00'));
    const board = await text(HEAD, '/', dashboardOf(await late, at('2024-12-30 09:00')));
    for (const [of, said] of [
      ['overdue', 'Không chi bộ nào quá hạn'],
      ['recorded', 'Chưa có gì được ghi'],
      ['ahead', 'Không còn mốc nào'],
      ['soon', 'Không có mốc nào trong hai tuần tới'],
    ])
      expect(board.includes(`>${said}`), of).toBe(false);
  });

  test('show in the outbox what was sent to one’s own side', async () => {
    const mails = await text(HEAD, '/mails');
    expect(mails.includes('Nguyễn Thị Ánh')).toBe(true);
    expect(mails.includes('Trần Thị Mai')).toBe(false);
    expect((await text(CLERK, '/mails')).includes('Trần Thị Mai')).toBe(true);
    expect((await text(CLERK, '/mails')).includes('Nguyễn Thị Ánh')).toBe(false);
  });

  test('have no place for members where they aren’t read, instead of none', async () => {
    expect((await text(CLERK, '/cells/doi-1')).includes('id="h-members"')).toBe(false);
    expect((await text(HEAD, '/cells/doi-1')).includes('id="h-members"')).toBe(true);
  });

  test('are kept by no browser', async () => {
    const { headers } = await app.request('/', { headers: { 'x-person': HEAD } });
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('what a page listens to', () => {
  const markOf = (page: string) => /data-revision="([^"]+)"/.exec(page)?.[1];

  /** The marks that somebody is told, one after the other. */
  async function listener(of: typeof app, person: string) {
    const answer = await of.request('/events', { headers: { 'x-person': person } });
    const body = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => /data: (.+)/.exec((await body?.read())?.value ?? '')?.[1];
    return { next, end: async () => await body?.cancel() };
  }

  test('tells a cell of its own case, and not even that something has happened in another', async () => {
    const now = at('2024-12-09 09:00');
    const own = await sampleRecords(undefined, now);
    const live = dashboardOf(own, now);
    const [head, office] = [await listener(live, HEAD), await listener(live, OFFICE)];
    const first = await head.next();
    const seenByOffice = await office.next();
    expect(markOf(await text(HEAD, '/cells/doi-1', live))).toBe(first);

    own.send('doi-2', OTHER, 'difficulty.raise', { text: 'Thiếu người' });
    expect(await office.next()).not.toBe(seenByOffice);
    expect(markOf(await text(HEAD, '/', live))).toBe(first);

    own.send('doi-1', HEAD, 'difficulty.raise', { text: 'Thiếu xe' });
    const second = await head.next();
    expect(second).not.toBe(first);
    expect(markOf(await text(HEAD, '/cells/doi-1', live))).toBe(second);
    await Promise.all([head.end(), office.end()]);
  }, 30_000);
});
