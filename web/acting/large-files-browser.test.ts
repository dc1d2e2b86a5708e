import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { png, pngChunk } from '../../records/files/file-samples.fixture.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { component } from '../../test/support/components.ts';
import type { RunningCampaign } from '../../test/support/running-campaign.ts';
import { type ActingBrowser, actingBrowser, DESK, PHONE } from './acting-browser.fixture.ts';

/** Files that are each taken, and are more than 90 MB together. */

const [temporal, found] = await Promise.all([component('temporal'), component('chromium')]);
const NAMES = ['một', 'hai', 'ba', 'bốn', 'năm'] as const;
const SIZE = 19 * 1024 * 1024;

describe.skipIf(!(temporal.available && found.available))('files that are too large together', () => {
  let own: ActingBrowser;
  let one: RunningCampaign;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-large-'));
    own = await actingBrowser(found.path);
    ({ one } = own);
    for (const name of NAMES)
      await writeFile(join(folder, `${name}.png`), png([pngChunk('iCCP', Buffer.alloc(SIZE, name))]));
  }, 120_000);
  afterAll(async () => {
    await own?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Chooses five of them, each in a field of its own, and something is typed besides. */
  async function filledIn(page: Page, cell: string) {
    await own.open(page, `/do/${cell}/dossier.submit`);
    await page.getByLabel('Số bản giấy').fill('2');
    const inputs = await page.locator('input[type=file]').all();
    // a field is another one as soon as its file is attached
    const ids = await Promise.all(inputs.slice(0, NAMES.length).map((input) => input.getAttribute('id')));
    for (const [at, name] of NAMES.entries())
      await page.locator(`[id="${ids[at]}"]`).setInputFiles(join(folder, `${name}.png`));
  }
  const send = (page: Page) => page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click();
  const stored = async (cell: string) => (await openFileStore(own.folder).list(one.campaign, cell)).length;

  test('with a script they go one by one before the form does, however early it is sent', async () => {
    const { page, context } = await own.at(DESK, one.head('doi-1'));
    const posted: number[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/dossier.submit')) posted.push(Date.now());
    });
    let underWay = 0;
    const sent = Promise.withResolvers<void>();
    await page.route('**/file', async (route) => {
      underWay += 1;
      expect([underWay, posted.length]).toEqual([1, 0]);
      // a slow line: nothing has arrived yet when the form is sent
      await sent.promise;
      await route.continue();
      underWay -= 1;
    });
    await filledIn(page, 'doi-1');
    await send(page);
    await page.locator('#draft-state').filter({ hasText: 'xong sẽ tự gửi' }).waitFor();
    // pressed once more it is sent no second time
    await send(page);
    sent.resolve();
    // the form is not complete: it comes back with all that was typed, and all files
    await page.getByRole('alert').first().waitFor({ timeout: 60_000 });
    for (const name of NAMES) await page.getByText(`Đã đính kèm: ${name}.png`).waitFor();
    expect(await page.getByLabel('Số bản giấy').inputValue()).toBe('2');
    expect([posted.length, await stored('doi-1')]).toEqual([1, NAMES.length]);
    await context.close();
  }, 150_000);

  test('without a script nothing is sent, each file says what to do, and all that was typed is still there', async () => {
    const { page, context } = await own.at(PHONE, one.head('doi-2'), { javaScriptEnabled: false });
    await filledIn(page, 'doi-2');
    await send(page);
    await page.getByRole('alert').first().waitFor({ timeout: 60_000 });
    const problems = page.locator('[data-file] .problem');
    expect(await problems.count()).toBe(NAMES.length);
    expect(await problems.first().textContent()).toMatch(/lớn hơn 90 MB.*từng tệp một/);
    expect(await page.getByLabel('Số bản giấy').inputValue()).toBe('2');
    expect(await stored('doi-2')).toBe(0);
    await own.open(page, '/do/doi-2/dossier.submit');
    expect(await page.getByLabel('Số bản giấy').inputValue()).toBe('2');
    await context.close();
  }, 150_000);
});
