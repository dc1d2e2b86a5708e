import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningDashboard, startDashboard } from '../web/serve.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const temporal = await component('temporal');
const found = await component('chromium');

describe.skipIf(!temporal.available || !found.available)('the dashboard beside a running campaign', () => {
  let one: RunningCampaign;
  let dashboard: RunningDashboard;
  let browser: Browser;
  beforeAll(async () => {
    one = await runningCampaign();
    dashboard = await startDashboard({
      host: '127.0.0.1',
      port: 0,
      container: false,
      reader: one.reader,
      now: () => Date.now(),
    });
    browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await dashboard?.close();
    await one?.stop();
  });

  test.each([1280, 390])(
    'at %i px a dossier submitted appears within 2 seconds, without a click',
    async (width) => {
      const cell = width === 1280 ? 'doi-1' : 'doi-2';
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(`${dashboard.url}/cells/${cell}`);
      await page.locator('.why .answer', { hasText: 'nộp hồ sơ' }).waitFor();
      await one.submit(cell);
      await page.locator('.why .answer', { hasText: 'đọc hồ sơ' }).waitFor({ timeout: 2_000 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.close();
    },
  );
});
