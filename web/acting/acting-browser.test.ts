import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateOf } from '../../domain/calendar/instant.ts';
import { pdf } from '../../records/files/file-samples.fixture.ts';
import { component } from '../../test/support/components.ts';
import type { RunningCampaign } from '../../test/support/running-campaign.ts';
import { looksWell } from '../looks-well.fixture.ts';
import { type ActingBrowser, actingBrowser, DESK, PHONE } from './acting-browser.fixture.ts';

const [temporal, found] = await Promise.all([component('temporal'), component('chromium')]);

describe.skipIf(!(temporal.available && found.available))('acting in a browser', () => {
  let own: ActingBrowser;
  let one: RunningCampaign;
  let at: ActingBrowser['at'];
  let open: ActingBrowser['open'];
  beforeAll(async () => {
    own = await actingBrowser(found.path);
    ({ one, at, open } = own);
  }, 120_000);
  afterAll(() => own?.stop());

  const nameOf = (id: string) => one.plan.people.find((person) => person.id === id)?.name ?? '';
  const eventsOf = async (subject: string) =>
    (await one.reader.journal(one.campaign, { subject, limit: 50 })).flatMap(({ input }) =>
      input.kind === 'event' ? [input.event] : [],
    );

  /** The first criterion by hand, and all others as they would be. */
  async function fillScores(page: Page): Promise<void> {
    const first = page.locator('.entry').first();
    await first.getByLabel('Điểm', { exact: true }).fill('9,5');
    await first.locator('summary').click();
    await first.getByLabel('Nội dung').fill('Nghị quyết số 12, tháng 3');
    await page.evaluate(`for (const entry of [...document.querySelectorAll('.entry')].slice(1)) {
      for (const points of entry.querySelectorAll('[name$=".points"]')) points.value = '1';
      for (const met of entry.querySelectorAll('[name$=".met"]')) met.value = 'yes';
      entry.querySelector('[name$=".evidence.0.text"]').value = 'Sổ theo dõi';
    }`);
  }

  test('on a phone a cell’s head chooses the name, finds the task, hands the dossier in and has the receipt', async () => {
    const head = one.head('doi-1');
    const { page, context } = await at(PHONE, null);
    await open(page, '/tasks');
    await looksWell(page, 'nobody chosen');
    await page.getByLabel(nameOf(head)).check();
    await page.getByRole('button', { name: 'Làm việc với tên này' }).click();
    await looksWell(page, 'tasks');
    await open(page, '/do/doi-1');
    await looksWell(page, 'deeds');
    await open(page, '/tasks');
    await page.getByRole('link', { name: 'Nộp hồ sơ' }).click();
    await looksWell(page, 'the long form');

    await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await looksWell(page, 'the long form, refused');
    await fillScores(page);
    for (const { id } of one.plan.dossier.reports)
      await page
        .locator(`[id="f-reports.${id}"]`)
        .getByLabel('Tệp')
        .setInputFiles({ name: `${id}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(pdf(id)) });
    const today = dateOf(Date.now(), '+07:00').split('-').reverse().join('/');
    const proposed = page.locator('[id="f-proposed"]');
    await proposed.getByLabel('Chi bộ “Bốn tốt”').selectOption('yes');
    await proposed.getByLabel('Mức xếp loại').selectOption('GOOD');
    await page.getByLabel('Ngày chi ủy thống nhất').fill(today);
    await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click();
    const receipt = page.getByText('Đã nhận: Nộp hồ sơ');
    await receipt.waitFor();
    await looksWell(page, 'the receipt');
    await context.close();
    const [event] = await eventsOf('doi-1');
    expect(event).toMatchObject({
      type: 'dossier.submit',
      by: head,
      payload: {
        committeeAgreedOn: dateOf(Date.now(), '+07:00'),
        reports: { resolution: { file: { name: 'resolution.pdf', cell: 'doi-1' } } },
      },
    });
  }, 90_000);

  test('at a desk the clerk returns it with a note and a date', async () => {
    const clerk = one.person('teamClerk');
    const { page, context } = await at(DESK, clerk);
    await open(page, '/do/doi-1');
    await looksWell(page, 'what the clerk can do');
    await page.getByRole('link', { name: 'Trả lại hồ sơ' }).click();
    await looksWell(page, 'a form with a list');
    await page.getByLabel('Nội dung', { exact: true }).fill('Thiếu số liệu quý IV');
    const day = new Date(Date.now() + 4 * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
    await page.getByLabel('Đến hạn').fill(`${day.split('-').reverse().join('/')} 17:00`);
    await page.getByRole('button', { name: 'Trả lại hồ sơ', exact: true }).click();
    await page.getByText('Đã nhận: Trả lại hồ sơ').waitFor();
    await context.close();
    expect((await eventsOf('doi-1')).find(({ type }) => type === 'review.return')).toMatchObject({
      by: clerk,
      payload: { notes: [{ text: 'Thiếu số liệu quý IV' }] },
    });
  }, 60_000);

  test('the office enters a paper for somebody else; every page of it looks well', async () => {
    const { page, context } = await at(DESK, one.person('office'));
    await open(page, '/do/doi-3');
    await page.getByLabel('Người làm văn bản').selectOption(one.head('doi-3'));
    await page.getByRole('button', { name: 'Xem việc của người này' }).click();
    await looksWell(page, 'what the paper can do');
    await page.getByRole('link', { name: 'Phản ánh khó khăn' }).click();
    await looksWell(page, 'a short form, for a paper');
    await context.close();
  }, 60_000);

  test('board and cell lead to what can be done there, and look well', async () => {
    const { page, context } = await at(DESK, one.head('doi-3'));
    for (const [path, to] of [
      ['/cells/doi-3', '/do/doi-3'],
      ['/', '/do/campaign'],
    ] as const) {
      await open(page, path);
      await looksWell(page, path);
      await page.getByRole('link', { name: 'Việc có thể làm lúc này' }).click();
      expect(new URL(page.url()).pathname).toBe(to);
      await looksWell(page, to);
    }
    await context.close();
  }, 60_000);

  test('it works without a script: a row more, what is wrong, and the sending', async () => {
    const head = one.head('doi-2');
    const { page, context } = await at(PHONE, null, { javaScriptEnabled: false });
    await open(page, '/do/doi-2/extension.request');
    await page.getByLabel(nameOf(head)).check();
    await page.getByRole('button', { name: 'Làm việc với tên này' }).click();
    await page.getByLabel('Lý do').fill('Bão số 9');
    await page.getByLabel('Đến hạn').fill('31/11/2030 08:00');
    await page.getByRole('button', { name: 'Đề nghị gia hạn', exact: true }).click();
    await page.getByRole('alert').getByRole('link').click();
    expect(page.url()).toMatch(/#f-until$/);
    expect(await page.getByLabel('Đến hạn').inputValue()).toBe('31/11/2030 08:00');
    expect(await page.getByLabel('Lý do').inputValue()).toBe('Bão số 9');

    await open(page, '/do/doi-2/dossier.submit');
    const rows = page.locator('[id="f-scores.fourGood"] .entry');
    const before = await rows.count();
    await rows.first().locator('summary').click();
    await rows.first().getByRole('button', { name: 'Không chấm tiêu chí 1' }).click();
    expect(await rows.count()).toBe(before - 1);
    await rows.first().getByLabel('Điểm', { exact: true }).press('Enter');
    await page.getByText('Bản nháp đã lưu lúc').waitFor();
    expect(await rows.count()).toBe(before - 1);

    await open(page, '/do/doi-2/difficulty.raise');
    await page.getByLabel('Khó khăn').fill('Thiếu người');
    await page.getByRole('button', { name: 'Phản ánh', exact: true }).click();
    await page.getByText('Đã nhận: Phản ánh khó khăn').waitFor();
    await context.close();
  }, 60_000);

  test('a page with a form is left alone when something changes; a page without one shows it', async () => {
    const { page, context } = await at(DESK, one.head('doi-4'));
    await open(page, '/do/doi-4/difficulty.raise');
    await page.getByLabel('Khó khăn').fill('đang viết dở');
    const other = await context.newPage();
    await open(other, '/cells/doi-4');
    await other.evaluate('window.kept = true');
    await one.send('doi-4', one.head('doi-4'), 'difficulty.raise', { text: 'Chưa có mẫu 8' });
    await other.getByText('Chưa có mẫu 8').or(other.locator('.log').getByText('khó khăn')).first().waitFor();
    expect(await other.evaluate('window.kept')).toBe(true);
    await page.getByText('Có thay đổi từ khi mở trang này').waitFor();
    await looksWell(page, 'a form, after a change elsewhere');
    expect(await page.getByLabel('Khó khăn').inputValue()).toBe('đang viết dở');
    await page.getByRole('link', { name: 'Xem trang mới' }).click();
    await page.getByLabel('Khó khăn').waitFor();
    expect(await page.locator('#changed').count()).toBe(0);
    await context.close();
  }, 60_000);

  test('a date is said back with its weekday once its field is left, and picked from the browser’s own calendar', async () => {
    const { page, context } = await at(PHONE, one.head('doi-4'));
    await open(page, '/do/doi-4/extension.request');
    const until = page.getByLabel('Đến hạn', { exact: true });
    await until.fill('9/12/2026 8h');
    await page.keyboard.press('Tab');
    await page.getByText('08:00 thứ Tư 09/12/2026').waitFor();
    await looksWell(page, 'a date that was read');
    await until.fill('31/11/2026 8h');
    await page.keyboard.press('Tab');
    await page.getByText('Cần một ngày có trong lịch, và cả giờ; viết như 27/11/2026 08:00.').waitFor();
    await looksWell(page, 'a date that can’t be read');
    await page.evaluate(`{
      const picker = document.querySelector('.picker');
      picker.value = '2026-12-10T07:30';
      picker.dispatchEvent(new Event('change', { bubbles: true }));
    }`);
    await page.getByText('07:30 thứ Năm 10/12/2026').waitFor();
    expect(await until.inputValue()).toBe('10/12/2026 07:30');
    await page.getByRole('button', { name: 'Chọn ngày' }).click();
    await context.close();
  }, 60_000);

  test('what would change is worked out while its form waits, and is shown without a press; nothing that was typed is lost', async () => {
    const { promise, resolve: goOn } = Promise.withResolvers<void>();
    own.hold(promise);
    const { page, context } = await at(PHONE, one.person('committeeHead'));
    await open(page, '/do/campaign/deadline.extend');
    const until = `${one.plan.dossier.dueBefore.split('-').reverse().join('/')} 17:00`;
    await page.locator('[name="until"]').fill(until);
    await page.getByLabel('Lý do').fill('Bão số 9');
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();
    await page.getByRole('heading', { name: 'Đang tính điều sẽ thay đổi' }).waitFor();
    // it asks again by itself, and would be another page while it is looked at
    const { promise: looked, resolve: lookedAt } = Promise.withResolvers<void>();
    await page.route('**/foresee', async (route) => {
      await looked;
      await route.continue();
    });
    await looksWell(page, 'what would change is being worked out');
    goOn();
    lookedAt();
    await page.getByRole('heading', { name: 'Nếu gửi, sẽ thay đổi' }).waitFor({ timeout: 30_000 });
    expect(await page.getByLabel('Lý do').inputValue()).toBe('Bão số 9');
    await context.close();
  });

  test('the keyboard alone suffices', async () => {
    const head = one.head('doi-5');
    const { page, context } = await at(DESK, null);
    const tabTo = async (what: Locator) => {
      for (let pressed = 0; pressed < 120; pressed += 1) {
        if (await what.evaluate((element) => element.matches(':focus'))) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`not reached by Tab: ${what}`);
    };
    await open(page, '/tasks');
    // radio buttons are one stop: the arrows go through them
    await tabTo(page.getByRole('radio').first());
    const chosen = page.getByLabel(nameOf(head));
    for (let pressed = 0; pressed < 60 && !(await chosen.isChecked()); pressed += 1)
      await page.keyboard.press('ArrowDown');
    await tabTo(page.getByRole('button', { name: 'Làm việc với tên này' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    const cell = one.plan.cells.find(({ id }) => id === 'doi-5')?.name ?? '';
    await tabTo(page.getByRole('main').getByRole('link', { name: cell }));
    await page.keyboard.press('Enter');
    await tabTo(page.getByRole('link', { name: 'Phản ánh khó khăn' }));
    await page.keyboard.press('Enter');
    await tabTo(page.getByLabel('Khó khăn'));
    await page.keyboard.type('Thiếu máy quét');
    await tabTo(page.getByRole('button', { name: 'Phản ánh', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByText('Đã nhận: Phản ánh khó khăn').waitFor();
    await context.close();
    expect(await eventsOf('doi-5')).toMatchObject([{ by: head, payload: { text: 'Thiếu máy quét' } }]);
  }, 60_000);
});
