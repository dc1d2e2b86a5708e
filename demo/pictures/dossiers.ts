import type { Page } from 'playwright-core';
import type { Plan } from '../../domain/plan/plan.ts';
import { samplePdf } from '../../worker/sample-pdf.ts';
import { CLERK, HEADS, LEADER, OFFICE } from '../season-cast.ts';
import { HEAD as COMMITTEE_HEAD } from '../two-years-deeds.ts';
import { send, sendForeseen, taken } from './beginning.ts';
import type { Camera } from './camera.ts';

/** After the announcement: tasks of each role, and the first dossier with all that may come before it. */

const HEAD = HEADS['doi-1'];

async function announced({ show }: Camera): Promise<void> {
  await show(OFFICE, '/', 'board-announced', 'The board on the day of the announcement.');
  await show(OFFICE, '/tasks', 'office-tasks', 'The office’s tasks after the announcement.');
  await show(HEAD, '/tasks', 'cell-tasks', 'The tasks of a cell’s head.');
  await show(LEADER, '/tasks', 'team-sessions', 'The tasks of the team’s leader: the sessions to come.');
  await show(COMMITTEE_HEAD, '/tasks', 'committee-no-tasks', 'The committee’s head, who owes nothing yet.');
  await show(HEAD, '/cells/doi-1', 'cell', 'A cell: why it waits, where it is, its reminders.');
  await show(OFFICE, '/sessions', 'sessions', 'The calendar of the sessions, and how everybody was invited.');
  await show(HEAD, '/do/doi-1', 'cell-deeds', 'What the head of a cell can do now.');
  await show(HEAD, '/cells/doi-1/dossier', 'dossier-empty', 'A dossier of which nothing has been handed in.');
  await show(HEAD, '/cells/doi-1/minutes', 'minutes-empty', 'Minutes that there are not yet.');
  await show(OFFICE, '/decisions', 'decisions-empty', 'Decisions, before there is one.');
  await show(COMMITTEE_HEAD, '/appraisal', 'appraisal-empty', 'The appraisal, before a cell has come to it.');
  await show(null, '/help', 'help', 'Help: one page for each role.');
}

/** Asks for more time, with a date that there is not; the office grants it. */
async function moreTime({ open, show, take }: Camera, until: string): Promise<void> {
  const head = HEADS['doi-4'];
  const page = await open(head, '/do/doi-4/extension.request');
  await page.getByLabel('Lý do').fill('Bí thư đi công tác');
  await page.getByLabel('Đến hạn').fill('31/11/2026 17:00');
  await send(page);
  await page.getByRole('alert').waitFor();
  await take(page, 'more-time-refused', 'More time is asked for until a day that there is not.');
  await page.getByLabel('Đến hạn').fill(`${until} 17:00`);
  await page.keyboard.press('Tab');
  await page
    .getByText(/17:00 thứ/)
    .first()
    .waitFor();
  await take(page, 'more-time', 'More time is asked for; the date is said back with its weekday.');
  await send(page);
  await taken(page);
  await show(OFFICE, '/deadlines', 'deadlines', 'All dates that run, and what asks for more time.');
  const office = await open(OFFICE, '/do/doi-4/extension.grant');
  await office.getByLabel('Đến hạn').fill(`${until} 17:00`);
  await office.getByLabel('Lý do').fill('Bí thư đi công tác');
  await send(office);
  await office.locator('.foreseen').waitFor();
  await take(office, 'extension-foreseen', 'What granting more time would change, before it is sent.');
  await sendForeseen(office);
  await taken(office);
}

async function difficulty({ open, show, take }: Camera): Promise<void> {
  const page = await open(HEAD, '/do/doi-1/difficulty.raise');
  await take(
    page,
    'difficulty',
    'A difficulty is reported: what happens next and who reads it stands below.',
  );
  await page.getByLabel('Khó khăn').fill('Chưa rõ cách tính điểm sinh hoạt chuyên đề');
  await send(page);
  await taken(page);
  await take(page, 'difficulty-taken', 'The difficulty was taken.');
  await show(OFFICE, '/tasks', 'office-asked', 'The office has something to answer.');
}

