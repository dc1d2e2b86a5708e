import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { rosterOf } from '../../domain/people/roster.ts';
import { sampleAdoption, sampleAttendance } from '../../rehearsal/sample-content.ts';
import { component } from '../../test/support/components.ts';
import type { RunningCampaign } from '../../test/support/running-campaign.ts';
import { type ActingBrowser, DESK, PHONE } from '../acting/acting-browser.fixture.ts';
import { looksWell } from '../looks-well.fixture.ts';
import { BUILD } from '../static-files.ts';
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

/** A session scored without network, in a real browser with its own store and worker, under the pages' own policy. */

const [temporal, found] = await Promise.all([component('temporal'), component('chromium')]);
const [READER, OTHER] = ['pham-thi-lan', 'huynh-van-phuc'];

/** The page's own file comes next time with its head and a part of its body, and no more. */
const CUT_WHILE_IT_COMES = `(() => {
  const { fetch } = window;
  window.fetch = async (url, ...more) => {
    if (!/on-site\\?/.test(String(url))) return await fetch(url, ...more);
    window.fetch = fetch;
    const body = new ReadableStream({ start: (it) => it.error(new TypeError('cut')) });
    return new Response(body, { headers: { 'content-type': 'text/html' } });
  };
})()`;

/** What a browser keeps: programs by their names, and packs. */
const KEPT = `(async () => {
  const db = await new Promise((resolve, reject) => {
    const asked = indexedDB.open('bon-tot-on-site');
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => resolve(asked.result);
  });
  const packs = await new Promise((resolve) => {
    db.transaction('packs').objectStore('packs').count().onsuccess = ({ target }) => resolve(target.result);
  });
  db.close();
  return { programs: await caches.keys(), packs };
})()`;

