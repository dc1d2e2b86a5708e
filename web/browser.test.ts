import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { component } from '../test/support/components.ts';
import { axeFindings, scrolledSideways } from './looks-well.fixture.ts';
import { SAMPLE_NOW, sampleRecords } from './sample.fixture.ts';
import type { Sample } from './sample-reader.fixture.ts';
import { type RunningDashboard, startDashboard } from './serve.ts';

const found = await component('chromium');
const PAGES = [
  '/',
  '/cells/doi-1',
  '/cells/doi-5',
  '/journal',
  '/mails',
  '/decisions',
  '/decisions/four-good-1',
  '/nothing',
];

describe.skipIf(!found.available)('the dashboard in a browser', () => {
  let browser: Browser;
  let dashboard: RunningDashboard;
  let sample: Sample;

  beforeAll(async () => {
    sample = await sampleRecords();
    const options = { host: '127.0.0.1', port: 0, container: false };
    dashboard = await startDashboard({ ...options, reader: sample.reader, now: () => SAMPLE_NOW });
    browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    await dashboard?.close();
  });

  async function open(path: string, width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP: true });
    await page.goto(dashboard.url + path, { waitUntil: 'domcontentloaded' });
    return page;
  }

  test.each(PAGES)('%s: axe finds nothing at either width, light and dark', async (path) => {
    const page = await open(path, 1280);
    for (const width of [1280, 390])
      for (const theme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: theme });
        expect(await axeFindings(page, theme === 'light' ? 'all' : 'theme'), `${width} px, ${theme}`).toEqual(
          [],
        );
      }
    await page.close();
  });

  test.each(PAGES)('%s: nothing has to be scrolled sideways from 320 to 1600 px', async (path) => {
    const page = await open(path, 320);
    for (const width of [320, 390, 768, 1000, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await scrolledSideways(page), `${width} px`).toBeLessThanOrEqual(0);
    }
    await page.close();
  });

  test('the page obeys its own policy: no error, no refused style or script', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    for (const path of PAGES.slice(0, -1)) await page.goto(dashboard.url + path);
    await context.close();
    expect(complaints).toEqual([]);
  });

  test('a transition appears within 2 seconds, without reloading the page', async () => {
    const page = await open('/cells/doi-1', 1280);
    const sentence = page.locator('.answer');
    expect(await sentence.textContent()).toContain('trả lời biên bản');
    await page.evaluate('window.kept = true');
    const began = performance.now();
    sample.send('doi-1', 'nguyen-thi-anh', 'minutes.agree', {});
    await page.waitForFunction(
      "!document.querySelector('.answer').textContent.includes('trả lời biên bản')",
      undefined,
      { timeout: 2_000 },
    );
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(await page.locator('.log').first().textContent()).toContain('Nguyễn Thị Ánh');
    expect(await page.evaluate('window.kept')).toBe(true);
    await page.close();
  });
});
