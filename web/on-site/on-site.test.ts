import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { ClientError, Refused } from '../../client/failures.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { EVENTS } from '../../machines/door/events.ts';
import { createDashboard } from '../app.ts';
import { at, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';
import type { Pack } from './pack.ts';
import type { RowsAnswer } from './sent-rows.ts';

/** A session taken along, as the server gives it out and takes it back; numbers are of OWASP ASVS 5.0. */

const NOW = at('2024-12-12 09:00');
const CELL = 'doi-1';
const [OFFICE, READER, CLERK, HEAD] = ['do-thi-thu', 'le-duc-an', 'tran-thi-mai', 'nguyen-thi-anh'];
const SCORE = { subject: 'fourGood', criterion: 'sinh-hoat-dinh-ky' } as const;

let sample: Sample;
/** what the door was sent */
let sent: { id: string; by: string; type: string; payload: unknown }[] = [];
/** what it says to it; null: it takes it */
let against: Error | null = null;

const client = {
  send: async (_campaign: string, _subject: string, envelope: (typeof sent)[number]) => {
    sent.push(envelope);
    if (against !== null) throw against;
    return { seq: 0, at: NOW };
  },
  validEvents: async () => [],
};
const dashboard = (now = NOW) =>
  createDashboard({
    reader: sample.reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
    acting: { client, writer: {}, files: {} } as never,
  });
const get = async (path: string, person: string, now = NOW) =>
  await dashboard(now).request(path, { headers: { 'x-person': person } });
const packOf = async (person = READER): Promise<Pack> =>
  (await (await get(`/cells/${CELL}/on-site/pack`, person)).json()) as Pack;
const entryOf = ({ sets }: Pack) =>
  sets.flatMap(({ entries }) => entries).find(({ criterion }) => criterion === SCORE.criterion);
const post = async (body: unknown, person = READER, headers: Record<string, string> = {}) => {
  const answer = await dashboard().request(`/cells/${CELL}/on-site/rows`, {
    method: 'POST',
    headers: { 'x-person': person, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const told = answer.headers.get('content-type')?.startsWith('application/json')
    ? ((await answer.json()) as RowsAnswer)
    : null;
  return { status: answer.status, told };
};
const rows = (more: Record<string, unknown> = {}) => ({
  version: 1,
  id: randomUUID(),
  person: READER,
  scores: [{ ...SCORE, points: '6,5', grade: '', remark: ' Thiếu một kỳ ', reason: '', replaces: '' }],
  ...more,
});
const refusal = (more: Partial<Refusal>): Refused =>
  new Refused({ code: 'NOT_NOW', reason: 'notNow', validNow: [], ...more });

beforeAll(async () => {
  sample = await sampleRecords(undefined, at('2024-12-06 11:00'));
  const note = { text: 'Đối chiếu sổ nghị quyết', ...SCORE, verify: true };
  sample.send(CELL, READER, 'review.note', note);
  sample.advance(NOW);
}, 60_000);

describe('the pack', () => {
  test('[R51–R53] has every criterion with the own score and the notes, documents and points, and no score of the team yet', async () => {
    const pack = await packOf();
    expect(pack.sets.flatMap(({ entries }) => entries).length).toBeGreaterThan(25);
    expect(entryOf(pack)).toMatchObject({
      ...SCORE,
      name: 'Sinh hoạt định kỳ hằng tháng đầy đủ, đúng nội dung',
      most: 'tối đa 8 điểm (giả định)',
      asked: ['points'],
      self: { words: '7,0', evidence: ['Minh chứng mẫu của cuộc diễn tập'] },
      notes: ['Đối chiếu sổ nghị quyết'],
      team: null,
    });
    expect(pack.documents).toHaveLength(sample.campaign.plan.dossier.onSiteDocuments.length);
    expect(pack.points).toEqual([
      { id: 'p1', name: 'Đối chiếu sổ nghị quyết', about: expect.stringContaining('Sinh hoạt'), said: '' },
    ]);
    expect(pack.taken).toContain('09:00');
    expect(pack.links.rows).toBe(`/cells/${CELL}/on-site/rows?campaign=${sample.campaign.id}`);
  });

  test('says which score of the team stands, by whom: the base that a new one replaces', async () => {
    const own = await sampleRecords(undefined, NOW);
    own.send(CELL, CLERK, 'inspection.record', { scores: [{ ...SCORE, points: 7, remark: 'Đủ sổ' }] });
    const before = sample;
    sample = own;
    expect(entryOf(await packOf())?.team).toMatchObject({
      id: 't1',
      person: CLERK,
      by: 'Trần Thị Mai',
      words: '7,0',
      remark: 'Đủ sổ',
    });
    sample = before;
  }, 60_000);

  test.each([OFFICE, HEAD])('8.2.1 is nobody’s but the team’s, nor is the page: %s', async (person) => {
    for (const below of ['', '/pack']) {
      const answer = await get(`/cells/${CELL}/on-site${below}`, person);
      const none = await get(`/cells/none/on-site${below}`, person);
      expect([answer.status, await answer.text()]).toEqual([404, await none.text()]);
    }
    expect((await post(rows({ person }), person)).status).toBe(404);
    expect(await (await get(`/cells/${CELL}/inspection`, OFFICE)).text()).not.toContain('/on-site');
  });

  test('is not to be had once the inspection is over, and the page says so', async () => {
    const later = at('2024-12-17 08:45');
    const before = sample;
    sample = await sampleRecords(undefined, later);
    const answer = await get(`/cells/${CELL}/on-site/pack`, READER, later);
    const said = 'Buổi kiểm tra đã kết thúc nên không mang theo được nữa.';
    expect([answer.status, await answer.json()]).toEqual([409, { said }]);
    const page = await (await get(`/cells/${CELL}/inspection`, READER, later)).text();
    expect(page).toContain(said);
    expect(page).not.toContain('#take');
    sample = before;
  }, 60_000);
});

test('the page has one address for each campaign and person, which a browser can keep', async () => {
  const address = `/cells/${CELL}/on-site?campaign=${sample.campaign.id}&of=${READER}`;
  const inspection = await (await get(`/cells/${CELL}/inspection`, READER)).text();
  expect(inspection).toContain(`href="${address.replace('&', '&amp;')}#take"`);
  for (const other of [`/cells/${CELL}/on-site`, address.replace(READER, CLERK), `${address}&lang=en`])
    expect((await get(other, READER)).headers.get('location')).toBe(address);
  const answer = await get(address, READER);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  // a day later it would say another day’s date
  expect(await answer.text()).not.toContain('thứ Năm 12/12/2024');
});

test('a pack names every file of the program, by which scripts and styles of the page are all there without network', async () => {
  const { keeps } = await packOf();
  const address = `/cells/${CELL}/on-site?campaign=${sample.campaign.id}&of=${READER}`;
  const needed = [...(await (await get(address, READER)).text()).matchAll(/"(\/static\/[^"]+)"/g)].map(
    ([, file = '']) => file,
  );
  for (const file of needed.filter((one) => one.endsWith('.js')))
    for (const [, name = ''] of (await (await get(file, READER)).text()).matchAll(/from '\.\/([^']+)'/g))
      needed.push(`/static/${name}`);
  expect(needed.length).toBeGreaterThan(8);
  expect(needed.filter((file) => !keeps.includes(file))).toEqual([]);
});

describe('rows', () => {
  beforeAll(() => {
    sent = [];
  });
  const last = () => sent.at(-1);

  test('are one event of whoever has typed them, without what was left empty, and without the browser’s clock', async () => {
    against = null;
    const [document] = sample.campaign.plan.dossier.onSiteDocuments;
    const body = rows({
      typedAt: '1999-01-01T00:00:00Z',
      documents: [{ document: document?.id, seen: 'no', remark: 'Chưa in' }],
      verified: [{ point: 'p1', finding: 'Đúng như báo cáo' }],
    });
    const { status, told } = await post(body);
    expect([status, told?.outcome]).toEqual([200, 'taken']);
    expect(last()).toEqual({
      id: body.id,
      by: READER,
      type: 'inspection.record',
      payload: {
        scores: [{ ...SCORE, points: '6,5', remark: 'Thiếu một kỳ' }],
        documents: [{ document: document?.id, seen: false, remark: 'Chưa in' }],
        verified: [{ point: 'p1', finding: 'Đúng như báo cáo' }],
      },
    });
    expect(EVENTS['inspection.record'].payload.safeParse(last()?.payload).success).toBe(true);
  });

  test('of somebody else, or of a page that is not known, are sent by nobody and stay where they are', async () => {
    const before = sent.length;
    const of = await post(rows({ person: CLERK }));
    expect([of.status, of.told]).toMatchObject([409, { outcome: 'blocked' }]);
    for (const body of [rows({ version: 2 }), { scores: [] }, null, 'x'])
      expect((await post(body)).told).toMatchObject({ outcome: 'blocked', unread: true });
    expect(sent.length).toBe(before);
  });

  test('3.5.1 from a page of somebody else are refused', async () => {
    const before = sent.length;
    expect((await post(rows(), READER, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(sent.length).toBe(before);
  });

  test('that are wrong are told each its own reason, by the place at which it was posted', async () => {
    against = refusal({
      code: 'INVALID_EVENT',
      reason: 'invalidContent',
      issues: [
        { path: 'scores.1.reason', message: 'gapNeedsReason', values: { criterion: 'x', self: 7 } },
        { path: 'scores.1.points', message: 'aboveMaximum', values: { criterion: 'x', max: 8 } },
      ],
    });
    const { status, told } = await post(rows({ scores: [rows().scores[0], rows().scores[0]] }));
    if (told?.outcome !== 'refused') throw new Error(told?.outcome);
    expect([status, Object.keys(told.rows)]).toEqual([409, ['scores.1']]);
    expect(told.rows['scores.1']).toContain('lý do');
    expect(told.pack?.cell).toBe(CELL);
  });

  test('that the case no longer takes are refused with the door’s sentence, and no row is at fault', async () => {
    against = refusal({ code: 'NOT_NOW', reason: 'notNow' });
    const { told } = await post(rows());
    expect(told).toMatchObject({ outcome: 'refused', said: expect.stringMatching(/\p{L}+/u), rows: {} });
  });

  test('that nobody has answered may go again, and so may those beside a score that can’t be shown yet', async () => {
    const stale = {
      code: 'STALE',
      reason: 'scoredMeanwhile',
      values: { criterion: 'x', score: 't1', points: 7 },
    };
    for (const error of [
      new ClientError('UNREACHABLE', 'away'),
      refusal({ code: 'BUSY', reason: 'notNow' }),
      refusal(stale as never),
    ]) {
      against = error;
      const { status, told } = await post(rows());
      expect([status, told?.outcome]).toEqual([503, 'again']);
    }
  });

  test('[R53] beside a score that came meanwhile come back with it', async () => {
    const before = sample;
    sample = await sampleRecords(undefined, NOW);
    sample.send(CELL, CLERK, 'inspection.record', { scores: [{ ...SCORE, points: 7 }] });
    against = refusal({
      code: 'STALE',
      reason: 'scoredMeanwhile',
      values: { criterion: SCORE.criterion, score: 't1', points: 7 },
    });
    const { told } = await post(rows());
    if (told?.outcome !== 'refused') throw new Error(told?.outcome);
    expect(told.rows).toEqual({});
    expect(told.pack === null ? null : entryOf(told.pack)?.team).toMatchObject({ id: 't1', words: '7,0' });
    sample = before;
  }, 60_000);
});
