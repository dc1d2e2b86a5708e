import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { putCampaign } from '../recorded-campaign.fixture.ts';
import { describeOnBoth, newCampaign, smallPlan } from '../records.fixture.ts';
import { createWriter } from '../writer.ts';
import type { SignInRequest } from './requests.ts';
import {
  codeHashOf,
  codeOf,
  hashOf,
  newPrintedCode,
  newSecret,
  printed,
  readCode,
  readPrintedCode,
} from './secrets.ts';
import type { NewSession } from './sessions.ts';
import { createSignInRecords } from './sign-in-records.ts';
import { sessions, signInRequests } from './sign-in-tables.ts';

const MINUTE = 60_000;

await describeOnBoth('sign-in', (records) => {
  let now = 1_733_000_000_000;
  const door = () => createSignInRecords(records().db, () => now);

  const browser = () => newSecret(randomBytes);
  const session = (changes: Partial<NewSession> = {}): NewSession => ({
    idHash: hashOf(browser()),
    id: randomUUID(),
    idleMs: 15 * MINUTE,
    lastsMs: 60 * MINUTE,
    device: 'Firefox, Windows',
    shared: true,
    openedBy: 'link',
    replaces: null,
    ...changes,
  });
  /** What a mail carries, and what the records keep of it. */
  function asked(campaign: string, nonce: string, changes: Partial<SignInRequest> = {}) {
    const token = newSecret(randomBytes);
    const request: SignInRequest = {
      campaign,
      person: 'anh',
      tokenHash: hashOf(token),
      nonceHash: hashOf(nonce),
      codeHash: codeHashOf(codeOf(token), nonce),
      expiresAt: now + 10 * MINUTE,
      ...changes,
    };
    const link = { by: 'link', tokenHash: request.tokenHash, nonceHash: hashOf(nonce) } as const;
    const typed = (code: string) =>
      ({ by: 'code', codeHash: codeHashOf(code, nonce), nonceHash: hashOf(nonce) }) as const;
    return { request, link, typed, code: codeOf(token), token };
  }
  const printedCode = (campaign: string, code: string): SignInRequest => ({
    campaign,
    person: 'anh',
    tokenHash: hashOf(code),
    nonceHash: null,
    codeHash: null,
    expiresAt: now + 24 * 60 * MINUTE,
  });
  const wrongFor = (code: string) => (code === '00000000' ? '11111111' : '00000000');

  test('6.5.1 of those who use one link at once one is let in, and nobody after', async () => {
    const campaign = newCampaign();
    const { request, link } = asked(campaign, browser());
    await door().ask(request);
    expect(await door().isOpen(request.tokenHash)).toBe(true);
    const all = await Promise.all([1, 2, 3, 4, 5, 6].map(() => door().signIn(link, session())));
    expect(all.filter((who) => who !== null)).toEqual([{ campaign, person: 'anh' }]);
    expect(await door().sessions(campaign, 'anh')).toHaveLength(1);
    expect(await door().signIn(link, session())).toBeNull();
    expect(await door().isOpen(request.tokenHash)).toBe(false);
  });

  test('6.5.1 the code of a mail that was used by its link lets nobody in', async () => {
    const { request, link, typed, code } = asked(newCampaign(), browser());
    await door().ask(request);
    expect(await door().signIn(link, session())).not.toBeNull();
    expect(await door().signIn(typed(code), session())).toBeNull();
  });

  test('6.5.5 a link and its code are over when their minutes are', async () => {
    const { request, link, typed, code } = asked(newCampaign(), browser());
    await door().ask(request);
    now += 10 * MINUTE;
    expect(await door().isOpen(request.tokenHash)).toBe(false);
    expect(await door().signIn(link, session())).toBeNull();
    expect(await door().signIn(typed(code), session())).toBeNull();
  });

  test('6.6.2 only the browser that asked is let in', async () => {
    const { request, link, code } = asked(newCampaign(), browser());
    await door().ask(request);
    const other = browser();
    expect(await door().signIn({ ...link, nonceHash: hashOf(other) }, session())).toBeNull();
    const there = { codeHash: codeHashOf(code, other), nonceHash: hashOf(other) };
    expect(await door().signIn({ by: 'code', ...there }, session())).toBeNull();
    expect(await door().signIn({ by: 'printed', tokenHash: request.tokenHash }, session())).toBeNull();
    expect(await door().signIn(link, session())).not.toBeNull();
  });

  test('6.6.2 whoever asks again cancels what they asked before; of two at once one stays', async () => {
    const campaign = newCampaign();
    const nonce = browser();
    const all = Array.from({ length: 4 }, () => asked(campaign, nonce));
    await Promise.all(all.map(({ request }) => door().ask(request)));
    const open = await Promise.all(all.map(({ request }) => door().isOpen(request.tokenHash)));
    expect(open.filter(Boolean)).toHaveLength(1);
    const last = asked(campaign, nonce);
    await door().ask(last.request);
    for (const { link, typed, code } of all) {
      expect(await door().signIn(link, session())).toBeNull();
      if (code !== last.code) expect(await door().signIn(typed(code), session())).toBeNull();
    }
    const somebody = asked(campaign, browser(), { person: 'binh' });
    await door().ask(somebody.request);
    expect(await door().isOpen(last.request.tokenHash)).toBe(true);
  });

  test('6.6.3 after five tries the right code lets nobody in either', async () => {
    const { request, typed, code, link } = asked(newCampaign(), browser());
    await door().ask(request);
    for (let tried = 0; tried < 4; tried += 1)
      expect(await door().signIn(typed(wrongFor(code)), session())).toBeNull();
    expect(await door().isOpen(request.tokenHash)).toBe(true);
    expect(await door().signIn(typed(wrongFor(code)), session())).toBeNull();
    expect(await door().signIn(typed(code), session())).toBeNull();
    expect(await door().signIn(link, session())).toBeNull();
  });

  test('the right code lets in before that, and who shares a mailbox is told apart by the code', async () => {
    const campaign = newCampaign();
    const nonce = browser();
    const anh = asked(campaign, nonce);
    const binh = asked(campaign, nonce, { person: 'binh' });
    await door().ask(anh.request);
    await door().ask(binh.request);
    expect(await door().signIn(anh.typed(wrongFor(anh.code)), session())).toBeNull();
    expect(await door().signIn(binh.typed(binh.code), session())).toEqual({ campaign, person: 'binh' });
  });

  test('6.5.3 the records hold nothing that lets somebody in', async () => {
    const nonce = browser();
    const { request, token, code, link } = asked(newCampaign(), nonce);
    const id = browser();
    await door().ask(request);
    await door().signIn(link, session({ idHash: hashOf(id) }));
    const { db } = records();
    const rows = JSON.stringify([await db.select().from(signInRequests), await db.select().from(sessions)]);
    for (const secret of [token, code, nonce, id]) expect(rows).not.toContain(secret);
    expect(request.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  test('a printed code works in any browser, once, for a day; a mail doesn’t cancel it, another one does', async () => {
    const campaign = newCampaign();
    const [first, second] = [newPrintedCode(randomBytes), newPrintedCode(randomBytes)];
    await door().ask(printedCode(campaign, first));
    await door().ask(printedCode(campaign, second));
    await door().ask(asked(campaign, browser()).request);
    const by = (code: string) => ({ by: 'printed', tokenHash: hashOf(code) }) as const;
    expect(await door().isOpen(hashOf(second))).toBe(false);
    expect(await door().signIn(by(first), session())).toBeNull();
    now += 23 * 60 * MINUTE;
    expect(await door().signIn(by(second), session())).toEqual({ campaign, person: 'anh' });
    expect(await door().signIn(by(second), session())).toBeNull();
    const third = newPrintedCode(randomBytes);
    await door().ask(printedCode(campaign, third));
    now += 24 * 60 * MINUTE;
    expect(await door().signIn(by(third), session())).toBeNull();
  });

  async function signedIn(campaign: string, changes: Partial<NewSession> = {}): Promise<string> {
    const { request, link } = asked(campaign, browser());
    await door().ask(request);
    const given = session(changes);
    expect(await door().signIn(link, given)).not.toBeNull();
    return given.idHash;
  }

  test('7.4 a session is over after its idle time, in any case after its last, and when it is ended', async () => {
    const campaign = newCampaign();
    const idle = await signedIn(campaign);
    const used = await signedIn(campaign);
    for (let minutes = 0; minutes < 50; minutes += 10) {
      expect(await door().session(used, true)).toMatchObject({ person: 'anh' });
      // a page that refreshes itself keeps nobody signed in
      expect((await door().session(idle, false)) === null).toBe(minutes >= 15);
      now += 10 * MINUTE;
    }
    expect(await door().session(idle, true)).toBeNull();
    expect(await door().session(used, true)).toMatchObject({ device: 'Firefox, Windows', shared: true });
    now += 10 * MINUTE;
    expect(await door().session(used, true)).toBeNull();
    expect(await door().sessions(campaign, 'anh')).toEqual([]);
  });

  test('7.4 one is ended by its person alone; all are ended together, with what was asked and printed', async () => {
    const campaign = newCampaign();
    const one = await signedIn(campaign);
    const two = await signedIn(campaign);
    const [mail, code] = [asked(campaign, browser()), newPrintedCode(randomBytes)];
    await door().ask(mail.request);
    await door().ask(printedCode(campaign, code));
    const id = (await door().session(one, false))?.id ?? '';
    expect(await door().end(campaign, 'binh', id)).toBe(false);
    expect(await door().end(newCampaign(), 'anh', id)).toBe(false);
    expect(await door().end(campaign, 'anh', id)).toBe(true);
    expect(await door().session(one, true)).toBeNull();
    expect(await door().session(two, true)).not.toBeNull();
    expect(await door().endAll(campaign, 'anh')).toBe(1);
    expect(await door().session(two, true)).toBeNull();
    expect(await door().signIn(mail.link, session())).toBeNull();
    expect(await door().signIn({ by: 'printed', tokenHash: hashOf(code) }, session())).toBeNull();
  });

  test('7.2.4 the session that a browser had before ends when somebody signs in there', async () => {
    const campaign = newCampaign();
    const before = await signedIn(campaign);
    const other = await signedIn(campaign);
    const after = await signedIn(campaign, { replaces: before });
    expect(await door().session(before, true)).toBeNull();
    for (const still of [other, after]) expect(await door().session(still, true)).not.toBeNull();
  });

  test('people are found by id and by address, whatever its capitals; with who is erased all ends', async () => {
    const campaign = newCampaign();
    const email = `anh.${campaign}@dang-uy.example`;
    const people = [
      { id: `${campaign}-anh`, name: 'Nguyễn Thị Ánh', email, sample: false },
      { id: `${campaign}-binh`, name: 'Lê Bình', email: null, sample: false },
    ];
    const roster = { revision: 1, assignments: [] };
    await putCampaign(records().db, { id: campaign, plan: { ...smallPlan, people }, roster, startedAt: 1 });
    const anh = { campaign, person: `${campaign}-anh`, name: 'Nguyễn Thị Ánh', email };
    expect(await door().named(` ${email.toUpperCase()} `)).toEqual([anh]);
    expect(await door().named(`${campaign}-anh`)).toEqual([anh]);
    expect(await door().named(`${campaign}-binh`)).toMatchObject([{ name: 'Lê Bình' }]);
    for (const nobody of ['', '%', 'a\u0000', 'x'.repeat(5_000), "' or ''='"])
      expect(await door().named(nobody)).toEqual([]);

    const { request, link } = asked(campaign, browser(), { person: anh.person });
    await door().ask(request);
    const there = session();
    await door().signIn(link, there);
    const later = asked(campaign, browser(), { person: anh.person });
    await door().ask(later.request);
    await createWriter(records().db).erasePerson(campaign, anh.person);
    expect(await door().session(there.idHash, true)).toBeNull();
    expect(await door().isOpen(later.request.tokenHash)).toBe(false);
  });
});

test('codes are read as people type them, and nothing else is a code', () => {
  expect(readCode(' 1234 5678 ')).toBe('12345678');
  expect(readCode('1234-5678')).toBe('12345678');
  for (const none of ['1234567', '123456789', '1234567a', '']) expect(readCode(none)).toBeNull();
  const code = newPrintedCode(randomBytes);
  expect(printed(code)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(readPrintedCode(printed(code).toLowerCase())).toBe(code);
  expect(readPrintedCode('OOOOO-IIIII-LLLLL-00000-11111')).toBe('0000011111111110000011111');
  for (const none of [code.slice(1), `${code}0`, code.replace(/.$/, 'U'), ''])
    expect(readPrintedCode(none)).toBeNull();
});
