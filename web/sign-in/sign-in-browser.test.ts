import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startSmtp, type TestSmtp } from '../../activities/smtp.fixture.ts';
import { smtpTransport } from '../../activities/smtp-transport.ts';
import { makeSignInCode } from '../../office/make-sign-in-code.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { printed } from '../../records/sign-in/secrets.ts';
import { createSignInRecords } from '../../records/sign-in/sign-in-records.ts';
import { createWriter } from '../../records/writer.ts';
import { component } from '../../test/support/components.ts';
import { type RunningCampaign, runningCampaign } from '../../test/support/running-campaign.ts';
import { looksWell } from '../looks-well.fixture.ts';
import { type RunningDashboard, startDashboard } from '../serve.ts';
import { CLIENT, startProvider, type TestProvider } from './accounts/identity-provider.fixture.ts';
import { providerBy } from './accounts/provider.ts';

const [temporal, found] = await Promise.all([component('temporal'), component('chromium')]);
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

describe.skipIf(!(temporal.available && found.available))('signing in in a browser', () => {
  let one: RunningCampaign;
  let smtp: TestSmtp;
  let folder: string;
  let dashboard: RunningDashboard;
  let browser: Browser;
  let transport: ReturnType<typeof smtpTransport>;
  let provider: TestProvider;
  beforeAll(async () => {
    one = await runningCampaign();
    smtp = await startSmtp();
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-sign-in-'));
    transport = smtpTransport(smtp.url, 'Văn phòng <van-phong@dang-uy.example>');
    const port = await getPort({ host: '127.0.0.1' });
    const now = () => Date.now();
    const url = `http://127.0.0.1:${port}`;
    provider = await startProvider(`${url}/sign-in/oidc/callback`);
    dashboard = await startDashboard({
      host: '127.0.0.1',
      port,
      container: false,
      reader: one.reader,
      now,
      acting: { client: one.client, writer: createWriter(one.records.db), files: openFileStore(folder) },
      signIn: {
        records: createSignInRecords(one.records.db, now),
        address: { url, proxies: [] },
        sendMail: (mail) =>
          transport.send({
            ...mail,
            replyTo: null,
            messageId: `<${mail.id}@dang-uy.example>`,
            calendar: null,
          }),
        log: () => undefined,
        random: randomBytes,
        provider: providerBy({
          issuer: provider.issuer,
          clientId: CLIENT.id,
          clientSecret: CLIENT.secret,
          name: 'Tài khoản tỉnh',
          baseUrl: url,
        }),
      },
    });
    browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await dashboard?.close();
    await provider?.close();
    transport?.close();
    await smtp?.close();
    await one?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    smtp.received.length = 0;
  });

  async function at(
    viewport: { width: number; height: number },
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ page: Page; context: BrowserContext }> {
    const context = await browser.newContext({ viewport, bypassCSP: true, ...options });
    context.setDefaultTimeout(15_000);
    return { context, page: await context.newPage() };
  }
  const open = (page: Page, path: string) =>
    page.goto(dashboard.url + path, { waitUntil: 'domcontentloaded' });
  const personOf = (id: string) => one.plan.people.find((person) => person.id === id);

  async function mailed(): Promise<{ link: string; code: string }> {
    const mail = await vi.waitUntil(() => smtp.received.at(-1), { timeout: 10_000, interval: 20 });
    const text = mail.parsed.text ?? '';
    const [link = ''] = /http:\/\/\S+#\S+/.exec(text) ?? [];
    const [code = ''] = /\d{4} \d{4}/.exec(text) ?? [];
    return { link, code };
  }
  async function ask(page: Page, id: string): Promise<{ link: string; code: string }> {
    const email = personOf(id)?.email;
    if (!email) throw new Error(`${id} has no address`);
    await page.getByLabel('Địa chỉ thư hoặc mã người').fill(email);
    await page.getByRole('button', { name: 'Gửi mã cho tôi' }).click();
    await page.getByText('thư có mã đăng nhập đang được gửi đi').waitFor();
    return mailed();
  }

  test('7.6.2, 8.2.1 nobody acts who isn’t signed in, by whatever route', async () => {
    for (const path of ['/tasks', '/do/doi-1', '/do/doi-1/difficulty.raise']) {
      const answer = await fetch(dashboard.url + path, {
        redirect: 'manual',
        headers: { cookie: 'person=x' },
      });
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `/sign-in?back=${encodeURIComponent(path)}`,
      ]);
    }
    const head = one.head('doi-1');
    for (const path of ['', '/draft', '/draft/drop']) {
      const answer = await fetch(`${dashboard.url}/do/doi-1/difficulty.raise${path}`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ text: 'Thiếu người' }),
        headers: { cookie: `person=${head}` },
      });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?back=%2Ftasks']);
    }
    expect((await fetch(`${dashboard.url}/person`)).status).toBe(404);
    expect((await fetch(`${dashboard.url}/person`, { method: 'POST' })).status).toBe(405);
    const journal = await one.reader.journal(one.campaign, { subject: 'doi-1', limit: 50 });
    expect(journal.filter(({ input }) => input.kind === 'event')).toEqual([]);
  });

  test('at a desk: asked, mailed, the link opened, the button pressed, acted, signed out', async () => {
    const head = one.head('doi-1');
    const { page, context } = await at(DESK);
    await open(page, '/do/doi-1/difficulty.raise');
    await looksWell(page, 'asking');
    await page.getByRole('button', { name: 'Gửi mã cho tôi' }).click();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    const { link } = await ask(page, head);
    await looksWell(page, 'code');

    const tab = await context.newPage();
    await tab.goto(link, { waitUntil: 'domcontentloaded' });
    const button = tab.getByRole('main').getByRole('button', { name: 'Đăng nhập' });
    await button.waitFor();
    expect(tab.url()).not.toContain('#');
    expect(await tab.getByLabel('Máy dùng chung').isChecked()).toBe(true);
    await looksWell(tab, 'link');
    await button.click();
    await tab.getByLabel('Khó khăn').waitFor();
    await looksWell(tab, 'form, signed in');
    await tab.getByLabel('Khó khăn').fill('Thiếu người');
    await tab.getByRole('button', { name: 'Phản ánh', exact: true }).click();
    await tab.getByText('Đã nhận: Phản ánh khó khăn').waitFor();
    const journal = await one.reader.journal(one.campaign, { subject: 'doi-1', limit: 50 });
    const events = journal.flatMap(({ input }) => (input.kind === 'event' ? [input.event] : []));
    expect(events).toMatchObject([{ by: head, payload: { text: 'Thiếu người' } }]);

    await tab
      .getByRole('link', { name: personOf(head)?.name ?? '' })
      .first()
      .click();
    await tab.getByRole('heading', { name: 'Nơi đang đăng nhập' }).waitFor();
    await looksWell(tab, 'sessions');
    await tab.getByRole('button', { name: 'Đăng xuất' }).click();
    await tab.getByText('Đã đăng xuất.').waitFor();
    expect((await context.cookies()).filter(({ name }) => name.includes('session'))).toEqual([]);
    await open(tab, '/tasks');
    expect(new URL(tab.url()).pathname).toBe('/sign-in');
    await context.close();
  }, 90_000);

  test('a link that a phone opens for a desk shows the code there; typed at the desk it lets in', async () => {
    const { page, context } = await at(DESK);
    const phone = await at(PHONE);
    await open(page, '/sign-in');
    const { link, code } = await ask(page, one.person('office'));
    await phone.page.goto(link, { waitUntil: 'domcontentloaded' });
    expect(await phone.page.getByLabel('Máy dùng chung').isChecked()).toBe(false);
    await phone.page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click();
    await phone.page.getByText(code).waitFor();
    await looksWell(phone.page, 'other browser');
    expect((await phone.context.cookies()).filter(({ name }) => name.includes('session'))).toEqual([]);
    await page.getByLabel('Mã đăng nhập').fill('1');
    await page.getByRole('button', { name: 'Vào' }).click();
    await page.getByRole('alert').waitFor();
    await looksWell(page, 'no code');
    await page.getByLabel('Mã đăng nhập').fill(code);
    await page.getByRole('button', { name: 'Vào' }).click();
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await phone.page.goto(link, { waitUntil: 'domcontentloaded' });
    await phone.page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click();
    await phone.page.getByRole('heading', { name: 'Liên kết không còn dùng được' }).waitFor();
    await looksWell(phone.page, 'link over');
    await phone.context.close();
    await context.close();
  }, 60_000);

  test('on a phone, without a script: the code of the mail, and one that the office has printed', async () => {
    const head = one.head('doi-2');
    const { page, context } = await at(PHONE, { javaScriptEnabled: false });
    await open(page, '/tasks');
    const { link, code } = await ask(page, head);
    await page.goto(link, { waitUntil: 'domcontentloaded' });
    await page.getByRole('link', { name: 'Nhập mã' }).click();
    await page.getByLabel('Mã đăng nhập').fill(code);
    await page.getByRole('button', { name: 'Vào' }).click();
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await context.clearCookies();
    const row = await one.reader.campaign(one.campaign);
    if (row === null) throw new Error('no campaign');
    const made = await makeSignInCode(createWriter(one.records.db), row, head, {
      now: Date.now(),
      random: randomBytes,
    });
    await open(page, '/sign-in');
    await page.getByRole('link', { name: 'Đã có mã: nhập mã' }).click();
    await page.getByLabel('Mã đăng nhập').fill(printed(made.code));
    await page.getByRole('button', { name: 'Vào' }).click();
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await context.close();
  }, 60_000);

  test('whoever types stays signed in; what a page asks for by itself keeps nobody', async () => {
    const { page, context } = await at(DESK);
    await open(page, '/do/doi-3/difficulty.raise');
    const { code } = await ask(page, one.head('doi-3'));
    await page.getByLabel('Mã đăng nhập').fill(code);
    await page.getByRole('button', { name: 'Vào' }).click();
    const said = page.waitForRequest((request) => request.url().endsWith('/sign-ins/here'));
    await page.getByLabel('Khó khăn').pressSequentially('Mưa');
    expect((await (await said).response())?.status()).toBe(204);
    await open(page, '/cells/doi-3');
    const fresh = page.waitForRequest(
      (request) => request.url().endsWith('/cells/doi-3') && !request.isNavigationRequest(),
    );
    await one.send('doi-3', one.head('doi-3'), 'difficulty.raise', { text: 'Chưa có mẫu 8' });
    expect(await (await fresh).headerValue('x-background')).toBe('1');
    await context.close();
  }, 60_000);

  test('an account is bound after a code, and then leads in by one press, by the rules of its pages', async () => {
    const { page, context } = await at(DESK, { bypassCSP: false });
    const head = one.head('doi-2');
    provider.subject = 'a-subject-as-long-as-such-ones-are-8c3b7a52-8f0e-4a1d-9f6e-2b1d';
    await open(page, '/sign-in');
    await page.getByRole('button', { name: 'Đăng nhập bằng Tài khoản tỉnh' }).click();
    await page.getByRole('heading', { name: 'Tài khoản này chưa gắn với ai' }).waitFor();
    await looksWell(page, 'unknown');
    await page.getByRole('link', { name: 'Đăng nhập cách khác' }).click();
    const { code } = await ask(page, head);
    await page.getByLabel('Mã đăng nhập').fill(code);
    await page.getByRole('button', { name: 'Vào' }).click();
    await page.getByRole('button', { name: 'Gắn tài khoản Tài khoản tỉnh' }).click();
    await page.getByText('Đã gắn tài khoản.').waitFor();
    await looksWell(page, 'accounts');
    await page.getByRole('link', { name: 'Nơi đang đăng nhập' }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByText('Đã đăng xuất.').waitFor();
    await page.getByRole('button', { name: 'Đăng nhập bằng Tài khoản tỉnh' }).click();
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await page.getByRole('link', { name: personOf(head)?.name ?? '' }).waitFor();
    await context.close();
  }, 60_000);
});
