import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Roster, rosterOf } from '../domain/people/roster.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { makeSignInCode } from '../office/make-sign-in-code.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import { putCampaign, putRoster } from '../records/recorded-campaign.fixture.ts';
import { newCampaign, preparedDump } from '../records/records.fixture.ts';
import { createSignInRecords } from '../records/sign-in/sign-in-records.ts';
import { accounts } from '../records/sign-in/sign-in-tables.ts';
import { createWriter } from '../records/writer.ts';
import { createDashboard } from '../web/app.ts';
import {
  CLIENT,
  startProvider,
  type TestProvider,
} from '../web/sign-in/accounts/identity-provider.fixture.ts';
import { providerBy } from '../web/sign-in/accounts/provider.ts';
import { type CookieBrowser, cookieBrowser } from '../web/sign-in/cookie-browser.fixture.ts';
import { carriedIn } from '../web/sign-in/passkeys/passkey-pages.fixture.ts';
import type { SignInEvent } from '../web/sign-in/sign-in-setup.ts';
import { realPlan } from '../worker/plan-file.ts';

/** Accounts of an identity provider: whom they let in, and whom not; numbers are of OWASP ASVS 5.0. */

const URL_OF_PAGES = 'https://bon-tot.dang-uy.example';
const CALLBACK = `${URL_OF_PAGES}/sign-in/oidc/callback`;
const MINUTE = 60_000;
const ERRAND = '__Host-bontot-errand';
const SESSION = '__Host-bontot-session';
const ACCOUNTS = '/sign-ins/accounts';
const BIND = { do: 'bind' };
const UNBIND = { do: 'unbind' };
const NAME = 'Tài khoản tỉnh';

let records: Records;
let provider: TestProvider;
let real: Plan;
beforeAll(async () => {
  records = await openDatabase({ folder: null, dump: await preparedDump() });
  provider = await startProvider(CALLBACK);
  real = await realPlan();
}, 60_000);
afterAll(async () => {
  await provider?.close();
  await records?.close();
});

