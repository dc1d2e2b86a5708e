import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startSmtp, type TestSmtp } from '../activities/smtp.fixture.ts';
import { smtpTransport } from '../activities/smtp-transport.ts';
import { type Roster, rosterOf } from '../domain/people/roster.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { makeSignInCode } from '../office/make-sign-in-code.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import { putCampaign, putRoster } from '../records/recorded-campaign.fixture.ts';
import { newCampaign, preparedDump } from '../records/records.fixture.ts';
import { hashOf, printed } from '../records/sign-in/secrets.ts';
import { createSignInRecords } from '../records/sign-in/sign-in-records.ts';
import { createWriter } from '../records/writer.ts';
import { createDashboard } from '../web/app.ts';
import { cookieBrowser } from '../web/sign-in/cookie-browser.fixture.ts';
import type { SignInEvent } from '../web/sign-in/sign-in-setup.ts';
import { realPlan } from '../worker/plan-file.ts';

/** What whoever wants to come in can't do; numbers are of OWASP ASVS 5.0. */

const URL_OF_PAGES = 'https://bon-tot.dang-uy.example';
const MINUTE = 60_000;
const SESSION = '__Host-bontot-session';
const MAIL = { timeout: 10_000, interval: 20 };

let records: Records;
let smtp: TestSmtp;
let plan: Plan;
beforeAll(async () => {
  records = await openDatabase({ folder: null, dump: await preparedDump() });
  smtp = await startSmtp();
  plan = await realPlan();
}, 60_000);
afterAll(async () => {
  await smtp?.close();
  await records?.close();
});

