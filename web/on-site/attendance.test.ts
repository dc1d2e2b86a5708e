import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { Refused } from '../../client/failures.ts';
import { EVENTS } from '../../machines/door/events.ts';
import { createDashboard } from '../app.ts';
import { at, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';
import type { Pack } from './pack.ts';
import type { RowsAnswer } from './sent-rows.ts';

/** Attendance and photos of a session taken along, as the server gives them out and takes them back. */

const NOW = at('2024-12-12 09:00');
const CELL = 'doi-1';
const [LEADER, READER] = ['nguyen-quoc-hung', 'le-duc-an'];

let sample: Sample;
/** what the door was sent */
const sent: { id: string; by: string; type: string; payload: unknown }[] = [];
/** what it says to it; null: it takes it */
let against: Error | null = null;
/** whether files lie in the store */
let isStored = true;

const client = {
  send: async (_campaign: string, _subject: string, envelope: (typeof sent)[number]) => {
    sent.push(envelope);
    if (against !== null) throw against;
    return { seq: 0, at: NOW };
  },
  validEvents: async () => [],
};
const request = async (below: string, person: string, body?: unknown) =>
  await createDashboard({
    reader: sample.reader,
    now: () => NOW,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
    acting: { client, writer: {}, files: { has: async () => isStored } } as never,
  }).request(`/cells/${CELL}/on-site/${below}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-person': person, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const packOf = async (person: string): Promise<Pack> =>
  (await (await request('pack', person)).json()) as Pack;
const post = async (below: string, body: unknown, person = LEADER) => {
  const answer = await request(below, person, body);
  return { status: answer.status, told: (await answer.json().catch(() => null)) as RowsAnswer | null };
};
const attendance = (more: Record<string, unknown> = {}) => ({
  version: 1,
  id: randomUUID(),
  person: LEADER,
  people: [
    { person: LEADER, there: 'present', reason: '' },
    { person: READER, there: 'absent', reason: ' Ốm ' },
    { person: 'tran-thi-mai', there: '', reason: '' },
  ],
  guests: 'Trần Văn Ba\n\n Lê Thị Tư ',
  startedAt: '12/12/2024 8h30',
  endedAt: '',
  unscored: ' ',
  ...more,
});

beforeAll(async () => {
  sample = await sampleRecords(undefined, NOW);
}, 60_000);

describe('the pack', () => {
  test('[R54] has who is to be accounted for, of whoever may end the inspection alone', async () => {
    const { attendance: packed } = await packOf(LEADER);
    expect(packed?.stands).toBeNull();
    expect(packed?.people.find(({ person }) => person === READER)).toEqual({
      person: READER,
      name: 'Lê Đức Ân',
      about: 'Tổ kiểm tra',
      expected: true,
    });
    expect(packed?.people.filter(({ expected }) => !expected).map(({ about }) => about)).toEqual([
      'dự thay, có ủy quyền mới tính',
    ]);
    expect((await packOf(READER)).attendance).toBeNull();
  });

  test('[R54] says with whom the inspection has ended, and by whom, once it has', async () => {
    const before = sample;
    sample = await sampleRecords(undefined, NOW);
    const people = (await packOf(LEADER)).attendance?.people.filter(({ expected }) => expected) ?? [];
    const present = people.map(({ person }) => person).filter((person) => person !== READER);
    const absent = [{ person: READER, reason: 'Ốm' }];
    sample.send(CELL, LEADER, 'inspection.finish', { present, absent, unscored: 'Hết giờ' });
    against = new Refused({ code: 'NOT_NOW', reason: 'notNow', validNow: [] });
    const { told } = await post('attendance', attendance());
    if (told?.outcome !== 'refused') throw new Error(told?.outcome);
    expect(told.pack?.attendance?.stands).toMatchObject({
      by: 'Nguyễn Quốc Hùng',
      people: expect.arrayContaining(['Lê Đức Ân: vắng, Ốm']),
      more: ['Lý do còn tiêu chí chưa chấm: Hết giờ'],
    });
    sample = before;
  }, 60_000);
});

describe('attendance that is posted', () => {
  test('[R54] ends the inspection as the form does: one event, without whoever isn’t noted', async () => {
    against = null;
    const body = attendance();
    expect(await post('attendance', body)).toMatchObject({ status: 200, told: { outcome: 'taken' } });
    expect(sent.at(-1)).toEqual({
      id: body.id,
      by: LEADER,
      type: 'inspection.finish',
      payload: {
        present: [LEADER],
        absent: [{ person: READER, reason: 'Ốm' }],
        guests: ['Trần Văn Ba', 'Lê Thị Tư'],
        startedAt: '2024-12-12T08:30:00+07:00',
      },
    });
    expect(EVENTS['inspection.finish'].payload.safeParse(sent.at(-1)?.payload).success).toBe(true);
  });

  test('with a time of which nobody knows when it is, or of somebody else, or of no page that is known, is not sent', async () => {
    const before = sent.length;
    expect((await post('attendance', attendance({ endedAt: 'chiều' }))).told).toMatchObject({
      outcome: 'refused',
      said: expect.stringContaining('Kết thúc lúc: Cần một ngày'),
    });
    for (const body of [attendance({ person: READER }), attendance({ version: 2 }), { people: 'x' }, null])
      expect((await post('attendance', body)).told).toMatchObject({ outcome: 'blocked' });
    expect(sent.length).toBe(before);
  });

  test('that leaves somebody out is told whom', async () => {
    const values = { person: 'tran-thi-mai' };
    const issues = [{ path: 'present', message: 'attendanceMissing' as const, values }];
    against = new Refused({ code: 'INVALID_EVENT', reason: 'invalidContent', validNow: [], issues });
    const { told } = await post('attendance', attendance());
    if (told?.outcome !== 'refused') throw new Error(told?.outcome);
    expect(told.rows.attendance).toContain('Trần Thị Mai');
  });
});

test('rows whose photos are in the store no longer are not sent: the browser is told which, and sends them again', async () => {
  const file = { cell: CELL, sha256: 'a'.repeat(64), name: 'sổ.jpg', type: 'jpg', size: 9 };
  const photos = [{ title: 'Sổ', subject: '', criterion: '', file }];
  const rows = () => ({ version: 1, id: randomUUID(), person: READER, photos });
  against = null;
  isStored = false;
  const before = sent.length;
  const { status, told } = await post('rows', rows(), READER);
  expect([status, told]).toMatchObject([409, { outcome: 'unstored', rows: ['photos.0'] }]);
  expect(sent.length).toBe(before);
  isStored = true;
  expect((await post('rows', rows(), READER)).told).toMatchObject({ outcome: 'taken' });
  expect(sent.at(-1)?.payload).toMatchObject({ photos: [{ title: 'Sổ', file }] });
});
