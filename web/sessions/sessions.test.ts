import { beforeAll, describe, expect, test } from 'vitest';
import type { NoticeRow } from '../../records/reading.ts';
import { seenReader } from '../access/seen-reader.ts';
import { createDashboard } from '../app.ts';
import { at, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';
import { hasArrived, invitationOf, invitingOf, isStuck } from './invitations.ts';

/** The calendar of the sessions, and how everybody was invited. */

const NOW = at('2024-12-09 11:00');
const [OFFICE, READER, HEAD] = ['do-thi-thu', 'le-duc-an', 'nguyen-thi-anh'];

let sample: Sample;
const ask = async (person: string, of: Sample = sample, now = NOW, path = '/sessions') =>
  await createDashboard({
    reader: of.reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
    acting: { client: {}, writer: {}, files: {} } as never,
  }).request(path, { headers: { 'x-person': person } });
const read = async (...given: Parameters<typeof ask>) => await (await ask(...given)).text();
const plain = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const move = (of: Sample, cell: string, startsAt: string, endsAt: string, venue?: string) =>
  of.send(cell, OFFICE, 'session.move', {
    startsAt: `2024-12-${startsAt}:00+07:00`,
    endsAt: `2024-12-${endsAt}:00+07:00`,
    reason: 'Đội đi kiểm tra liên ngành',
    ...(venue === undefined ? {} : { venue }),
  });

beforeAll(async () => {
  sample = await sampleRecords(undefined, NOW);
}, 60_000);

test('[R55–R60] each day and half stands with its hours, place, team and cells, and a cell that was moved alone by itself', async () => {
  const page = plain(await read(OFFICE));
  expect(page).toMatch(/Thứ Năm 12\/12\/2024: sáng \d chi bộ, chiều \d chi bộ/);
  expect(page).toMatch(/Sáng, 08:00–11:30 · \d chi bộ .*Tổ kiểm tra: Nguyễn Quốc Hùng; Trần Thị Mai/);
  expect(page).toMatch(
    /Thứ Năm 19\/12\/2024: chiều 1 chi bộ Chiều, 14:00–17:00 · 1 chi bộ .*Chi bộ Đội QLTT số 4/,
  );
});

test('says how many invitations the office has to see to, or wait to be sent, and only then that all were', async () => {
  const stateOf = async (state: NoticeRow['state']) => {
    const notices: Sample['reader']['notices'] = async (...asked) =>
      (await sample.reader.notices(...asked)).map((row) => ({ ...row, state, bounced: null }));
    const page = await read(OFFICE, { ...sample, reader: { ...sample.reader, notices } });
    return plain(/class="top">[\s\S]*?<\/div>/.exec(page)?.[0] ?? '');
  };
  expect(await stateOf('failed')).toMatch(/\d+ lời mời chưa tới nơi/);
  expect(await stateOf('queued')).toMatch(/\d+ lời mời đang chờ gửi/);
  expect(await stateOf('sent')).toContain('Mọi lời mời đã được gửi hoặc được báo');
});

test('[X8] the office moves one cell or a whole session from there; a cell without a day waits above', async () => {
  const own = await sampleRecords(undefined, NOW);
  own.send('doi-5', OFFICE, 'session.postpone', { reason: 'Bão' });
  const page = await read(OFFICE, own);
  expect(page).toContain('href="/do/doi-1/session.move"');
  // the two of the plan, and not the one that was moved alone
  expect(page.match(/href="\/do\/campaign\/session\.move\?session=[\w-]+"/g)).toHaveLength(2);
  expect(plain(page)).toMatch(/Chưa có ngày Chi bộ Đội QLTT số 5.*? Xếp ngày buổi của Chi bộ Đội QLTT số 5/);
  // whoever only reads is led to no form
  expect(await read(READER, own)).not.toContain('session.move');
}, 60_000);

test('[R54] what a calendar program answered stands beside whose it is, of the session that stands; others’ are not the team’s to read', async () => {
  const startsAt = at('2024-12-12 08:00');
  const answer = { cells: ['doi-1'], startsAt, at: at('2024-12-09 09:20') };
  const reader = {
    ...sample.reader,
    invitationAnswers: async () => [
      { ...answer, person: HEAD, answer: 'declined' as const },
      { ...answer, person: READER, answer: 'accepted' as const },
      // of another half
      { ...answer, person: 'tran-van-an', answer: 'accepted' as const, startsAt: at('2024-12-12 14:00') },
    ],
  };
  const page = plain(await read(OFFICE, { ...sample, reader }));
  expect(page).toMatch(/Nguyễn Thị Ánh [^A-ZĐ]*từ chối \(trả lời từ lịch, [^)]*09:20[^)]*\)/);
  expect(page).toMatch(/Lê Đức Ân [^A-ZĐ]*nhận lời \(trả lời từ lịch/);
  expect(page.match(/trả lời từ lịch/g)).toHaveLength(2);
  const own = plain(await read(READER, { ...sample, reader }));
  expect(own).toMatch(/Lê Đức Ân [^A-ZĐ]*nhận lời/);
  expect(own).not.toContain('từ chối');
  // whatever pages make of it, the answers of others don't reach them
  const reaching = async (person: string) =>
    (await seenReader(reader, person, NOW).invitationAnswers(sample.campaign.id)).map((one) => one.person);
  expect(await reaching(OFFICE)).toEqual([HEAD, READER, 'tran-van-an']);
  expect(await reaching(READER)).toEqual([READER]);
});

