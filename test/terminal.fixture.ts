import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import getPort from 'get-port';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { bontotHere } from '../cli/bontot-here.fixture.ts';
import { addDays, dateOf } from '../domain/calendar/instant.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import { TERMINAL_PATHS } from '../domain/terminal-messages.ts';
import { makeSignInCode } from '../office/make-sign-in-code.ts';
import { pdf, program } from '../records/files/file-samples.fixture.ts';
import { openFileStore } from '../records/files/file-store.ts';
import { printed } from '../records/sign-in/secrets.ts';
import { createSignInRecords } from '../records/sign-in/sign-in-records.ts';
import { createWriter } from '../records/writer.ts';
import { sampleDossier } from '../rehearsal/sample-content.ts';
import { createDashboard } from '../web/app.ts';
import { type RunningDashboard, startDashboard } from '../web/serve.ts';
import { cookieBrowser } from '../web/sign-in/cookie-browser.fixture.ts';
import type { SignInEvent } from '../web/sign-in/sign-in-setup.ts';
import type { RunningCampaign } from './support/running-campaign.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SESSION = 'bontot-on-loopback-session';

/**
 * A person at a computer elsewhere works by commands; numbers are of OWASP ASVS 5.0.
 *
 * @param of a system that runs, whose tests these are among
 */
