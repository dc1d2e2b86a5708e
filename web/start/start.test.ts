import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { builtInPlanFile } from '../../office/built-in-plan.ts';
import { makeFirstCode } from '../../office/make-sign-in-code.ts';
import { printed } from '../../records/sign-in/secrets.ts';
import { createSignInRecords } from '../../records/sign-in/sign-in-records.ts';
import { component } from '../../test/support/components.ts';
import { createDashboard } from '../app.ts';
import { cookieBrowser } from '../sign-in/cookie-browser.fixture.ts';
import { type EmptySystem, emptySystem } from './empty-system.fixture.ts';
import { SECTIONS } from './sections.ts';

const temporal = await component('temporal');

/** A filled workbook of one cell and its people. @param of the cell that its head is of */
async function workbookOf(cell: string, of: string): Promise<Uint8Array<ArrayBuffer>> {
  const rows = (lines: readonly (readonly string[])[]) =>
    lines.map((line) => line.map((value) => (value === '' ? null : { value })));
  const cells = rows([
    ['Tên chi bộ', 'Loại', 'Nhóm tương đồng'],
    [cell, 'Khác', 'Khối đội'],
  ]);
  const people = rows([
    ['Họ và tên', 'Vai trò', 'Chi bộ', 'Địa chỉ thư'],
    ['Nguyễn Thị Ánh', 'bí thư chi bộ', of, 'anh@chi-bo.example'],
    ['Phạm Hoàng Việt', 'bí thư Đảng ủy', '', ''],
    ['Phạm Hoàng Việt', 'ủy viên Ban Chấp hành', '', ''],
  ]);
  const sheets = [
    { sheet: 'Chi bộ', data: cells },
    { sheet: 'Người và vai trò', data: people },
  ];
  return new Uint8Array(await writeExcelFile(sheets).toBuffer());
}

type Fields = readonly (readonly [name: string, value: string | File])[];

