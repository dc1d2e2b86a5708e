import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { component } from '../../test/support/components.ts';
import type { RunningCampaign } from '../../test/support/running-campaign.ts';
import { looksWell } from '../looks-well.fixture.ts';
import { type ActingBrowser, actingBrowser, DESK, PHONE } from './acting-browser.fixture.ts';

const [temporal, found] = await Promise.all([component('temporal'), component('chromium')]);
const FORM = '/do/doi-1/difficulty.raise';
const SAVED = /^đã lưu \d\d:\d\d$/;

describe.skipIf(!(temporal.available && found.available))('a form saves itself', () => {
  let own: ActingBrowser;
  let one: RunningCampaign;
  let at: ActingBrowser['at'];
  let open: ActingBrowser['open'];
  beforeAll(async () => {
    own = await actingBrowser(found.path);
    ({ one, at, open } = own);
  }, 120_000);
  afterAll(() => own?.stop());

  const type = async (page: Page, words: string) => {
    await page.getByLabel('Khó khăn').press('End');
    await page.keyboard.type(words);
  };
  const shown = (page: Page) => page.getByLabel('Khó khăn').inputValue();
  const state = (page: Page) => page.locator('#draft-state');
  const trouble = (page: Page) => page.locator('#draft-trouble');
  const saved = (page: Page) => state(page).filter({ hasText: SAVED }).waitFor();
  /** What the server has of a form. */
  const keptOf = async (person: string, subject: string) => {
    const kept = { campaign: one.campaign, subject, type: 'difficulty.raise', person, paperOf: '' };
    return new Map((await one.reader.draft(kept))?.pairs).get('text');
  };
  const formOf = (cell: string) => `/do/${cell}/difficulty.raise`;

  test('what is typed is saved a while later, one save after another, and “saved” is said once it is', async () => {
    const head = one.head('doi-1');
    const { page, context } = await at(PHONE, head);
    let underWay = 0;
    let most = 0;
    await page.route('**/draft', async (route) => {
      underWay += 1;
      most = Math.max(most, underWay);
      expect(await state(page).textContent()).not.toMatch(SAVED);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      await route.continue();
      underWay -= 1;
    });
    await open(page, FORM);
    await type(page, 'Thiếu');
    await page.waitForRequest('**/draft');
    await type(page, ' người');
    await page.evaluate("dispatchEvent(new Event('online'))");
    await saved(page);
    expect(most).toBe(1);
    expect(await keptOf(head, 'doi-1')).toBe('Thiếu người');
    await looksWell(page, 'a form that was saved');
    await page.unrouteAll();
    await page.reload();
    expect(await shown(page)).toBe('Thiếu người');
    await type(page, ' trực');
    await open(page, '/tasks');
    await expect.poll(() => keptOf(head, 'doi-1')).toBe('Thiếu người trực');
    await context.close();
  }, 60_000);

  test('of two tabs the second says that the other has saved; both texts stay, and its button saves', async () => {
    const head = one.head('doi-2');
    const { page: first, context } = await at(DESK, head);
    const second = await context.newPage();
    for (const page of [first, second]) await open(page, formOf('doi-2'));
    await type(first, 'Bản thứ nhất');
    await saved(first);
    await type(second, 'Bản thứ hai');
    await trouble(second).filter({ hasText: 'đã được lưu từ một trang khác' }).waitFor();
    await looksWell(second, 'a conflict');
    await type(second, ', viết tiếp');
    await second.waitForTimeout(2_500);
    expect(await state(second).textContent()).not.toMatch(SAVED);
    expect(await keptOf(head, 'doi-2')).toBe('Bản thứ nhất');
    const [other] = await Promise.all([
      context.waitForEvent('page'),
      second.getByRole('link', { name: 'Xem bản kia' }).click(),
    ]);
    expect(await shown(other)).toBe('Bản thứ nhất');
    await second.getByRole('button', { name: 'Lưu bản đang nhập' }).click();
    await second.getByText('Bản nháp đã lưu lúc').waitFor();
    expect(await keptOf(head, 'doi-2')).toBe('Bản thứ hai, viết tiếp');
    await type(first, ', muộn');
    await trouble(first).filter({ hasText: 'đã được lưu từ một trang khác' }).waitFor();
    expect(await keptOf(head, 'doi-2')).toBe('Bản thứ hai, viết tiếp');
    await context.close();
  }, 60_000);

  test('the server away between a keystroke and its answer: nothing is said as saved, and it is saved later', async () => {
    const head = one.head('doi-3');
    const { page, context } = await at(DESK, head);
    await open(page, formOf('doi-3'));
    await type(page, 'Một');
    await saved(page);
    expect(await keptOf(head, 'doi-3')).toBe('Một');
    await own.away(async () => {
      await type(page, ', hai');
      await trouble(page).filter({ hasText: 'máy chủ không trả lời' }).waitFor();
      expect(await state(page).textContent()).not.toMatch(SAVED);
      expect(await keptOf(head, 'doi-3')).toBe('Một');
      await looksWell(page, 'a form that can’t be saved');
    });
    await saved(page);
    expect(await trouble(page).isVisible()).toBe(false);
    expect(await keptOf(head, 'doi-3')).toBe('Một, hai');
    // it was kept, and nobody heard so: the page that saved it is no conflict of its own
    await page.route('**/draft', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await type(page, ', ba');
    await trouble(page).filter({ hasText: 'máy chủ không trả lời' }).waitFor();
    expect(await state(page).textContent()).not.toMatch(SAVED);
    await page.unrouteAll();
    await saved(page);
    expect(await keptOf(head, 'doi-3')).toBe('Một, hai, ba');
    await context.close();
  }, 60_000);

  test('a session that has ended, and somebody else at work: it says so, keeps what is typed and saves nothing', async () => {
    const [head, other] = [one.head('doi-4'), one.head('doi-5')];
    const { page, context } = await at(DESK, head);
    await open(page, formOf('doi-4'));
    await context.clearCookies();
    await type(page, 'Chưa có mẫu 8');
    await trouble(page).filter({ hasText: 'phiên làm việc đã hết' }).waitFor();
    expect(await shown(page)).toBe('Chưa có mẫu 8');
    expect(await keptOf(head, 'doi-4')).toBeUndefined();
    await context.addCookies([{ name: 'person', value: head, url: own.url }]);
    await type(page, '.');
    await saved(page);
    expect(await keptOf(head, 'doi-4')).toBe('Chưa có mẫu 8.');
    await context.addCookies([{ name: 'person', value: other, url: own.url }]);
    await type(page, ' Thêm');
    await trouble(page).filter({ hasText: 'một người khác' }).waitFor();
    expect(await state(page).textContent()).not.toMatch(SAVED);
    expect(await shown(page)).toBe('Chưa có mẫu 8. Thêm');
    expect([await keptOf(head, 'doi-4'), await keptOf(other, 'doi-4')]).toEqual([
      'Chưa có mẫu 8.',
      undefined,
    ]);
    await context.close();
  }, 60_000);

  test('a save under way ends before the form is sent; what was taken is no draft', async () => {
    const head = one.head('doi-5');
    const { page, context } = await at(DESK, head);
    const order: string[] = [];
    await page.route('**/draft', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
      order.push('saved');
    });
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.method() === 'POST') order.push('sent');
    });
    await open(page, formOf('doi-5'));
    await type(page, 'Thiếu máy quét');
    await page.waitForRequest('**/draft');
    await page.getByRole('button', { name: 'Phản ánh', exact: true }).click();
    await page.getByText('Đã nhận: Phản ánh khó khăn').waitFor();
    expect(order).toEqual(['saved', 'sent']);
    expect(await keptOf(head, 'doi-5')).toBeUndefined();
    await context.close();
  }, 60_000);
});
