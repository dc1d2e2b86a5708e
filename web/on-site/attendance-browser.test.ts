import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { circleOf } from '../../domain/inspection/attendance.ts';
import { rosterOf } from '../../domain/people/roster.ts';
import { component } from '../../test/support/components.ts';
import type { RunningCampaign } from '../../test/support/running-campaign.ts';
import { type ActingBrowser, DESK } from '../acting/acting-browser.fixture.ts';
import { looksWell } from '../looks-well.fixture.ts';
import {
  begunSessions,
  browserOf,
  card,
  cardId,
  MEETING,
  reasons,
  recorded,
  reopened,
  says,
  TOPIC,
  takeAlong,
  write,
} from './taken-along.fixture.ts';

/** Who was there, noted in a session that was taken along, in a real browser with its own store and worker. */

const [temporal, found] = await Promise.all([component('temporal'), component('chromium')]);
const [DAY, BOTH] = ['doi-1', 'doi-2'];
const WHY = 'Đi công tác theo lệnh';

describe.skipIf(!(temporal.available && found.available))('attendance of a session taken along', () => {
  let own: ActingBrowser;
  let one: RunningCampaign;
  let leader: string;
  beforeAll(async () => {
    own = await begunSessions(found.path, [DAY, BOTH]);
    ({ one } = own);
    leader = one.person('teamLeader');
  }, 180_000);
  afterAll(() => own?.stop());

  const circle = (cell: string) => circleOf(rosterOf(one.plan), cell, Date.now(), '+07:00');
  const invited = (cell: string) => [...new Set([...circle(cell).team, ...circle(cell).cell])];
  const nameOf = (person: string) => one.plan.people.find(({ id }) => id === person)?.name ?? person;
  const line = (page: Page, person: string) =>
    card(page, 'attendance')
      .locator('.attends')
      .filter({ hasText: nameOf(person) });
  const note = (page: Page, person: string, there: 'present' | 'absent') =>
    line(page, person).getByRole('combobox').selectOption(there);
  const everybody = (page: Page) =>
    page.getByRole('button', { name: 'Ghi có mặt cho người chưa ghi' }).click();
  async function finish(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Kết thúc kiểm tra, gửi thành phần dự' }).click();
    await page.getByRole('button', { name: 'Bấm lần nữa để kết thúc kiểm tra' }).click();
  }

  test('[R54] it is kept bit by bit, goes when the inspection is ended by it and all else is sent, and arrives once', async () => {
    const [away = ''] = circle(DAY).cell;
    const { context, page: first } = await browserOf(own, leader);
    await takeAlong(own, first, DAY);
    let page = first;
    await context.setOffline(true);
    await note(page, away, 'absent');
    await line(page, away)
      .getByLabel(`Lý do vắng: ${nameOf(away)}`)
      .fill(WHY);
    await page.locator('#waiting').getByText(WHY).waitFor({ state: 'attached' });
    page = await reopened(context, page);
    await says(page, '1 mục chưa gửi');
    expect(await line(page, away).getByRole('textbox').inputValue()).toBe(WHY);
    await everybody(page);
    await card(page, 'attendance').getByLabel('Khách mời').fill('Trần Văn Ba, Phó Trưởng ban\nLê Thị Tư');
    await card(page, 'attendance').getByLabel('Bắt đầu lúc').fill('27/11/2026 lúc tám giờ');
    await card(page, 'attendance').getByLabel('Lý do còn tiêu chí chưa chấm').fill('Mất mạng cả ngày');
    await looksWell(page, 'attendance that waits');
    // until somebody ends the inspection it stays, whatever else is sent
    await write(page, MEETING, '6,5');
    await reasons(page, MEETING, 'Thiếu một kỳ');
    // nobody is typing there
    await card(page, cardId(TOPIC)).getByLabel('Điểm', { exact: true }).focus();
    await context.setOffline(false);
    await says(page, '1 mục chưa gửi');
    await card(page, 'attendance').getByText('Đã lưu trong máy; chỉ gửi khi bấm kết thúc').waitFor();
    expect(await recorded(one, DAY, 'inspection.finish')).toEqual([]);
    // ended while there is no network: what else waits goes first
    await context.setOffline(true);
    await write(page, MEETING, '6');
    await finish(page);
    await card(page, 'attendance').getByText('Sẽ kết thúc khi 1 mục khác').waitFor();
    // the answer is lost on its way; what is wrong is said at it
    let asked = 0;
    await context.route('**/on-site/attendance?*', async (route) => {
      asked += 1;
      const answer = await route.fetch();
      await (asked === 2 ? route.abort() : route.fulfill({ response: answer }));
    });
    await context.setOffline(false);
    // what is refused would be left behind: the inspection goes on
    await card(page, cardId(MEETING)).getByText('Không được nhận').waitFor();
    await says(page, '2 mục chưa gửi');
    await card(page, 'attendance').getByText('Sẽ kết thúc khi 1 mục khác').waitFor();
    expect(asked).toBe(0);
    await reasons(page, MEETING, 'Thiếu hai kỳ');
    await page.locator('.net summary').click();
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await card(page, 'attendance').getByText('Không được nhận: Bắt đầu lúc: Cần một ngày').waitFor();
    await card(page, 'attendance').getByLabel('Bắt đầu lúc').fill('');
    await finish(page);
    await page.getByText('Máy chủ không trả lời').waitFor();
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await says(page, 'Không còn mục nào chưa gửi');
    const events = await recorded(one, DAY, 'inspection.finish');
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      by: leader,
      payload: {
        absent: [{ person: away, reason: WHY }],
        guests: ['Trần Văn Ba, Phó Trưởng ban', 'Lê Thị Tư'],
        unscored: 'Mất mạng cả ngày',
      },
    });
    // the newest first
    expect((await recorded(one, DAY, 'inspection.record')).map(({ payload }) => payload)).toMatchObject([
      { scores: [{ points: 6 }] },
      { scores: [{ points: 6.5 }] },
    ]);
    await card(page, 'attendance')
      .getByText(`Kiểm tra đã kết thúc: ${nameOf(leader)}`)
      .waitFor();
    await context.close();
  }, 120_000);

  test('[R54] the inspection was ended meanwhile: both stand side by side, and what was noted here can be saved', async () => {
    const [away = ''] = circle(BOTH).cell;
    const { context, page } = await browserOf(own, leader, DESK);
    await takeAlong(own, page, BOTH);
    await context.setOffline(true);
    await note(page, away, 'absent');
    await line(page, away)
      .getByLabel(`Lý do vắng: ${nameOf(away)}`)
      .fill(WHY);
    await everybody(page);
    await card(page, 'attendance').getByLabel('Lý do còn tiêu chí chưa chấm').fill('Mất mạng');
    await finish(page);
    await one.send(BOTH, leader, 'inspection.finish', { present: invited(BOTH), unscored: 'Hết giờ' });
    await context.setOffline(false);
    const two = card(page, 'attendance');
    await two.getByText('Buổi kiểm tra đã kết thúc với thành phần dự khác').waitFor();
    await says(page, '1 mục chưa gửi');
    const name = nameOf(away);
    expect(((await two.textContent()) ?? '').replaceAll(/\s+/g, ' ')).toMatch(
      new RegExp(`Đã ghi.*${name}: có mặt.*Hết giờ.*Ghi ở máy này.*${name}: vắng, ${WHY}.*Mất mạng`),
    );
    expect(await two.locator('.differs').allTextContents()).toEqual([
      `${name}: có mặt`,
      `${name}: vắng, ${WHY}`,
    ]);
    await looksWell(page, 'two attendances');
    await page.locator('.net summary').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#waiting li').getByRole('button', { name: 'Tải về' }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toContain(`${name}: vắng, ${WHY}`);
    await two.getByRole('button', { name: 'Giữ thành phần đã ghi' }).click();
    await says(page, 'Không còn mục nào chưa gửi');
    await two.locator('[data-slot="recorded"]').getByText(`${name}: có mặt`).waitFor();
    expect(await recorded(one, BOTH, 'inspection.finish')).toHaveLength(1);
    await context.close();
  }, 60_000);
});