describe.skipIf(!temporal.available)('the office starts a campaign', () => {
  let one: EmptySystem;
  let app: ReturnType<typeof createDashboard>;
  const own = `thu-${randomUUID().slice(0, 8)}`;
  beforeAll(async () => {
    one = await emptySystem();
    app = createDashboard({ reader: one.reader, now: () => Date.now(), acting: one.acting });
  });
  afterAll(() => one?.stop());

  const office = 'do-thi-thu';
  const headers = (person: string | null): Record<string, string> =>
    person === null ? {} : { cookie: `person=${person}` };
  const get = (path: string, person: string | null = null) => app.request(path, { headers: headers(person) });
  const post = (path: string, fields: Fields, person: string | null = null) => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    return app.request(path, { method: 'POST', body, headers: headers(person) });
  };
  const to = (answer: Response) => [answer.status, answer.headers.get('location')];
  const plain = (page: string) =>
    page
      .replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
  const textOf = async (path: string, person: string | null = null) =>
    plain(await (await get(path, person)).text());

  /** What a form would post as it stands. */
  function fieldsIn(page: string): [string, string][] {
    const decoded = (text: string) =>
      text
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
    const fields: [string, string][] = [];
    const [form = ''] = /<form[^>]*plan-form.*?<\/form>|<form[^>]*class="send".*?<\/form>/s.exec(page) ?? [];
    for (const [tag = ''] of form.matchAll(/<input[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(tag)?.[1];
      if (name === undefined || (tag.includes('type="checkbox"') && !tag.includes(' checked'))) continue;
      fields.push([name, decoded(/value="([^"]*)"/.exec(tag)?.[1] ?? '')]);
    }
    for (const [, name = '', text = ''] of form.matchAll(
      /<textarea[^>]*name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs,
    ))
      fields.push([name, decoded(text)]);
    for (const [, name = '', options = ''] of form.matchAll(
      /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
    ))
      fields.push([name, decoded(/value="([^"]*)" selected/.exec(options)?.[1] ?? '')]);
    return fields;
  }
  const formOf = async (path: string, person: string | null = null) =>
    fieldsIn(await (await get(path, person)).text());
  const changed = (fields: [string, string][], changes: Record<string, string>): [string, string][] => [
    ...fields.filter(([name]) => !(name in changes)),
    ...Object.entries(changes),
  ];

  const taken = async (person: string | null = null) =>
    expect(to(await post('/start', [['from', 'builtIn']], person))).toEqual([303, '/start/plan']);
  const called = async (id: string, person: string | null = null) => {
    const path = '/start/plan/document';
    expect((await post(path, changed(await formOf(path, person), { id }), person)).status).toBe(303);
  };
  /** The campaign, begun by now. */
  async function begun(): Promise<void> {
    if ((await one.reader.campaignNames()).length > 0) return;
    await taken();
    await called(own);
    expect(to(await post('/start/review', await formOf('/start/review')))).toEqual([303, '/']);
  }

  // where people sign in, and nobody is anybody yet
  const url = 'https://bon-tot.dang-uy.example';
  let later = 0;
  const now = () => Date.now() + later;
  const signedIn = () =>
    createDashboard({
      reader: one.reader,
      now,
      acting: one.acting,
      signIn: {
        records: createSignInRecords(one.records.db, now),
        address: { url, proxies: [] },
        sendMail: async () => undefined,
        log: () => undefined,
        random: randomBytes,
      },
    });
  const codeOf = async () => printed((await makeFirstCode(one.acting.writer, randomBytes)).code);
  let counted = 0;
  const browser = (pages = signedIn()) => {
    counted += 1;
    return cookieBrowser(() => pages, url, { ip: `192.0.2.${counted}` });
  };
  type Browser = ReturnType<typeof browser>;
  const entered = (by: Browser, code: string) => by.post('/sign-in/code', { code });
  /** somebody who is in, and a code that was printed besides, when the first campaign begins */
  let waiting: { first: Browser; left: string } | null = null;
  async function waitedFor() {
    if (waiting !== null) return waiting;
    const first = browser();
    expect(to(await entered(first, await codeOf()))).toEqual([303, '/start']);
    waiting = { first, left: await codeOf() };
    expect((await first.get('/start')).status).toBe(200);
    return waiting;
  }

  test('whoever has the code that the machine prints sets up the first campaign, and does nothing else', async () => {
    const first = browser();
    expect(to(await first.get('/start'))).toEqual([303, '/sign-in?back=%2Fstart']);
    const code = await codeOf();
    expect(to(await entered(first, code))).toEqual([303, '/start']);
    expect(plain(await (await first.get('/start')).text())).toContain('Lấy kế hoạch từ đâu?');
    expect(to(await first.post('/start', { from: 'builtIn' }))).toEqual([303, '/start/plan']);
    for (const path of ['/start/plan', '/start/plan/people', '/start/review', '/start/workbook'])
      expect((await first.get(path)).status, path).toBe(200);
    const [, id = ''] =
      /name="_id" value="([^"]+)"/.exec(await (await first.get('/start/plan')).text()) ?? [];
    expect(to(await first.post('/start/drop', { _id: id }))).toEqual([303, '/start']);
    // nobody is somebody by it
    for (const path of ['/', '/tasks', '/people', '/do/campaign', '/start/announce'])
      expect((await first.get(path)).headers.get('location'), path).toMatch(/^\/sign-in\?/);
    expect((await first.get('/sign-ins/terminal')).headers.get('location')).toMatch(/^\/sign-in\?/);
    expect(plain(await (await first.get('/sign-ins')).text())).toContain('Người lập đợt đầu tiên');
    expect((await first.get('/events')).status).toBe(401);
  });

  test('the code works once, within the hour, and one printed before works no longer', async () => {
    const there = browser();
    expect(to(await entered(there, await codeOf()))).toEqual([303, '/start']);
    const used = await codeOf();
    const pages = signedIn();
    const answers = await Promise.all([1, 2, 3].map(() => entered(browser(pages), used)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
    const [older, code] = [await codeOf(), await codeOf()];
    expect((await entered(browser(), older)).status).toBe(422);
    later = 60 * 60_000;
    expect((await entered(browser(), code)).status).toBe(422);
    // and whoever has come in is gone after an hour without use
    expect(to(await there.get('/start'))).toEqual([303, '/sign-in?back=%2Fstart']);
    later = 0;
    const other = browser();
    await entered(other, await codeOf());
    expect((await other.get('/start')).status).toBe(200);
    await other.post('/sign-out');
    expect((await other.get('/start')).status).toBe(303);
    await waitedFor();
  });

  test('where there is no campaign the board leads to the page that starts one', async () => {
    const page = await (await get('/')).text();
    expect(page).toContain('href="/start"');
    expect(await textOf('/start')).toContain('Lấy kế hoạch từ đâu?');
    expect(to(await get('/start/plan'))).toEqual([303, '/start']);
    expect(to(await get('/start/review'))).toEqual([303, '/start']);
  });

  test('a file that is no plan comes back with its text and the line of what is wrong; nothing is kept', async () => {
    const file = new File(['people:\n  - {id: a\nsessions: ['], 'ke-hoach.yaml');
    const answer = await post('/start', [
      ['from', 'file'],
      ['files', file],
    ]);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(plain(page)).toMatch(/Lỗi ke-hoach\.yaml, dòng [23]: YAML/);
    expect(page).toContain('- {id: a');
    expect(to(await get('/start/plan'))).toEqual([303, '/start']);
    expect((await post('/start', [['from', 'file']])).status).toBe(422);
    expect((await post('/start', [])).status).toBe(422);
    expect(
      (
        await post('/start', [
          ['from', 'builtIn'],
          ['session.builtIn', '31/02/2027'],
        ])
      ).status,
    ).toBe(422);
  });

  test('a workbook of cells and people fills the draft; what is wrong in it is told by sheet, column and row, and nothing is kept', async () => {
    const empty = await get('/start/workbook');
    expect(empty.headers.get('content-disposition')).toMatch(/^attachment; filename="chi-bo-va-nguoi\.xlsx"/);
    const chosen = (bytes: Uint8Array<ArrayBuffer>, name = 'don-vi.xlsx') =>
      post('/start', [
        ['from', 'workbook'],
        ['workbook', new File([bytes], name)],
      ]);
    const unfilled = await chosen(new Uint8Array(await empty.arrayBuffer()));
    expect(unfilled.status).toBe(422);
    expect(plain(await unfilled.text())).toMatch(
      /Chưa lấy được don-vi\.xlsx; .* Lỗi Trang “Chi bộ”, cột A, hàng 2: chưa có chi bộ nào/,
    );
    const wrong = await chosen(await workbookOf('Chi bộ Đội số 1', 'Chi bộ Đội số 2'));
    expect(wrong.status).toBe(422);
    expect(plain(await wrong.text())).toMatch(/Trang “Người và vai trò”, cột C, hàng 2: .*“Chi bộ Đội số 2”/);
    for (const name of ['don-vi.xlsx', 'don-vi.yaml'])
      expect((await chosen(new TextEncoder().encode('people: []'), name)).status, name).toBe(422);
    expect((await post('/start', [['from', 'workbook']])).status).toBe(422);
    expect(to(await get('/start/plan'))).toEqual([303, '/start']);

    expect(to(await chosen(await workbookOf('Chi bộ Đội số 1', 'Chi bộ Đội số 1')))).toEqual([
      303,
      '/start/plan',
    ]);
    const plan = await textOf('/start/plan');
    expect(plan).toContain('Lấy chi bộ và người từ tệp don-vi.xlsx');
    expect(plan).toMatch(/Các chi bộ 1 chi bộ .* Người và vai trò 2 người/);
    expect(plan).toContain('Trang “Người và vai trò”, cột A, hàng 4: coi là cùng một người');
    const fields = new Map(await formOf('/start/plan/people'));
    expect(fields.get('people.0.email')).toBe('anh@chi-bo.example');
    expect(fields.get('roles.0.person')).toBe('nguyen-thi-anh');
  });

  test('a file with mistakes is taken as it is: each stands beside its field, and on top with a link to it', async () => {
    const text = (await readFile(builtInPlanFile, 'utf8'))
      .replace('email: lt.hanh', 'email: lt hanh')
      .replace(/dueBefore: "?2024-12-11"?/, 'dueBefore: "2024-12-32"');
    const answer = await post('/start', [
      ['from', 'file'],
      ['files', new File([text], 'ke-hoach.yaml')],
    ]);
    expect(to(answer)).toEqual([303, '/start/plan']);
    const page = await (await get('/start/plan')).text();
    expect(page).toContain('href="/start/plan/dates#f-dossier.dueBefore"');
    expect(plain(page)).toContain('Lấy từ tệp ke-hoach.yaml');
    const dates = await (await get('/start/plan/dates')).text();
    expect(dates).toMatch(/id="f-dossier\.dueBefore-problem">Ngày không có thật/);
    expect(dates).toContain('value="32/12/2024"');
    // nothing begins with it
    expect(await (await get('/start/review')).text()).not.toContain('class="send"');
  });

  test('what is wrong with reports, documents seen on site and the allowance stands beside its field as well', async () => {
    const text = (await readFile(builtInPlanFile, 'utf8'))
      .replace('id: so-ket-6-thang', 'id: ke-hoach')
      .replace('fourGood.dan-chu-co-so]', 'fourGood]')
      .replace('amount: 150000', 'amount: -5')
      .replace('purpose: Hỗ trợ tiền ăn cho Tổ kiểm tra', 'purpose: ""')
      .replace('title: Báo cáo tổng kết tình hình thực hiện', 'title: ""\n      #');
    expect(
      to(
        await post('/start', [
          ['from', 'file'],
          ['files', new File([text], 'ke-hoach.yaml')],
        ]),
      ),
    ).toEqual([303, '/start/plan']);
    const overview = await (await get('/start/plan')).text();
    expect(overview).not.toContain('Chỗ này sửa trong tệp kế hoạch');
    const beside = async (section: string) =>
      [...(await (await get(`/start/plan/${section}`)).text()).matchAll(/id="f-([^"]+)-problem"/g)].map(
        ([, field]) => field,
      );
    expect(await beside('reports')).toEqual(['dossier.reports.0.title']);
    expect(await beside('onSite')).toEqual([
      'dossier.onSiteDocuments.0.criteria',
      'dossier.onSiteDocuments.1.id',
    ]);
    expect(await beside('allowance')).toEqual(['allowance.amount', 'allowance.purpose']);
    const page = await (await get('/start/plan/onSite')).text();
    // by their names, and what no set has as it was written
    expect(page).toMatch(/<option value="grassrootsDemocracy\.ke-hoach-qcdc" selected>[^<]*\(dân chủ cơ sở/);
    expect(page).toContain('<option value="fourGood" selected>');
  });

  test('a document is added to what is seen on site, and called after its title', async () => {
    await taken();
    const path = '/start/plan/onSite';
    const list = 'dossier.onSiteDocuments';
    const more = await (await post(path, [...(await formOf(path)), ['_add', list]])).text();
    const filled = changed(fieldsIn(more), {
      [`${list}.4.title`]: 'Sổ họp chi bộ',
      [`${list}.4.criteria.0`]: 'fourGood.sinh-hoat-dinh-ky',
    });
    expect(to(await post(path, filled))).toEqual([303, `${path}?saved=yes`]);
    const kept = new Map(await formOf(path));
    expect(kept.get(`${list}.4.id`)).toBe('so-hop-chi-bo');
    expect(kept.get(`${list}.4.criteria.0`)).toBe('fourGood.sinh-hoat-dinh-ky');
    expect(await textOf('/start/plan')).toContain('5 tài liệu');
  });

  test('every section posts back what it shows: the plan stays as it was', async () => {
    await taken();
    const before = await textOf('/start/plan');
    for (const section of SECTIONS) {
      const path = `/start/plan/${section}`;
      const fields = await formOf(path);
      expect(to(await post(path, fields)), section).toEqual([303, `${path}?saved=yes`]);
      expect(
        (await formOf(path)).filter(([name]) => !name.startsWith('_')),
        section,
      ).toEqual(fields.filter(([name]) => !name.startsWith('_')));
    }
    const ignoringTime = (text: string) => text.replaceAll(/\d\d:\d\d/g, '');
    expect(ignoringTime(await textOf('/start/plan'))).toBe(ignoringTime(before));
  }, 60_000);

  test('what can’t be read is kept as it was typed, with what is wrong beside it', async () => {
    await taken();
    const path = '/start/plan/dates';
    const fields = changed(await formOf(path), { 'dossier.dueBefore': '31/11/2026' });
    const answer = await post(path, fields);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('value="31/11/2026"');
    expect(page).toContain('id="f-dossier.dueBefore-problem"');
    // it is there after a new start of the page as well
    expect(await (await get(path)).text()).toContain('value="31/11/2026"');
    const again = changed(await formOf(path), { 'dossier.dueBefore': '' });
    expect(plain(await (await post(path, again)).text())).toContain('Sửa 1 lỗi');
  });

  test('rows are added and taken away without a script; an id that is left empty follows the name', async () => {
    await taken();
    const path = '/start/plan/cells';
    const more = await (await post(path, [...(await formOf(path)), ['_add', 'cells']])).text();
    expect(more).toContain('name="cells.6.name"');
    const filled = changed(fieldsIn(more), {
      'cells.6.name': 'Chi bộ Phòng Nghiệp vụ',
      'cells.6.kind': 'other',
      'cells.6.peerGroup': 'van-phong',
    });
    // it is kept, and what it lacks is said
    const kept = await post(path, filled);
    expect(kept.status).toBe(422);
    expect(plain(await kept.text())).toContain('Chi bộ Phòng Nghiệp vụ không có buổi làm việc nào');
    expect(await textOf('/start/plan')).toContain('7 chi bộ');
    expect(await (await get(path)).text()).toContain('value="chi-bo-phong-nghiep-vu"');
    const less = await (await post(path, [...(await formOf(path)), ['_remove', 'cells.6']])).text();
    expect(less).not.toContain('name="cells.6.name"');
    expect((await post(path, fieldsIn(less))).status).toBe(303);
  });

  test('two pages that save at once: the second is told, and loses nothing', async () => {
    await taken();
    const path = '/start/plan/quota';
    const [first, second] = [await formOf(path), await formOf(path)];
    const name = 'settings.quota.value.percent';
    expect((await post(path, changed(first, { [name]: '25' }))).status).toBe(303);
    const answer = await post(path, changed(second, { [name]: '15' }));
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(plain(page)).toContain('vừa được sửa ở trang khác');
    expect(page).toContain('value="15"');
    expect(await (await get(path)).text()).toContain('value="25"');
    expect((await post(path, changed(fieldsIn(page), { [name]: '20' }))).status).toBe(303);
  });

  test('a plan that comes into another year says which rules it takes there, and keeps its own where none are known', async () => {
    await taken();
    expect(await textOf('/start/plan')).toMatch(
      /Năm \d{4} theo 366-QĐ\/TW \(.*\), không theo 124-QĐ\/TW nữa: chất lượng chi bộ, chất lượng đảng viên/,
    );
    const marks = async () => (await formOf('/start/plan/quota')).filter(([name]) => name.startsWith('_'));
    const moved = async (day: string) =>
      expect((await post('/start/shift', [...(await marks()), ['session', day]])).status).toBe(303);
    await moved('12/12/2024');
    expect(await textOf('/start/plan')).toMatch(/Năm 2024 theo 124-QĐ\/TW \(.*không theo 366-QĐ\/TW nữa/);
    await moved('10/12/2020');
    expect(await textOf('/start/plan')).toContain(
      'Chưa có khung tiêu chí của năm 2020 cho chất lượng chi bộ: vẫn dùng khung cũ',
    );
  });

  test('the whole plan moves with its first session; days in the past are said, with the day that would do', async () => {
    await taken();
    const marks = (await formOf('/start/plan/quota')).filter(([name]) => name.startsWith('_'));
    expect((await post('/start/shift', [...marks, ['session', '40/01/2020']])).status).toBe(422);
    expect((await post('/start/shift', [...marks, ['session', '10/12/2020']])).status).toBe(303);
    const review = await textOf('/start/review');
    expect(review).toMatch(/Chưa bắt đầu được Đã qua: .*10\/12\/2020.*sớm nhất có thể là \d\d\/\d\d\/\d{4}/);
    const answer = await post('/start/review', await formOf('/start/review'));
    expect(answer.status).toBe(422);
    expect(await one.reader.campaignNames()).toEqual([]);
  });

  test('the review shows what announcing sends and what goes to whom day by day, and begins once however often it is pressed', async () => {
    await taken();
    await called(own);
    const review = await textOf('/start/review?assume=silent');
    expect(review).toContain('Công bố gửi 24 thư tới 12 người. Văn phòng báo trực tiếp: Lâm Văn Thọ.');
    expect(review).toContain('Diễn tập: ai nhận gì, ngày nào');
    expect(review).toContain('Nộp hồ sơ · trước hạn 3 ngày làm việc');
    const fields = await formOf('/start/review');
    const [first, second] = await Promise.all([post('/start/review', fields), post('/start/review', fields)]);
    expect([to(first), to(second)]).toEqual([
      [303, '/'],
      [303, '/'],
    ]);
    // and once more, by a page that was left open
    expect(to(await post('/start/review', fields, office))).toEqual([303, '/']);
    const begun = (await one.reader.campaignNames()).map(({ id }) => id);
    expect(begun).toHaveLength(1);
    expect(begun[0]).toMatch(own);
  }, 60_000);

  test('from then on it is the office’s alone', async () => {
    await begun();
    expect(to(await get('/start'))).toEqual([303, '/person?back=%2Fstart']);
    expect((await get('/start', office)).status).toBe(200);
    for (const path of ['/start', '/start/plan', '/start/plan/dates', '/start/review', '/start/announce'])
      expect((await get(path, 'nguyen-thi-anh')).status, path).toBe(404);
    expect((await post('/start', [['from', 'builtIn']], 'nguyen-thi-anh')).status).toBe(404);
  });

  test('with the first campaign all that let somebody set it up is over', async () => {
    const { first, left } = await waitedFor();
    await begun();
    // before anybody of them is met again, which ends all of it
    expect((await entered(browser(), left)).status).toBe(422);
    expect(to(await first.get('/start'))).toEqual([303, '/sign-in?back=%2Fstart']);
    expect(to(await first.post('/start', { from: 'builtIn' }))).toEqual([303, '/sign-in?back=%2Ftasks']);
    await expect(codeOf()).rejects.toMatchObject({ code: 'CAMPAIGN_THERE' });
  });

  test('before it is announced the board leads to what is left to prepare, and to what announcing sends', async () => {
    await begun();
    expect(await (await get('/', office)).text()).toContain('href="/start/announce"');
    const page = await (await get('/start/announce', office)).text();
    expect(plain(page)).toMatch(/Còn \d việc phải chuẩn bị/);
    expect(page).toContain('href="/do/campaign/campaign.prepare?item=teamDecision"');
    expect(plain(page)).toContain(
      'Có thể ghi thêm, không ghi thì văn bản để trống: Ngày quyết định thành lập Tổ kiểm tra',
    );
    expect(plain(page)).toContain('Công bố gửi 24 thư tới 12 người.');
  });

  test('an item that is pressed is chosen in its form, and the page after it leads back to what is left', async () => {
    await begun();
    const form = await (await get('/do/campaign/campaign.prepare?item=teamDecision', office)).text();
    expect(form).toContain('<option value="teamDecision" selected>');
    expect(await (await get('/do/campaign', office)).text()).toContain('href="/start/announce"');
  });

  test('the office’s task of preparing, in its list and from a mail, leads there and not past it to announcing', async () => {
    await begun();
    const tasks = await (await get('/tasks', office)).text();
    expect(tasks).toMatch(/<li class="task"><a href="\/start\/announce">/);
    expect(tasks).not.toContain('href="/do/campaign/campaign.announce"');
    expect(to(await get('/tasks/campaign/preparation', office))).toEqual([303, '/start/announce']);
    expect(to(await get('/tasks/campaign/preparation', 'nguyen-thi-anh'))).toEqual([303, '/#preparation']);
  });

  test('a plan that is called as a campaign is called already begins nothing, and says so', async () => {
    await begun();
    await taken(office);
    await called(own, office);
    const answer = await post('/start/review', await formOf('/start/review', office), office);
    expect(answer.status).toBe(409);
    expect(plain(await answer.text())).toMatch(new RegExp(`Đã có đợt mang mã “${own}-\\d{4}-\\d\\d-\\d\\d”`));
    expect((await get('/start/plan', office)).status).toBe(200);
  });

  test('next year’s plan is taken from last year’s, and differs by what it says', async () => {
    await begun();
    expect((await post('/start', [['from', 'lastYear']], office)).status).toBe(303);
    const plan = await textOf('/start/plan', office);
    expect(plan).toContain(`Lấy từ đợt ${own}`);
    expect(await textOf('/start/review', office)).toMatch(/Khác với kế hoạch 28-KH\/ĐU năm \d{4}: \d+ điểm/);
  });
});