export function testTerminal(of: () => RunningCampaign): void {
  let one: RunningCampaign;
  let folder: string;
  let url: string;
  let dashboard: RunningDashboard;
  let app: ReturnType<typeof createDashboard>;
  let later = 0;
  const now = () => Date.now() + later;
  const log: SignInEvent[] = [];
  const at = (name: string) => join(folder, name);
  const signInRecords = () => createSignInRecords(one.records.db, now);
  beforeAll(async () => {
    one = of();
    folder = await mkdtemp(join(tmpdir(), 'bontot-terminal-'));
    const port = await getPort({ host: '127.0.0.1' });
    // of this machine, and a name: browsers offer passkeys there
    url = `http://localhost:${port}`;
    const options = {
      reader: one.reader,
      now,
      acting: {
        client: one.client,
        writer: createWriter(one.records.db),
        files: openFileStore(at('files')),
      },
      signIn: {
        records: signInRecords(),
        address: { url, proxies: [] },
        sendMail: async () => undefined,
        log: (event: SignInEvent) => void log.push(event),
        random: randomBytes,
      },
    };
    app = createDashboard(options);
    dashboard = await startDashboard({ ...options, host: '127.0.0.1', port, container: false });
    await writeFile(at('bao-cao.pdf'), pdf());
    await writeFile(at('xau.pdf'), program());
  });
  afterAll(async () => {
    await dashboard?.close();
    await rm(folder, { recursive: true, force: true });
  });

  let browsers = 0;
  beforeEach(() => {
    later = 0;
  });
  /** Somebody in their browser. */
  async function browserOf(person: string) {
    const row = await one.reader.campaign(one.campaign);
    if (row === null) throw new TypeError('no campaign');
    const made = await makeSignInCode(createWriter(one.records.db), row, person, {
      now: now(),
      random: randomBytes,
    });
    browsers += 1;
    const by = cookieBrowser(() => app, url, { ip: `192.0.2.${browsers}` });
    expect((await by.post('/sign-in/code', { code: printed(made.code) })).status).toBe(303);
    return by;
  }
  type Browser = Awaited<ReturnType<typeof browserOf>>;
  async function codeFor(by: Browser): Promise<string> {
    const page = await by.post('/sign-ins/terminal');
    const [, code = ''] = /<b class="code">([^<]+)<\/b>/.exec(await page.text()) ?? [];
    expect(code).toMatch(/^(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
    return code;
  }
  let counted = 0;
  /** A computer of somebody's own, with nothing on it. */
  function computer() {
    counted += 1;
    const own = at(`computer-${counted}`);
    const bontot = (...args: string[]) =>
      bontotHere(args, { XDG_CONFIG_HOME: own, BONTOT_VAR: '', BONTOT_SYSTEM: url });
    const typed = async (input: string, ...args: string[]) => {
      const stdin = vi
        .spyOn(process, 'stdin', 'get')
        .mockReturnValue(Object.assign(Readable.from([input]), { isTTY: false }) as never);
      try {
        return await bontot(...args);
      } finally {
        stdin.mockRestore();
      }
    };
    return { own, bontot, login: (code: string) => typed(`${code}\n`, 'login', url) };
  }
  async function loggedIn(person: string) {
    const [by, pc] = [await browserOf(person), computer()];
    expect(await pc.login(await codeFor(by))).toMatchObject({ code: 0, err: '' });
    return { by, ...pc };
  }
  const admitted = async (code: string) => {
    const answer = await fetch(`${url}${TERMINAL_PATHS.signIn}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    return { status: answer.status, said: (await answer.json()) as Record<string, unknown> };
  };
  const tokenFor = async (person: string) =>
    String((await admitted(await codeFor(await browserOf(person)))).said['token']);
  const ask = async (
    token: string,
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ) => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify(body),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const isIn = async (by: Browser) => (await by.get('/sign-ins')).status === 200;
  const sentBy = async (subject: string) =>
    (await one.reader.journal(one.campaign, { subject, limit: 50 })).flatMap(({ input }) =>
      input.kind === 'event' ? [input.event] : [],
    );

  test('somebody who is signed in takes a code, logs in with it, and works; the token is theirs alone', async () => {
    const head = one.head('doi-1');
    const { by, own, bontot } = await loggedIn(head);
    const file = join(own, 'bontot', 'logins.json');
    expect([(await stat(file)).mode & 0o777, (await stat(join(own, 'bontot'))).mode & 0o777]).toEqual([
      0o600, 0o700,
    ]);
    const list = await (await by.get('/sign-ins')).text();
    expect(list).toMatch(/bontot[^<]*<\/b> \(dòng lệnh\)/);

    const status = await bontot('status');
    expect(status).toMatchObject({ code: 0, err: '' });
    expect(status.out).toContain(one.plan.document.number);
    const tasks = await bontot('tasks');
    expect(tasks).toMatchObject({ code: 0, err: '' });
    expect(tasks.out).toMatch(/nộp hồ sơ/i);
    expect((await bontot('case', 'doi-1')).code).toBe(0);
    for (const args of [
      ['outbox'],
      ['journal'],
      ['register'],
      ['members', 'list', 'doi-1'],
      ['forms', '--to', own],
    ])
      expect(await bontot(...args), args.join(' ')).toMatchObject({ code: 0, err: '' });
    expect((await bontot('events', 'doi-1')).out).toContain('dossier.submit');
    // nothing of them lies in the records: hashes alone
    const { rows } = (await one.records.db.execute('select * from session')) as { rows: object[] };
    const { logins } = JSON.parse(await readFile(file, 'utf8')) as {
      logins: Record<string, { token: string }>;
    };
    const token = logins[url]?.token ?? '';
    expect(token).toHaveLength(43);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(log)).not.toContain(token);
  }, 60_000);

  test('6.5.1, 6.5.5 a code that is wrong, was used, is over or is of another kind lets nobody in', async () => {
    const by = await browserOf(one.head('doi-2'));
    expect((await computer().login('AAAAA-AAAAA-AAAAA-AAAAA-AAAAA')).err).toMatch(/^Lỗi \(CODE_WRONG\)/);
    expect(await computer().login('1234 5678')).toMatchObject({ code: 1 });

    const first = await codeFor(by);
    const answers = await Promise.all([first, first, first].map(admitted));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);

    const older = await codeFor(by);
    await codeFor(by);
    expect((await admitted(older)).status).toBe(422);

    const late = await codeFor(by);
    later += 5 * MINUTE;
    expect((await admitted(late)).status).toBe(422);

    // of a terminal it opens no browser, and of a browser no terminal
    const stranger = cookieBrowser(() => app, url, { ip: '198.51.100.8' });
    const again = await browserOf(one.head('doi-2'));
    expect((await stranger.post('/sign-in/code', { code: await codeFor(again) })).status).toBe(422);
    const row = await one.reader.campaign(one.campaign);
    if (row === null) throw new TypeError('no campaign');
    const made = await makeSignInCode(createWriter(one.records.db), row, one.head('doi-2'), {
      now: now(),
      random: randomBytes,
    });
    expect((await admitted(printed(made.code))).status).toBe(422);
    // it was not used up by that
    expect((await stranger.post('/sign-in/code', { code: printed(made.code) })).status).toBe(303);
  }, 60_000);

  test('6.3.1, 2.4.1 codes are tried so often from one place, and no more', async () => {
    const tried = () =>
      app.request(
        `${url}${TERMINAL_PATHS.signIn}`,
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"code":"x"}' },
        { incoming: { socket: { remoteAddress: '203.0.113.9' } } },
      );
    for (let count = 0; count < 60; count += 1) expect((await tried()).status).toBe(422);
    const refused = await tried();
    expect([refused.status, await refused.text()]).toEqual([429, expect.stringContaining('TOO_MANY_TRIES')]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('7.5.1 a code is given to nobody who hasn’t proved lately who they are', async () => {
    const by = await browserOf(one.head('doi-2'));
    later += 6 * MINUTE;
    const page = await (await by.post('/sign-ins/terminal')).text();
    expect(page).not.toContain('<b class="code">');
    expect(page).toContain('name="_prove"');
  });

  test('what lets in at a terminal lets in in no browser, and a browser’s session at no terminal', async () => {
    const head = one.head('doi-2');
    const [by, token] = [await browserOf(head), await tokenFor(head)];
    const stolen = cookieBrowser(() => app, url, { ip: '198.51.100.9' });
    stolen.jar.set(SESSION, token);
    expect(await isIn(stolen)).toBe(false);
    expect((await stolen.get('/tasks')).headers.get('location')).toMatch(/^\/sign-in/);

    const names = `${TERMINAL_PATHS.records}/campaignNames`;
    expect((await ask(token, names)).status).toBe(200);
    expect((await ask(by.jar.get(SESSION) ?? '', names)).status).toBe(401);
    expect((await ask('', names)).status).toBe(401);
    const both = await ask(token, names, {}, { cookie: `${SESSION}=${by.jar.get(SESSION)}` });
    expect([both.status, both.text]).toEqual([400, expect.stringContaining('WITH_COOKIE')]);
    // no page is asked for by a token
    const page = await app.request(`${url}/tasks`, { headers: { authorization: `Bearer ${token}` } });
    expect(page.status).toBe(303);
  });

  test('8.2.2 of another cell nothing is told, whatever is asked and however it is named', async () => {
    const { bontot } = await loggedIn(one.head('doi-3'));
    for (const args of [
      ['status', 'doi-4'],
      ['case', 'doi-4'],
      ['events', 'doi-4'],
    ])
      expect((await bontot(...args)).err, args.join(' ')).toMatch(/^Lỗi \(UNKNOWN_CELL\)/);
    const { out } = await bontot('status', '--json');
    const { cells } = JSON.parse(out) as { cells: { cell: string }[] };
    expect(cells.map(({ cell }) => cell)).toEqual(['doi-3']);
    const journal = await bontot('journal', '--json');
    expect(journal.out).not.toMatch(/"subject":"(?!doi-3")/);

    const token = await tokenFor(one.head('doi-3'));
    const told = (question: string, cell: string) =>
      ask(token, `${TERMINAL_PATHS.records}/${question}`, { campaign: one.campaign, cell });
    for (const question of ['cell', 'caseContent'])
      expect(await told(question, 'doi-4'), question).toEqual(await told(question, 'none'));
    const { campaign } = one;
    const elsewhere = { campaign: 'another', cell: 'doi-3' };
    expect((await ask(token, `${TERMINAL_PATHS.records}/cell`, elsewhere)).status).toBe(404);
    for (const question of ['campaigns', 'campaignRecord', 'erasures', 'drafts', 'savePeople', 'none'])
      expect((await ask(token, `${TERMINAL_PATHS.records}/${question}`, { campaign })).status).toBe(400);
    const others = { campaign, subject: 'doi-3', type: 'dossier.submit', paperOf: '' };
    const draft = { ...others, person: one.person('office') };
    expect((await ask(token, `${TERMINAL_PATHS.records}/draft`, draft)).text).toBe('null');
    expect((await bontot('status', '--campaign', 'another')).err).toMatch(/^Lỗi \(NOT_THEIRS\)/);
  }, 60_000);

  test('what is sent is theirs, once, and says to which system; nobody sends in another’s name', async () => {
    const head = one.head('doi-2');
    const { bontot } = await loggedIn(head);
    const send = (...more: string[]) =>
      bontot(
        'send',
        'doi-2',
        'difficulty.raise',
        '--data',
        '{"text":"Thiếu người"}',
        '--id',
        'once',
        ...more,
      );
    const first = await send();
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain(`Gửi tới ${url}`);
    const [receipt, repeated] = [await send('--json'), await send('--json')].map(
      ({ out }) => JSON.parse(out) as { seq: number; system: string },
    );
    expect(repeated).toEqual(receipt);
    expect(receipt?.system).toBe(url);
    expect(await sentBy('doi-2')).toMatchObject([{ by: head, id: 'once', type: 'difficulty.raise' }]);

    const more = ['--as', one.head('doi-5')];
    expect(
      (await bontot('send', 'doi-2', 'difficulty.raise', '--data', '{"text":"x"}', ...more)).err,
    ).toMatch(/^Lỗi \(ONLY_ONESELF\)/);
    const office = await bontot('send', 'doi-2', 'extension.grant', '--data', '{"until":"x","reason":"y"}');
    expect(office).toMatchObject({ code: 1 });
    expect(office.err).toMatch(/^Không nhận \(/);
    expect((await bontot('send', 'doi-4', 'difficulty.raise', '--data', '{"text":"x"}')).err).toMatch(
      /UNKNOWN_CELL/,
    );
    expect(await sentBy('doi-4')).toEqual([]);
  }, 60_000);

  test('8.2.2 by an event that could never be theirs nobody learns whose an address or a number is', async () => {
    const token = await tokenFor(one.head('doi-3'));
    const [other] = one.plan.people.filter(({ id, email }) => id !== one.head('doi-3') && email !== null);
    const correct = { person: one.head('doi-3'), email: other?.email ?? '' };
    const refusals = [];
    for (const [type, payload] of [
      ['person.correct', correct],
      ['person.correct', { ...correct, email: 'nobody@has-it.example' }],
      ['decision.sign', { decision: 'd1', number: '01-QĐ/ĐU', signer: one.head('doi-3') }],
    ] as const) {
      const sent = { subject: 'doi-3', type, payload };
      const { status, text } = await ask(token, TERMINAL_PATHS.foresee, {
        sendings: [sent],
        assume: 'on-time',
      });
      expect(status, type).toBe(422);
      refusals.push((JSON.parse(text) as { error: unknown }).error);
    }
    expect(refusals[0]).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(refusals).toEqual([refusals[0], refusals[0], refusals[0]]);
  }, 60_000);

  test('the office enters a paper for somebody, under its own name', async () => {
    const [office, head] = [one.person('office'), one.head('doi-2')];
    const { bontot } = await loggedIn(office);
    for (const args of [['status'], ['status', 'doi-4'], ['case', 'doi-1'], ['outbox'], ['journal']])
      expect(await bontot(...args), args.join(' ')).toMatchObject({ code: 0, err: '' });
    const { code } = await bontot(
      ...['send', 'doi-2', 'difficulty.raise', '--data', '{"text":"Theo công văn"}', '--as', head],
      ...['--on', dateOf(Date.now(), '+07:00'), '--document', '12-CV'],
    );
    expect(code).toBe(0);
    const sent = await sentBy('doi-2');
    expect(sent).toContainEqual(expect.objectContaining({ by: head, enteredBy: office, document: '12-CV' }));
    expect((await bontot('hold', 'none')).code).toBe(1);
  }, 60_000);

  test('what moves the dates of others is shown first, as its sender may see it', async () => {
    const { bontot } = await loggedIn(one.person('committeeHead'));
    const until = addDays(one.plan.sessions[0]?.date ?? '', -1);
    const extend = ['deadline', 'extend', '--until', until, '--reason', 'Bão'];
    const shown = await bontot(...extend, '--json');
    expect(shown).toMatchObject({ code: 2, err: expect.stringContaining('NEEDS_YES') });
    const changes = shown.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { change: string });
    expect(changes.length).toBeGreaterThan(5);
    expect((await sentBy('campaign')).filter(({ type }) => type === 'deadline.extend')).toEqual([]);

    const clerk = await loggedIn(one.person('teamClerk'));
    for (const args of [['status'], ['status', 'doi-4'], ['case', 'doi-1'], ['tasks'], ['journal']])
      expect(await clerk.bontot(...args), args.join(' ')).toMatchObject({ code: 0, err: '' });
    const head = await loggedIn(one.head('doi-2'));
    expect((await head.bontot(...extend)).err).toMatch(/^Lỗi \(UNKNOWN_CELL\)/);
  }, 60_000);

  test('files go along; one that is missing or refused is told, and nothing of them stays', async () => {
    const head = one.head('doi-1');
    const { bontot } = await loggedIn(head);
    const dossier = (file: string) => {
      const whole = sampleDossier(
        campaignTerms(one.plan, one.campaign),
        'doi-1',
        dateOf(Date.now(), '+07:00'),
      );
      const shared = { ...whole, oneFileReason: 'in chung một tập' };
      const named = JSON.stringify(shared, (key, value: unknown) =>
        key === 'file' && value !== null && typeof value === 'object' ? file : value,
      );
      return writeFile(at('ho-so.json'), named);
    };
    const stored = () => openFileStore(at('files')).list(one.campaign, 'doi-1');
    for (const [name, said] of [
      ['khong-co.pdf', /FILES_REFUSED[\s\S]*khong-co\.pdf/],
      ['xau.pdf', /FILES_REFUSED[\s\S]*xau\.pdf/],
    ] as const) {
      await dossier(name);
      expect((await bontot('dossier', 'submit', 'doi-1', '--file', at('ho-so.json'))).err).toMatch(said);
      expect(await stored()).toEqual([]);
    }
    await dossier('bao-cao.pdf');
    expect(await bontot('dossier', 'submit', 'doi-1', '--file', at('ho-so.json'))).toMatchObject({
      code: 0,
      err: '',
    });
    expect(await stored()).toHaveLength(1);
    const [event] = (await sentBy('doi-1')).filter(({ type }) => type === 'dossier.submit');
    expect(JSON.stringify(event)).toContain('"name":"bao-cao.pdf"');
  }, 60_000);

  test('7.4.2 a session that is ended on the page, or isn’t used for a week, answers no more', async () => {
    const { by, bontot } = await loggedIn(one.head('doi-2'));
    const page = await (await by.get('/sign-ins')).text();
    const [, row = ''] = page.split('(dòng lệnh)');
    const [, id = ''] = /name="id" value="([^"]+)"/.exec(row) ?? [];
    expect((await by.post('/sign-ins/end', { id })).status).toBe(303);
    const gone = await bontot('status');
    expect(gone).toMatchObject({ code: 1 });
    expect(gone.err).toMatch(/^Lỗi \(SIGNED_OUT\): .*bontot login/);

    const other = await loggedIn(one.head('doi-2'));
    later += 7 * DAY;
    expect((await other.bontot('status')).err).toMatch(/^Lỗi \(SIGNED_OUT\)/);
    later = 0;
    const watching = await tokenFor(one.head('doi-2'));
    const names = `${TERMINAL_PATHS.records}/campaignNames`;
    for (let day = 0; day < 7; day += 1) {
      expect((await ask(watching, names, {}, { 'x-background': '1' })).status).toBe(200);
      later += DAY;
    }
    expect((await ask(watching, names)).status).toBe(401);
    // it is removed here all the same
    expect(await other.bontot('logout')).toMatchObject({
      code: 0,
      out: expect.stringContaining('từ trước'),
    });
    expect((await other.bontot('status')).err).toMatch(/^Lỗi \(NOT_LOGGED_IN\)/);
  }, 60_000);

  test('7.5.3 what weighs takes a fresh proof of whoever has a passkey', async () => {
    const office = one.person('office');
    const { bontot } = await loggedIn(office);
    const key = { campaign: one.campaign, person: office, id: `key-${counted}`, name: 'Máy tính' };
    const own = { publicKey: 'AA', counter: 0, synced: false, userHandle: 'AA' };
    await signInRecords().passkeys.keep({ ...key, ...own });
    const cancel = ['send', 'campaign', 'campaign.cancel', '--data', '{"reason":""}'];
    expect((await bontot(...cancel)).err).toMatch(/^Không nhận \(NOT_ALLOWED\)/);
    later += 6 * MINUTE;
    expect((await bontot(...cancel)).err).toMatch(/^Lỗi \(PROOF_OLD\)/);
    await signInRecords().passkeys.remove(one.campaign, office, key.id);
  }, 60_000);

  test('what takes the machine of the system says so; a folder here is never taken for it', async () => {
    const { bontot } = await loggedIn(one.person('office'));
    for (const args of [
      ['backup', '--to', at('saved')],
      ['restore', '--from', at('saved')],
      ['records', 'check'],
      ['records', 'repair'],
      ['records', 'rebuild'],
      ['keys', 'add'],
      ['case', 'restart', 'doi-1', '--as', one.person('office'), '--reason', 'x'],
      ['sign-in', 'code', one.head('doi-1')],
      ['start', 'plans/28-kh-du-2024.yaml', '--shift-to', '2099-12-10'],
      ['rehearse', '--live'],
    ])
      expect(await bontot(...args), args.join(' ')).toMatchObject({
        code: 2,
        err: expect.stringContaining('NEEDS_SERVER'),
      });
  }, 60_000);

  test('logging out ends the session there; a system that is away is told, and the token is gone here', async () => {
    const head = one.head('van-phong');
    const { by, bontot } = await loggedIn(head);
    expect(await (await by.get('/sign-ins')).text()).toContain('(dòng lệnh)');
    expect(await bontot('logout')).toMatchObject({ code: 0, out: expect.stringContaining('Đã đăng xuất') });
    expect(await (await by.get('/sign-ins')).text()).not.toContain('(dòng lệnh)');
    expect((await bontot('logout')).err).toMatch(/^Lỗi \(NOT_LOGGED_IN\)/);

    const other = await loggedIn(head);
    const answers = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'));
    const out = await other.bontot('logout').finally(() => answers.mockRestore());
    expect(out).toMatchObject({ code: 3, out: expect.stringMatching(/còn mở ở hệ thống/) });
    expect((await other.bontot('status')).err).toMatch(/^Lỗi \(NOT_LOGGED_IN\)/);
  }, 60_000);
}
