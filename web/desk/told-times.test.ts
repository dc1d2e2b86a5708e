import { expect, test } from 'vitest';
import type { NoticeAction } from '../../domain/obligation/notice-action.ts';
import { createDashboard } from '../app.ts';
import { at, SAMPLE_NOW } from '../sample.fixture.ts';
import { OWED, toBeTold } from './to-be-told.fixture.ts';

/** What a day of telling would set running is shown before it is taken: a wrong one can end a cell's time at once. */

const OFFICE = 'do-thi-thu';

/** The office's desk where a cell's head is to be told of its result. */
async function desk() {
  const taken: NoticeAction['told'][] = [];
  const client = {
    actOnNotice: async (_campaign: string, { told }: NoticeAction) => {
      taken.push(told);
    },
  };
  const app = createDashboard({
    reader: await toBeTold(),
    now: () => SAMPLE_NOW,
    reading: 'byPerson',
    whoIsThere: async () => OFFICE,
    acting: { client: client as never, writer: {} as never, files: {} as never },
  });
  const answered = async (path: string, fields: Record<string, string> | null) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields ?? {})) body.append(name, value);
    const answer = await app.request(path, fields === null ? {} : { method: 'POST', body });
    return { status: answer.status, page: await answer.text() };
  };
  return { taken, answered };
}

const OVER = 'name="over" value="yes"';

test.each([
  ['of one notice', '/outbox/notice?id=n-1', { action: 'told' }],
  ['of those that were ticked', '/telling', { notice: 'n-1' }],
])(
  'the form %s says until when the time would run, and asks once more before a day of its own counts',
  async (_, path, chosen) => {
    const { taken, answered } = await desk();
    const { page } = await answered(path, null);
    expect(page).toContain('tính từ 08:45 thứ Ba 17/12/2024, hạn là hết thứ Ba 24/12/2024');
    expect(page).toContain('Sớm nhất là');
    expect(page).not.toContain(OVER);

    const phone = { ...chosen, how: 'phone', note: '', at: '16/12/2024 10:00' };
    const first = await answered(path, phone);
    expect([first.status, taken]).toEqual([200, []]);
    expect(first.page).toContain('Chưa ghi: xem lại thời hạn');
    expect(first.page).toContain('tính từ 10:00 thứ Hai 16/12/2024, hạn là hết thứ Hai 23/12/2024');
    expect(first.page).toContain('name="shown" value="16/12/2024 10:00"');
    expect(first.page).not.toContain(OVER);
    // another day than the one that was shown is shown first
    expect((await answered(path, { ...phone, shown: '15/12/2024 10:00' })).status).toBe(200);
    expect((await answered(path, { ...phone, shown: phone.at })).status).toBe(303);
    expect(taken).toEqual([{ how: 'phone', at: at('2024-12-16 10:00'), note: null }]);
  },
);

test.each([
  ['of one notice', '/outbox/notice?id=n-1', { action: 'told' }],
  ['of those that were ticked', '/telling', { notice: 'n-1' }],
])('the form %s takes a day by which the time is over only when that is ticked', async (_, path, chosen) => {
  const { taken, answered } = await desk();
  const early = { ...chosen, how: 'phone', note: '', at: '02/12/2024 08:00' };
  const first = await answered(path, early);
  expect(first.page).toContain('thì đã kết thúc (hết thứ Hai 09/12/2024)');
  expect(first.page).toContain(OVER);
  const unsaid = await answered(path, { ...early, shown: early.at });
  expect([unsaid.status, taken]).toEqual([422, []]);
  expect(unsaid.page).toContain('Thời hạn đã hết nếu tính từ lúc đó');
  // ticked before the page has said it: shown first
  expect((await answered(path, { ...early, over: 'yes' })).status).toBe(200);
  expect((await answered(path, { ...early, shown: early.at, over: 'yes' })).status).toBe(303);
  expect(taken).toEqual([{ how: 'phone', at: OWED, note: null, over: true }]);
});

test('whoever was told just now is marked at once', async () => {
  const { taken, answered } = await desk();
  const now = { action: 'told', how: 'phone', note: '', at: '' };
  expect((await answered('/outbox/notice?id=n-1', now)).status).toBe(303);
  expect(taken).toEqual([{ how: 'phone', at: null, note: null }]);
});
