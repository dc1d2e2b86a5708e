import { createServer } from 'node:net';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { TROUBLE_KINDS, type Trouble } from '../domain/trouble.ts';
import { asked } from '../records/asked.ts';
import type { RecordsReader } from '../records/reading.ts';
import { remoteReader } from '../records/remote-reader.ts';
import { audienceOf } from '../words/audience.ts';
import { troubleWords } from '../words/trouble-words.ts';
import { createDashboard } from './app.ts';
import { LONG_NAME, SAMPLE_NOW, samplePlan, sampleRecords } from './sample.fixture.ts';
import { type Sample, withCampaigns } from './sample-reader.fixture.ts';
import { startDashboard } from './serve.ts';

const TOKEN = 'a-token-of-this-test';
const NASTY = '<img src=x onerror=alert(1)>';
let sample: Sample;
let app: ReturnType<typeof createDashboard>;

beforeAll(async () => {
  sample = await sampleRecords();
  app = createDashboard({
    reader: sample.reader,
    now: () => SAMPLE_NOW,
    baseUrl: 'http://bon-tot.example:3000',
    internalToken: TOKEN,
  });
});

const text = async (path: string, init?: RequestInit) => await (await app.request(path, init)).text();

describe('the board', () => {
  test('names every cell, the overdue first, with due date and lateness in words', async () => {
    const page = await text('/');
    for (const { cell } of await sample.reader.cells(sample.campaign.id))
      expect(page).toContain(`/cells/${cell}`);
    expect(page).toContain(LONG_NAME);
    const order = ['Chi bộ Đội QLTT số 3</a>', 'Chi bộ Đội QLTT số 1</a>', 'Chi bộ Văn phòng</a>'];
    const places = order.map((name) => page.indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(page).toContain('<span class="late">Trễ 1 ngày</span>');
    expect(page).toContain('Thứ Hai 16/12/2024');
  });

  test('says first what is in the way, where, since when and what to do; where nothing is it says nothing', async () => {
    expect(await text('/')).not.toContain('h-troubles');
    const troubles: Trouble[] = TROUBLE_KINDS.map((kind) => ({
      campaign: sample.campaign.id,
      subject: kind === 'nothingSent' ? 'mailroom' : 'doi-1',
      kind,
      ref: '',
      detail: NASTY,
      since: SAMPLE_NOW - 60_000,
    }));
    const reader = { ...sample.reader, troubles: async () => troubles };
    const board = createDashboard({ reader, now: () => SAMPLE_NOW });
    for (const lang of ['vi', 'en'] as const) {
      const page = await (await board.request(`/?lang=${lang}`)).text();
      const section = /<section[^>]*h-troubles[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';
      const audience = audienceOf(sample.campaign.plan, sample.campaign.roster, lang, SAMPLE_NOW);
      for (const trouble of troubles) {
        const { where, what, mend } = troubleWords(trouble, audience);
        expect(section).toContain(`<b>${where}</b>: ${what}<br>`);
        expect(section).toContain(mend.slice(1));
      }
      expect(page.indexOf('h-troubles')).toBeLessThan(page.indexOf('h-board'));
      expect(section).not.toContain('onerror');
    }
  });

  test('filters by lateness and by who is waited for', async () => {
    const overdue = await text('/?view=overdue');
    expect(overdue).toContain('href="/cells/doi-3"');
    expect(overdue).not.toContain('href="/cells/doi-2"');
    const team = await text('/?view=team');
    expect(team).toContain('href="/cells/van-phong"');
    expect(team).not.toContain('href="/cells/doi-1"');
    const committee = await text('/?view=committee');
    expect(committee).toContain('href="/cells/doi-2"');
    expect(committee).not.toContain('href="/cells/van-phong"');
  });

  test('before the announcement, and while cells are being opened, it counts those of the plan', async () => {
    const { reader } = sample;
    const counting = async (opened: number) => {
      const cells: RecordsReader['cells'] = async (id) => (await reader.cells(id)).slice(0, opened);
      const board = createDashboard({ reader: { ...reader, cells }, now: () => SAMPLE_NOW });
      return /<h2 id="h-board">(.*)<\/h2>/.exec(await (await board.request('/')).text())?.[1];
    };
    expect(await counting(0)).toBe('8 chi bộ, chưa công bố');
    expect(await counting(5)).toBe('8 chi bộ, sáu bước; mới mở 5');
    expect(await counting(8)).toBe('8 chi bộ, sáu bước');
  });

  test('where all mails go to one address on trial, every page says so', async () => {
    const board = createDashboard({
      reader: sample.reader,
      now: () => SAMPLE_NOW,
      mailOnlyTo: 'thu@example.vn',
    });
    for (const path of ['/', '/mails', '/help', '/nowhere'])
      expect(await (await board.request(path)).text(), path).toContain(
        'Mọi thư chỉ đề gửi đến thu@example.vn',
      );
    expect(await text('/')).not.toContain('Mọi thư chỉ đề gửi đến');
  });

  test('a view that nobody knows shows all cells', async () => {
    expect(await text('/?view=constructor')).toContain('href="/cells/doi-2"');
  });

  test('with no campaign it says how to start one', async () => {
    const empty = createDashboard({
      reader: withCampaigns(sample.reader, []),
      now: () => SAMPLE_NOW,
    });
    const response = await empty.request('/');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('bontot start');
  });

  test('the newest campaign is shown, an older one by its name, an unknown one is not found', async () => {
    const older = { ...sample.campaign, id: 'mua-truoc', startedAt: 1 };
    const two = createDashboard({
      reader: withCampaigns(sample.reader, [sample.campaign, older]),
      now: () => SAMPLE_NOW,
    });
    expect(await (await two.request('/')).text()).toContain('href="/?campaign=mua-truoc"');
    expect(await (await two.request('/')).text()).toContain('href="/cells/doi-1"');
    expect(await (await two.request('/?campaign=mua-truoc')).text()).not.toContain('/cells/doi-1"');
    expect((await two.request('/?campaign=nobody')).status).toBe(404);
    expect((await two.request('/?campaign=%00')).status).toBe(404);
  });

  test('a page reads its own campaign, and of the others their names alone', async () => {
    const older = Array.from({ length: 99 }, (_, n) => ({
      ...sample.campaign,
      id: `mua-${n}`,
      startedAt: n,
    }));
    const { campaign, ...reader } = withCampaigns(sample.reader, [sample.campaign, ...older]);
    const read: string[] = [];
    const many = createDashboard({
      reader: {
        ...reader,
        campaigns: () => Promise.reject(new Error('all campaigns were read')),
        campaign: (id) => {
          read.push(id);
          return campaign(id);
        },
      },
      now: () => SAMPLE_NOW,
    });
    const pages = ['/', '/cells/doi-1', '/appraisal', '/journal', '/mails', '/decisions'];
    for (const path of pages) expect((await many.request(path)).status, path).toBe(200);
    expect(read).toEqual(pages.map(() => sample.campaign.id));
  });
});

describe('the other pages', () => {
  test('a cell says in one sentence why it waits, with what was sent and what comes', async () => {
    const page = await text('/cells/doi-1');
    expect(page).toContain('Chờ đồng chí Nguyễn Thị Ánh, bí thư chi bộ, trả lời biên bản');
    expect(page).toContain('đã trễ 1 ngày');
    expect(page).toContain('id="minutesAnswer"');
    expect(page).toContain('Trần Thị Mai</b> hoàn thành biên bản để chi bộ trả lời');
  });

  test.each(['queued', 'held', 'failed', 'withdrawn', 'toBeTold'] as const)(
    'no dot is filled and no sentence says sent while every notice is %s',
    async (state) => {
      const { reader } = sample;
      const notices: RecordsReader['notices'] = async (...args) =>
        (await reader.notices(...args)).map((row) => ({ ...row, state }));
      const other = createDashboard({ reader: { ...reader, notices }, now: () => SAMPLE_NOW });
      const claims = /class="past"|đã gửi|Đã gửi|Đã nhắc|Đã báo|gửi thư|Told |Reminded|class="state">sent/;
      for (const path of ['/cells/doi-1', '/cells/doi-3', '/', '/journal', '/mails'])
        for (const asked of [path, `${path}?lang=en`]) {
          const page = await (await other.request(asked)).text();
          expect(claims.exec(page)?.[0], asked).toBeUndefined();
        }
    },
  );

  test('a cell that has ended is not asked why it waits', async () => {
    const page = await text('/cells/thanh-tra');
    expect(page).toContain('Chi bộ đã rút khỏi đợt kiểm tra.');
    expect(page).not.toContain('Vì sao đang chờ?');
  });

  test('a filled dot is a notice that was sent, at the time at which it was', async () => {
    expect(await text('/cells/doi-1')).toMatch(/<li class="past">.*đã gửi/);
  });

  test('a person without mail gets a short text to copy', async () => {
    expect(await text('/mails')).toContain('class="copy"');
  });

  test('a decision stands in a frame; its document has a policy of its own', async () => {
    expect(await text('/decisions')).toContain('31-QĐ/ĐU');
    expect(await text('/decisions/four-good-1')).toContain('src="/decisions/four-good-1/document"');
    const document = await app.request('/decisions/four-good-1/document');
    expect(await document.text()).toContain('Quyết định 31-QĐ/ĐU');
    expect(document.headers.get('content-security-policy')).toContain('sandbox');
    expect(document.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('an address that names what the records could never hold is not found either', async () => {
    const reader = {
      ...sample.reader,
      cell: async (campaign: string, cell: string) => {
        asked({ campaign, subject: cell });
        return await sample.reader.cell(campaign, cell);
      },
    };
    const board = createDashboard({ reader, now: () => SAMPLE_NOW });
    for (const path of ['/cells/%00', '/cells/%00/members', `/cells/${'x'.repeat(300)}`])
      expect((await board.request(path)).status).toBe(404);
    expect((await board.request('/cells/doi-1')).status).toBe(200);
  });

  test.each(['/cells/nobody', '/decisions/none', '/decisions/none/document', '/nothing', '/static/app.ts'])(
    '%s is not found, in words',
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Không có trang này');
    },
  );

  test.each(['/', '/cells/doi-1', '/journal', '/mails', '/decisions', '/nothing'])(
    '%s speaks Vietnamese, and English on demand and from then on',
    async (path) => {
      expect(await text(path)).toContain('<html lang="vi"');
      const english = await app.request(`${path}?lang=en`);
      expect(await english.text()).toContain('<html lang="en"');
      const cookie = english.headers.get('set-cookie') ?? '';
      expect(cookie).toContain('lang=en');
      expect(await text(path, { headers: { cookie: 'lang=en' } })).toContain('<html lang="en"');
    },
  );
});

describe('safety', () => {
  test('markup in names, reasons and ids is shown as text', async () => {
    const plan = await samplePlan();
    for (const cell of plan.cells) cell.name = `${cell.name} ${NASTY}`;
    for (const person of plan.people) person.name = `${person.name} ${NASTY}`;
    plan.document.number = NASTY;
    const nasty = createDashboard({
      reader: (await sampleRecords(plan)).reader,
      now: () => SAMPLE_NOW,
    });
    for (const path of ['/', '/cells/doi-1', '/journal', '/mails', '/decisions', `/cells/${NASTY}`]) {
      const page = await (await nasty.request(path)).text();
      expect(page).not.toContain('<img');
      if (!path.includes('<')) expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    }
  });

  test('every answer forbids foreign content, guessed types and referrers; nothing is inline', async () => {
    for (const path of ['/', '/cells/doi-1', '/nothing', '/healthz', '/static/live.js']) {
      const { headers } = await app.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of ["default-src 'none'", "script-src 'self'", "base-uri 'none'"])
        expect(policy).toContain(rule);
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
    for (const path of ['/', '/cells/doi-1', '/mails']) {
      const page = await text(path);
      expect(page).not.toMatch(/ style=|<style|<script>|javascript:| on[a-z]+=/);
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is refused: the pages are read only', async (method) => {
    const response = await app.request('/', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  test('HEAD is answered like GET, without a body', async () => {
    const response = await app.request('/', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  test.each([
    ['localhost:3000', 200],
    ['127.0.0.1:3000', 200],
    ['[::1]:3000', 200],
    ['bon-tot.example:3000', 200],
    ['attacker.example', 421],
    ['127.0.0.1.attacker.example', 421],
  ])('a request for host %s gets %d', async (host, status) => {
    expect((await app.request('/healthz', { headers: { host } })).status).toBe(status);
  });

  test.each(['0.0.0.0', '192.0.2.1', '::'])('listening on %s is refused', async (host) => {
    const options = { reader: sample.reader, now: () => SAMPLE_NOW, host, port: 0, container: false };
    await expect(startDashboard(options)).rejects.toMatchObject({ code: 'NOT_LOOPBACK' });
  });

  test('a port in use is named', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((ready) => other.once('listening', ready));
    const { port } = other.address() as { port: number };
    const options = {
      reader: sample.reader,
      now: () => SAMPLE_NOW,
      host: '127.0.0.1',
      port,
      container: false,
    };
    await expect(startDashboard(options)).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    other.close();
  });
});

describe('the internal door', () => {
  const call = (method: string, body: unknown, token?: string) =>
    app.request(`/internal/records/${method}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });

  test('is closed without the token, and without one configured there is no door', async () => {
    expect((await call('campaigns', {})).status).toBe(401);
    expect((await call('campaigns', {}, 'wrong')).status).toBe(401);
    const none = createDashboard({ reader: sample.reader, now: () => SAMPLE_NOW });
    for (const path of ['/internal/records', '/internal/records/campaigns']) {
      expect((await none.request(path, { method: 'POST' })).status).toBe(404);
      expect((await app.request(path)).status).toBe(404);
    }
  });

  test('is a path of its own: nothing else that begins like it may be written to', async () => {
    expect((await app.request('/internal/records-of-mine', { method: 'POST' })).status).toBe(405);
  });

  test.each([
    ['constructor', {}],
    ['cells', {}],
    ['cells', { campaign: 'season', more: 1 }],
    ['cells', 'season'],
    ['', {}],
  ])('refuses the call %s of %j', async (method, body) => {
    expect((await call(method, body, TOKEN)).status).toBe(400);
  });

  test('records that fail behind it are a failure of the server', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const reader = { ...sample.reader, cells: () => Promise.reject(new Error('away')) };
    const failing = createDashboard({ reader, now: () => SAMPLE_NOW, internalToken: TOKEN });
    const answer = await failing.request('/internal/records/cells', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ campaign: sample.campaign.id }),
    });
    expect(answer.status).toBe(500);
    said.mockRestore();
  });

  test('the remote reader reads what the records say, and names an address that does not answer', async () => {
    const running = await startDashboard({
      reader: sample.reader,
      now: () => SAMPLE_NOW,
      internalToken: TOKEN,
      host: '127.0.0.1',
      port: 0,
      container: false,
    });
    const reader = remoteReader({ address: running.url, token: TOKEN });
    const { id } = sample.campaign;
    expect(await reader.cells(id)).toEqual(await sample.reader.cells(id));
    expect(await reader.cell(id, 'nobody')).toBeNull();
    const filter = { subject: 'doi-1', limit: 3, order: 'oldest' } as const;
    expect(await reader.journal(id, filter)).toEqual(await sample.reader.journal(id, filter));
    expect(await reader.campaignNames()).toEqual(await sample.reader.campaignNames());
    const stranger = remoteReader({ address: running.url, token: 'wrong' });
    await expect(stranger.campaigns()).rejects.toMatchObject({ code: 'RECORDS_UNREACHABLE' });
    await running.close();
    await expect(reader.campaigns()).rejects.toMatchObject({ code: 'RECORDS_UNREACHABLE' });
  });
});
