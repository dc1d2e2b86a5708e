import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { component } from '../test/support/components.ts';
import { looksWell } from './looks-well.fixture.ts';
import { SAMPLE_NOW, sampleRecords } from './sample.fixture.ts';
import { type RunningDashboard, startDashboard } from './serve.ts';

const found = await component('chromium');

describe.skipIf(!found.available)('pages to read and to print, in a browser', () => {
  let browser: Browser;
  let dashboard: RunningDashboard;
  beforeAll(async () => {
    const { reader, send } = await sampleRecords();
    for (const text of ['Chưa có mẫu 8', 'Mẫu 9 dùng cho ai?'])
      send('doi-1', 'nguyen-thi-anh', 'difficulty.raise', { text });
    send('doi-1', 'do-thi-thu', 'difficulty.answer', { difficulty: 'd1', text: 'Gửi kèm', toAll: true });
    send('van-phong', 'tran-thi-mai', 'minutes.answer', {
      answers: [{ id: 'shortcoming-1', answer: 'Đã xem lại sổ', text: 'Sinh hoạt chuyên đề thiếu quý III' }],
    });
    const options = { host: '127.0.0.1', port: 0, container: false };
    dashboard = await startDashboard({ ...options, reader, now: () => SAMPLE_NOW });
    browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await dashboard?.close();
  });

  const PAGES = [
    '/cells/nghiep-vu/dossier',
    '/cells/van-phong/minutes',
    '/cells/doi-5/minutes/proof',
    '/cells/van-phong/papers',
    '/papers',
    '/difficulties',
    '/exports',
    '/templates',
    '/members',
    '/help',
    '/progress',
    '/quality',
    '/?by=stage&q=chi+bo',
  ];
  test.each(PAGES)(
    '%s: axe finds nothing in either theme, nothing is scrolled sideways',
    async (path) => {
      const page = await browser.newPage({ bypassCSP: true });
      await page.goto(dashboard.url + path, { waitUntil: 'domcontentloaded' });
      await looksWell(page, path);
      await page.close();
    },
    60_000,
  );

  test('the report is one page of A4, and help one for each role', async () => {
    const page = await browser.newPage();
    const pagesOf = async (path: string) => {
      await page.goto(dashboard.url + path);
      const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      return bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
    };
    expect(await pagesOf('/progress')).toBe(1);
    expect(await pagesOf('/help')).toBe(4);
    await page.close();
  }, 60_000);
});
