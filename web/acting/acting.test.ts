import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignClient } from '../../client/client.ts';
import { dateOf } from '../../domain/calendar/instant.ts';
import { campaignTerms } from '../../domain/plan/campaign-terms.ts';
import { cellCriteria } from '../../domain/plan/plan-criteria.ts';
import { pdf } from '../../records/files/file-samples.fixture.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { createWriter } from '../../records/writer.ts';
import { sampleDossier } from '../../rehearsal/sample-content.ts';
import { component } from '../../test/support/components.ts';
import { type RunningCampaign, runningCampaign } from '../../test/support/running-campaign.ts';
import { createDashboard } from '../app.ts';
import { encode } from '../forms/form-encoding.ts';
import { formFieldsOf } from '../forms/form-fields.ts';
import { type RunningDashboard, startDashboard } from '../serve.ts';

const temporal = await component('temporal');
const LOOPBACK = { host: '127.0.0.1', port: 0, container: false };

describe.skipIf(!temporal.available)('people act on the pages', () => {
  let one: RunningCampaign;
  let folder: string;
  let dashboard: RunningDashboard;
  const acting = () => ({
    client: one.client,
    writer: createWriter(one.records.db),
    files: openFileStore(folder),
  });
  beforeAll(async () => {
    one = await runningCampaign();
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-acting-'));
    const now = () => Date.now();
    dashboard = await startDashboard({ ...LOOPBACK, reader: one.reader, now, acting: acting() });
  });
  afterAll(async () => {
    await dashboard?.close();
    await one?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const get = (path: string, person?: string) =>
    fetch(`${dashboard.url}${path}`, {
      redirect: 'manual',
      headers: person === undefined ? {} : { cookie: `person=${person}` },
    });
  const post = (
    path: string,
    person: string,
    fields: Iterable<readonly [string, string | File]>,
    headers: Record<string, string> = {},
  ) => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    return fetch(`${dashboard.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: { cookie: `person=${person}`, ...headers },
    });
  };
  /** of what is shown first, the press that sends */
  const postForeseen = async (
    path: string,
    person: string,
    fields: readonly (readonly [string, string])[],
  ) => {
    let answer = await post(path, person, fields);
    // it is still being worked out: asked again, as by the page
    while (answer.status === 202) answer = await post(path, person, fields);
    const shown = await answer.text();
    const [, mark = ''] = /name="_foreseen" value="([^"]+)"/.exec(shown) ?? [];
    return await post(path, person, [...fields, ['_foreseen', mark]]);
  };
  const plain = async (answer: Response) =>
    (await answer.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  const eventsOf = async (subject: string) =>
    (await one.reader.journal(one.campaign, { subject, limit: 50 })).flatMap(({ input }) =>
      input.kind === 'event' ? [input.event] : [],
    );
  const dossierOf = (cell: string) =>
    sampleDossier(campaignTerms(one.plan, one.campaign), cell, dateOf(Date.now(), '+07:00'));
  const dossierPairs = (cell: string) => {
    const reports = Object.fromEntries(
      Object.entries(dossierOf(cell).reports).map(([id, report]) => [id, { title: report.title }]),
    );
    return encode(formFieldsOf('dossier.submit'), { ...dossierOf(cell), reports }, '+07:00');
  };
  const reportFiles = () =>
    one.plan.dossier.reports.map(
      ({ id }) => [`reports.${id}.file`, new File([new Uint8Array(pdf(id))], `${id}.pdf`)] as const,
    );

  test('nobody acts before saying who they are; a name that nobody has is none', async () => {
    const asked = await get('/tasks');
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/person?back=%2Ftasks']);
    expect((await get('/tasks', 'nobody')).status).toBe(303);
    const unknown = await post('/person', '', [['person', 'nobody']]);
    expect([unknown.status, unknown.headers.get('set-cookie')]).toEqual([422, null]);
    const chosen = await post('/person', '', [
      ['person', one.head('doi-1')],
      ['back', '//evil.example/'],
    ]);
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/tasks']);
    expect(chosen.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
  });

  test('a cell sees what it owes, hands its dossier in with its files, and has the receipt', async () => {
    const head = one.head('doi-1');
    expect(await plain(await get('/tasks', head))).toMatch(/Nộp hồ sơ Chi bộ Đội QLTT số 1 Còn \d+ ngày/);
    const form = await (await get('/do/doi-1/dossier.submit', head)).text();
    expect(form).toContain('name="reports.resolution.file"');
    const [, id = ''] = /name="_id" value="([^"]+)"/.exec(form) ?? [];
    const [adjustment = ['none', 'none']] = cellCriteria(one.plan).flatMap(([subject, { adjustments }]) =>
      adjustments.map(({ id: own }) => [subject, own] as const),
    );
    // a row that the form begins with, and that nobody has to fill in
    const blank = [
      [`scores.${adjustment[0]}.99.criterion`, adjustment[1]],
      [`scores.${adjustment[0]}.99.points`, ''],
    ] as const;
    const fields = [['_id', id] as const, ...dossierPairs('doi-1'), ...blank, ...reportFiles()];
    const sent = await post('/do/doi-1/dossier.submit', head, fields);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/do/doi-1?taken=${id}`]);
    const receipt = await (await get(sent.headers.get('location') ?? '', head)).text();
    expect(receipt).toContain('Đã nhận: Nộp hồ sơ');
    // what was handed in, its receipt, and the cell itself are one press away
    for (const way of ['', '/dossier', '/papers']) expect(receipt).toContain(`href="/cells/doi-1${way}"`);

    const again = await post('/do/doi-1/dossier.submit', head, fields);
    expect(again.headers.get('location')).toBe(sent.headers.get('location'));
    const [event, ...more] = await eventsOf('doi-1');
    expect(more).toEqual([]);
    expect(event).toMatchObject({ id, type: 'dossier.submit', by: head });
    const { reports: _files, ...meant } = dossierOf('doi-1');
    expect(event?.payload).toMatchObject({
      ...meant,
      reports: { resolution: { file: { cell: 'doi-1', name: 'resolution.pdf', type: 'pdf' } } },
    });
  });

  test('[R44] the team notes on the page on which it reads, comes back to what the note is about, and returns with it', async () => {
    const clerk = one.person('teamClerk');
    await one.submit('doi-4');
    await one.atRest();
    const page = await (await get('/cells/doi-4/review', clerk)).text();
    expect(page).toContain('href="/do/doi-4/review.finish"');
    const [, way = ''] = /href="([^"]*review\.note\?report=resolution)"/.exec(page) ?? [];
    const form = await (await get(way, clerk)).text();
    expect(form).toMatch(/<option value="resolution" selected>/);
    const note = { text: 'Thiếu chữ ký', report: 'resolution' };
    const pairs = [...encode(formFieldsOf('review.note'), note, '+07:00'), ['_id', 'note-1'] as const];
    const sent = await post('/do/doi-4/review.note', clerk, pairs);
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      '/cells/doi-4/review?taken=note-1#reports.resolution',
    ]);
    const after = await plain(await get('/cells/doi-4/review?taken=note-1', clerk));
    expect(after).toMatch(/Đã nhận: Ghi nhận xét khi đọc hồ sơ.*Thiếu chữ ký/);
    expect(await (await get('/do/doi-4/review.return', clerk)).text()).toMatch(
      /name="notes\.0\.text"[^>]*>\s*Thiếu chữ ký/,
    );
    // whoever only reads is led to no form
    const other = await (await get('/cells/doi-4/review', one.person('office'))).text();
    expect(other).not.toContain('review.note?');
  });

  test('a mail leads to the very form while it is owed to whoever follows it, and then to the case', async () => {
    const link = '/tasks/doi-2/dossier';
    const leadsTo = async (person: string, to = link) => (await get(to, person)).headers.get('location');
    expect(await leadsTo(one.head('doi-2'))).toBe('/do/doi-2/dossier.submit');
    expect(await plain(await get('/tasks', one.head('doi-2')))).toMatch(
      /(Sau đó|Trong 7 ngày tới) \d việc .*Nộp hồ sơ/,
    );
    expect(await (await get('/tasks', one.head('doi-2'))).text()).toContain(
      'href="/do/doi-2/dossier.submit"',
    );
    // a copy of it went to the committee
    expect(await leadsTo(one.person('committeeHead'))).toBe('/cells/doi-2#dossier');
    await one.submit('doi-5');
    await expect.poll(() => leadsTo(one.head('doi-5'), '/tasks/doi-5/dossier')).toBe('/cells/doi-5#dossier');
    // reading has a page of its own
    expect(await leadsTo(one.person('teamClerk'), '/tasks/doi-5/reading')).toBe('/cells/doi-5/review');
    expect(await leadsTo(one.head('doi-2'), '/tasks/doi-2/session')).toBe('/cells/doi-2#session');
    expect((await get(link)).headers.get('location')).toBe('/person?back=%2Ftasks%2Fdoi-2%2Fdossier');
    expect((await get('/tasks/doi-99/dossier', one.head('doi-1'))).status).toBe(404);
  });

  test('what is not taken is shown again with all that was typed, and why, beside its field', async () => {
    const head = one.head('doi-2');
    const until = '30/02/2027 08:00';
    const unread = await post('/do/doi-2/extension.request', head, [
      ['until', until],
      ['reason', 'Bão số 9'],
    ]);
    expect(unread.status).toBe(422);
    const page = await unread.text();
    expect(page).toContain(`value="${until}"`);
    expect(page).toContain('Bão số 9</textarea>');
    expect(page).toContain('id="f-until-problem">Cần một ngày có trong lịch, và cả giờ');
    expect(page).not.toContain('role="status">Cần một ngày có trong lịch, và cả giờ');
    const incomplete = await post('/do/doi-2/extension.request', head, [['until', '1/12/2030 8h']]);
    const shownAgain = await incomplete.text();
    expect(incomplete.status).toBe(422);
    expect(shownAgain).toContain('id="f-reason-problem">Cần điền mục này.');
    expect(shownAgain).toContain('value="1/12/2030 8h"');
    expect(shownAgain).toContain('role="status">08:00 Chủ Nhật 01/12/2030');
    expect(await eventsOf('doi-2')).toEqual([]);
  });

  test('a reason stands beside its field, without its path, also below a row that stayed empty', async () => {
    const clerk = one.person('teamClerk');
    const answer = await post('/do/doi-1/review.return', clerk, [
      ['notes.0.text', ''],
      ['notes.3.text', 'Thiếu chữ ký'],
      ['notes.3.criterion', 'không có tiêu chí này'],
      ['until', '1/12/2030 8h'],
    ]);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('id="f-notes.3.criterion-problem"');
    expect(page).not.toMatch(/notes\.\d\.\w+: /);
    const unscored = await post('/do/doi-2/dossier.submit', one.head('doi-2'), [
      ['scores.fourGood.2.criterion', 'sinh-hoat-dinh-ky'],
    ]);
    const told = await plain(unscored);
    expect(told).toContain('cần điểm từ 0 đến 8');
    expect(told).not.toContain('scores.fourGood');
  });

  test('a file that is not taken is told by its field, and nothing of it stays', async () => {
    const head = one.head('doi-2');
    const bad = new File(['MZ'], 'bao-cao.pdf');
    const answer = await post('/do/doi-2/dossier.submit', head, [
      ...dossierPairs('doi-2'),
      ['reports.resolution.file', bad],
    ]);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('id="f-reports.resolution.file-problem"');
    expect(await openFileStore(folder).list(one.campaign, 'doi-2')).toEqual([]);
  });

  test('what one has typed is not sent under the name of another who has come to the browser since', async () => {
    const [head, other] = [one.head('doi-5'), one.head('doi-1')];
    const typed = [
      ['_person', head],
      ['text', 'Thiếu người'],
    ] as const;
    const answer = await post('/do/doi-5/difficulty.raise', other, typed);
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain('được mở với tên một người khác');
    expect(page).toContain('Thiếu người</textarea>');
    const ofOther = await post('/do/doi-1/difficulty.raise', other, typed);
    expect(ofOther.status).toBe(409);
    for (const cell of ['doi-1', 'doi-5'])
      expect((await eventsOf(cell)).map(({ type }) => type)).not.toContain('difficulty.raise');
  });

  test('the door decides: of another cell nothing is offered, and what is posted all the same is refused', async () => {
    const stranger = one.head('doi-1');
    expect(await plain(await get('/do/doi-2', stranger))).toContain('Lúc này không có việc nào ở đây.');
    const answer = await post('/do/doi-2/difficulty.raise', stranger, [['text', 'Thiếu người']]);
    expect(answer.status).toBe(403);
    expect(await plain(answer)).toContain('Chưa gửi được');
    expect(await eventsOf('doi-2')).toEqual([]);
    expect((await get('/do/doi-99', stranger)).status).toBe(404);
    expect((await get('/do/doi-2/criteria.change', stranger)).status).toBe(404);
  });

  test('a form of more fields than any has is refused whole: no part of it is taken for what was meant', async () => {
    const many = Array.from({ length: 20_001 }, (_, at) => [`more.${at}`, 'x'] as const);
    const answer = await post('/do/doi-2/difficulty.raise', one.head('doi-2'), [
      ['text', 'Thiếu người'],
      ...many,
    ]);
    expect(answer.status).toBe(413);
    expect(await plain(answer)).toContain('nhiều nhất 20000 ô');
    expect(await eventsOf('doi-2')).toEqual([]);
  });

  test('whoever posts more than a door takes is told what happened, how much it takes and what to do', async () => {
    const large = (path: string, more: Record<string, string> = {}) =>
      createDashboard({ reader: one.reader, now: () => Date.now(), acting: acting() }).request(path, {
        method: 'POST',
        body: 'x',
        headers: {
          cookie: `person=${one.head('doi-2')}`,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(91 * 1024 * 1024),
          ...more,
        },
      });
    for (const [path, most] of [
      ['/do/doi-2/difficulty.raise', '90 MB'],
      ['/do/doi-2/difficulty.raise/draft', '90 MB'],
      ['/start', '8 MB'],
      ['/start/plan/cells', '8 MB'],
      ['/person', '64 KB'],
      ['/telling', '1 MB'],
    ] as const) {
      const answer = await large(path);
      expect(answer.status, path).toBe(413);
      expect(await plain(answer), path).toMatch(
        new RegExp(`Chưa gửi được: quá lớn .* nhiều nhất ${most}\\. .*chọn tệp nhỏ hơn`),
      );
    }
    const page = await (await large('/do/doi-2/difficulty.raise/draft?lang=en')).text();
    expect(page).toContain('at most are taken at once');
    expect(page).toContain('<a href="/do/doi-2/difficulty.raise">');
    const script = await large('/do/doi-2/difficulty.raise/draft', { accept: 'application/json' });
    expect(script.status).toBe(413);
    expect(await script.json()).toEqual({ said: expect.stringContaining('nhiều nhất 90 MB') });
  });

  test('an entry that the journal doesn’t have is told as that, and one that no form has led to not at all', async () => {
    const head = one.head('doi-2');
    const beyond = await plain(await get('/do/doi-2?taken=e999', head));
    expect(beyond).toContain('Nhật ký chưa hiện mục vừa gửi');
    const started = await (await get('/do/doi-2?taken=', head)).text();
    expect(started).not.toContain('role="status"');
  });

  test('a list gets a row, and loses one, without a script; nothing is sent by it', async () => {
    const clerk = one.person('teamClerk');
    const note = ['notes.0.text', 'Thiếu trang 3'] as const;
    const more = await post('/do/doi-1/review.return', clerk, [note, ['_add', 'notes']]);
    expect(more.status).toBe(200);
    const page = await more.text();
    expect(page).toContain('Thiếu trang 3</textarea>');
    expect(page).toContain('name="notes.1.text"');
    const fewer = await post('/do/doi-1/review.return', clerk, [
      note,
      ['notes.1.text', 'Thiếu chữ ký'],
      ['_remove', 'notes.0'],
    ]);
    const left = await fewer.text();
    expect(left).not.toContain('Thiếu trang 3');
    expect(left).toContain('name="notes.1.text"');
    expect((await eventsOf('doi-1')).map(({ type }) => type)).not.toContain('review.return');
  });

  test('the office enters the paper of somebody else, with its date and number; nobody else can', async () => {
    const [office, head] = [one.person('office'), one.head('doi-3')];
    const today = dateOf(Date.now(), '+07:00').split('-').reverse().join('/');
    const listed = await plain(await get(`/do/doi-3?for=${head}`, office));
    expect(listed).toContain('Nộp hồ sơ');
    const fields = [
      ['text', 'Chưa có máy quét'],
      ['_on', today],
      ['_document', '12-CV'],
    ] as const;
    const wrongDay = await post(`/do/doi-3/difficulty.raise?for=${head}`, office, [
      ...fields,
      ['_on', '31/11/2026'],
    ]);
    expect([wrongDay.status, await wrongDay.text()]).toEqual([
      422,
      expect.stringContaining('id="f-_on-problem"'),
    ]);
    expect((await post(`/do/doi-3/difficulty.raise?for=${head}`, office, fields)).status).toBe(303);
    const paper = { enteredBy: office, on: dateOf(Date.now(), '+07:00'), document: '12-CV' };
    expect(await eventsOf('doi-3')).toMatchObject([{ by: head, ...paper }]);
    const stranger = one.head('doi-1');
    expect((await post(`/do/doi-3/difficulty.raise?for=${head}`, stranger, fields)).status).toBe(403);
    expect(await eventsOf('doi-3')).toHaveLength(1);
  });

  test('the office corrects who somebody is, and names a newcomer: the directory has it, the journal only that', async () => {
    const [office, head] = [one.person('office'), one.head('doi-4')];
    const correct = '/do/campaign/person.correct';
    const nothing = await post(correct, office, [['person', head]]);
    expect(nothing.status).toBe(422);
    const fields = [
      ['person', head],
      ['name', 'Thạch Thị Ánh Hồng'],
    ] as const;
    expect((await post(correct, office, fields)).status).toBe(303);
    const people = async () =>
      new Map((await one.reader.people(one.campaign)).map((row) => [row.id, row.name]));
    expect((await people()).get(head)).toBe('Thạch Thị Ánh Hồng');
    const newcomer = [
      ['people.0.id', 'kim-van-moi'],
      ['people.0.name', 'Kim Văn Mới'],
      ['add.0.person', 'kim-van-moi'],
      ['add.0.role', 'cellMember'],
      ['add.0.cell', 'doi-4'],
      ['reason', 'Về nhận công tác'],
    ] as const;
    expect((await postForeseen('/do/campaign/person.replace', office, newcomer)).status).toBe(303);
    expect((await people()).get('kim-van-moi')).toBe('Kim Văn Mới');
    const changed = (await eventsOf('campaign')).filter(({ type }) => type.startsWith('person.'));
    expect(changed.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ newcomers: ['kim-van-moi'], reason: 'Về nhận công tác' }),
      { person: head, fields: ['name'], newcomer: false },
    ]);
  });

  test('[3.5.1, 3.5.3] a page of somebody else changes nothing, and no other method does', async () => {
    const head = one.head('doi-2');
    const text = [['text', 'Thiếu người']] as const;
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[])
      expect((await post('/do/doi-2/difficulty.raise', head, text, headers)).status).toBe(403);
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await fetch(`${dashboard.url}/do/doi-2/difficulty.raise`, { method })).status).toBe(405);
    expect((await post('/journal', head, text)).status).toBe(405);
    expect(await eventsOf('doi-2')).toEqual([]);
  });

  test('nobody answers: the form says that sending again is safe, and its id stays', async () => {
    const head = one.head('doi-2');
    const impatient = campaignClient(one.bare, {
      taskQueue: one.taskQueue,
      patience: 1_500,
      signer: one.signer,
    });
    const other = await startDashboard({
      ...LOOPBACK,
      reader: one.reader,
      now: () => Date.now(),
      acting: { ...acting(), client: impatient },
    });
    const body = new FormData();
    body.append('_id', 'attempt-7');
    body.append('text', 'Thiếu người');
    const unanswered = await one.withoutWorker(() =>
      fetch(`${other.url}/do/doi-2/difficulty.raise`, {
        method: 'POST',
        body,
        headers: { cookie: `person=${head}` },
      }),
    );
    expect(unanswered.status).toBe(503);
    const page = await unanswered.text();
    expect(page).toMatch(/name="_id" value="attempt-7"[\s\S]*Thiếu người/);
    expect(page).toContain('Gửi lại cũng chỉ được nhận một lần');
    await other.close();
    const again = [
      ['_id', 'attempt-7'],
      ['text', 'Thiếu người'],
    ] as const;
    expect((await post('/do/doi-2/difficulty.raise', head, again)).status).toBe(303);
    expect((await eventsOf('doi-2')).filter(({ id }) => id === 'attempt-7')).toHaveLength(1);
  });

  test('a choice of the person is never offered beyond loopback', async () => {
    const beyond = { host: '0.0.0.0', port: 0, container: true };
    await expect(
      startDashboard({ ...beyond, reader: one.reader, now: () => Date.now(), acting: acting() }),
    ).rejects.toMatchObject({ code: 'NOT_LOOPBACK' });
  });
});
