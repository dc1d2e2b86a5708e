import type { Page } from 'playwright-core';
import { writtenDate } from '../../domain/calendar/written-date.ts';
import type { GivenPlan } from './door.ts';

/** How a campaign is begun on the pages: from files, or from what the one before has left. */

/** What the office calls the first plan on the pages. */
export const CALLED = 'theo-trang';

type Look = (page: Page, state: string) => Promise<void>;

/** The review, and the button that begins. @param url of the board to which it leads */
async function review(page: Page, url: string, look: Look, state: string): Promise<void> {
  await page.getByRole('link', { name: 'Diễn tập và xem lại lần cuối' }).click();
  await page.waitForURL('**/start/review');
  await look(page, state);
  await page.getByRole('button', { name: 'Bắt đầu đợt kiểm tra' }).click();
  await page.waitForURL(`${url}/`).catch(async (cause: unknown) => {
    const said = await page.locator('.note.is-late').allInnerTexts();
    throw new Error(`it doesn't begin: ${said.join('; ')}`, { cause });
  });
}

/** The first one, by whoever sits at the machine. */
export async function beginFromFiles(
  page: Page,
  url: string,
  { files, session }: GivenPlan,
  look: Look,
): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.getByRole('link', { name: 'Bắt đầu đợt kiểm tra' }).click();
  await page.locator('input[name="from"][value="file"]').check();
  await page.locator('input[name="files"]').setInputFiles([...files]);
  await look(page, 'where the plan comes from');
  await page.getByRole('button', { name: 'Lấy kế hoạch này' }).click();
  await page.waitForURL('**/start/plan');
  await page.locator('form.shift input[name="session"]').fill(writtenDate(session));
  await page.locator('form.shift button.btn').click();
  await page.locator('main .toc').getByText(writtenDate(session)).first().waitFor();
  await look(page, 'the parts of the plan');
  await page.locator('main a[href="/start/plan/document"]').first().click();
  await page.getByLabel('Mã kế hoạch').fill(CALLED);
  await page.getByRole('button', { name: 'Lưu phần này' }).last().click();
  await page.getByRole('status').filter({ hasText: 'Đã lưu phần này' }).waitFor();
  await look(page, 'one part of the plan');
  await page.getByRole('link', { name: 'Về danh sách các phần' }).click();
  await review(page, url, look, 'the review');
}

/** The next one, by the office, whose page of starting is open. @param session day of its first session */
export async function beginFromLastYear(page: Page, url: string, session: string, look: Look): Promise<void> {
  await page.locator('input[name="from"][value="lastYear"]').check();
  await page.locator('input[name="session.lastYear"]').fill(writtenDate(session));
  await look(page, 'where the next plan comes from');
  await page.getByRole('button', { name: 'Lấy kế hoạch này' }).click();
  await page.waitForURL('**/start/plan');
  await page.locator('main .toc').getByText(writtenDate(session)).first().waitFor();
  await look(page, 'the parts of the next plan');
  await review(page, url, look, 'the review of the next plan');
}
