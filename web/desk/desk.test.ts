import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writtenInstant } from '../../domain/calendar/written-date.ts';
import type { NoticeState } from '../../domain/obligation/notice-state.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { putNotices } from '../../records/mail/outbox.ts';
import { noticeOf } from '../../records/records.fixture.ts';
import { notices } from '../../records/schema.ts';
import { createWriter } from '../../records/writer.ts';
import { component } from '../../test/support/components.ts';
import { type RunningCampaign, runningCampaign } from '../../test/support/running-campaign.ts';
import { createDashboard } from '../app.ts';

/** The office's desk over a running campaign: acts go through its mailroom, and pages show what the records say then. */

const { available } = await component('temporal');
const HOUR = 3_600_000;
/** no mail reaches them: their cell's head has no address */
const WITHOUT_MAIL = 'lam-van-tho';

describe.skipIf(!available)('the office at its desk', () => {
  let one: RunningCampaign;
  let folder: string;
  let app: ReturnType<typeof createDashboard>;
  beforeAll(async () => {
    one = await runningCampaign({ mailGroupMinutes: 0 });
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-desk-'));
    app = createDashboard({
      reader: one.reader,
      now: () => Date.now(),
      acting: { client: one.client, writer: createWriter(one.records.db), files: openFileStore(folder) },
      reading: 'byPerson',
      whoIsThere: async (c) => c.req.header('x-person') ?? null,
    });
  }, 120_000);
  afterAll(async () => {
    await one?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const get = (path: string, person = one.person('office')) =>
    app.request(path, { headers: { 'x-person': person } });
  const post = (
    path: string,
    fields: readonly (readonly [string, string])[],
    person = one.person('office'),
  ) => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    return app.request(path, { method: 'POST', body, headers: { 'x-person': person } });
  };
  const plain = async (answer: Response | Promise<Response>) =>
    (await (await answer).text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

  /** A notice of its own for one person, asked for at an instant. */
  async function asked(about: string, person: string, at = Date.now() + HOUR): Promise<string> {
    const step = { campaign: one.campaign, subject: 'doi-5', at, notices: [noticeOf(about, at, [person])] };
    await putNotices(one.records.db, [{ ...step, withdrawn: [] }]);
    const rows = await one.reader.notices(one.campaign, { subject: 'doi-5', person });
    return rows.findLast(({ notice }) => notice.about === about && notice.at === at)?.id ?? '';
  }
  const rowOf = async (id: string) =>
    (await one.reader.outbox(one.campaign, { id, limit: 1, offset: 0 })).rows[0];
  const put = (id: string, state: NoticeState, detail: string | null = null) =>
    one.records.db.update(notices).set({ state, detail, changedAt: Date.now() }).where(eq(notices.id, id));
  const link = (id: string) => `/outbox/notice?id=${encodeURIComponent(id)}`;
  const formOf = async (id: string, action: string) => {
    const page = await (await get(link(id))).text();
    const [, seen] =
      new RegExp(`name="action" value="${action}"><input type="hidden" name="seen" value="(\\d+)"`).exec(
        page,
      ) ?? [];
    return seen === undefined
      ? null
      : ([
          ['action', action],
          ['seen', seen],
        ] as const);
  };

  test('what a mail will say is shown as it will be: the question that it asks to answer, and whom its reader can ask', async () => {
    await one.send('doi-5', one.head('doi-5'), 'difficulty.raise', { text: 'Có phải nộp bản giấy?' });
    await vi.waitUntil(async () => (await one.reader.raised(one.campaign)).length > 0, { timeout: 20_000 });
    const page = await plain(get(link(await asked('guidance', one.person('office')))));
    expect(page).toContain('Chi bộ hỏi: Có phải nộp bản giấy?');
    expect(page).toContain('xin trả lời thư này, thư sẽ đến đồng chí Đỗ Thị Thu, Văn phòng Đảng ủy');
    const other = await plain(get(link(await asked('dossier', one.head('doi-5')))));
    expect(other).not.toContain('Chi bộ hỏi');
  });

  test('what a digest will say is shown with all cells as they stand', async () => {
    const page = await plain(get(link(await asked('weeklyDigest', one.person('office')))));
    expect(page).toMatch(/Tổng hợp tình hình hằng tuần.*: không có việc nào quá hạn/);
    expect(page).toContain('- Nộp hồ sơ: 6 chi bộ');
  });

  test('holds a notice and releases it again, each by its form', async () => {
    const id = await asked('reading', one.head('doi-5'));
    const hold = await formOf(id, 'hold');
    expect(await formOf(id, 'release')).toBeNull();
    const held = await post(link(id), hold ?? []);
    expect([held.status, held.headers.get('location')]).toEqual([303, link(id)]);
    expect((await rowOf(id))?.state).toBe('held');
    expect(await plain(get(link(id)))).toContain('Văn phòng giữ lại');
    // back and pressed again: it is held already
    expect((await post(link(id), hold ?? [])).status).toBe(303);
    expect((await post(link(id), (await formOf(id, 'release')) ?? [])).status).toBe(303);
    expect((await rowOf(id))?.state).toBe('queued');
  });

  test('marks as told whom no mail reaches, under the name of whoever pressed, and once', async () => {
    const id = await asked('reading', WITHOUT_MAIL, Date.now() - HOUR);
    await one.client.wakeMailroom(one.campaign);
    await expect.poll(async () => (await rowOf(id))?.state, { timeout: 30_000 }).toBe('toBeTold');
    const page = await plain(get(link(id)));
    expect(page).toContain('cần báo trực tiếp');
    expect(page).toContain('không có địa chỉ thư');
    expect(page).toMatch(/Kính gửi đồng chí Lâm Văn Thọ/);
    const form = (await formOf(id, 'told')) ?? [];
    const said = (how: string, at: string, note = 'vợ nghe máy') =>
      [...form, ['how', how], ['at', at], ['note', note]] as const;
    const half = writtenInstant(Math.floor(Date.now() / 60_000) * 60_000 - HOUR / 2, '+07:00');
    for (const [how, at, why] of [
      ['', half, 'Chọn đã báo bằng cách nào.'],
      ['phone', 'hôm qua', 'Lúc báo chưa đọc được'],
      ['phone', '01/01/2020 08:00', 'Lúc báo phải từ'],
      ['phone', '01/01/2099 08:00', 'Lúc báo phải từ'],
    ] as const) {
      const not = await post(link(id), said(how, at));
      const text = await not.text();
      expect([not.status, text.includes(why)]).toEqual([422, true]);
      expect(text).toContain(`value="${at}"`);
      expect(text).toContain('vợ nghe máy</textarea>');
    }
    const told = said('phone', half);
    expect((await post(link(id), told)).status).toBe(303);
    const before = await rowOf(id);
    expect(before).toMatchObject({ state: 'told', detail: one.person('office'), told: { how: 'phone' } });
    expect(await plain(get(link(id)))).toMatch(
      /đã báo trực tiếp.* · qua điện thoại · người báo: .* · “vợ nghe máy” · ghi lúc /,
    );
    expect((await post(link(id), told)).status).toBe(303);
    expect((await rowOf(id))?.changedAt).toBe(before?.changedAt);
  });

  test('corrects what it recorded of a telling, with a reason: the page shows what holds and what was first', async () => {
    const id = await asked('reading', WITHOUT_MAIL, Date.now() - 3 * HOUR);
    await put(id, 'toBeTold');
    const about = (hours: number) => writtenInstant(Date.now() - hours * HOUR, '+07:00');
    const [wrong, right] = [about(1), about(2)];
    const told = (await formOf(id, 'told')) ?? [];
    expect(await formOf(id, 'correct')).toBeNull();
    expect((await post(link(id), [...told, ['how', 'phone'], ['at', wrong]])).status).toBe(303);
    const form = (await formOf(id, 'correct')) ?? [];
    expect(await (await get(link(id))).text()).toContain(`value="${wrong}"`);
    const said = [...form, ['how', 'inPerson'], ['at', right], ['note', 'tại trụ sở']] as const;
    const without = await post(link(id), said);
    const text = await without.text();
    expect([without.status, text.includes('Ghi lý do sửa')]).toEqual([422, true]);
    expect(text).toContain(`value="${right}"`);
    expect(text).toContain('tại trụ sở</textarea>');
    expect((await post(link(id), [...said, ['reason', 'ghi nhầm giờ']])).status).toBe(303);
    expect(await plain(get(link(id)))).toMatch(
      /gặp trực tiếp · người báo: .* · “tại trụ sở” · ghi lúc .* · đã sửa, trước đó ghi: .*, qua điện thoại, .*; lý do sửa: “ghi nhầm giờ”/,
    );
  });

  test('records that a mail came back, with what it says: its receiver is to be told, and the page shows both', async () => {
    const id = await asked('reading', WITHOUT_MAIL, Date.now() - 3 * HOUR);
    await put(id, 'sent');
    const form = (await formOf(id, 'bounced')) ?? [];
    const without = await post(link(id), form);
    expect([without.status, (await without.text()).includes('Ghi thư trả lại nói gì')]).toEqual([422, true]);
    expect((await rowOf(id))?.state).toBe('sent');
    expect((await post(link(id), [...form, ['reason', 'không có hộp thư này']])).status).toBe(303);
    expect((await rowOf(id))?.state).toBe('toBeTold');
    expect(await plain(get(link(id)))).toMatch(
      /đã gửi .*, thư bị trả lại, ghi .* bởi .*: “không có hộp thư này”/,
    );
    expect(await formOf(id, 'bounced')).toBeNull();
  });

  test('keeps when it told somebody from whom a cell’s time runs, and says why', async () => {
    const at = Date.now() - 3 * HOUR;
    const opening = { ...noticeOf('objectionWindow', at, [WITHOUT_MAIL]), opens: 'objectionWindow/9' };
    const step = { campaign: one.campaign, subject: 'doi-5', at, notices: [opening], withdrawn: [] };
    await putNotices(one.records.db, [step]);
    const rows = await one.reader.notices(one.campaign, { subject: 'doi-5', person: WITHOUT_MAIL });
    const id = rows.find(({ notice }) => notice.opens === opening.opens)?.id ?? '';
    await put(id, 'told', one.person('office'));
    const form = (await formOf(id, 'correct')) ?? [];
    expect(await plain(get(link(id)))).toContain('nên lúc báo giữ nguyên');
    const earlier = writtenInstant(at + HOUR, '+07:00');
    const moved = await post(link(id), [...form, ['how', 'phone'], ['at', earlier], ['reason', 'nhầm']]);
    expect(moved.status).toBe(422);
    expect(await plain(moved)).toContain('điều cần nói thêm về lúc báo, hãy ghi vào ghi chú');
    expect((await rowOf(id))?.told).toBeNull();
  });

  test('tells several at once from the list by person; what was not done is named, and the rest is', async () => {
    const ids = await Promise.all(
      [4, 5, 6].map(async (hours) => {
        const id = await asked('reading', WITHOUT_MAIL, Date.now() + hours * HOUR);
        await put(id, 'toBeTold');
        return id;
      }),
    );
    const page = await plain(get('/telling'));
    expect(page).toContain('Lâm Văn Thọ');
    expect(page).toContain('chưa ghi số điện thoại · không có địa chỉ thư');
    const how = [['how', 'inPerson']] as const;
    const ticked = [...how, ...ids.map((id) => ['notice', id] as const)];
    const none = await post('/telling', how);
    const unsaid = await post('/telling', ticked.slice(1));
    expect([unsaid.status, (await plain(unsaid)).includes('Chọn đã báo bằng cách nào.')]).toEqual([
      422,
      true,
    ]);
    expect([none.status, (await plain(none)).includes('Chọn ít nhất một tin.')]).toEqual([422, true]);
    // one was given an address meanwhile
    await put(ids[0] ?? '', 'queued');
    const some = await post('/telling', ticked);
    expect(some.status).toBe(409);
    expect(await plain(some)).toMatch(
      /Đã ghi 2 tin; 1 tin chưa ghi được: Lâm Văn Thọ, .*: Tin này đang ở tình trạng “chờ gửi”/,
    );
    const states = async () => await Promise.all(ids.map(async (id) => (await rowOf(id))?.state));
    expect(await states()).toEqual(['queued', 'told', 'told']);
    const done = await post('/telling', [...how, ...ticked.slice(2)]);
    expect([done.status, done.headers.get('location')]).toEqual([303, '/telling']);
    expect(await states()).toEqual(['queued', 'told', 'told']);
  });

  test('is told why its mail failed, and sends it again once, however often it is pressed', async () => {
    const id = await asked('dossier', one.head('doi-5'), Date.now() + 2 * HOUR);
    await put(id, 'failed', '550 5.1.1 recipient unknown');
    const page = await plain(get(link(id)));
    expect(page).toContain('Lý do: 550 5.1.1 recipient unknown');
    expect(page).toContain('Sửa địa chỉ');
    const again = (await formOf(id, 'release')) ?? [];
    expect((await post(link(id), again)).status).toBe(303);
    expect((await rowOf(id))?.state).toBe('queued');
    // it fails once more; a second press of the same button asks for nothing new
    await put(id, 'failed', '550 5.1.1 recipient unknown');
    expect((await post(link(id), again)).status).toBe(303);
    expect((await rowOf(id))?.state).toBe('failed');
    expect((await post(link(id), (await formOf(id, 'release')) ?? [])).status).toBe(303);
    expect((await rowOf(id))?.state).toBe('queued');
  });

  test('what is too late is refused with what stands now, and nothing changes', async () => {
    const id = await asked('session', one.head('doi-5'));
    const hold = (await formOf(id, 'hold')) ?? [];
    await put(id, 'sent');
    const refused = await post(link(id), hold);
    expect(refused.status).toBe(409);
    expect(await plain(refused)).toContain(
      'Tin này đang ở tình trạng “đã gửi”, nên việc này không làm được.',
    );
    expect((await rowOf(id))?.state).toBe('sent');
    expect((await post(link(id), [['action', 'burn']])).status).toBe(404);
    expect((await post(link('none'), hold)).status).toBe(404);
  });

  test('nobody else finds a notice, or its mail, or acts on one', async () => {
    const id = await asked('reading', one.head('doi-5'), Date.now() + 3 * HOUR);
    for (const person of [one.person('committeeHead'), one.person('teamLeader'), one.head('doi-5')])
      for (const path of ['/outbox', link(id), link(id).replace('notice', 'mail')])
        expect((await get(path, person)).status, `${path} by ${person}`).toBe(404);
    const fields = [['action', 'hold']] as const;
    expect((await post(link(id), fields, one.person('committeeHead'))).status).toBe(404);
    expect((await rowOf(id))?.state).toBe('queued');
  });

  test('reads how everybody is reached, whoever can’t be reached first, and what a person would hand over', async () => {
    const page = await (await get('/people')).text();
    expect(page.indexOf('Lâm Văn Thọ')).toBeLessThan(page.indexOf('Nguyễn Thị Ánh'));
    expect(page).toContain('nguyen-thi-anh@');
    const head = one.head('doi-1');
    const own = await plain(get(`/people/${head}`));
    expect(own).toMatch(/bí thư chi bộ .*Chi bộ Đội QLTT số 1/);
    expect(own).toMatch(/sẽ bàn giao nếu thay người .*Nộp hồ sơ Chi bộ Đội QLTT số 1/);
    for (const person of [one.person('committeeHead'), one.person('teamLeader'), head])
      for (const path of ['/people', `/people/${head}`])
        expect((await get(path, person)).status, `${path} by ${person}`).toBe(404);
    expect((await get('/people/nobody')).status).toBe(404);
    const form = await (await get(`/do/campaign/person.correct?person=${head}`)).text();
    expect(form).toMatch(new RegExp(`<option value="${head}" selected`));
  });

  test('finds notices by state, cell and person, and by words without their marks', async () => {
    const id = await asked('schedule', WITHOUT_MAIL);
    const shows = async (query: string) => (await (await get(`/outbox?${query}`)).text()).includes(link(id));
    for (const query of [
      'q=lam+van+tho',
      'q=doi%20qltt%20so%205',
      'cell=doi-5',
      `person=${WITHOUT_MAIL}`,
      'state=queued',
    ])
      expect(await shows(query), query).toBe(true);
    for (const query of [
      'q=lam+van+tha',
      'cell=doi-1',
      'state=held',
      'state=queued&person=nobody',
      'page=900',
    ])
      expect(await shows(query), query).toBe(false);
    expect(await plain(get('/outbox?q=xyz'))).toContain('Không có tin nào như vậy.');
    expect((await get(`/outbox?cell=${'%00'}`)).status).toBe(404);
  });

  test('sees the mail as it went, in a frame that runs and fetches nothing', async () => {
    const sent = async () =>
      (await one.reader.notices(one.campaign)).find(({ mail, state }) => mail !== null && state === 'sent');
    await expect.poll(sent, { timeout: 60_000 }).toBeDefined();
    const row = await sent();
    const mails = await one.reader.mails(one.campaign, { person: row?.person ?? '' });
    const mail = mails.find(({ id }) => id === row?.mail);
    const page = await (await get(link(row?.id ?? ''))).text();
    expect(page).toContain(mail?.address);
    expect(page).toMatch(/<iframe [^>]*sandbox title=/);
    const document = await get(link(row?.id ?? '').replace('notice', 'mail'));
    expect(await document.text()).toBe(mail?.html);
    const policy = document.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/sandbox(?:;|$)/);
    expect(policy).not.toContain('script-src');
  }, 90_000);
});
