import pWaitFor from 'p-wait-for';
import type { Locator, Page } from 'playwright-core';
import { isEventType } from '../../machines/door/events.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { hasForm } from '../../web/forms/form-fields.ts';
import { deedButton } from '../../words/forms/deed-buttons.ts';
import { OFFICE } from '../season-cast.ts';
import type { Camera } from './camera.ts';
import type { PicturedSystem } from './pictured-system.ts';

/** From an empty folder to an announced campaign, by the pages. */

const WAIT = 60_000;

/** What a form that was sent leads to. */
export const taken = (page: Page) =>
  page
    .getByText(/Đã nhận: /)
    .first()
    .waitFor();

/** The button that does what the form on this page is for. */
function deedIn(page: Page, where: Page | Locator): Locator {
  const type = new URL(page.url()).pathname.split('/')[3] ?? '';
  if (!isEventType(type) || !hasForm(type)) throw new Error(`there is no form on ${page.url()}`);
  return where.getByRole('button', { name: deedButton(type, 'vi'), exact: true }).first();
}

export const send = (page: Page) => deedIn(page, page).click();

/** Sends what was shown first. */
export const sendForeseen = (page: Page) => deedIn(page, page.locator('.foreseen')).click();

async function planned({ open, take }: Camera): Promise<void> {
  const page = await open(null, '/');
  await take(page, 'nothing-begun', 'Before the first campaign: the one thing that can be done.');
  await page.getByRole('link', { name: 'Bắt đầu đợt kiểm tra' }).click();
  await take(page, 'plan-sources', 'Where the plan of a campaign comes from.');
  await page.getByLabel('Kế hoạch mẫu có sẵn').check();
  await page.getByRole('button', { name: 'Lấy kế hoạch này' }).click();
  await take(page, 'plan-parts', 'The parts of a plan, each with what is to be looked at.');
  await page.getByRole('link', { name: 'Ngày và buổi kiểm tra' }).click();
  await take(page, 'plan-dates', 'The dates and sessions of a plan, each date with its weekday.');
  const due = page.getByLabel('Nộp trước ngày');
  const before = await due.inputValue();
  await due.fill('31/11/2026');
  await page.getByRole('button', { name: 'Lưu phần này' }).last().click();
  await page.getByRole('alert').waitFor();
  await take(
    page,
    'plan-dates-refused',
    'A date that there is not: what is wrong stands above and beside its field.',
  );
  await page.getByLabel('Nộp trước ngày').fill(before);
  await page.getByRole('button', { name: 'Lưu phần này' }).last().click();
  await page.getByRole('status').filter({ hasText: 'Đã lưu phần này' }).waitFor();
  await open(null, '/start/plan/people');
  await take(page, 'plan-people', 'The people of a plan with their addresses.');
  await open(null, '/start/review');
  await take(page, 'plan-review', 'Before it begins: what announcing would send, and to whom.');
  await take(page, 'plan-rehearsal', 'The rehearsal: what goes to whom on which day.', '#rehearsal');
  await page.getByRole('button', { name: 'Bắt đầu đợt kiểm tra' }).click();
  await page.getByRole('link', { name: 'Chuẩn bị công bố đợt này' }).waitFor();
}

async function prepared({ open, show, take }: Camera): Promise<void> {
  await show(null, '/person?back=/tasks', 'who-acts', 'On trial: whoever sits there chooses a name.');
  const page = await open(OFFICE, '/tasks');
  await take(page, 'office-first-task', 'The office’s first task.');
  await show(OFFICE, '/', 'board-preparing', 'The board while the campaign is prepared.');
  await show(OFFICE, '/start/announce', 'preparing', 'What is left to prepare, and what announcing sends.');
  for (const [item, value] of [
    ['planDate', '20/11/2026'],
    ['teamDecision', '12-QĐ/ĐU'],
  ] as const) {
    await open(OFFICE, '/do/campaign/campaign.prepare');
    await page.locator('[name="item"]').selectOption(item);
    await page.locator('[name="value"]').fill(value);
    if (item === 'planDate') await take(page, 'prepare-form', 'The form by which an item is prepared.');
    await send(page);
    await taken(page);
    if (item === 'planDate') await take(page, 'prepare-taken', 'After an item was taken.');
  }
  await show(
    OFFICE,
    '/start/announce',
    'ready-to-announce',
    'Everything is prepared; nothing has been sent.',
  );
  await page.getByRole('link', { name: 'Công bố đợt kiểm tra' }).click();
  await send(page);
  await page.locator('.foreseen').waitFor();
  await take(page, 'announce-foreseen', 'What announcing would change, before it is sent.');
  await sendForeseen(page);
  await taken(page);
}

/** @returns the campaign that was begun */
export async function beginning(system: PicturedSystem, camera: Camera): Promise<CampaignRow> {
  await planned(camera);
  await prepared(camera);
  const { reader } = system;
  const [name] = await reader.campaignNames();
  const id = name?.id ?? '';
  const campaign = await reader.campaign(id);
  if (campaign === null) throw new Error('no campaign has begun');
  const begun = async () => (await reader.cells(id)).length === campaign.plan.cells.length;
  await pWaitFor(begun, { interval: 200, timeout: WAIT });
  return campaign;
}
