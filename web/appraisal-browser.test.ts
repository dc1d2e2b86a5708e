import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { component } from '../test/support/components.ts';
import { axeFindings, scrolledSideways } from './looks-well.fixture.ts';
import { SAMPLE_NOW, sampleRecords } from './sample.fixture.ts';
import { appraisedRecords, decidedRecords } from './sample-appraisal.fixture.ts';
import { type RunningDashboard, startDashboard } from './serve.ts';

const found = await component('chromium');

type Moment = 'appraised' | 'decided' | 'early';
const PAGES: [Moment, string][] = [
  ['early', '/appraisal'],
  ['early', '/decisions'],
  ['appraised', '/appraisal'],
  ['appraised', '/cells/doi-5'],
  ['appraised', '/cells/doi-5/members'],
  ['decided', '/'],
  ['decided', '/appraisal'],
  ['decided', '/appraisal?slate=main'],
  ['decided', '/decisions'],
  ['decided', '/decisions/main-fourGood'],
  ['decided', '/cells/doi-2'],
  ['decided', '/cells/nghiep-vu'],
];

describe.skipIf(!found.available)('the last two stages in a browser', () => {
  let browser: Browser;
  const dashboards = new Map<Moment, RunningDashboard>();

  beforeAll(async () => {
    const made = {
      appraised: await appraisedRecords(),
      decided: await decidedRecords(),
      early: { ...(await sampleRecords()), now: SAMPLE_NOW },
    };
    for (const [moment, { reader, now }] of Object.entries(made)) {
      const options = { host: '127.0.0.1', port: 0, container: false };
      dashboards.set(moment as Moment, await startDashboard({ ...options, reader, now: () => now }));
    }
    browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    for (const dashboard of dashboards.values()) await dashboard.close();
  });

  async function open(moment: Moment, path: string, { width }: { width: number }): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP: true });
    await page.goto(`${dashboards.get(moment)?.url}${path}`, { waitUntil: 'domcontentloaded' });
    return page;
  }

  test.each(PAGES)('%s, %s: axe finds nothing at either width, light and dark', async (moment, path) => {
    const page = await open(moment, path, { width: 1280 });
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
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

  test.each(PAGES)('%s, %s: the page never scrolls sideways, from 320 to 1600 px', async (moment, path) => {
    const page = await open(moment, path, { width: 320 });
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    for (const width of [320, 390, 768, 1000, 1100, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await scrolledSideways(page), `${width} px`).toBeLessThanOrEqual(0);
    }
    await page.close();
  });

  test('on a phone each cell of the slate is a card, and wide tables scroll in a box that the keyboard reaches', async () => {
    const page = await open('appraised', '/appraisal', { width: 390 });
    const cards = await page.locator('.rank tbody tr[role="row"]:not(.cutline)').all();
    expect(cards).toHaveLength(7);
    const outside = await page.evaluate(
      `[...document.querySelectorAll('.rank tbody *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5 && !one.closest('.vh')).map((one) => one.textContent)`,
    );
    expect(outside).toEqual([]);
    expect(await page.locator('.rank thead').isVisible()).toBe(false);
    expect(await cards[0]?.locator('.ml').first().isVisible()).toBe(true);
    const box = page.locator('.tablewrap:has(.votes)');
    const hidden = await page.evaluate(
      "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.tablewrap:has(.votes)'))",
    );
    expect(hidden).toBeGreaterThan(0);
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction("document.querySelector('.tablewrap:has(.votes)').scrollLeft > 0");
    expect(await page.evaluate('scrollX')).toBe(0);
    await page.close();
  });

  test('a reader of the screen hears the table as one, also where it is drawn as cards', async () => {
    const page = await open('appraised', '/appraisal', { width: 390 });
    const rows = page.getByRole('table', { name: /xếp theo điểm chất lượng/ }).getByRole('row');
    expect(await rows.filter({ has: page.getByRole('rowheader') }).count()).toBe(7);
    await page.close();
  });

  test('no page asks for more than its own policy allows', async () => {
    const complaints: string[] = [];
    for (const [moment, path] of PAGES) {
      const page = await browser.newPage();
      page.on(
        'console',
        (message) => message.type() === 'error' && complaints.push(`${path}: ${message.text()}`),
      );
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
      await page.goto(`${dashboards.get(moment)?.url}${path}`);
      await page.close();
    }
    expect(complaints).toEqual([]);
  });
});
