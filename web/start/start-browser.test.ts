import { randomUUID } from 'node:crypto';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { component } from '../../test/support/components.ts';
import { DESK, PHONE } from '../acting/acting-browser.fixture.ts';
import { looksWell } from '../looks-well.fixture.ts';
import { type RunningDashboard, startDashboard } from '../serve.ts';
import { type EmptySystem, emptySystem } from './empty-system.fixture.ts';

const [temporal, found] = await Promise.all([component('temporal'), component('chromium')]);

describe.skipIf(!(temporal.available && found.available))(
  'from an empty folder to an announced campaign',
  () => {
    let one: EmptySystem;
    let dashboard: RunningDashboard;
    let browser: Browser;
    const own = `thu-${randomUUID().slice(0, 8)}`;
    beforeAll(async () => {
      one = await emptySystem();
      dashboard = await startDashboard({
        host: '127.0.0.1',
        port: 0,
        container: false,
        reader: one.reader,
        now: () => Date.now(),
        acting: one.acting,
      });
      browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await dashboard?.close();
      await one?.stop();
    });

    async function at(viewport: typeof DESK, path: string): Promise<Page> {
      const context = await browser.newContext({ viewport, bypassCSP: true });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      await page.goto(dashboard.url + path, { waitUntil: 'domcontentloaded' });
      return page;
    }

    /** What a form that was sent leads to. */
    const taken = (page: Page) => page.getByText(/Đã nhận: |Nhật ký chưa hiện/).waitFor();

    test('at a desk the office takes a plan, amends it, rehearses it, begins and announces', async () => {
      const page = await at(DESK, '/');
      await looksWell(page, 'no campaign');
      await page.getByRole('link', { name: 'Bắt đầu đợt kiểm tra' }).click();
      await looksWell(page, 'where the plan comes from');
      await page.getByLabel('Kế hoạch mẫu có sẵn').check();
      await page.getByRole('button', { name: 'Lấy kế hoạch này' }).click();
      await looksWell(page, 'the parts of the plan');

      await page.getByRole('link', { name: 'Ngày và buổi kiểm tra' }).click();
      const due = page.getByLabel('Nộp trước ngày');
      const before = await due.inputValue();
      await due.fill('31/11/2026');
      await page.getByRole('button', { name: 'Lưu phần này' }).last().click();
      await page.getByRole('alert').waitFor();
      await looksWell(page, 'dates with a mistake');
      await page.getByLabel('Nộp trước ngày').fill(before);
      await page.getByRole('button', { name: 'Lưu phần này' }).last().click();
      await page.getByRole('status').filter({ hasText: 'Đã lưu phần này' }).waitFor();
      await page.getByRole('link', { name: 'Về danh sách các phần' }).click();

      await page.getByRole('link', { name: 'Người và vai trò' }).click();
      await looksWell(page, 'people');
      await page.goto(`${dashboard.url}/start/plan/document`);
      await page.getByLabel('Mã kế hoạch').fill(own);
      await page.getByRole('button', { name: 'Lưu phần này' }).last().click();
      await page.getByRole('link', { name: 'Về danh sách các phần' }).click();

      await page.getByRole('link', { name: 'Diễn tập và xem lại lần cuối' }).click();
      await looksWell(page, 'the review');
      expect(await page.getByText('Công bố gửi 24 thư tới 12 người.').isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Bắt đầu đợt kiểm tra' }).click();

      await page.getByRole('link', { name: 'Chuẩn bị công bố đợt này' }).click();
      await page.getByLabel('Đỗ Thị Thu').check();
      await page.getByRole('button', { name: 'Làm việc với tên này' }).click();
      await page.goto(`${dashboard.url}/start/announce`);
      await looksWell(page, 'what is left to prepare');
      for (const [item, value] of [
        ['planDate', '20/11/2026'],
        ['teamDecision', '12-QĐ/ĐU'],
      ] as const) {
        await page.goto(`${dashboard.url}/do/campaign/campaign.prepare`);
        await page.locator('[name="item"]').selectOption(item);
        await page.locator('[name="value"]').fill(value);
        await page.getByRole('button', { name: 'Ghi nội dung này', exact: true }).click();
        await taken(page);
      }
      await page.goto(`${dashboard.url}/start/announce`);
      await page.getByText('Đã chuẩn bị xong.').waitFor();
      await page.getByRole('link', { name: 'Công bố đợt kiểm tra' }).click();
      await page.getByRole('button', { name: 'Công bố', exact: true }).click();
      // what it would change is shown first
      await page.locator('.foreseen').getByRole('button', { name: 'Công bố', exact: true }).click();
      await taken(page);
      const [campaign] = await one.reader.campaignNames();
      expect(campaign?.id).toMatch(own);
      const cells = () => one.reader.cells(campaign?.id ?? '');
      await expect.poll(async () => (await cells()).length, { timeout: 60_000, interval: 200 }).toBe(6);
    }, 400_000);

    test('on a phone the plan of the next year is taken from it, and reviewed', async () => {
      const page = await at(PHONE, '/person?back=/start');
      await page.getByLabel('Đỗ Thị Thu').check();
      await page.getByRole('button', { name: 'Làm việc với tên này' }).click();
      await page.getByRole('button', { name: 'Lấy kế hoạch này' }).click();
      await page.getByRole('link', { name: 'Thang nhắc việc' }).click();
      await looksWell(page, 'the ladder');
      await page.goto(`${dashboard.url}/start/review?assume=late`);
      await page.getByRole('heading', { name: 'Khác với kế hoạch 28-KH/ĐU' }).waitFor();
      await looksWell(page, 'the review of next year');
    }, 240_000);
  },
);
