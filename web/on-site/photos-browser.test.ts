import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { InspectionRecord } from '../../domain/inspection/inspection-content.ts';
import { rosterOf } from '../../domain/people/roster.ts';
import { jpegOfCamera, PLACE } from '../../records/files/file-photo.fixture.ts';
import { sampleAttendance } from '../../rehearsal/sample-content.ts';
import { component } from '../../test/support/components.ts';
import type { RunningCampaign } from '../../test/support/running-campaign.ts';
import type { ActingBrowser } from '../acting/acting-browser.fixture.ts';
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

/** Photos of a session that was taken along, in a real browser with its own store and worker. */

const [temporal, found] = await Promise.all([component('temporal'), component('chromium')]);
const READER = 'pham-thi-lan';
const [DAY, LOST, OVER, LARGE] = ['doi-1', 'doi-2', 'doi-3', 'doi-4'];

describe.skipIf(!(temporal.available && found.available))('photos of a session taken along', () => {
  let own: ActingBrowser;
  let one: RunningCampaign;
  let jpeg: Buffer;
  let wide: Buffer;
  let widePng: Buffer;
  beforeAll(async () => {
    own = await begunSessions(found.path, [DAY, LOST, OVER, LARGE]);
    ({ one } = own);
    const { page, context } = await own.at({ width: 400, height: 300 }, null);
    jpeg = await page.screenshot({ type: 'jpeg' });
    await page.setViewportSize({ width: 2400, height: 1800 });
    wide = await page.screenshot({ type: 'jpeg' });
    widePng = await page.screenshot({ type: 'png' });
    await context.close();
  }, 180_000);
  afterAll(() => own?.stop());

  const browser = () => browserOf(own, READER);
  /** As a telephone takes it, with where it was; each at a time of its own. */
  function photo(name: string) {
    const seconds = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 60;
    const takenAt = `2026:11:27 08:${name.length + 10}:${String(seconds).padStart(2, '0')}`;
    return { name, mimeType: 'image/jpeg', buffer: jpegOfCamera(jpeg, { orientation: 1, takenAt }) };
  }
  const add = (page: Page, id: string, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
    card(page, id).getByLabel('Thêm ảnh').setInputFiles(files);
  const stored = async (cell: string) => {
    const folder = join(own.folder, one.campaign, cell);
    const names = await readdir(folder).catch(() => []);
    return await Promise.all(names.map((name) => readFile(join(folder, name))));
  };
  const line = (page: Page, name: string) => page.locator('#waiting li').filter({ hasText: name });

  test('[R51–R53] those taken without network are there after the browser was closed, and arrive once, each beside what it proves', async () => {
    const { context, page: first } = await browser();
    await takeAlong(own, first, DAY);
    await first.getByText('Gói và ảnh đang giữ').waitFor();
    let page = first;
    let uploads = 0;
    await own.away(async () => {
      await context.setOffline(true);
      await write(page, MEETING, '6,5');
      await reasons(page, MEETING, 'Thiếu một kỳ');
      await add(page, cardId(MEETING), [photo('sổ.jpg'), photo('sổ trang 2.jpg')]);
      await says(page, '3 mục chưa gửi');
      await add(page, cardId(TOPIC), photo('biên bản.jpg'));
      await add(page, 'photos', photo('hội trường.jpg'));
      await says(page, '5 mục chưa gửi');
      await card(page, cardId(MEETING)).getByText('gửi cùng điểm của tiêu chí này').first().waitFor();
      await looksWell(page, 'photos that wait');
      page = await reopened(context, page);
      await says(page, '5 mục chưa gửi');
      const shown = card(page, cardId(MEETING)).getByRole('img', { name: 'sổ.jpg', exact: true });
      await shown.waitFor();
      // drawn, and not left as an empty canvas
      await vi.waitUntil(async () => Number(await shown.getAttribute('width')) > 100);
      await page.locator('.net summary').click();
    });
    expect(await stored(DAY)).toEqual([]);
    // the answers to the first photo and to the first sending are lost on their way
    await context.route('**/inspection.record/file?*', async (route) => {
      uploads += 1;
      const answer = await route.fetch();
      await (uploads === 1 ? route.abort() : route.fulfill({ response: answer }));
    });
    let sendings = 0;
    await context.route('**/on-site/rows?*', async (route) => {
      sendings += 1;
      const answer = await route.fetch();
      await (sendings === 1 ? route.abort() : route.fulfill({ response: answer }));
    });
    await context.setOffline(false);
    for (const lost of [() => uploads, () => sendings]) {
      await vi.waitUntil(() => lost() > 0, { timeout: 20_000, interval: 50 });
      await page.getByText('Máy chủ không trả lời').waitFor();
      await page.getByRole('button', { name: 'Gửi ngay' }).click();
    }
    await says(page, 'Không còn mục nào chưa gửi');
    expect(uploads).toBe(5);
    const events = await recorded(one, DAY, 'inspection.record');
    expect(events).toHaveLength(1);
    expect(events[0]?.payload).toMatchObject({
      scores: [
        {
          criterion: MEETING,
          points: 6.5,
          evidence: [{ file: { name: 'sổ.jpg' } }, { file: { name: 'sổ trang 2.jpg' } }],
        },
      ],
      photos: [
        { title: expect.stringContaining('chuyên đề'), file: { name: 'biên bản.jpg' } },
        { title: 'Ảnh buổi kiểm tra', file: { name: 'hội trường.jpg' } },
      ],
    });
    const files = await stored(DAY);
    expect(files.length).toBe(4);
    expect(files.filter((bytes) => bytes.toString('latin1').includes(PLACE))).toEqual([]);
    await card(page, cardId(MEETING)).getByText('sổ.jpg').waitFor();
    await card(page, 'photos').getByText('hội trường.jpg').waitFor();
    await context.close();
  }, 120_000);

  test('what the server has let go before its row came is sent once more', async () => {
    const { context, page } = await browser();
    await takeAlong(own, page, LOST);
    await context.setOffline(true);
    await add(page, cardId(TOPIC), photo('nghị quyết.jpg'));
    await says(page, '1 mục chưa gửi');
    let asked = 0;
    await context.route('**/on-site/rows?*', async (route) => {
      asked += 1;
      if (asked === 1) await rm(join(own.folder, one.campaign, LOST), { recursive: true });
      await route.continue();
    });
    await context.setOffline(false);
    await says(page, 'Không còn mục nào chưa gửi');
    expect(asked).toBe(2);
    expect(await stored(LOST)).toHaveLength(1);
    expect(await recorded(one, LOST, 'inspection.record')).toHaveLength(1);
    await context.close();
  }, 60_000);

  test('a browser without room, and one that has lost what it kept, say so', async () => {
    const { context, page } = await browser();
    const devtools = await context.newCDPSession(page);
    // what was taken along fits in, a large photo does not
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: own.url, quotaSize: 4e6 });
    await takeAlong(own, page, LOST);
    await context.setOffline(true);
    const named = async (name: string, size?: number) => {
      const path = join(own.folder, name);
      await writeFile(path, photo(name).buffer);
      if (size !== undefined) await truncate(path, size);
      return path;
    };
    await add(page, cardId(TOPIC), [
      await named('đầy bộ nhớ.jpg', 8e6),
      await named('cũng đầy.jpg', 8e6),
      await named('mất tệp.jpg'),
    ]);
    await page.getByText('KHÔNG LƯU được ảnh đầy bộ nhớ.jpg, cũng đầy.jpg vào máy này').waitFor();
    await says(page, '1 mục chưa gửi');
    // the bytes alone are lost: whoever looks is told at the photo
    await page.evaluate(`new Promise((resolve, reject) => {
      const asked = indexedDB.open('bon-tot-on-site');
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        const changing = asked.result.transaction('rows', 'readwrite');
        const rows = changing.objectStore('rows');
        rows.getAll().onsuccess = ({ target }) => { for (const row of target.result) rows.put({ ...row, blob: null }); };
        changing.oncomplete = () => { asked.result.close(); resolve(); };
      };
    })`);
    await context.setOffline(false);
    await card(page, cardId(TOPIC)).getByText('trình duyệt đã xóa. Chụp lại.').waitFor();
    await says(page, '1 mục chưa gửi');
    const discard = card(page, cardId(TOPIC)).getByRole('button', { name: /mất tệp/ });
    await discard.click();
    await discard.click();
    await says(page, 'Không còn mục nào chưa gửi');
    // all of it is deleted while the page is open
    await context.setOffline(true);
    await write(page, TOPIC, '4');
    await says(page, '1 mục chưa gửi');
    await devtools.send('Storage.clearDataForOrigin', { origin: own.url, storageTypes: 'indexeddb' });
    await write(page, TOPIC, '5');
    await page.getByText('Gói mang theo không còn trong máy').waitFor();
    await context.close();
  }, 60_000);

  test('a large photo is made smaller before it is kept, stands upright, and still says when it was taken', async () => {
    const { context, page } = await browser();
    await takeAlong(own, page, LARGE);
    const taken = ['2026:11:27 08:15:42', '2026:11:27 08:16:03'] as const;
    for (const [name, camera] of [
      ['đứng.jpg', { orientation: 6, takenAt: taken[0] }],
      ['đứng, máy khác.jpg', { orientation: 6, takenAt: taken[1], littleEndian: true }],
    ] as const)
      await add(page, cardId(TOPIC), { name, mimeType: 'image/jpeg', buffer: jpegOfCamera(wide, camera) });
    await add(page, cardId(TOPIC), { name: 'màn hình.png', mimeType: 'image/png', buffer: widePng });
    await says(page, '3 mục chưa gửi');
    await page.locator('.net summary').click();
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await says(page, 'Không còn mục nào chưa gửi');
    const events = await recorded(one, LARGE, 'inspection.record');
    const named = events.flatMap(({ payload }) => (payload as InspectionRecord).photos);
    expect(named.map(({ file }) => file.name).sort()).toEqual(
      ['đứng.jpg', 'đứng, máy khác.jpg', 'màn hình.jpg'].sort(),
    );
    const sizes = [];
    const files = await stored(LARGE);
    for (const bytes of files)
      sizes.push(
        await page.evaluate(
          `createImageBitmap(new Blob([Uint8Array.fromBase64('${bytes.toString('base64')}')])).then(({ width, height }) => [width, height])`,
        ),
      );
    expect(sizes.sort()).toEqual([
      [1200, 1600],
      [1200, 1600],
      [1600, 1200],
    ]);
    const said = files.map((bytes) => bytes.toString('latin1'));
    for (const at of taken) expect(said.filter((text) => text.includes(at))).toHaveLength(1);
    expect(said.filter((text) => text.includes(PLACE))).toEqual([]);
    await context.close();
  }, 60_000);

  test('60 MB, what is no picture, and what comes after the end stay with the reason, to be saved', async () => {
    const { context, page } = await browser();
    await takeAlong(own, page, OVER);
    const large = join(own.folder, 'lớn.jpg');
    await writeFile(large, jpeg);
    await truncate(large, 60 * 1024 * 1024);
    let uploads = 0;
    await context.route('**/inspection.record/file?*', async (route) => {
      uploads += 1;
      await route.continue();
    });
    await context.setOffline(true);
    await add(page, cardId(MEETING), large);
    await add(page, cardId(MEETING), {
      name: 'không phải ảnh.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('xin chào'),
    });
    await add(page, cardId(MEETING), photo('đến muộn.jpg'));
    await says(page, '3 mục chưa gửi');
    const attendance = sampleAttendance(rosterOf(one.plan), OVER, Date.now(), '+07:00');
    await one.send(OVER, one.person('teamLeader'), 'inspection.finish', {
      ...attendance,
      unscored: 'Mất mạng',
    });
    await page.locator('.net summary').click();
    await context.setOffline(false);
    await line(page, 'lớn.jpg').getByText('tệp lớn hơn 20 MB').waitFor();
    await line(page, 'không phải ảnh.jpg').getByText('Không được nhận: không phải ảnh.jpg').waitFor();
    await line(page, 'đến muộn.jpg').getByText('Không được nhận').waitFor();
    await says(page, '3 mục chưa gửi');
    // what is too large isn't even carried to the server
    expect(uploads).toBe(2);
    await looksWell(page, 'photos that were refused');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      line(page, 'đến muộn.jpg').getByRole('button', { name: 'Lưu ảnh' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('đến muộn.jpg');
    expect(await readFile(await file.path())).toEqual(photo('đến muộn.jpg').buffer);
    const [list] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải về mọi mục chưa gửi' }).click(),
    ]);
    expect(await readFile(await list.path(), 'utf8')).toMatch(
      /lớn\.jpg.*Không được nhận: tệp lớn hơn 20 MB/s,
    );
    expect(await recorded(one, OVER, 'inspection.record')).toEqual([]);
    const again = await reopened(context, page);
    await says(again, '3 mục chưa gửi');
    await context.close();
  }, 120_000);
});