describe.skipIf(!(temporal.available && found.available))('a session taken along', () => {
  let own: ActingBrowser;
  let one: RunningCampaign;
  const DAY = 'doi-1';
  const MEANWHILE = 'doi-2';
  const OVER = 'doi-3';
  const GONE = 'doi-4';
  const LOCKED = 'doi-5';
  const POSTPONED = 'van-phong';

  beforeAll(async () => {
    own = await begunSessions(found.path, [DAY, MEANWHILE, OVER, GONE, LOCKED, POSTPONED]);
    ({ one } = own);
  }, 180_000);
  afterAll(() => own?.stop());

  const scoresOf = async (cell: string) =>
    (await one.reader.caseContent(one.campaign, cell)).scores?.team.map(({ criterion, points, by }) => [
      criterion,
      points,
      by,
    ]);
  const scoredBy = (person: string, cell: string, points: number, replaces?: string) =>
    one.send(cell, person, 'inspection.record', {
      scores: [
        {
          subject: 'fourGood',
          criterion: MEETING,
          points,
          reason: 'Thấy khác',
          ...(replaces ? { replaces } : {}),
        },
      ],
    });

  const browserFor = (viewport = PHONE, more = {}) => browserOf(own, READER, viewport, more);
  const take = (page: Page, cell: string) => takeAlong(own, page, cell);

  test('[R51–R53] a day without network and with the browser closed: what was typed is there, and arrives once', async () => {
    const { context, page: first } = await browserFor();
    const complaints: string[] = [];
    context.on('console', (line) => {
      if (/Content.Security.Policy/i.test(line.text())) complaints.push(line.text());
    });
    // a phone's clock that is days wrong says nothing to anybody
    await context.clock.install({ time: new Date('2020-01-01T00:00:00Z') });
    await take(first, DAY);
    await first.getByText(/Trình duyệt (?:không )?hứa/).waitFor();
    await looksWell(first, 'a session taken along');
    let page = first;
    await own.away(async () => {
      await context.setOffline(true);
      await page.getByText('Mất mạng').waitFor();
      await write(page, MEETING, '6,5');
      await reasons(page, MEETING, 'Thiếu một kỳ');
      await write(page, TOPIC, '4');
      await reasons(page, TOPIC, 'Hai lần');
      await says(page, '2 mục chưa gửi');
      page = await reopened(context, page);
      await says(page, '2 mục chưa gửi');
      expect(await card(page, cardId(MEETING)).getByLabel('Điểm', { exact: true }).inputValue()).toBe('6,5');
      // also by an address that says of nobody whose it is
      await page.goto(`${own.url}/cells/${DAY}/on-site`, { waitUntil: 'domcontentloaded' });
      await says(page, '2 mục chưa gửi');
      const document = page.locator('#documents article').first();
      await document.getByLabel('Đã xem').selectOption('yes');
      await says(page, '3 mục chưa gửi');
      await page.getByLabel('Đã xem').first().blur();
    });
    expect(await recorded(one, DAY, 'inspection.record')).toEqual([]);
    // the answer to the first sending is lost on its way
    let asked = 0;
    const ids = new Set<string>();
    await context.route('**/on-site/rows?*', async (route) => {
      asked += 1;
      ids.add((route.request().postDataJSON() as { id: string }).id);
      await route.fetch();
      if (asked === 1) return await route.abort();
      await route.continue();
    });
    await context.setOffline(false);
    await vi.waitUntil(() => asked === 1, { timeout: 20_000, interval: 50 });
    await page.getByText('Máy chủ không trả lời').waitFor();
    await says(page, '3 mục chưa gửi');
    await page.locator('.net summary').click();
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await says(page, 'Không còn mục nào chưa gửi');
    expect(ids.size).toBe(1);
    const events = await recorded(one, DAY, 'inspection.record');
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ by: READER, id: [...ids][0] });
    expect(JSON.stringify(events)).not.toContain('2020');
    expect(await scoresOf(DAY)).toEqual([
      [MEETING, 6.5, READER],
      [TOPIC, 4, READER],
    ]);
    await card(page, cardId(MEETING)).getByText('Tổ đã chấm: 6,5 (Phạm Thị Lan').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  test('[R53] somebody else scores the same meanwhile: both stand side by side, and whoever has typed chooses', async () => {
    const { context, page } = await browserFor(DESK);
    await take(page, MEANWHILE);
    await context.setOffline(true);
    await write(page, MEETING, '5');
    await reasons(page, MEETING, 'Sổ ghi 10 kỳ');
    await write(page, TOPIC, '4');
    await reasons(page, TOPIC, 'Hai lần');
    await says(page, '2 mục chưa gửi');
    await scoredBy(OTHER, MEANWHILE, 6);
    await page.getByRole('textbox').last().focus();
    await context.setOffline(false);
    // what nobody else has touched is sent all the same
    await says(page, '1 mục chưa gửi');
    const two = card(page, cardId(MEETING));
    await two.getByText('Tiêu chí này có hai điểm').waitFor();
    expect(((await two.textContent()) ?? '').replaceAll(/\s+/g, ' ')).toMatch(
      /Đang có6,0Huỳnh Văn Phúc.*Thấy khác.*Chấm ở máy này5Sổ ghi 10 kỳ/,
    );
    await looksWell(page, 'two scores');
    expect(await scoresOf(MEANWHILE)).toEqual([
      [MEETING, 6, OTHER],
      [TOPIC, 4, READER],
    ]);
    await two.getByRole('button', { name: 'Thay bằng điểm chấm ở máy này' }).click();
    await says(page, 'Không còn mục nào chưa gửi');
    expect((await scoresOf(MEANWHILE))?.at(-1)).toEqual([MEETING, 5, READER]);
    // and once more, to leave what stands
    await context.setOffline(true);
    await write(page, MEETING, '4');
    await says(page, '1 mục chưa gửi');
    await scoredBy(OTHER, MEANWHILE, 6.5, 't3');
    await page.getByRole('textbox').last().focus();
    await context.setOffline(false);
    await two.getByText('Tiêu chí này có hai điểm').waitFor();
    await two.getByRole('button', { name: 'Giữ điểm đang có' }).click();
    await says(page, 'Không còn mục nào chưa gửi');
    expect(await two.getByLabel('Điểm', { exact: true }).inputValue()).toBe('');
    expect((await scoresOf(MEANWHILE))?.at(-1)).toEqual([MEETING, 6.5, OTHER]);
    await context.close();
  }, 120_000);

  test('the inspection was finished meanwhile: each row stays with the reason, to be downloaded or discarded', async () => {
    const { context, page } = await browserFor();
    await take(page, OVER);
    await context.setOffline(true);
    await write(page, MEETING, '6');
    await reasons(page, MEETING, 'Thiếu hai kỳ');
    await write(page, TOPIC, '4');
    await says(page, '2 mục chưa gửi');
    const attendance = sampleAttendance(rosterOf(one.plan), OVER, Date.now(), '+07:00');
    await one.send(OVER, one.person('teamLeader'), 'inspection.finish', {
      ...attendance,
      unscored: 'Mất mạng',
    });
    await page.locator('.net summary').click();
    await context.setOffline(false);
    const waiting = page.locator('#waiting li');
    await waiting.filter({ hasText: 'Không được nhận' }).nth(1).waitFor();
    await says(page, '2 mục chưa gửi');
    await looksWell(page, 'rows that were refused');
    const line = waiting.filter({ hasText: 'Thiếu hai kỳ' });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      line.getByRole('button', { name: 'Tải về' }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('Thiếu hai kỳ');
    expect(text).toContain('Không được nhận');
    // neither the pack nor the program changes under what waits
    await page.getByRole('button', { name: 'Mang theo lại' }).click();
    await page.getByText('Còn mục chưa gửi nên chưa lấy lại gói').waitFor();
    // what the server would give now is another page
    await context.addCookies([{ name: 'lang', value: 'en', url: own.url }]);
    await page.reload();
    await says(page, '2 mục chưa gửi');
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    await context.clearCookies({ name: 'lang' });
    // the other page says how much waits here
    await own.open(page, `/cells/${OVER}/inspection`);
    await page.getByRole('link', { name: '2 mục trong máy này chưa gửi' }).click();
    await says(page, '2 mục chưa gửi');
    await page.locator('.net summary').click();
    const discard = line.getByRole('button', { name: /^Bỏ mục này/ });
    await discard.click();
    await says(page, '2 mục chưa gửi');
    await discard.click();
    await says(page, '1 mục chưa gửi');
    const again = await reopened(context, page);
    await says(again, '1 mục chưa gửi');
    expect(await recorded(one, OVER, 'inspection.record')).toEqual([]);
    await context.close();
  }, 120_000);

  test('the network is cut at any step of taking a session along, or the browser is full: nothing counts as taken, and what was taken before stays', async () => {
    const { context, page } = await browserFor();
    const devtools = await context.newCDPSession(page);
    const [button, state, trouble] = ['#take', '#pack-state', '#trouble'].map((id) => page.locator(id));
    if (button === undefined || state === undefined || trouble === undefined) throw new TypeError('no page');
    /** Pressed, and over once the page says what it has now. */
    async function tried(said: string, then: string): Promise<void> {
      await button?.click();
      await state?.filter({ hasText: then }).waitFor();
      expect(await trouble?.textContent()).toContain(said);
    }
    const [cut, none] = ['Chưa mang theo được: máy chủ không trả lời', 'Chưa mang theo buổi kiểm tra này'];
    await own.open(page, `/cells/${GONE}/on-site`);
    await state.filter({ hasText: none }).waitFor();
    for (const step of [/\/on-site\/pack/, /\/on-site\?/, /on-site-sheet\.js/, /on-site-waiting\.js/]) {
      await context.route(step, (route) => route.abort());
      await tried(cut, none);
      expect(await page.evaluate(KEPT), String(step)).toEqual({ programs: [], packs: 0 });
      await context.unroute(step);
    }
    await page.evaluate(CUT_WHILE_IT_COMES);
    await tried(cut, none);
    expect(await page.evaluate(KEPT)).toEqual({ programs: [], packs: 0 });
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: own.url, quotaSize: 5_000 });
    await tried('KHÔNG LƯU được vào máy này', none);
    expect(await page.evaluate(KEPT)).toEqual({ programs: [], packs: 0 });
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: own.url });

    await tried('', 'Gói mang theo: lấy lúc');
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    const whole = await page.evaluate(KEPT);
    expect(whole).toMatchObject({ programs: [expect.stringContaining(BUILD)], packs: 1 });
    await context.route(/on-site-waiting\.js/, (route) => route.abort());
    await tried(cut, 'Gói mang theo: lấy lúc');
    expect(await page.evaluate(KEPT)).toEqual(whole);
    await context.setOffline(true);
    const again = await reopened(context, page);
    await again.getByText('Gói mang theo: lấy lúc').waitFor();
    await context.close();
  }, 120_000);

  /** The browser takes along what an older server gave. @param version in which that one exchanges rows */
  async function takeOlder(context: BrowserContext, page: Page, cell: string, version: number) {
    const altered = (where: RegExp, what: RegExp, by: string) =>
      context.route(where, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(what, by) });
      });
    await altered(/\/on-site\/pack/, /"version":1,"build":"\w+"/, `"version":${version},"build":"older"`);
    await altered(/\/on-site\?/, /data-build="\w+"/, 'data-build="older"');
    await altered(/on-site-send\.js/, /const VERSION = 1;/, `const VERSION = ${version};`);
    await take(page, cell);
    await context.unrouteAll();
    expect(await page.evaluate(KEPT)).toMatchObject({ programs: [expect.stringContaining('older')] });
  }
  const buildOf = (page: Page) => page.locator('#on-site').getAttribute('data-build');

  test('the program was updated meanwhile: what the older one has kept arrives, and only then the newer one comes', async () => {
    const { context, page } = await browserFor();
    await takeOlder(context, page, LOCKED, 1);
    await context.setOffline(true);
    await write(page, TOPIC, '4');
    await reasons(page, TOPIC, 'Hai lần');
    await says(page, '1 mục chưa gửi');
    const again = await reopened(context, page);
    await says(again, '1 mục chưa gửi');
    expect(await buildOf(again)).toBe('older');
    await context.setOffline(false);
    await says(again, 'Không còn mục nào chưa gửi');
    expect(await scoresOf(LOCKED)).toEqual([[TOPIC, 4, READER]]);
    expect(await buildOf(again)).toBe('older');
    await again.getByRole('button', { name: 'Mang theo lại' }).click();
    await again.locator(`[data-build="${BUILD}"]`).waitFor();
    await again.getByText('Gói mang theo: lấy lúc').waitFor();
    expect(await again.evaluate(KEPT)).toEqual({ programs: [expect.stringContaining(BUILD)], packs: 1 });
    await context.close();
  }, 60_000);

  test('the server reads no more what an older program sends: it says so, the rows stay to be downloaded, and let go of they make room for the newer one', async () => {
    const { context, page } = await browserFor();
    await takeOlder(context, page, LOCKED, 0);
    await context.setOffline(true);
    await write(page, MEETING, '6');
    await reasons(page, MEETING, 'Thiếu hai kỳ');
    await says(page, '1 mục chưa gửi');
    await page.locator('.net summary').click();
    await context.setOffline(false);
    await page.getByText('Máy chủ không đọc được mục gửi từ phiên bản này của trang').waitFor();
    await says(page, '1 mục chưa gửi');
    const line = page.locator('#waiting li').filter({ hasText: 'Thiếu hai kỳ' });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      line.getByRole('button', { name: 'Tải về' }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toContain('Thiếu hai kỳ');
    await page.getByRole('button', { name: 'Mang theo lại' }).click();
    await page.getByText('Còn mục chưa gửi nên chưa lấy lại gói').waitFor();
    const discard = line.getByRole('button', { name: /^Bỏ mục này/ });
    await discard.click();
    await discard.click();
    await says(page, 'Không còn mục nào chưa gửi');
    await page.getByRole('button', { name: 'Mang theo lại' }).click();
    await page.locator(`[data-build="${BUILD}"]`).waitFor();
    expect(await recorded(one, LOCKED, 'inspection.record')).toHaveLength(1);
    await context.close();
  }, 60_000);

  const attendance = (cell: string) => ({
    ...sampleAttendance(rosterOf(one.plan), cell, Date.now(), '+07:00'),
    unscored: 'Mất mạng',
  });
  async function lock(cell: string): Promise<void> {
    await one.send(cell, one.person('teamLeader'), 'inspection.finish', attendance(cell));
    const adopted = sampleAdoption(rosterOf(one.plan), cell, Date.now(), '+07:00');
    await one.send(cell, one.person('teamClerk'), 'minutes.adopt', adopted);
    await vi.waitUntil(
      async () => (await one.client.standing(one.campaign, cell)).stage === 'committeeAppraisal',
    );
  }
  async function postpone(cell: string): Promise<void> {
    await one.send(cell, one.person('office'), 'session.postpone', { reason: 'Bão' });
  }

  test.each([
    { what: 'the session was postponed', cell: POSTPONED, happens: postpone },
    { what: 'the minutes were locked', cell: LOCKED, happens: lock },
  ])(
    '$what meanwhile: the row stays with the reason, and nothing of it is recorded',
    async ({ cell, happens }) => {
      const { context, page } = await browserFor();
      await take(page, cell);
      const before = await recorded(one, cell, 'inspection.record');
      await context.setOffline(true);
      await write(page, MEETING, '6');
      await reasons(page, MEETING, 'Thiếu hai kỳ');
      await says(page, '1 mục chưa gửi');
      await happens(cell);
      await page.locator('.net summary').click();
      await context.setOffline(false);
      const line = page.locator('#waiting li').filter({ hasText: 'Thiếu hai kỳ' });
      await line.filter({ hasText: 'Không được nhận' }).waitFor();
      const again = await reopened(context, page);
      await says(again, '1 mục chưa gửi');
      expect(await recorded(one, cell, 'inspection.record')).toEqual(before);
      await context.close();
    },
    60_000,
  );

  test('the browser has deleted the pack: the page says so, and what was typed is still listed and can be sent', async () => {
    const { context, page } = await browserFor();
    await take(page, GONE);
    await context.setOffline(true);
    await write(page, TOPIC, '5');
    await says(page, '1 mục chưa gửi');
    await page.evaluate(`new Promise((resolve, reject) => {
      const asked = indexedDB.open('bon-tot-on-site');
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        const deleting = asked.result.transaction('packs', 'readwrite');
        deleting.objectStore('packs').clear();
        deleting.oncomplete = () => { asked.result.close(); resolve(); };
      };
    })`);
    const again = await reopened(context, page);
    await again.getByText('Gói mang theo không còn trong máy').waitFor();
    await says(again, '1 mục chưa gửi');
    await context.setOffline(false);
    await says(again, 'Không còn mục nào chưa gửi');
    expect(await scoresOf(GONE)).toEqual([[TOPIC, 5, READER]]);
    await context.close();
  }, 60_000);

  test('what is taken along stays in its language, says so, and is taken along anew in the other', async () => {
    const { context, page } = await browserFor();
    await take(page, GONE);
    await page.getByText('giữ tiếng Việt như lúc lấy').waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Take the session along' }).click();
    await page.getByText('Taken along at').waitFor();
    await page.getByText('stay in English as they were taken').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    // also what came with the pack
    await card(page, cardId(MEETING)).getByText('at most 8 points').waitFor();
    await context.close();
  }, 60_000);

  test('somebody else who comes to the same browser sees nothing of it, and sends nothing under another name', async () => {
    const { context, page } = await browserFor();
    await take(page, GONE);
    await context.setOffline(true);
    await write(page, MEETING, '7');
    await says(page, '1 mục chưa gửi');
    await context.addCookies([{ name: 'person', value: OTHER, url: own.url }]);
    await page.getByRole('textbox').last().focus();
    await context.setOffline(false);
    await page.getByText('Đang làm việc dưới tên người khác nên chưa gửi gì').waitFor();
    await says(page, '1 mục chưa gửi');
    const other = await context.newPage();
    await own.open(other, `/cells/${GONE}/inspection`);
    await other.getByRole('link', { name: 'Mang theo buổi kiểm tra' }).click();
    await other.getByText('Gói mang theo: lấy lúc').waitFor();
    await says(other, 'Không còn mục nào chưa gửi');
    expect(await scoresOf(GONE)).toEqual([[TOPIC, 5, READER]]);
    await context.close();
  }, 60_000);
});
