import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openFileStore } from '../../../records/files/file-store.ts';
import { createWriter } from '../../../records/writer.ts';
import { component } from '../../../test/support/components.ts';
import { type RunningCampaign, runningCampaign } from '../../../test/support/running-campaign.ts';
import type { Acting } from '../../acting/acting.ts';
import { looksWell } from '../../looks-well.fixture.ts';
import { type RunningDashboard, startDashboard } from '../../serve.ts';
import { authenticator } from './authenticator.fixture.ts';
import {
  carriedIn,
  optionsIn,
  type PasskeyBrowser,
  type PasskeyPages,
  passkeyPages,
} from './passkey-pages.fixture.ts';

const [temporal, found] = await Promise.all([component('temporal'), component('chromium')]);
const KEYS = '/sign-ins/passkeys';
const WITHDRAW = '/do/campaign/cell.withdraw';
const REASON = 'Giải thể <b>chi bộ</b>\r\ntừ tháng này';
const MINUTE = 60_000;
const MAIL = { timeout: 10_000, interval: 20 };

describe.skipIf(!temporal.available)('what weighs is asked for once more', () => {
  let one: RunningCampaign;
  let folder: string;
  let acting: Acting;
  let url: string;
  let pages: PasskeyPages;
  let port: number;
  beforeAll(async () => {
    one = await runningCampaign();
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-passkeys-'));
    acting = { client: one.client, writer: createWriter(one.records.db), files: openFileStore(folder) };
    port = await getPort({ host: '127.0.0.1' });
    url = `http://localhost:${port}`;
    pages = passkeyPages({ db: one.records.db, url, acting });
  }, 240_000);
  afterAll(async () => {
    await one?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    const head = one.person('committeeHead');
    for (const { campaign, person, id } of await pages.records.passkeys.ofId(head))
      await pages.records.passkeys.remove(campaign, person, id);
    pages.mails.length = 0;
  });

  const head = () => one.person('committeeHead');
  const there = (openedBy?: 'account') =>
    pages.signedIn({ campaign: one.campaign, person: head() }, openedBy === undefined ? {} : { openedBy });
  async function withdrawn(): Promise<unknown[]> {
    const journal = await one.reader.journal(one.campaign, { subject: 'campaign', limit: 50 });
    return journal.flatMap(({ input }) =>
      input.kind === 'event' && input.event.type === 'cell.withdraw' ? [input.event.payload] : [],
    );
  }
  const draftsOf = async () => (await one.reader.drafts(one.campaign, head())).map(({ type }) => type);
  async function added(by: PasskeyBrowser) {
    const key = authenticator({ origin: url, synced: false });
    const page = await (await by.post(KEYS, { do: 'begin', name: 'Máy tôi' })).text();
    await by.post(KEYS, { ...carriedIn(page), _passkey: key.make(optionsIn(page)) });
    return key;
  }
  /** The form filled in, after what it would change was shown; it is sent by this. */
  async function filled(by: PasskeyBrowser, cell: string, path = WITHDRAW): Promise<Record<string, string>> {
    const typed = { ...carriedIn(await (await by.get(path)).text()), cell, reason: REASON };
    return { ...typed, ...carriedIn(await (await by.post(path, typed)).text()) };
  }
  /** Whether a form that is sent is answered by the page that asks once more. */
  async function isAsked(by: PasskeyBrowser, cell: string, more: Record<string, string> = {}) {
    const fields = { ...(await filled(by, cell)), ...more };
    return (await (await by.post(WITHDRAW, fields)).text()).includes('Xác nhận lại');
  }

  test('7.5.3 the passkey is asked for with all that was typed, and nothing is sent before', async () => {
    const by = await there();
    const key = await added(by);
    pages.clock.ahead += 6 * MINUTE;
    const before = await withdrawn();
    const typed = await filled(by, 'doi-1');
    const asked = await by.post(WITHDRAW, typed);
    const page = await asked.text();
    expect(asked.status).toBe(200);
    expect(page).toContain('Xác nhận lại là chính đồng chí');
    const carried = carriedIn(page);
    expect(carried).toMatchObject({ ...typed, _revision: '1' });
    expect(await draftsOf()).toEqual(['cell.withdraw']);
    expect(await withdrawn()).toEqual(before);

    const other = authenticator({ origin: url, synced: false });
    const refused = await by.post(WITHDRAW, { ...carried, _passkey: other.use(optionsIn(page)) });
    const again = await refused.text();
    expect([refused.status, carriedIn(again)]).toEqual([422, { ...carried, _revision: '2' }]);
    expect(again).toContain('Chưa xác nhận được');
    expect(await withdrawn()).toEqual(before);

    const proof = { ...carriedIn(again), _passkey: key.use(optionsIn(again)) };
    const sent = await by.post(WITHDRAW, proof);
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/do\/campaign\?taken=[\w-]+$/),
    ]);
    expect((await by.post(WITHDRAW, proof)).headers.get('location')).toBe(sent.headers.get('location'));
    await vi.waitUntil(async () => (await withdrawn()).length > before.length, MAIL);
    expect(await withdrawn()).toEqual([{ cell: 'doi-1', reason: REASON.replace('\r\n', '\n') }, ...before]);
    expect(await draftsOf()).toEqual([]);
  }, 60_000);

  test('7.5.3 a code by mail is the proof of whoever has no script', async () => {
    const by = await there();
    await added(by);
    pages.clock.ahead += 6 * MINUTE;
    const page = await (await by.post(WITHDRAW, await filled(by, 'doi-2'))).text();
    const mailed = await by.post(WITHDRAW, { ...carriedIn(page), _prove: 'mail' });
    await vi.waitUntil(() => pages.mails.length === 1, MAIL);
    const [code = ''] = /\d{4} \d{4}/.exec(pages.mails[0]?.text ?? '') ?? [];
    const proof = { ...carriedIn(await mailed.text()), _prove: 'code', _code: code };
    expect((await by.post(WITHDRAW, proof)).status).toBe(303);
  }, 60_000);

  test('7.5.3 nobody is asked who has no passkey, has just signed in but by an account, or sends what can’t be read or doesn’t weigh', async () => {
    const without = await there();
    pages.clock.ahead += 6 * MINUTE;
    expect(await isAsked(without, 'doi-3')).toBe(false);
    const by = await there();
    await added(by);
    expect(await isAsked(by, 'doi-5')).toBe(false);
    const byAccount = await there('account');
    expect(await isAsked(byAccount, 'doi-4')).toBe(true);
    pages.clock.ahead += 6 * MINUTE;
    expect(await isAsked(by, 'doi-4', { _add: 'cell' })).toBe(false);
    expect(await isAsked(by, 'doi-4')).toBe(true);
    const cells = (await withdrawn()).map((payload) => JSON.stringify(payload));
    for (const [cell, was] of [
      ['doi-3', true],
      ['doi-5', true],
      ['doi-4', false],
    ] as const)
      expect(
        cells.some((payload) => payload.includes(cell)),
        cell,
      ).toBe(was);
    const excused = await filled(by, 'van-phong', '/do/campaign/cell.excuse');
    expect((await by.post('/do/campaign/cell.excuse', excused)).status).toBe(303);
  }, 60_000);

  describe.skipIf(!found.available)('in a browser', () => {
    let dashboard: RunningDashboard;
    let context: BrowserContext;
    let page: Page;
    let cdp: CDPSession;
    let device: string;
    let close: () => Promise<void>;
    beforeAll(async () => {
      dashboard = await startDashboard({
        ...pages.options,
        host: '127.0.0.1',
        port,
        container: false,
      });
      const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
      close = () => browser.close();
      context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
      context.setDefaultTimeout(15_000);
      page = await context.newPage();
      cdp = await context.newCDPSession(page);
      await cdp.send('WebAuthn.enable');
      const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      device = authenticatorId;
    }, 60_000);
    afterAll(async () => {
      await close?.();
      await dashboard?.close();
    });
    const open = (path: string) => page.goto(url + path, { waitUntil: 'domcontentloaded' });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

    /** What it would change is shown first. */
    const send = async () => {
      await press('Rút chi bộ');
      await page
        .getByRole('status', { name: 'Nếu gửi, sẽ thay đổi' })
        .getByRole('button', { name: 'Rút chi bộ', exact: true })
        .click();
    };

    test('a passkey is made, signs in, proves what weighs, and is removed', async () => {
      const by = await there();
      for (const [name, value] of by.jar) await context.addCookies([{ name, value, url }]);
      await open('/sign-ins');
      await page.getByRole('main').getByRole('link', { name: 'Khóa truy cập' }).click();
      await page.getByText('Chưa có khóa truy cập nào.').waitFor();
      await page.getByLabel('Tên của khóa').fill('Máy ở phòng làm việc');
      await press('Thêm khóa truy cập');
      await page.getByText('Bấm nút, rồi làm theo lời của máy.').waitFor();
      await looksWell(page, 'making');
      await press('Tạo khóa ở máy này');
      await page.getByText('Đã thêm khóa truy cập.').waitFor();
      await looksWell(page, 'keys');
      // the same device has one already
      await page.getByLabel('Tên của khóa').fill('Lần nữa');
      await press('Thêm khóa truy cập');
      await press('Tạo khóa ở máy này');
      await page.getByText('Khóa này đã có rồi.').waitFor();

      await open('/sign-ins');
      await press('Đăng xuất');
      await page.getByText('Đã đăng xuất.').waitFor();
      await looksWell(page, 'sign-in with passkeys');
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId: device, isUserVerified: false });
      await press('Đăng nhập bằng khóa truy cập');
      await page.getByText('Máy chưa đưa khóa truy cập.').waitFor();
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId: device, isUserVerified: true });
      await page.getByLabel('Máy dùng chung').uncheck();
      await press('Đăng nhập bằng khóa truy cập');
      await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();

      pages.clock.ahead += 6 * MINUTE;
      await open(WITHDRAW);
      await page.getByLabel('Chi bộ').selectOption('doi-4');
      await page.getByLabel('Lý do').fill('Giải thể');
      await send();
      await page.getByRole('heading', { name: 'Xác nhận lại là chính đồng chí' }).waitFor();
      await looksWell(page, 'asked again');
      await press('Lưu nháp, trở lại biểu mẫu');
      expect(await page.getByLabel('Lý do').inputValue()).toBe('Giải thể');
      await send();
      await press('Xác nhận bằng khóa truy cập');
      await page.getByText('Đã nhận').waitFor();
      await vi.waitUntil(async () => JSON.stringify(await withdrawn()).includes('doi-4'), MAIL);

      await open(KEYS);
      await press('Bỏ khóa Máy ở phòng làm việc');
      await page.getByText('Đã bỏ khóa truy cập.').waitFor();
      await open('/sign-ins');
      await press('Đăng xuất');
      await press('Đăng nhập bằng khóa truy cập');
      await page.getByText('Không vào được bằng khóa này').waitFor();
      expect((await context.cookies()).filter(({ name }) => name.includes('session'))).toEqual([]);
    }, 120_000);
  });
});
