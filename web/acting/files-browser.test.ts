import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdf } from '../../records/files/file-samples.fixture.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { component } from '../../test/support/components.ts';
import type { RunningCampaign } from '../../test/support/running-campaign.ts';
import { looksWell } from '../looks-well.fixture.ts';
import { type ActingBrowser, actingBrowser, DESK, PHONE } from './acting-browser.fixture.ts';

const [temporal, found] = await Promise.all([component('temporal'), component('chromium')]);

describe.skipIf(!(temporal.available && found.available))('files of a form, in a browser', () => {
  let own: ActingBrowser;
  let one: RunningCampaign;
  let at: ActingBrowser['at'];
  let open: ActingBrowser['open'];
  beforeAll(async () => {
    own = await actingBrowser(found.path);
    ({ one, at, open } = own);
  }, 120_000);
  afterAll(() => own?.stop());

  const formOf = (cell: string) => `/do/${cell}/dossier.submit`;
  const file = (name: string, content: string | Uint8Array = pdf(name)) => ({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(content),
  });
  const report = (page: Page, id: string) => page.locator(`[id="f-reports.${id}"]`);
  const attached = (page: Page, name: string) => page.getByText(`Đã đính kèm: ${name}`);
  const saved = (page: Page) =>
    page
      .locator('#draft-state')
      .filter({ hasText: /^đã lưu/ })
      .waitFor();
  const stored = async (cell: string) =>
    (await openFileStore(own.folder).list(one.campaign, cell)).map(({ size }) => size);

  test('files chosen one after the other are sent by themselves, after a broken connection too, and stay', async () => {
    const head = one.head('doi-1');
    const { page, context } = await at(PHONE, head);
    const [first, second] = one.plan.dossier.reports;
    if (first === undefined || second === undefined) throw new Error('a plan without reports');
    let tries = 0;
    let underWay = 0;
    await page.route('**/file', async (route) => {
      tries += 1;
      underWay += 1;
      expect(underWay).toBe(1);
      await (tries === 1 ? route.abort('connectionreset') : route.continue());
      underWay -= 1;
    });
    await open(page, formOf('doi-1'));
    await report(page, first.id).getByLabel('Tên').fill('Báo cáo năm 2026');
    await report(page, first.id).getByLabel('Tệp').setInputFiles(file('một.pdf'));
    await report(page, second.id).getByLabel('Tệp').setInputFiles(file('hai.pdf'));
    await page.getByText('Mất kết nối; tệp sẽ được gửi lại.').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(1);
    await looksWell(page, 'a file on its way');
    for (const name of ['một.pdf', 'hai.pdf']) await attached(page, name).waitFor();
    await saved(page);
    expect([tries, (await stored('doi-1')).length]).toEqual([3, 2]);
    await looksWell(page, 'files that are attached');
    await page.reload();
    for (const name of ['một.pdf', 'hai.pdf']) await attached(page, name).waitFor();
    expect(await report(page, first.id).getByLabel('Tên').inputValue()).toBe('Báo cáo năm 2026');

    await report(page, first.id).getByRole('button', { name: 'Bỏ tệp này' }).focus();
    await page.keyboard.press('Enter');
    await report(page, first.id).getByLabel('Tệp').waitFor();
    expect(await attached(page, 'một.pdf').count()).toBe(0);
    expect(await report(page, first.id).getByLabel('Tên').inputValue()).toBe('Báo cáo năm 2026');
    await attached(page, 'hai.pdf').waitFor();
    await context.close();
  }, 90_000);

  test('what is no file for a dossier has a sentence beside its field; a refused form keeps all others', async () => {
    const head = one.head('doi-2');
    const { page, context } = await at(DESK, head);
    const [first, second] = one.plan.dossier.reports;
    if (first === undefined || second === undefined) throw new Error('a plan without reports');
    await open(page, formOf('doi-2'));
    const input = report(page, first.id).getByLabel('Tệp');
    for (const [name, content, said] of [
      ['xấu.pdf', 'MZ', 'nội dung tệp không đúng'],
      ['trống.pdf', '', 'tệp rỗng'],
      ['virus.exe', 'MZ', 'chỉ nhận tệp'],
      ['lớn.pdf', Buffer.alloc(20 * 1024 * 1024 + 1), 'tệp lớn hơn 20 MB'],
    ] as const) {
      await input.setInputFiles(file(name, content));
      await report(page, first.id).locator('.problem').filter({ hasText: said }).waitFor();
      expect(await input.inputValue(), name).toBe('');
    }
    await looksWell(page, 'a file that was not taken');
    await report(page, second.id).getByLabel('Tệp').setInputFiles(file('tốt.pdf'));
    await attached(page, 'tốt.pdf').waitFor();
    expect(await stored('doi-2')).toHaveLength(1);
    await page.getByLabel('Ngày chi ủy thống nhất').fill('31/02/2026');
    await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click();
    await page.getByRole('alert').first().waitFor();
    await attached(page, 'tốt.pdf').waitFor();
    await saved(page);
    await page.reload();
    await attached(page, 'tốt.pdf').waitFor();
    expect(await page.getByLabel('Ngày chi ủy thống nhất').inputValue()).toBe('31/02/2026');
    await context.close();
  }, 90_000);

  test('it works without a script: a button attaches, another takes away, and the rest of the form is kept', async () => {
    const head = one.head('doi-3');
    const { page, context } = await at(PHONE, head, { javaScriptEnabled: false });
    const [first] = one.plan.dossier.reports;
    if (first === undefined) throw new Error('a plan without reports');
    await open(page, formOf('doi-3'));
    await page.getByLabel('Số bản giấy').fill('2');
    await report(page, first.id).getByLabel('Tệp').setInputFiles(file('nghị quyết.pdf'));
    await report(page, first.id).getByRole('button', { name: 'Đính kèm' }).click();
    await attached(page, 'nghị quyết.pdf').waitFor();
    expect(await page.getByLabel('Số bản giấy').inputValue()).toBe('2');
    await report(page, first.id).getByRole('button', { name: 'Bỏ tệp này' }).click();
    await report(page, first.id).getByLabel('Tệp').waitFor();
    expect(await page.getByLabel('Số bản giấy').inputValue()).toBe('2');
    await context.close();
  }, 60_000);
});
