import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSignInCode } from '../../office/make-sign-in-code.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { printed } from '../../records/sign-in/secrets.ts';
import { createSignInRecords } from '../../records/sign-in/sign-in-records.ts';
import { createWriter } from '../../records/writer.ts';
import { component } from '../../test/support/components.ts';
import { type RunningCampaign, runningCampaign } from '../../test/support/running-campaign.ts';
import { looksWell } from '../looks-well.fixture.ts';
import { type RunningDashboard, startDashboard } from '../serve.ts';

/** What a browser keeps of a session that was taken along, and when it lets it go; numbers are of OWASP ASVS 5.0. */

const [temporal, found] = await Promise.all([component('temporal'), component('chromium')]);
const READER = 'pham-thi-lan';
const CELL = 'doi-1';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
/** names of what a browser has kept of these pages */
const KEPT = `Promise.all([
  indexedDB.databases().then((all) => all.map(({ name }) => name)),
  caches.keys().then((all) => all.length),
  navigator.serviceWorker.getRegistrations().then((all) => all.length),
])`;

describe.skipIf(!(temporal.available && found.available))('whoever is signed in', () => {
  let one: RunningCampaign;
  let folder: string;
  let url: string;
  let dashboard: RunningDashboard;
  let browser: Browser;
  beforeAll(async () => {
    one = await runningCampaign();
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-on-site-'));
    const port = await getPort({ host: '127.0.0.1' });
    url = `http://127.0.0.1:${port}`;
    const now = () => Date.now();
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
        sendMail: async () => undefined,
        log: () => undefined,
        random: randomBytes,
      },
    });
    browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await dashboard?.close();
    await one?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function signIn(page: Page): Promise<void> {
    const row = await one.reader.campaign(one.campaign);
    if (row === null) throw new Error('no campaign');
    const made = await makeSignInCode(createWriter(one.records.db), row, READER, {
      now: Date.now(),
      random: randomBytes,
    });
    await page.goto(`${url}/sign-in`);
    await page.getByRole('link', { name: 'Đã có mã: nhập mã' }).click();
    await page.getByLabel('Mã đăng nhập').fill(printed(made.code));
    await page.getByRole('button', { name: 'Vào' }).click();
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
  }
  const kept = (page: Page) => page.evaluate<[string[], number, number]>(KEPT);

  test('14.3.1 signing out lets go of all that was taken along, after saying what is not sent', async () => {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await signIn(page);
    await page.goto(`${url}/cells/${CELL}/inspection`);
    await page.getByRole('link', { name: 'Mang theo buổi kiểm tra' }).click();
    await page.getByText('Gói mang theo: lấy lúc').waitFor();
    await page.getByLabel('Điểm', { exact: true }).first().fill('7');
    await page.locator('#unsent').filter({ hasText: '1 mục chưa gửi' }).waitFor();
    expect(await kept(page)).toEqual([['bon-tot-on-site'], 1, 1]);
    await page.goto(`${url}/sign-ins`);
    await page.getByText('1 mục trong máy này chưa gửi, đăng xuất là mất').waitFor();
    const leave = page.getByRole('button', { name: 'Đăng xuất', exact: true });
    await leave.click();
    await page.getByRole('alert').filter({ hasText: 'chưa gửi' }).waitFor();
    expect(page.url()).toBe(`${url}/sign-ins`);
    await leave.click();
    await page.waitForURL(/\/sign-in\?out/);
    expect(await kept(page)).toEqual([[], 0, 0]);
    await context.close();
  }, 60_000);

  test('14.3.3 on a shared computer nothing is offered, nothing is kept, and it says why', async () => {
    const context = await browser.newContext({ viewport: DESK, bypassCSP: true });
    const page = await context.newPage();
    await signIn(page);
    await page.goto(`${url}/cells/${CELL}/inspection`);
    await page.getByText('Không mang theo được từ máy dùng chung').waitFor();
    expect(await page.getByRole('link', { name: 'Mang theo buổi kiểm tra' }).count()).toBe(0);
    await page.goto(`${url}/cells/${CELL}/on-site#take`);
    await page.getByText('Không mang theo được từ máy dùng chung').waitFor();
    await looksWell(page, 'nothing to take along');
    const pack = await page.request.get(`${url}/cells/${CELL}/on-site/pack`);
    expect([pack.status(), Object.keys((await pack.json()) as object)]).toEqual([409, ['said']]);
    expect(await kept(page)).toEqual([[], 0, 0]);
    await context.close();
  }, 60_000);
});