describe('sign-in', () => {
  let counted = 0;
  let now: number;
  /** what the mail server does before it takes a mail */
  let held: Promise<void>;
  let handedOver: number;
  let log: SignInEvent[];
  let app: ReturnType<typeof createDashboard>;
  let campaign: string;
  let roster: Roster;
  const transport = () => smtpTransport(smtp.url, 'Văn phòng <van-phong@dang-uy.example>');
  const sender = { current: null as ReturnType<typeof transport> | null };
  beforeEach(async () => {
    now = Date.parse('2024-12-10T09:00:00+07:00');
    log = [];
    smtp.received.length = 0;
    held = Promise.resolve();
    handedOver = 0;
    campaign = newCampaign();
    roster = rosterOf(plan);
    counted += 1;
    await putCampaign(records.db, { id: campaign, plan, roster, startedAt: counted });
    const open = transport();
    const own = campaign;
    sender.current = open;
    app = createDashboard({
      reader: createReader(records.db),
      now: () => now,
      signIn: {
        records: createSignInRecords(records.db, () => now),
        address: { url: URL_OF_PAGES, proxies: [] },
        async sendMail(mail) {
          if (own === campaign) handedOver += 1;
          await held;
          await open.send({
            ...mail,
            replyTo: null,
            messageId: `<${mail.id}@${own}.example>`,
            calendar: null,
          });
        },
        // what an earlier test asked for may still be under way
        log: (event) => {
          if (own === campaign) log.push(event);
        },
        random: randomBytes,
      },
    });
  });
  afterEach(() => sender.current?.close());

  const office = () => {
    const { person } = roster.assignments.find(({ role }) => role === 'office') ?? { person: '' };
    return plan.people.find(({ id }) => id === person) ?? { id: '', name: '', email: '' };
  };

  const browser = (ip = '192.0.2.7', headers: Record<string, string> = {}) =>
    cookieBrowser(() => app, URL_OF_PAGES, {
      ip,
      headers: {
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/146.0',
        ...headers,
      },
    });
  type Browser = ReturnType<typeof browser>;

  /** Mails of this test: one that an earlier test asked for may come late. */
  const received = () =>
    smtp.received.filter(({ parsed }) => parsed.messageId?.includes(`@${campaign}.`) === true);

  /** The next mail, with its link and code. */
  async function mailed(count = 1) {
    const mail = await vi.waitUntil(() => received()[count - 1], MAIL);
    const text = mail.parsed.text ?? '';
    const [, token = ''] = /\/sign-in\/link#([\w-]+)/.exec(text) ?? [];
    const [, code = ''] = /(\d{4} \d{4})/.exec(text) ?? [];
    return { mail, text, token, code };
  }
  async function asked(by: Browser, who = office().email ?? '') {
    const before = received().length;
    expect((await by.post('/sign-in', { who })).status).toBe(303);
    return mailed(before + 1);
  }
  async function signedIn(by = browser(), shared = false): Promise<Browser> {
    const { token } = await asked(by);
    const answer = await by.post('/sign-in/link', { token, ...(shared ? { shared: 'yes' } : {}) });
    expect(answer.status).toBe(303);
    return by;
  }
  const isIn = async (by: Browser) => (await by.get('/sign-ins')).status === 200;

  test('6.5.1 a link works once; of its uses at once one makes a session', async () => {
    const by = browser();
    const { token } = await asked(by);
    const cookie = [...by.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => browser().post('/sign-in/link', { token }, { cookie })),
    );
    const made = answers.filter((answer) =>
      answer.headers.getSetCookie().some((line) => line.startsWith(SESSION)),
    );
    expect(made).toHaveLength(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422]);
    expect((await by.post('/sign-in/link', { token })).status).toBe(422);
    expect(await isIn(by)).toBe(false);
  });

  test('6.5.3 the token has 256 bits, and neither it nor the code stands in the records', async () => {
    const { token, code } = await asked(browser());
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = (await records.db.execute('select * from sign_in_request')) as { rows: object[] };
    const kept = JSON.stringify(rows);
    expect(kept).toContain(hashOf(token));
    for (const secret of [token, code, code.replace(' ', '')]) expect(kept).not.toContain(secret);
  });

  test('6.5.5 a link and its code die after ten minutes', async () => {
    const by = browser();
    const { token, code } = await asked(by);
    now += 10 * MINUTE;
    expect((await by.post('/sign-in/link', { token })).status).toBe(422);
    expect((await by.post('/sign-in/code', { code })).status).toBe(422);
    expect(await isIn(by)).toBe(false);
  });

  test('6.6.2 in another browser a link makes no session: it shows the code, which works where it was asked for', async () => {
    const [office, phone] = [browser(), browser('192.0.2.8')];
    const { token, code } = await asked(office);
    const shown = await phone.post('/sign-in/link', { token });
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain(code);
    expect(phone.jar.has(SESSION)).toBe(false);
    expect((await phone.post('/sign-in/code', { code })).status).toBe(422);
    expect((await office.post('/sign-in/code', { code })).status).toBe(303);
    expect(await isIn(office)).toBe(true);
    expect(await isIn(phone)).toBe(false);
  });

  test('6.6.2 a new request cancels the link before it', async () => {
    const by = browser();
    const first = await asked(by);
    const second = await asked(by);
    expect((await by.post('/sign-in/link', { token: first.token })).status).toBe(422);
    expect((await by.post('/sign-in/link', { token: second.token })).status).toBe(303);
  });

  test('7.6.2 no GET lets anybody in, of whatever page of sign-in', async () => {
    const by = browser();
    const { token, code } = await asked(by);
    for (const path of [
      `/sign-in/link?token=${token}`,
      `/sign-in/link/${token}`,
      `/sign-in/code?code=${code.replace(' ', '')}`,
      `/sign-in?token=${token}`,
    ]) {
      const answer = await by.get(path);
      expect(answer.headers.getSetCookie().filter((line) => line.includes('session'))).toEqual([]);
    }
    expect(await isIn(by)).toBe(false);
    expect((await by.post('/sign-in/link', { token })).status).toBe(303);
  });

  test('14.2.1 the token stands behind #, in no address, no page, no log and no notice', async () => {
    const by = browser();
    const { token, code, text, mail } = await asked(by);
    expect(text).toContain(`${URL_OF_PAGES}/sign-in/link#${token}`);
    expect(mail.parsed.subject).not.toMatch(/\d/);
    const page = await by.get('/sign-in/link');
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).not.toContain(token);
    const answer = await by.post('/sign-in/link', { token });
    expect(answer.headers.get('location')).toBe('/tasks');
    const reader = createReader(records.db);
    const told = JSON.stringify([log, await reader.mails(campaign), await reader.notices(campaign)]);
    for (const secret of [token, code, code.replace(' ', ''), by.jar.get(SESSION) ?? '?'])
      expect(told).not.toContain(secret);
  });

  test('6.3.8 known and unknown, with a role and without one: same status, body and time', async () => {
    const member = plan.people.find(({ id }) => !roster.assignments.some(({ person }) => person === id));
    const answers = [];
    const spent: number[] = [];
    for (const who of [office().email ?? '', 'nobody@dang-uy.example', 'khong-co-ai', member?.id ?? 'none']) {
      const by = browser(`192.0.2.${answers.length + 20}`);
      const began = performance.now();
      const answer = await by.post('/sign-in', { who });
      spent.push(performance.now() - began);
      const said = await (await by.get(answer.headers.get('location') ?? '')).text();
      const cookies = answer.headers.getSetCookie().map((line) => line.replace(/=[^;]+/, '='));
      answers.push({ status: answer.status, to: answer.headers.get('location'), cookies, said });
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    await mailed();
    expect(Math.max(...spent)).toBeLessThan(500);
    await vi.waitUntil(() => log.filter(({ what }) => what === 'askedForNobody').length === 3, MAIL);
    expect(received()).toHaveLength(1);
  });

  test('6.3.8 the answer waits for no mail server', async () => {
    held = new Promise(() => undefined);
    const by = browser();
    expect((await by.post('/sign-in', { who: office().email ?? '' })).status).toBe(303);
    await vi.waitUntil(() => handedOver === 1, MAIL);
    expect(log.map(({ what }) => what)).toEqual(['asked']);
  });

  test('6.3.1, 2.4.1 who asks too often waits, known or not; nobody is locked out by that', async () => {
    const inside = await signedIn();
    const attacker = browser('198.51.100.9');
    for (const who of [office().email ?? '', 'a@x.example']) {
      const statuses: number[] = [];
      for (let count = 0; count < 8; count += 1)
        statuses.push((await attacker.post('/sign-in', { who })).status);
      expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429, 429]);
    }
    const refused = await attacker.post('/sign-in', { who: 'a@x.example' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(await refused.text()).toContain('15 phút');
    expect(await isIn(inside)).toBe(true);
    smtp.received.length = 0;
    await asked(browser('192.0.2.8'));
    const statuses = new Set<number>();
    for (let count = 0; count < 100; count += 1)
      statuses.add((await attacker.post('/sign-in', { who: `a${count}@x.example` })).status);
    expect(statuses).toContain(429);
  });

  test('6.3.1 codes are not tried without end', async () => {
    const by = browser('198.51.100.10');
    const statuses: number[] = [];
    for (let count = 0; count < 62; count += 1)
      statuses.push((await by.post('/sign-in/code', { code: '12345678' })).status);
    expect(statuses.slice(0, 60).every((status) => status === 422)).toBe(true);
    expect(statuses.slice(60)).toEqual([429, 429]);
  });

  test('7.2.4 signing in gives a new id; one that somebody put there lets nobody in, and the one before ends', async () => {
    const by = browser();
    by.jar.set(SESSION, 'put-there-by-somebody');
    await signedIn(by);
    const first = by.jar.get(SESSION) ?? '';
    expect(first).not.toBe('put-there-by-somebody');
    expect(Buffer.from(first, 'base64url')).toHaveLength(32);
    await signedIn(by);
    const second = by.jar.get(SESSION);
    expect(second).not.toBe(first);
    expect((await browser().get('/sign-ins', { cookie: `${SESSION}=${first}` })).status).toBe(303);
    expect(await isIn(by)).toBe(true);
  });

  test('7.4 a shared computer’s session ends after 15 minutes without its person, whatever its pages ask for', async () => {
    const by = await signedIn(browser(), true);
    for (let minutes = 0; minutes < 14; minutes += 2) {
      now += 2 * MINUTE;
      expect((await by.get('/', { 'x-background': '1' })).status).toBe(200);
    }
    now += 2 * MINUTE;
    expect(await isIn(by)).toBe(false);
    const own = await signedIn(browser());
    now += 6 * 24 * 60 * MINUTE;
    expect(await isIn(own)).toBe(true);
    for (let day = 0; day < 30; day += 5) {
      now += 5 * 24 * 60 * MINUTE;
      await own.get('/');
    }
    expect(await isIn(own)).toBe(false);
  });

  test('7.4 signing out ends the session at the server; a shared computer forgets all', async () => {
    const by = await signedIn(browser(), true);
    const id = by.jar.get(SESSION) ?? '';
    const answer = await by.post('/sign-out');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
    expect(by.jar.has(SESSION)).toBe(false);
    expect((await browser().get('/sign-ins', { cookie: `${SESSION}=${id}` })).status).toBe(303);
    const own = await signedIn(browser());
    // 14.3.1 what was taken along goes too
    expect((await own.post('/sign-out')).headers.get('clear-site-data')).toBe('"storage"');
  });

  test('7.4 a page that listens hears nothing more once its session has ended', async () => {
    const by = await signedIn();
    const { body } = await by.get('/events');
    const listening = body?.getReader();
    expect(new TextDecoder().decode((await listening?.read())?.value)).toContain('event: revision');
    const elsewhere = await signedIn();
    await elsewhere.post('/sign-ins/end-all');
    expect(await listening?.read()).toEqual({ done: true, value: undefined });
  }, 30_000);

  test('7.4 somebody sees where they are signed in, and ends one of these or all', async () => {
    const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()];
    const page = await (await one.get('/sign-ins')).text();
    const ids = [...page.matchAll(/name="id" value="(\w+)"/g)].map(([, id]) => id ?? '');
    expect(ids).toHaveLength(2);
    expect(page).toContain('Firefox, Windows');
    expect((await one.post('/sign-ins/end', { id: ids[0] ?? '' })).status).toBe(303);
    expect([await isIn(two), await isIn(three)].filter(Boolean)).toHaveLength(1);
    const last = await asked(browser());
    expect((await one.post('/sign-ins/end-all')).status).toBe(303);
    for (const by of [one, two, three]) expect(await isIn(by)).toBe(false);
    expect((await browser().post('/sign-in/link', { token: last.token })).status).toBe(422);
  });

  test('8.3.2 whose roles are gone is nobody at the next request, and their sessions end', async () => {
    const by = await signedIn();
    const person = office().id;
    await putRoster(records.db, campaign, {
      revision: 2,
      assignments: roster.assignments.filter((entry) => entry.person !== person),
    });
    expect(await isIn(by)).toBe(false);
    expect(log.at(-1)).toMatchObject({ what: 'rolesGone', person, campaign });
    await putRoster(records.db, campaign, roster);
    expect(await isIn(by)).toBe(false);
    await putRoster(records.db, campaign, {
      revision: 3,
      assignments: roster.assignments.map((entry) =>
        entry.person === person ? { ...entry, to: '2024-12-10' } : entry,
      ),
    });
    const until = await signedIn();
    expect(await isIn(until)).toBe(true);
    now = Date.parse('2024-12-11T00:00:00+07:00');
    expect(await isIn(until)).toBe(false);
  });

  test('8.2.2 in another campaign an id is the same person only if it has the same name or address', async () => {
    const by = await signedIn();
    const { id } = office();
    const other = newCampaign();
    const people = plan.people.map((person) =>
      person.id === id ? { ...person, name: 'Người Khác', email: 'khac@dang-uy.example' } : person,
    );
    await putCampaign(records.db, { id: other, plan: { ...plan, people }, roster, startedAt: 0 });
    expect(await (await by.get(`/journal?campaign=${campaign}`)).text()).toContain('data-signed-in');
    expect(await (await by.get(`/journal?campaign=${other}`)).text()).not.toContain('data-signed-in');
    const same = newCampaign();
    await putCampaign(records.db, { id: same, plan, roster, startedAt: 0 });
    expect(await (await by.get(`/journal?campaign=${same}`)).text()).toContain('data-signed-in');
  });

  test('3.3.1–3.3.4 the cookie is this host’s alone, for https alone, and no script’s', async () => {
    const by = browser();
    const { token } = await asked(by);
    const [line = ''] = (await by.post('/sign-in/link', { token })).headers
      .getSetCookie()
      .filter((one) => one.startsWith(SESSION));
    expect(line).toMatch(/^__Host-bontot-session=[\w-]{43}; /);
    for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(line).toContain(part);
    expect(line).not.toContain('Domain');
  });

  test('3.4.1 https is asked for from then on', async () => {
    const { headers } = await browser().get('/');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  test('3.5.1 a form of another site signs nobody in or out', async () => {
    const by = await signedIn();
    for (const path of [
      '/sign-in',
      '/sign-in/code',
      '/sign-in/link',
      '/sign-out',
      '/sign-ins/end',
      '/sign-ins/end-all',
      '/sign-ins/here',
    ])
      expect((await by.post(path, {}, { 'sec-fetch-site': 'cross-site' })).status, path).toBe(403);
    expect(await isIn(by)).toBe(true);
  });

  test.each(['/evil.example', '//evil.example', '/\\evil.example', 'https://evil.example', ''])(
    'nobody is led to another site after signing in: %s',
    async (back) => {
      const by = browser();
      await by.post('/sign-in', { who: office().email ?? '', back });
      const { token } = await mailed();
      const to = (await by.post('/sign-in/link', { token })).headers.get('location') ?? '';
      expect(new URL(to, URL_OF_PAGES).origin).toBe(URL_OF_PAGES);
    },
  );

  test('16.3.1 it is written down who signed in, when, from where and how; and who was not let in', async () => {
    const by = browser();
    const { code } = await asked(by);
    await by.post('/sign-in/code', { code: '00000000' === code ? '11111111' : '00000000' });
    await by.post('/sign-in/code', { code });
    await by.post('/sign-out');
    const from = { ip: '192.0.2.7', device: 'Firefox, Windows', at: now };
    const who = { person: office().id, campaign };
    await vi.waitUntil(() => log.some(({ what }) => what === 'mailed'), MAIL);
    expect(log.filter(({ what }) => what !== 'mailed')).toEqual([
      { what: 'asked', ...from, ...who },
      { what: 'refused', by: 'code', ...from },
      { what: 'signedIn', by: 'code', ...from, ...who },
      { what: 'signedOut', ...from, ...who },
    ]);
  });

  test('1.2.1, 16.4.1 what was typed is neither in the log nor as markup on a page', async () => {
    const nasty = '<img src=x onerror=alert(1)>\r\nx';
    const by = browser('192.0.2.9', { 'user-agent': nasty.replace(/\r\n/, ' ') });
    const answer = await by.post('/sign-in', { who: nasty, back: `/${nasty}` });
    expect(answer.status).toBe(303);
    await vi.waitUntil(() => log.length > 0, MAIL);
    expect(JSON.stringify(log)).not.toContain('img');
    for (const back of [`/sign-in?back=${encodeURIComponent(`/"${nasty}`)}`])
      expect(await (await by.get(back)).text()).not.toContain('<img');
  });

  test('6.5.1 a code that the office has printed lets its person in once, in any browser, until tomorrow', async () => {
    const row = await createReader(records.db).campaign(campaign);
    if (row === null) throw new Error('no campaign');
    const print = () =>
      makeSignInCode(createWriter(records.db), row, office().id, { now, random: randomBytes });
    now = Date.now();
    await putRoster(records.db, campaign, roster);
    const first = await print();
    const second = await print();
    expect(second.until - now).toBeLessThanOrEqual(24 * 60 * MINUTE + MINUTE);
    const by = browser();
    expect((await by.post('/sign-in/code', { code: printed(first.code) })).status).toBe(422);
    const typed = printed(second.code).toLowerCase();
    expect((await by.post('/sign-in/code', { code: typed })).status).toBe(303);
    expect(await isIn(by)).toBe(true);
    expect((await browser().post('/sign-in/code', { code: typed })).status).toBe(422);
    expect(log.find(({ what }) => what === 'signedIn')).toMatchObject({ by: 'printed', person: office().id });
    expect(JSON.stringify(log)).not.toContain(second.code);
    const late = await print();
    now += 25 * 60 * MINUTE;
    expect((await browser().post('/sign-in/code', { code: late.code })).status).toBe(422);
    await expect(
      makeSignInCode(
        createWriter(records.db),
        { ...row, roster: { revision: 2, assignments: [] } },
        office().id,
        {
          now,
          random: randomBytes,
        },
      ),
    ).rejects.toMatchObject({ code: 'NO_ROLE' });
  });

  test('whoever has no mail is not told of one; whoever shares a mailbox gets a mail of their own', async () => {
    const shared = 'chi-bo@dang-uy.example';
    const holders = [...new Set(roster.assignments.map(({ person }) => person))].slice(0, 2);
    for (const id of holders)
      await createWriter(records.db).correctPerson(campaign, id, { email: shared, shared: true });
    const by = browser();
    await by.post('/sign-in', { who: shared });
    const second = await mailed(2);
    expect((await by.post('/sign-in/code', { code: second.code })).status).toBe(303);
    const signed = log.find(({ what }) => what === 'signedIn');
    expect(second.text).toContain(plan.people.find(({ id }) => id === signed?.person)?.name);
  });
});