test('whoever would have to be at two places is named', async () => {
  expect(plain(await read(OFFICE))).not.toContain('Trùng giờ');
  const own = await sampleRecords(undefined, NOW);
  move(own, 'doi-5', '19T15:00', '19T16:00', 'Trụ sở Đội 5');
  const page = plain(await read(OFFICE, own));
  expect(page).toMatch(
    /Trùng giờ với Chi bộ Đội QLTT số 5.*?\(15:00 thứ Năm 19\/12\/2024\): 5 người phải ở cả hai nơi, trong đó có Nguyễn Quốc Hùng/,
  );
  expect(page).toMatch(/Trùng giờ với Chi bộ Đội QLTT số 4 \(14:00 thứ Năm 19\/12\/2024\)/);
}, 60_000);

test('the committee’s meeting counts where somebody of it is of the team, or the room is the same', async () => {
  const session = {
    id: 'hop',
    startsAt: at('2024-12-19 16:00'),
    endsAt: at('2024-12-19 18:00'),
    venue: 'Hội trường Cục Quản lý thị trường tỉnh Trà Vinh',
    state: 'scheduled',
  } as const;
  const campaign = async (id: string) => {
    const row = await sample.reader.campaign(id);
    return row === null ? null : { ...row, standing: { ...row.standing, session } };
  };
  const page = plain(await read(OFFICE, { ...sample, reader: { ...sample.reader, campaign } }));
  expect(page).toMatch(
    /Trùng giờ với cuộc họp của Ban Chấp hành \(16:00 thứ Năm 19\/12\/2024\): .*cùng một địa điểm\./,
  );
});

test('8.2.3 the team reads how it was invited itself, and of the cells who comes alone; the office reads both', async () => {
  const cells = (page: string) => plain(/class="seats">[\s\S]*?<\/ul><\/section>/.exec(page)?.[0] ?? '');
  expect(cells(await read(OFFICE))).toMatch(/Nguyễn Thị Ánh đã gửi/);
  const page = await read(READER);
  expect(cells(page)).toMatch(/Nguyễn Thị Ánh/);
  expect(cells(page)).not.toMatch(/đã gửi|chưa mời/);
  expect(plain(page)).toContain('Lời mời của Tổ: 5/5 đã báo');
});

test('once a session has begun nobody is left to be invited to it', async () => {
  const later = at('2024-12-17 08:45');
  const of = await sampleRecords(undefined, later);
  const notices: Sample['reader']['notices'] = async (...asked) =>
    (await of.reader.notices(...asked)).map((row) =>
      row.subject === 'doi-1' ? { ...row, state: 'failed' as const } : row,
    );
  const page = await read(OFFICE, { ...of, reader: { ...of.reader, notices } }, later);
  expect(plain(page)).not.toContain('chưa tới nơi');
}, 60_000);

test('8.2.2 committee and team read it, a cell has no such page', async () => {
  expect((await ask(READER)).status).toBe(200);
  expect((await ask('vo-minh-tam')).status).toBe(200);
  const own = await ask(HEAD);
  const none = await ask(HEAD, sample, NOW, '/none');
  expect([own.status, await own.text()]).toEqual([404, await none.text()]);
});

describe('an invitation', () => {
  const notice = (subject: string, when: number, more: Partial<NoticeRow> = {}): NoticeRow => ({
    id: `${subject}/${when}`,
    campaign: 'c',
    subject,
    person: 'anh',
    role: 'to',
    state: 'sent',
    changedAt: when,
    leavesAt: null,
    detail: null,
    told: null,
    bounced: null,
    mail: null,
    ...more,
    notice: {
      key: `session/opening@${when}`,
      about: 'session',
      step: 'opening',
      at: when,
      to: ['anh'],
      copy: [],
      ...more.notice,
    } as NoticeRow['notice'],
  });
  const of = (cells: readonly string[], rows: readonly NoticeRow[]) =>
    invitationOf('anh', cells, invitingOf(rows));

  test('is what the newest notice became, of several cells that which has not arrived', () => {
    const failed = notice('a', 2, { state: 'failed' });
    expect(of(['a', 'b'], [failed, notice('a', 1), notice('b', 3)])).toMatchObject({ state: 'failed' });
    expect(isStuck(of(['a'], [failed, notice('a', 1)]))).toBe(true);
    expect(hasArrived(of(['a'], [notice('a', 1, { state: 'failed' }), notice('a', 2)]))).toBe(true);
  });

  test('that came back is to be told, with what the returned mail said', () => {
    const bounced = { sentAt: 1, at: 2, by: null, reason: 'không có hộp thư này' };
    expect(of(['a'], [notice('a', 1, { state: 'toBeTold', bounced })])).toMatchObject({ bounced });
    // told since
    expect(of(['a'], [notice('a', 1, { state: 'told', bounced })]).bounced).toBeNull();
  });

  test('is none by a reminder, by what was withdrawn, or by what another cell or person was sent', () => {
    const reminder = notice('a', 1);
    reminder.notice = { ...reminder.notice, step: 'before-1' };
    const withdrawn = notice('a', 2, { state: 'withdrawn' });
    const others = [notice('b', 3), notice('a', 4, { person: 'binh' })];
    const none = of(['a'], [reminder, withdrawn, ...others]);
    expect([none.state, hasArrived(none), isStuck(none)]).toEqual([null, false, false]);
  });

  test('waits by itself while it is queued; held, failed or to be told it waits for the office', () => {
    const stuck = (['queued', 'held', 'failed', 'toBeTold'] as const).map((state) =>
      isStuck(of(['a'], [notice('a', 1, { state })])),
    );
    expect(stuck).toEqual([false, true, true, true]);
  });
});