describe('an account of the identity provider', () => {
  let counted = 0;
  let now: number;
  let log: SignInEvent[];
  let campaign: string;
  let plan: Plan;
  let roster: Roster;
  let app: ReturnType<typeof createDashboard>;
  const dashboard = (settings: { issuer?: string; clientSecret?: string } = {}) =>
    createDashboard({
      reader: createReader(records.db),
      now: () => now,
      signIn: {
        records: createSignInRecords(records.db, () => now),
        address: { url: URL_OF_PAGES, proxies: [] },
        sendMail: async () => undefined,
        log: (event) => log.push(event),
        random: randomBytes,
        provider: providerBy({
          issuer: provider.issuer,
          clientId: CLIENT.id,
          clientSecret: CLIENT.secret,
          name: NAME,
          baseUrl: URL_OF_PAGES,
          ...settings,
        }),
      },
    });
  beforeEach(async () => {
    now = Date.now();
    log = [];
    campaign = newCampaign();
    roster = rosterOf(real);
    counted += 1;
    // in the campaigns of the tests before, their ids are other people's
    const people = real.people.map((one) => ({
      ...one,
      name: `${one.name} ${counted}`,
      email: `${one.id}-${counted}@dang-uy.example`,
    }));
    plan = { ...real, people };
    await putCampaign(records.db, { id: campaign, plan, roster, startedAt: 10 * counted });
    await records.db.delete(accounts);
    Object.assign(provider, { subject: 'anh-4711', claims: (claims: object) => claims, exchanges: 0 });
    app = dashboard();
  });

  const office = () => roster.assignments.find(({ role }) => role === 'office')?.person ?? '';
  const head = () => roster.assignments.find(({ role }) => role === 'cellHead')?.person ?? '';
  const browser = (ip = '192.0.2.7', over = app) => cookieBrowser(() => over, URL_OF_PAGES, { ip });
  const isIn = async (by: CookieBrowser) => (await by.get('/sign-ins')).status === 200;

  /** A code that the office prints. */
  async function printedCode(person = office()): Promise<string> {
    const row = await createReader(records.db).campaign(campaign);
    if (row === null) throw new Error('no campaign');
    const made = await makeSignInCode(createWriter(records.db), row, person, { now, random: randomBytes });
    return made.code;
  }
  /** Signed in by it. */
  async function byCode(person = office(), by = browser()): Promise<CookieBrowser> {
    const code = await printedCode(person);
    expect((await by.post('/sign-in/code', { code, shared: 'yes' })).status).toBe(303);
    return by;
  }
  /** Where a browser that sets out is led. */
  async function setOut(by: CookieBrowser, fields: Record<string, string> = {}, path = '/sign-in/oidc') {
    const answer = await by.post(path, fields);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in/oidc']);
    const leading = await by.get('/sign-in/oidc');
    expect(leading.status).toBe(200);
    return new URL((leading.headers.get('refresh') ?? '').replace('0;url=', ''));
  }
  const below = ({ pathname, search }: URL) => `${pathname}${search}`;
  async function there(by: CookieBrowser, fields: Record<string, string> = {}, path?: string) {
    return below(await provider.visit(await setOut(by, fields, path)));
  }
  async function bound(by: CookieBrowser): Promise<void> {
    const answer = await by.get(await there(by, BIND, ACCOUNTS));
    expect(answer.headers.get('location')).toBe(`${ACCOUNTS}?bound`);
  }
  const notIn = async (by: CookieBrowser, answer: Response, status: number, said: string) => {
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(said);
    expect(by.jar.has(SESSION)).toBe(false);
  };

  test('one that nobody has bound lets nobody in, whatever address it has, and the page says what to do', async () => {
    provider.claims = (claims) => ({ ...claims, email: plan.people[0]?.email, email_verified: true });
    const by = browser();
    const answer = await by.get(await there(by));
    await notIn(by, answer, 422, 'chưa gắn với ai');
    expect(log).toContainEqual(expect.objectContaining({ what: 'refused', by: 'account' }));
    expect(JSON.stringify(log)).not.toContain('anh-4711');
  });

  test('bound after a code in the same session it lets its person in, until it is let go of', async () => {
    const by = await byCode();
    expect(await (await by.get('/sign-ins')).text()).toContain(`href="${ACCOUNTS}"`);
    expect(await (await by.get(ACCOUNTS)).text()).toContain('Chưa gắn tài khoản nào.');
    await bound(by);
    const listed = await (await by.get(`${ACCOUNTS}?bound`)).text();
    expect(listed).toContain('Đã gắn tài khoản.');
    expect(listed).toContain('anh-4711');
    const other = browser('192.0.2.8');
    const answer = await other.get(await there(other, { back: '/journal' }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/journal']);
    expect(await isIn(other)).toBe(true);
    expect(log.at(-1)).toMatchObject({ what: 'signedIn', by: 'account', person: office(), campaign });

    const gone = await by.post(ACCOUNTS, { ...UNBIND, issuer: provider.issuer, subject: 'anh-4711' });
    expect(gone.headers.get('location')).toBe(`${ACCOUNTS}?unbound`);
    const third = browser('192.0.2.9');
    await notIn(third, await third.get(await there(third)), 422, 'chưa gắn với ai');
  });

  /** Posts what takes a proof of who somebody is. @returns what the page that asks for it carries along */
  async function asked(by: CookieBrowser, path: string, fields: Record<string, string>) {
    const answer = await by.post(path, fields);
    const page = await answer.text();
    expect([answer.status, page]).toEqual([200, expect.stringContaining('Xác nhận lại là chính đồng chí')]);
    return carriedIn(page);
  }
  const unchanged = async () =>
    expect(await records.db.select().from(accounts)).toMatchObject([{ subject: 'anh-4711' }]);

  test('7.5.1 whoever came in by an account binds another one, lets go of one and adds a passkey after a code alone', async () => {
    await bound(await byCode());
    const by = browser();
    await by.get(await there(by));
    await asked(by, '/sign-ins/passkeys', { do: 'begin', name: 'Máy tôi' });
    await asked(by, ACCOUNTS, { ...UNBIND, issuer: provider.issuer, subject: 'anh-4711' });
    const carried = await asked(by, ACCOUNTS, BIND);
    expect(carried).toEqual(BIND);
    expect(by.jar.has(ERRAND)).toBe(false);
    await unchanged();
    const session = by.jar.get(SESSION);
    const proof = { ...carried, _prove: 'code', _code: await printedCode() };
    provider.subject = 'anh-4712';
    const answer = await by.get(await there(by, proof, ACCOUNTS));
    expect(answer.headers.get('location')).toBe(`${ACCOUNTS}?bound`);
    expect(by.jar.get(SESSION)).not.toBe(session);
    expect(await (await by.get(ACCOUNTS)).text()).toMatch(/anh-4711.*anh-4712/s);
  });

  test('7.5.1 five minutes after a code nobody binds an account or lets go of one without another proof', async () => {
    const by = await byCode();
    await bound(by);
    now += 6 * MINUTE;
    await asked(by, ACCOUNTS, BIND);
    const carried = await asked(by, ACCOUNTS, { ...UNBIND, issuer: provider.issuer, subject: 'anh-4711' });
    const theirs = { ...carried, _prove: 'code', _code: await printedCode(head()) };
    expect((await by.post(ACCOUNTS, theirs)).status).toBe(422);
    await unchanged();
    const proof = { ...carried, _prove: 'code', _code: await printedCode() };
    expect((await by.post(ACCOUNTS, proof)).headers.get('location')).toBe(`${ACCOUNTS}?unbound`);
    expect(await records.db.select().from(accounts)).toEqual([]);
  });

  test('one that is bound to somebody else is bound to nobody a second time', async () => {
    await bound(await byCode());
    const by = await byCode(head());
    const answer = await by.get(await there(by, BIND, ACCOUNTS));
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('gắn với người khác'),
    ]);
    const third = browser();
    await third.get(await there(third));
    expect(log.at(-1)).toMatchObject({ what: 'signedIn', person: office() });
  });

  test('nobody lets go of what is somebody else’s', async () => {
    await bound(await byCode());
    const by = await byCode(head());
    await by.post(ACCOUNTS, { ...UNBIND, issuer: provider.issuer, subject: 'anh-4711' });
    expect(await records.db.select().from(accounts)).toHaveLength(1);
  });

  test('an account is bound in the session that has asked for it, and in no other', async () => {
    const by = await byCode();
    const back = await there(by, BIND, ACCOUNTS);
    await byCode(head(), by);
    expect((await by.get(back)).status).toBe(422);
    expect(await records.db.select().from(accounts)).toEqual([]);
  });

  test('state is asked for before anything is exchanged: not from another browser, not made up', async () => {
    await bound(await byCode());
    provider.exchanges = 0;
    const [by, other] = [browser(), browser('192.0.2.8')];
    const back = await there(by);
    await notIn(other, await other.get(back), 422, 'không phải nơi đã bắt đầu');
    await setOut(other);
    await notIn(other, await other.get(back), 422, 'không phải nơi đã bắt đầu');
    await notIn(by, await by.get(back.replace(/state=[\w-]+/, 'state=made-up')), 422, 'không phải nơi');
    expect(provider.exchanges).toBe(0);
    expect((await by.get(back)).status).toBe(303);
  });

  test('what the provider has led back with lets in once', async () => {
    await bound(await byCode());
    const by = browser();
    const back = await there(by);
    const cookie = [...by.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    expect((await by.get(back)).status).toBe(303);
    const asBefore = browser('192.0.2.8');
    await notIn(asBefore, await asBefore.get(back, { cookie }), 422, 'không xác nhận');
    const again = browser('192.0.2.9');
    await notIn(again, await again.get(back), 422, 'đã xong');
  });

  test('the browser is led there with PKCE, a nonce and an address of ours, whatever Host it names', async () => {
    const by = browser();
    await by.post('/sign-in/oidc', {}, { 'x-forwarded-host': 'evil.example' });
    const page = await by.get('/sign-in/oidc', { 'x-forwarded-host': 'evil.example' });
    const asked = new URL((page.headers.get('refresh') ?? '').replace('0;url=', '')).searchParams;
    expect(asked.get('redirect_uri')).toBe(CALLBACK);
    expect([asked.get('code_challenge_method'), asked.get('response_type')]).toEqual(['S256', 'code']);
    expect(asked.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    const [secret = ''] = (by.jar.get(ERRAND) ?? '').split('~');
    expect(secret).toMatch(/^[\w-]{43}$/);
    for (const kept of [asked.get('state'), asked.get('nonce')]) expect(kept).not.toBe(secret);
    expect(new Set([asked.get('state'), asked.get('nonce'), asked.get('code_challenge')]).size).toBe(3);
  });

  test('7.6.2 no GET sets out, and none but the provider’s lets anybody in', async () => {
    await bound(await byCode());
    const by = browser();
    expect((await by.get('/sign-in/oidc')).headers.get('location')).toBe('/sign-in');
    await notIn(by, await by.get('/sign-in/oidc/callback?code=x&state=y'), 422, 'Hãy bắt đầu lại');
    expect((await by.post('/sign-in/oidc', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test.each<[string, (claims: Record<string, unknown>) => Record<string, unknown>, number]>([
    ['the nonce of somebody else', (claims) => ({ ...claims, nonce: 'another' }), 502],
    ['another issuer', (claims) => ({ ...claims, iss: 'https://evil.example' }), 502],
    ['a token for another system', (claims) => ({ ...claims, aud: 'another' }), 502],
    ['a token that is over', (claims) => ({ ...claims, exp: Number(claims['iat']) - 3_600 }), 502],
  ])('%s lets nobody in', async (_what, claims, status) => {
    await bound(await byCode());
    const by = browser();
    const back = await there(by);
    provider.claims = claims;
    const answer = await by.get(back);
    expect(answer.status).toBe(status);
    expect(by.jar.has(SESSION)).toBe(false);
    expect(log.at(-1)).toMatchObject({ what: 'providerFailed' });
  });

  test('a clock that is a little off keeps nobody out; one that is far off is told', async () => {
    await bound(await byCode());
    const off = (seconds: number) => (claims: Record<string, unknown>) => ({
      ...claims,
      nbf: Number(claims['iat']) + seconds,
    });
    const by = browser();
    provider.claims = off(40);
    expect((await by.get(await there(by))).status).toBe(303);
    const other = browser('192.0.2.8');
    provider.claims = off(600);
    await notIn(other, await other.get(await there(other)), 502, 'lệch nhau');
  });

  test('whoever says no there is told that nobody is signed in', async () => {
    provider.subject = null;
    const by = browser();
    const back = await there(by);
    expect(back).toContain('access_denied');
    await notIn(by, await by.get(back), 422, `${NAME} không xác nhận`);
  });

  test('16.5.1 nothing that the provider or a browser writes stands on the page or in the log', async () => {
    const by = browser();
    const state = (await setOut(by)).searchParams.get('state') ?? '';
    const nasty = encodeURIComponent('<img src=x onerror=alert(1)>\r\nx');
    const path = `/sign-in/oidc/callback?state=${state}&iss=${encodeURIComponent(provider.issuer)}&error=${nasty}&error_description=${nasty}`;
    const answer = await by.get(path);
    expect(await answer.text()).not.toContain('<img');
    expect(log.length).toBeGreaterThan(0);
    expect(JSON.stringify(log)).not.toContain('img');
  });

  test('every way in stands on the page of sign-in, each with its own mark of a shared computer', async () => {
    const page = await (await browser().get('/sign-in?back=/journal')).text();
    for (const to of ['/sign-in', '/sign-in/passkey', '/sign-in/oidc'])
      expect(page).toContain(`<form method="post" action="${to}"`);
    expect(page.match(/name="back" value="\/journal"/g)).toHaveLength(3);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('a provider that is away keeps nobody from a code by mail', async () => {
    const away = dashboard({ issuer: 'http://127.0.0.1:1' });
    const by = browser('192.0.2.7', away);
    expect((await by.post('/sign-in/oidc')).status).toBe(303);
    await notIn(by, await by.get('/sign-in/oidc'), 502, `${NAME} chưa trả lời`);
    expect(await (await by.get('/sign-in')).text()).toContain('Gửi mã cho tôi');
    await byCode(office(), by);
    expect(await isIn(by)).toBe(true);
  });

  test('a secret that is wrong is the machine’s keeper’s to mend, and says so', async () => {
    const wrong = dashboard({ clientSecret: 'another' });
    const by = browser('192.0.2.7', wrong);
    await notIn(by, await by.get(await there(by)), 502, 'báo người quản trị');
    expect(log.at(-1)).toMatchObject({
      what: 'providerFailed',
      why: expect.stringContaining('PROVIDER_WRONG'),
    });
  });

  test('7.2.4, 7.3.1 a session by an account has a new id and the limits of one by mail', async () => {
    await bound(await byCode());
    const by = browser();
    by.jar.set(SESSION, 'put-there-by-somebody');
    await by.get(await there(by, { shared: 'yes' }));
    expect(Buffer.from(by.jar.get(SESSION) ?? '', 'base64url')).toHaveLength(32);
    now += 16 * MINUTE;
    expect(await isIn(by)).toBe(false);
    const own = browser('192.0.2.8');
    await own.get(await there(own));
    now += 6 * 24 * 60 * MINUTE;
    expect(await isIn(own)).toBe(true);
  });

  test('the provider asks anew, though it remembers who was there: on a shared computer that was somebody else', async () => {
    await bound(await byCode());
    const jar = new Map<string, string>();
    const before = provider.asked;
    const first = browser();
    await provider.visit(await setOut(first, { shared: 'yes' }), jar);
    expect(provider.asked).toBe(before + 1);
    // whoever comes next says that the computer is their own
    const next = browser('192.0.2.8');
    const to = await setOut(next);
    expect([to.searchParams.get('prompt'), to.searchParams.get('max_age')]).toEqual(['login', '300']);
    expect((await next.get(below(await provider.visit(to, jar)))).status).toBe(303);
    expect(provider.asked).toBe(before + 2);
    // whoever takes the question away from the address is found out by when they were asked
    const sly = browser('192.0.2.9');
    const without = await setOut(sly);
    without.searchParams.delete('prompt');
    const back = below(await provider.visit(without, jar));
    expect(provider.asked).toBe(before + 2);
    provider.claims = (claims) => ({ ...claims, auth_time: Number(claims['auth_time']) - 900 });
    expect((await sly.get(back)).status).toBe(502);
    expect(sly.jar.has(SESSION)).toBe(false);
  });

  test('8.3.2 the account of somebody who was replaced lets in nobody, until they have a role again', async () => {
    const person = office();
    await bound(await byCode());
    const by = browser();
    await by.get(await there(by));
    expect(await isIn(by)).toBe(true);
    const newcomer = plan.people.find(({ id }) => roster.assignments.every((one) => one.person !== id));
    const assignments = roster.assignments.map((one) =>
      one.person === person ? { ...one, person: newcomer?.id ?? '' } : one,
    );
    await putRoster(records.db, campaign, { revision: 2, assignments });
    expect(await isIn(by)).toBe(false);
    const again = browser('192.0.2.8');
    await notIn(again, await again.get(await there(again)), 422, 'không có vai trò');
    expect(log.filter(({ what, person: who }) => what === 'signedIn' && who === newcomer?.id)).toEqual([]);
    await putRoster(records.db, campaign, { ...roster, revision: 3 });
    await again.get(await there(again));
    expect(log.at(-1)).toMatchObject({ what: 'signedIn', by: 'account', person });
  });

  test('8.2.2 in the next campaign it lets in the same person, and nobody else by that id', async () => {
    await bound(await byCode());
    const next = newCampaign();
    await putCampaign(records.db, { id: next, plan, roster, startedAt: 10 * counted + 1 });
    const by = browser();
    await by.get(await there(by));
    expect(log.at(-1)).toMatchObject({ what: 'signedIn', campaign: next });
    const people = plan.people.map((one) =>
      one.id === office() ? { ...one, name: 'Người Khác', email: 'khac@dang-uy.example' } : one,
    );
    const other = newCampaign();
    await putCampaign(records.db, {
      id: other,
      plan: { ...plan, people },
      roster,
      startedAt: 10 * counted + 2,
    });
    const second = browser('192.0.2.8');
    await second.get(await there(second));
    expect(log.at(-1)).toMatchObject({ what: 'signedIn', campaign: next });
  });

  test('the office binds and lets go; who was let in by it is signed out, and an erased person has none', async () => {
    const writer = createWriter(records.db);
    const account = { issuer: provider.issuer, subject: 'anh-4711' };
    await writer.bindAccount(campaign, head(), account);
    await expect(writer.bindAccount(campaign, office(), account)).rejects.toMatchObject({
      code: 'ACCOUNT_TAKEN',
    });
    await writer.bindAccount(campaign, head(), account);
    for (const bad of [
      { ...account, subject: '' },
      { ...account, subject: 'a\nb' },
      { ...account, issuer: 'sso' },
    ])
      await expect(writer.bindAccount(campaign, head(), bad)).rejects.toMatchObject({
        code: 'ACCOUNT_INVALID',
      });
    await expect(writer.bindAccount(campaign, 'nobody', account)).rejects.toMatchObject({
      code: 'PERSON_UNKNOWN',
    });
    const by = browser();
    await by.get(await there(by));
    expect(log.at(-1)).toMatchObject({ what: 'signedIn', person: head() });
    expect(await writer.unbindAccounts(campaign, head())).toBe(1);
    expect(await isIn(by)).toBe(false);
    await writer.bindAccount(campaign, head(), account);
    await writer.erasePerson(campaign, head());
    expect(await records.db.select().from(accounts)).toEqual([]);
  });

  test('8.2.2 the office lets go of what a person has in every campaign, and of nobody else’s by that id', async () => {
    const writer = createWriter(records.db);
    const [next, others] = [newCampaign(), newCampaign()];
    const people = plan.people.map((one) => ({ ...one, name: `Khác ${one.id}`, email: `khac-${one.email}` }));
    await putCampaign(records.db, { id: next, plan, roster, startedAt: 10 * counted + 1 });
    await putCampaign(records.db, { id: others, plan: { ...plan, people }, roster, startedAt: 1 });
    for (const [where, subject] of [
      [campaign, 'anh-4711'],
      [others, 'khac-1'],
    ] as const)
      await writer.bindAccount(where, head(), { issuer: provider.issuer, subject });
    const by = browser();
    await by.get(await there(by));
    expect(log.at(-1)).toMatchObject({ what: 'signedIn', campaign: next });
    expect(await writer.unbindAccounts(next, head())).toBe(1);
    expect(await isIn(by)).toBe(false);
    expect(await records.db.select().from(accounts)).toMatchObject([{ subject: 'khac-1', campaign: others }]);
  });

  test('whoever binds at once with somebody else: one has it, the other is told', async () => {
    const [one, two] = [await byCode(), await byCode(head())];
    const ways = [await there(one, BIND, ACCOUNTS), await there(two, BIND, ACCOUNTS)] as const;
    const answers = await Promise.all([one.get(ways[0]), two.get(ways[1])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await records.db.select().from(accounts)).toHaveLength(1);
  });

  test('6.3.1 callbacks are not tried without end', async () => {
    const by = browser('198.51.100.10');
    const statuses: number[] = [];
    for (let count = 0; count < 62; count += 1)
      statuses.push((await by.get('/sign-in/oidc/callback?state=x')).status);
    expect(statuses.slice(60)).toEqual([429, 429]);
  });
});
