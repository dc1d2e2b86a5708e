import { beforeAll, expect, test } from 'vitest';
import { Refused } from '../../client/failures.ts';
import { createDashboard } from '../app.ts';
import { at, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** Who was first, as whoever comes second may read it. */

const NOW = at('2024-12-12 09:00');
const MINUTE = 60_000;
const CELL = 'doi-1';
const [HEAD, DEPUTY, TEAM] = ['nguyen-thi-anh', 'tran-van-an', 'le-duc-an'];

let sample: Sample;
let now = NOW;
let against = new Refused({ code: 'NOT_NOW', reason: 'notNow', validNow: [] });
const client = {
  send: async () => {
    throw against;
  },
  validEvents: async () => [],
};
const request = async (method: 'GET' | 'POST', body?: URLSearchParams) => {
  const answer = await createDashboard({
    reader: { ...sample.reader, draft: async () => null },
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async () => HEAD,
    acting: { client, writer: {}, files: {} } as never,
  }).request(`/do/${CELL}/difficulty.raise`, { method, ...(body === undefined ? {} : { body }) });
  return { status: answer.status, page: await answer.text() };
};
/** What a form has that is posted with it. */
const hiddenOf = (page: string): [string, string][] =>
  [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);

beforeAll(async () => {
  sample = await sampleRecords(undefined, NOW);
}, 60_000);

test('whoever was first is named with what was sent, of what whoever comes second may read, and nothing from before', async () => {
  sample.send(CELL, DEPUTY, 'difficulty.raise', { text: 'Thiếu mẫu biểu' });
  sample.advance(NOW + MINUTE);
  now = NOW + MINUTE;
  const body = new URLSearchParams([...hiddenOf((await request('GET')).page), ['text', 'Mất điện']]);
  const alone = await request('POST', body);
  expect(alone.status).toBe(409);
  expect(alone.page).not.toContain('Từ khi mở biểu mẫu này');
  sample.advance(NOW + 2 * MINUTE);
  now = NOW + 2 * MINUTE;
  sample.send(CELL, DEPUTY, 'difficulty.raise', { text: 'Hỏng máy in' });
  // what the team finds is not theirs to read yet
  sample.send(CELL, TEAM, 'inspection.record', {
    scores: [{ subject: 'fourGood', criterion: 'sinh-hoat-dinh-ky', points: 7 }],
  });
  const { status, page } = await request('POST', body);
  expect(status).toBe(409);
  expect(page.match(/Từ khi mở biểu mẫu này: [^<]*/g)).toEqual([
    expect.stringMatching(/Trần Văn An đã gửi “Phản ánh khó khăn, vướng mắc” \(09:02/),
  ]);
  expect(page).toContain('Mất điện');
  // what is wrong in itself is nobody's who came first
  against = new Refused({ code: 'INVALID_EVENT', reason: 'invalidContent', validNow: [] });
  expect((await request('POST', body)).page).not.toContain('Từ khi mở biểu mẫu này');
}, 60_000);
