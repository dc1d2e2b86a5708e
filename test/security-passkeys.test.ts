import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Roster, rosterOf } from '../domain/people/roster.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { putCampaign, putRoster } from '../records/recorded-campaign.fixture.ts';
import { newCampaign, preparedDump } from '../records/records.fixture.ts';
import { type Authenticator, authenticator } from '../web/sign-in/passkeys/authenticator.fixture.ts';
import {
  carriedIn,
  optionsIn,
  type PasskeyBrowser,
  type PasskeyPages,
  passkeyPages,
} from '../web/sign-in/passkeys/passkey-pages.fixture.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';

/** What nobody can do with a passkey but its person; numbers are of OWASP ASVS 5.0. */

const URL_OF_PAGES = 'https://bon-tot.dang-uy.example';
const KEYS = '/sign-ins/passkeys';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MAIL = { timeout: 10_000, interval: 20 };

let records: Records;
let season: Plan;
beforeAll(async () => {
  records = await openDatabase({ folder: null, dump: await preparedDump() });
  season = comingSeason(await realPlan(), Date.now());
}, 60_000);
afterAll(async () => records?.close());

describe('passkeys', () => {
  let campaign: string;
  let plan: Plan;
  let roster: Roster;
  let pages: PasskeyPages;
  let counted = 0;
  beforeEach(async () => {
    campaign = newCampaign();
    // whoever has one name in two campaigns is one person
    const people = season.people.map((person) => ({
      ...person,
      name: `${person.name} ${campaign}`,
      email: `${person.id}@${campaign}.example`,
    }));
    plan = { ...season, people };
    roster = rosterOf(plan);
    counted += 1;
    await putCampaign(records.db, { id: campaign, plan, roster, startedAt: counted });
    pages = passkeyPages({ db: records.db, url: URL_OF_PAGES });
  });

  const holder = (role: string) => roster.assignments.find((entry) => entry.role === role)?.person ?? '';
  const office = () => holder('office');
  const there = (person = office(), shared = false) => pages.signedIn({ campaign, person }, { shared });
  const device = (synced = false) => authenticator({ origin: URL_OF_PAGES, synced });
  const whoIs = async (by: PasskeyBrowser) =>
    /class="own" href="\/sign-ins">([^<]+)/.exec(await (await by.get('/sign-ins')).text())?.[1];
  const nameOf = (person: string) => plan.people.find(({ id }) => id === person)?.name;
  const isIn = async (by: PasskeyBrowser) => (await by.get('/sign-ins')).status === 200;

  /** What the browser of somebody who is there is asked when they add a key. */
  async function toMake(by: PasskeyBrowser, name = 'Điện thoại của tôi') {
    const page = await (await by.post(KEYS, { do: 'begin', name })).text();
    return { options: optionsIn(page), fields: carriedIn(page) };
  }
  async function added(by: PasskeyBrowser, key: Authenticator = device(), name?: string) {
    const { options, fields } = await toMake(by, name);
    const answer = await by.post(KEYS, { ...fields, _passkey: key.make(options) });
    return { key, status: answer.status, to: answer.headers.get('location') };
  }
  async function toSignIn(by: PasskeyBrowser): Promise<string> {
    const answer = await by.post('/sign-in/passkey/challenge');
    expect(answer.status).toBe(200);
    return answer.text();
  }
  const signIn = (by: PasskeyBrowser, answer: string, back = '/journal') =>
    by.post('/sign-in/passkey', { _passkey: answer, back });
  async function letsIn(key: Authenticator): Promise<boolean> {
    const by = pages.browser();
    const { status } = await signIn(by, key.use(await toSignIn(by)));
    expect(await isIn(by)).toBe(status === 303);
    return status === 303;
  }
  /** What the browser of somebody who signed in long ago is asked. */
  async function askedAgain(by: PasskeyBrowser, fields: Record<string, string>) {
    const answer = await by.post(KEYS, fields);
    const page = await answer.text();
    return { status: answer.status, page, options: optionsIn(page), fields: carriedIn(page) };
  }

  test('one is made on a device of one’s own, named, listed, signed in with, and removed', async () => {
    const by = await there();
    const { key, status, to } = await added(by);
    expect([status, to]).toEqual([303, `${KEYS}?kept`]);
    expect(await (await by.get(KEYS)).text()).toContain('<b>Điện thoại của tôi</b>');
    const elsewhere = pages.browser();
    const options = await toSignIn(elsewhere);
    expect(JSON.parse(options)).toMatchObject({
      rpId: 'bon-tot.dang-uy.example',
      userVerification: 'required',
      allowCredentials: [],
    });
    const answer = await signIn(elsewhere, key.use(options));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/journal']);
    expect(await whoIs(elsewhere)).toBe(nameOf(office()));
    expect((await by.post(KEYS, { do: 'remove', id: key.id })).headers.get('location')).toBe(
      `${KEYS}?removed`,
    );
    expect(await (await by.get(KEYS)).text()).toContain('Chưa có khóa truy cập nào.');
    expect(await letsIn(key)).toBe(false);
    const who = { campaign, person: office() };
    expect(pages.log.map(({ what, by: how, person }) => [what, how, person])).toEqual([
      ['passkeyAdded', undefined, who.person],
      ['signedIn', 'passkey', who.person],
      ['passkeyRemoved', undefined, who.person],
      ['refused', 'passkey', undefined],
    ]);
  });

  test('none is made on a shared computer, whatever is posted there', async () => {
    const own = await there();
    const shared = await there(office(), true);
    const page = await (await shared.get(KEYS)).text();
    expect(page).toContain('máy dùng chung');
    expect(page).not.toContain('value="begin"');
    expect((await shared.post(KEYS, { do: 'begin', name: 'x' })).status).toBe(422);
    const { options } = await toMake(own);
    own.jar.set(own.sessionCookie, shared.jar.get(shared.sessionCookie) ?? '');
    expect((await own.post(KEYS, { do: 'keep', name: 'x', _passkey: device().make(options) })).status).toBe(
      422,
    );
    expect(await pages.records.passkeys.ofId(office())).toEqual([]);
  });

  test('6.5.1, 6.7.2 an answer lets in once: sent again it lets nobody in', async () => {
    const { key } = await added(await there());
    const by = pages.browser();
    const options = await toSignIn(by);
    expect(Buffer.from(JSON.parse(options).challenge, 'base64url')).toHaveLength(32);
    const answer = key.use(options);
    const again = pages.browser();
    for (const [name, value] of by.jar) again.jar.set(name, value);
    expect((await signIn(by, answer)).status).toBe(303);
    expect((await signIn(again, answer)).status).toBe(422);
    expect(await isIn(again)).toBe(false);
    // a later count makes no new answer of an old challenge
    expect((await signIn(again, key.use(options))).status).toBe(422);
    const { options: making, fields } = await toMake(await there(holder('committeeHead')));
    expect(fields).toMatchObject({ do: 'keep' });
    expect((await signIn(again, device().make(making))).status).toBe(422);
  });

  test('6.6.2 a challenge is answered by the browser that was asked, within five minutes', async () => {
    const { key } = await added(await there());
    const [one, other] = [pages.browser(), pages.browser()];
    const options = await toSignIn(one);
    expect((await signIn(other, key.use(options))).status).toBe(422);
    await toSignIn(other);
    expect((await signIn(other, key.use(options))).status).toBe(422);
    expect((await signIn(one, key.use(options))).status).toBe(303);
    const late = pages.browser();
    const waits = key.use(await toSignIn(late));
    pages.clock.ahead += 5 * MINUTE;
    expect((await signIn(late, waits)).status).toBe(422);
    const [mine, stolen] = [await there(), await there()];
    const { options: making, fields } = await toMake(mine);
    const made = device().make(making);
    expect((await stolen.post(KEYS, { ...fields, _passkey: made })).status).toBe(422);
    expect((await mine.post(KEYS, { ...fields, _passkey: made })).status).toBe(303);
  });

  test.each([
    ['on a page of another site', { origin: 'https://bon-tot.example' }],
    ['in clear', { origin: 'http://bon-tot.dang-uy.example' }],
    ['at another port', { origin: 'https://bon-tot.dang-uy.example:8443' }],
    ['by a device that has not asked who holds it', { verified: false }],
  ])('an answer that was given %s makes no key and lets nobody in', async (_, how) => {
    const by = await there();
    const { options, fields } = await toMake(by);
    expect((await by.post(KEYS, { ...fields, _passkey: device().make(options, how) })).status).toBe(422);
    const { key } = await added(by);
    const elsewhere = pages.browser();
    expect((await signIn(elsewhere, key.use(await toSignIn(elsewhere), how))).status).toBe(422);
    expect(await isIn(elsewhere)).toBe(false);
  });

  test.each(['', '{', 'null', '[]', '{"id":"a"}', JSON.stringify({ id: 'a\u0000', type: 'public-key' })])(
    'what is no answer lets nobody in: %s',
    async (posted) => {
      const by = pages.browser();
      await toSignIn(by);
      expect((await signIn(by, posted)).status).toBe(422);
      const mine = await there();
      const { fields } = await toMake(mine);
      expect((await mine.post(KEYS, { ...fields, _passkey: posted })).status).toBe(422);
    },
  );

  test('a forged signature, and a key that is not known here, let nobody in', async () => {
    const { key } = await added(await there());
    const by = pages.browser();
    const answer = JSON.parse(key.use(await toSignIn(by)));
    const other = JSON.parse(device().use(await toSignIn(by)));
    const forged = { ...answer, response: { ...answer.response, signature: other.response.signature } };
    expect((await signIn(by, JSON.stringify(forged))).status).toBe(422);
    expect(await letsIn(device())).toBe(false);
  });

  test('8.2.2 the key of somebody else is not made one’s own, nor removed, nor seen', async () => {
    const theirs = await added(await there(holder('committeeHead')), device(), 'Của đồng chí khác');
    const by = await there();
    expect((await added(by, theirs.key)).status).toBe(422);
    await by.post(KEYS, { do: 'remove', id: theirs.key.id });
    expect(await (await by.get(KEYS)).text()).not.toContain('Của đồng chí khác');
    const elsewhere = pages.browser();
    await signIn(elsewhere, theirs.key.use(await toSignIn(elsewhere)));
    expect(await whoIs(elsewhere)).toBe(nameOf(holder('committeeHead')));
  });

  test('the count of a synced key is passed over; one that never leaves its device counts upwards', async () => {
    const by = await there();
    const { key: synced } = await added(by, device(true));
    const { key: bound } = await added(by, device(false));
    const uses = async (key: Authenticator, counter: number) => {
      const elsewhere = pages.browser();
      return (await signIn(elsewhere, key.use(await toSignIn(elsewhere), { counter }))).status;
    };
    expect([await uses(synced, 9), await uses(synced, 3), await uses(synced, 0)]).toEqual([303, 303, 303]);
    expect([await uses(bound, 9), await uses(bound, 9), await uses(bound, 3)]).toEqual([303, 422, 422]);
    expect(await uses(bound, 10)).toBe(303);
  });

  test('7.5.1 after five minutes nobody adds or removes a key without a proof of who they are', async () => {
    const by = await there();
    pages.clock.ahead += 5 * MINUTE - 1_000;
    const { key } = await added(by);
    pages.clock.ahead += 2_000;
    const before = by.jar.get(by.sessionCookie);
    const asked = await askedAgain(by, { do: 'begin', name: 'Máy <b>hai' });
    expect(asked.status).toBe(200);
    expect(asked.fields).toEqual({ do: 'begin', name: 'Máy <b>hai', _passkey: '' });
    expect(JSON.parse(asked.options).allowCredentials).toEqual([{ id: key.id, type: 'public-key' }]);
    const page = await (await by.post(KEYS, { ...asked.fields, _passkey: key.use(asked.options) })).text();
    expect(by.jar.get(by.sessionCookie)).not.toBe(before);
    const second = device();
    const { status } = await by.post(KEYS, { ...carriedIn(page), _passkey: second.make(optionsIn(page)) });
    expect(status).toBe(303);
    expect(await (await by.get(KEYS)).text()).toContain('Máy &lt;b&gt;hai');
    pages.clock.ahead += 6 * MINUTE;
    const removing = await askedAgain(by, { do: 'remove', id: key.id });
    expect(removing.fields).toMatchObject({ do: 'remove', id: key.id });
    expect(await letsIn(key)).toBe(true);
    const gone = await by.post(KEYS, { ...removing.fields, _passkey: second.use(removing.options) });
    expect(gone.status).toBe(303);
    expect(await letsIn(key)).toBe(false);
  });

  test('7.2.4 who proves it has a new session, and the one before lets nobody in', async () => {
    const by = await there();
    const { key } = await added(by);
    pages.clock.ahead += 6 * MINUTE;
    const before = by.jar.get(by.sessionCookie) ?? '';
    const { options, fields } = await askedAgain(by, { do: 'remove', id: 'none' });
    await by.post(KEYS, { ...fields, _passkey: key.use(options) });
    expect(await isIn(by)).toBe(true);
    const old = pages.browser();
    old.jar.set(old.sessionCookie, before);
    expect(await isIn(old)).toBe(false);
  });

  test('8.2.2 the key or the code of somebody else is no proof; what was typed is still there', async () => {
    const { key: other } = await added(await there(holder('committeeHead')));
    const by = await there();
    const { key } = await added(by);
    pages.clock.ahead += 6 * MINUTE;
    const asked = await askedAgain(by, { do: 'remove', id: key.id });
    const refused = await by.post(KEYS, { ...asked.fields, _passkey: other.use(asked.options) });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('Chưa xác nhận được');
    expect(carriedIn(page)).toEqual(asked.fields);
    const elsewhere = pages.browser('192.0.2.9');
    await elsewhere.post('/sign-in', { who: holder('committeeHead') });
    await vi.waitUntil(() => pages.mails.length === 1, MAIL);
    const [code = ''] = /\d{4} \d{4}/.exec(pages.mails[0]?.text ?? '') ?? [];
    for (const [name, value] of elsewhere.jar) by.jar.set(name, value);
    expect((await by.post(KEYS, { ...asked.fields, _code: code, _prove: 'code' })).status).toBe(422);
    expect(await letsIn(key)).toBe(true);
  });

  test('a code by mail is a proof as well, without a script and without a passkey, in the browser that asked', async () => {
    const by = await there();
    pages.clock.ahead += 6 * MINUTE;
    const asked = await askedAgain(by, { do: 'begin', name: 'Máy tôi' });
    expect(asked.options).toBe('');
    const mailed = await by.post(KEYS, { ...asked.fields, _prove: 'mail', _code: '' });
    expect(mailed.status).toBe(200);
    expect(await mailed.text()).toContain('Thư có mã đang được gửi');
    await vi.waitUntil(() => pages.mails.length === 1, MAIL);
    const [mail] = pages.mails;
    expect(mail?.person).toBe(office());
    const [code = ''] = /\d{4} \d{4}/.exec(mail?.text ?? '') ?? [];
    for (const wrong of ['', '12', code === '0000 0000' ? '1111 1111' : '0000 0000'])
      expect((await by.post(KEYS, { ...asked.fields, _prove: 'code', _code: wrong })).status).toBe(422);
    const page = await (await by.post(KEYS, { ...asked.fields, _prove: 'code', _code: code })).text();
    const answer = await by.post(KEYS, { ...carriedIn(page), _passkey: device().make(optionsIn(page)) });
    expect(answer.status).toBe(303);
    pages.clock.ahead += 6 * MINUTE;
    expect((await by.post(KEYS, { do: 'remove', id: 'x', _prove: 'code', _code: code })).status).toBe(422);
  });

  test('6.3.1 proofs are not tried without end, and the answer keeps what was typed', async () => {
    const by = await there();
    pages.clock.ahead += 6 * MINUTE;
    const fields = { do: 'begin', name: 'Máy tôi' };
    for (let count = 0; count < 59; count += 1) await toSignIn(pages.browser());
    const trial = { ...fields, _prove: 'code', _code: '12345678' };
    expect((await by.post(KEYS, trial)).status).toBe(422);
    const last = await by.post(KEYS, trial);
    expect([last.status, carriedIn(await last.text())]).toEqual([429, fields]);
    expect((await by.post('/sign-in/passkey/challenge')).status).toBe(429);
  });

  test('8.3.2 the key of somebody without a role lets nobody in; in the next campaign it is the same person’s', async () => {
    const person = office();
    const { key } = await added(await there());
    await putRoster(records.db, campaign, {
      revision: 2,
      assignments: roster.assignments.filter((entry) => entry.person !== person),
    });
    expect(await letsIn(key)).toBe(false);
    const other = newCampaign();
    const people = plan.people.map((one) =>
      one.id === person ? { ...one, name: 'Người Khác', email: 'khac@dang-uy.example' } : one,
    );
    counted += 1;
    await putCampaign(records.db, { id: other, plan: { ...plan, people }, roster, startedAt: counted });
    expect(await letsIn(key)).toBe(false);
    const next = newCampaign();
    counted += 1;
    await putCampaign(records.db, { id: next, plan, roster, startedAt: counted });
    expect(await letsIn(key)).toBe(true);
    const by = await pages.signedIn({ campaign: next, person });
    expect(await (await by.get(KEYS)).text()).toContain('<b>Điện thoại');
    const somebody = await pages.signedIn({ campaign: other, person });
    expect(await (await somebody.get(KEYS)).text()).not.toContain('<b>Điện thoại');
  });

  test('3.5.1 a page of another site asks for no challenge, adds and removes nothing', async () => {
    const by = await there();
    const { key } = await added(by);
    for (const path of ['/sign-in/passkey/challenge', '/sign-in/passkey', KEYS]) {
      const fields = { do: 'remove', id: key.id };
      expect((await by.post(path, fields, { 'sec-fetch-site': 'cross-site' })).status, path).toBe(403);
    }
    expect(await letsIn(key)).toBe(true);
  });

  test('nobody who isn’t signed in sees keys, and nobody is led to another site after signing in', async () => {
    expect((await pages.browser().get(KEYS)).headers.get('location')).toBe('/sign-in?back=/sign-ins');
    const { key } = await added(await there());
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      const by = pages.browser();
      const answer = await signIn(by, key.use(await toSignIn(by)), back);
      expect(new URL(answer.headers.get('location') ?? '', URL_OF_PAGES).origin).toBe(URL_OF_PAGES);
    }
  });

  test('a passkey signs in for as long as its session lasts, on a shared computer until it is idle', async () => {
    const { key } = await added(await there());
    const by = pages.browser();
    const answer = key.use(await toSignIn(by));
    await by.post('/sign-in/passkey', { _passkey: answer, shared: 'yes' });
    expect(await isIn(by)).toBe(true);
    pages.clock.ahead += 16 * MINUTE;
    expect(await isIn(by)).toBe(false);
    const own = pages.browser();
    await signIn(own, key.use(await toSignIn(own)));
    pages.clock.ahead += 6 * DAY;
    expect(await isIn(own)).toBe(true);
  });

  test.each([
    'http://127.0.0.1:3000',
    'https://192.0.2.1',
    'https://[2001:db8::1]',
    'http://bon-tot.dang-uy.example',
  ])('where browsers have no passkeys, none are offered: %s', async (url) => {
    const without = passkeyPages({ db: records.db, url });
    const by = await without.signedIn({ campaign, person: office() });
    expect(await (await by.get('/sign-in')).text()).not.toContain('passkey');
    const sessions = await by.get('/sign-ins');
    expect([sessions.status, (await sessions.text()).includes('passkey')]).toEqual([200, false]);
    expect((await by.get(KEYS)).status).toBe(404);
    expect((await by.post('/sign-in/passkey/challenge')).status).toBe(404);
  });

  test.each(['http://localhost:3000', 'https://bon-tot.dang-uy.example:8443'])(
    'they are at %s',
    async (url) => {
      const by = await passkeyPages({ db: records.db, url }).signedIn({ campaign, person: office() });
      expect((await by.get(KEYS)).status).toBe(200);
      expect(await (await by.get('/sign-in')).text()).toContain('/static/passkeys.js');
    },
  );
});
