import type { BrowserContext, Page } from 'playwright-core';
import { vi } from 'vitest';
import { isoWithOffset } from '../../domain/calendar/instant.ts';
import type { RunningCampaign } from '../../test/support/running-campaign.ts';
import { type ActingBrowser, actingBrowser, PHONE } from '../acting/acting-browser.fixture.ts';

/** Sessions that have begun, and people of the team who take them along. */

export const [MEETING, TOPIC] = ['sinh-hoat-dinh-ky', 'sinh-hoat-chuyen-de'];

/** @param path of the browser's program @param cells whose sessions have begun */
export async function begunSessions(path: string, cells: readonly string[]): Promise<ActingBrowser> {
  const own = await actingBrowser(path);
  const { one } = own;
  for (const cell of cells) {
    await one.submit(cell);
    await one.send(cell, one.person('teamClerk'), 'review.finish');
  }
  // once all else is done: a session is set before it begins, on a slow machine too
  const begins = Date.now() + 10_000;
  for (const cell of cells)
    await one.send(cell, one.person('office'), 'session.move', {
      startsAt: isoWithOffset(begins, '+07:00'),
      endsAt: isoWithOffset(begins + 3_600_000, '+07:00'),
      reason: 'Lịch mới',
      // at whatever hour and day the test runs
      timeReason: 'thử',
    });
  for (const cell of cells)
    await vi.waitUntil(
      async () => (await one.client.standing(one.campaign, cell)).stage === 'onSiteInspection',
      { timeout: 30_000, interval: 100 },
    );
  await one.atRest();
  return own;
}

/** A browser of somebody of the team, under the pages' own policy, as the pages are. */
export const browserOf = (own: ActingBrowser, person: string, viewport = PHONE, more = {}) =>
  own.at(viewport, person, { bypassCSP: false, acceptDownloads: true, ...more });

export async function takeAlong(own: ActingBrowser, page: Page, cell: string): Promise<void> {
  await own.open(page, `/cells/${cell}/inspection`);
  await page.getByRole('link', { name: 'Mang theo buổi kiểm tra' }).click();
  await page.getByText('Gói mang theo: lấy lúc').waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
}

/** The page again, in a new tab, after all others were closed. */
export async function reopened(context: BrowserContext, page: Page): Promise<Page> {
  const url = page.url();
  await page.close();
  const next = await context.newPage();
  await next.goto(url, { waitUntil: 'domcontentloaded' });
  return next;
}

/** The events of an inspection that were taken, the newest first. */
export const recorded = async ({ reader, campaign }: RunningCampaign, cell: string, type: string) =>
  (await reader.journal(campaign, { subject: cell, types: [type as 'inspection.record'] })).flatMap(
    ({ input }) => (input.kind === 'event' ? [input.event] : []),
  );

export const card = (page: Page, id: string) => page.locator(`[id="${id}"]`);
export const cardId = (criterion: string) => `scores.fourGood.${criterion}`;
export const says = (page: Page, text: string) => page.locator('#unsent').filter({ hasText: text }).waitFor();
export const write = (page: Page, criterion: string, points: string) =>
  card(page, cardId(criterion)).getByLabel('Điểm', { exact: true }).fill(points);
export const reasons = (page: Page, criterion: string, text: string) =>
  card(page, cardId(criterion)).getByLabel('Lý do chấm khác').fill(text);
