import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { component } from '../../test/support/components.ts';
import { createDashboard } from '../app.ts';
import { axeFindings, scrolledSideways } from '../looks-well.fixture.ts';
import { SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';
import { type RunningDashboard, startDashboard } from '../serve.ts';

const found = await component('chromium');
let sample: Sample;
beforeAll(async () => {
  sample = await sampleRecords();
});

const pageOf = async (path: string): Promise<string> => {
  const app = createDashboard({ reader: sample.reader, now: () => SAMPLE_NOW });
  return (await app.request(path)).text();
};
const current = (page: string) =>
  [...page.matchAll(/<g class="state \w+ current"><title>([^<]*)/g)].map(([, name]) => name);

describe('the statechart of a cell', () => {
  test('marks where the cell stands in every region, in the language of the page', async () => {
    const vi = current(await pageOf('/cells/doi-1'));
    expect(vi).toContain('Chi bộ trả lời biên bản');
    expect(vi).toContain('Không có đề nghị gia hạn');
    expect(vi).toContain('Đang tiến hành');
    expect(current(await pageOf('/cells/doi-1?lang=en'))).toContain('The cell answers the minutes');
  });

  test('of a cell that has left the campaign marks how it ended', async () => {
    expect(current(await pageOf('/cells/thanh-tra'))).toEqual(['Đã rút']);
  });

  test.each(['vi', 'en'])('has words for every state and event (%s)', async (lang) => {
    const chart =
      /<details class="fold charts"[\s\S]*?<\/details>/.exec(
        await pageOf(`/cells/doi-1?lang=${lang}`),
      )?.[0] ?? '';
    const names = [...chart.matchAll(/<title[^>]*>([^<]*)/g)].flatMap(([, name = '']) => name.split(', '));
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => /^[a-z]+[.A-Z][A-Za-z.]*$/.test(name))).toEqual([]);
  });
});

describe.skipIf(!found.available)('the statechart in a browser', () => {
  let browser: Browser;
  let dashboard: RunningDashboard;
  beforeAll(async () => {
    const options = { host: '127.0.0.1', port: 0, container: false };
    dashboard = await startDashboard({ ...options, reader: sample.reader, now: () => SAMPLE_NOW });
    browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    await dashboard?.close();
  });

  async function opened(width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    await page.goto(`${dashboard.url}/cells/doi-1`, { waitUntil: 'domcontentloaded' });
    await page.locator('#statechart > summary').click();
    return page;
  }

  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const)(
    'opened at %i px, %s: axe finds nothing, only its own boxes scroll sideways, every text stays inside',
    async (width, theme) => {
      const page = await opened(width, theme);
      expect(await axeFindings(page, theme === 'light' ? 'all' : 'theme')).toEqual([]);
      expect(await scrolledSideways(page)).toBeLessThanOrEqual(0);
      const outside =
        await page.evaluate(`[...document.querySelectorAll('.statechart g > text')].filter((text) => {
      const [inner, outer] = [text.getBBox(), text.parentElement.querySelector('rect').getBBox()];
      return inner.x < outer.x || inner.x + inner.width > outer.x + outer.width;
    }).map((text) => text.textContent)`);
      expect(outside).toEqual([]);
      await page.close();
    },
  );
});