/** Every criterion with a share of its maximum and its proof, as the head of a cell would type them. */
const fillScores = (page: Page) =>
  page.evaluate(`document.querySelectorAll('.entry').forEach((entry, index) => {
    const most = /tối đa ([\\d,]+) điểm/.exec(entry.textContent ?? '')?.[1];
    const points = entry.querySelector('[name$=".points"]');
    if (points !== null && most !== undefined) points.value = String(Math.floor(Number(most.replace(',', '.')) * 1.88) / 2).replace('.', ',');
    for (const met of entry.querySelectorAll('[name$=".met"]')) met.value = 'yes';
    entry.querySelector('[name$=".evidence.0.text"]').value = 'Sổ nghị quyết, trang ' + (index + 3);
  })`);

/** The office looks what another time of a session would change, and goes back. */
async function sessionMoved({ open, take }: Camera, until: string): Promise<void> {
  const page = await open(OFFICE, '/do/van-phong/session.move');
  await page.getByLabel('Bắt đầu', { exact: true }).fill(`${until} 08:00`);
  await page.getByLabel('Kết thúc', { exact: true }).fill(`${until} 11:00`);
  await page.getByLabel('Lý do', { exact: true }).fill('Hội trường bận buổi chiều');
  await send(page);
  await page.locator('.foreseen').or(page.getByRole('alert')).first().waitFor();
  await take(
    page,
    'session-move-foreseen',
    'What another time of a session would change, before it is sent.',
  );
}

async function handedIn({ open, show, take }: Camera, { dossier }: Plan, today: string): Promise<void> {
  const page = await open(HEAD, '/do/doi-1/dossier.submit');
  await take(page, 'dossier-form', 'The form of a dossier begins with its reports.');
  await take(
    page,
    'dossier-scores',
    'A row for each criterion, with the most that it may be given.',
    '[id="f-scores.fourGood"]',
  );
  await send(page);
  await page.getByRole('alert').waitFor();
  await take(page, 'dossier-refused', 'A dossier that lacks something: each reason leads to its field.');
  await fillScores(page);
  for (const { id, title } of dossier.reports)
    await page
      .locator(`[id="f-reports.${id}"]`)
      .getByLabel('Tệp')
      .setInputFiles({ name: `${id}.pdf`, mimeType: 'application/pdf', buffer: samplePdf(title) });
  const proposed = page.locator('[id="f-proposed"]');
  await proposed.getByLabel('Chi bộ “Bốn tốt”').selectOption('yes');
  await proposed.getByLabel('Mức xếp loại').selectOption('GOOD');
  await page.getByLabel('Ngày chi ủy thống nhất').fill(today);
  await page.getByRole('button', { name: 'Lưu nháp' }).first().click();
  await page
    .getByText(/Bản nháp đã lưu lúc/)
    .first()
    .waitFor();
  await take(page, 'dossier-draft', 'The draft of a dossier, with a file that is attached.');
  await show(HEAD, '/cells/doi-1/dossier', 'dossier-in-the-middle', 'The dossier while it is written.');
  await open(HEAD, '/do/doi-1/dossier.submit');
  await send(page);
  await taken(page);
  await take(page, 'dossier-taken', 'The dossier was taken.');
  await show(HEAD, '/cells/doi-1/dossier', 'dossier-in', 'The dossier after it was handed in.');
  await show(CLERK, '/cells/doi-1/review', 'reading', 'The dossier on the page on which the team reads it.');
  await show(HEAD, '/cells/doi-1/papers', 'cell-papers', 'The papers of a cell: its receipt.');
}

/** What the office has on its desk once the first mails have left. */
export async function desk({ open, show, take }: Camera): Promise<void> {
  const outbox = await open(OFFICE, '/outbox');
  await take(outbox, 'outbox', 'The office’s outbox: what became of each notice.');
  await outbox.locator('main a[href*="/outbox/notice"]').first().click();
  await take(outbox, 'notice', 'One notice with its text and what can be done about it.');
  await show(OFFICE, '/telling', 'telling', 'Whom no mail reaches, with the text to pass on.');
  await show(OFFICE, '/people', 'people', 'How people are reached.');
  await show(OFFICE, '/mails', 'notices', 'Every notice, the newest first.');
  await show(OFFICE, '/journal', 'journal', 'The journal, the newest first.');
}

/** @param at local days, as they are typed */
export async function firstDossier(
  camera: Camera,
  plan: Plan,
  at: { today: string; until: string; session: string },
): Promise<void> {
  await announced(camera);
  await difficulty(camera);
  await moreTime(camera, at.until);
  await sessionMoved(camera, at.session);
  await handedIn(camera, plan, at.today);
}
