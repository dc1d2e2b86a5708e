import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bontotHere } from '../cli/bontot-here.fixture.ts';
import { prepareRecords } from '../records/prepared.fixture.ts';
import { component } from '../test/support/components.ts';
import { ownTestServer } from '../test/support/temporal.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import { playSeason } from './office-season.ts';
import { type Played, playedSeason, sameOnBothServers } from './played-season.fixture.ts';
import { CELLS } from './season-cast.ts';
import { skippingClock } from './season-clocks.ts';
import { systemOnTestServer } from './system-on-test-server.fixture.ts';

const testServer = await component('testServer');
const SEASON = 420_000;

const documentOf = ({ result }: Played, path: string): Promise<string> =>
  readFile(join(result.results, path), 'utf8');

const text = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe.skipIf(!testServer.available)('a season by the command line, its days skipped', () => {
  let played: Played;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'season-'));
    await prepareRecords(folder);
    const on = await systemOnTestServer(await ownTestServer(), folder, bontotHere);
    const { system, server } = on;
    stop = async () => {
      await on.stop();
      await rm(folder, { recursive: true, force: true });
    };
    const plan = comingSeason(await realPlan(), await server.environment.currentTimeMs());
    const result = await playSeason(system, skippingClock(server, system, plan), plan, () => {});
    played = await playedSeason(system, result, plan);
  }, SEASON);
  afterAll(async () => {
    await stop?.();
  });

  sameOnBothServers(() => played, 'unanswered');

  test('[R33] the folder holds receipts, minutes, forms, the allowance list and the invitations', async () => {
    const files = (await readdir(played.result.results, { recursive: true })).map(String).sort();
    expect(files).toEqual(expect.arrayContaining(['danh-sach-chi-tien-an.html', 'journal.txt']));
    for (const cell of CELLS) {
      expect(files).toContain(join(cell, 'bien-ban-v1.html'));
      expect(files).toContain(join(cell, 'phieu-kiem-tra.html'));
    }
    expect(files).toContain(join('doi-2', 'phieu-tiep-nhan-v2.html'));
    expect(files.some((file) => file.startsWith(join('doi-5', 'phieu-tiep-nhan')))).toBe(false);
  });

  test('the minutes read as the two sides had it: dispute and answer, reservation, silence, conflict', async () => {
    expect(text(await documentOf(played, 'doi-3/bien-ban-v1.html'))).toContain(
      'Đã có đủ bốn buổi, có biên bản',
    );
    expect(text(await documentOf(played, 'doi-2/bien-ban-v1.html'))).toContain(
      'Chi bộ bảo lưu ý kiến về điểm sinh hoạt chuyên đề',
    );
    const office = text(await documentOf(played, 'van-phong/bien-ban-v1.html'));
    expect(office).toContain('Tổ chỉ còn đồng chí nắm nội dung văn phòng');
    expect(office).not.toContain('Đội QLTT số');
    expect(text(await documentOf(played, 'doi-4/bien-ban-v1.html'))).toContain('họp đột xuất tại tỉnh');
  });

  test('[R61, R62, X12] the allowance counts each day once: two days for the team, one for the substitute', async () => {
    const list = text(await documentOf(played, 'danh-sach-chi-tien-an.html'));
    expect(list).toContain('1.650.000');
    expect(list).toContain('Một triệu sáu trăm năm mươi nghìn đồng');
  });

  test('situation 7: the session that was moved keeps its UID, rises in sequence, and has its new time', async () => {
    const folder = join(played.result.results, 'giay-moi');
    const files = (await readdir(folder)).filter((name) => name.includes('duong-thi-ngan')).sort();
    const entries = await Promise.all(
      files.map(async (name) => {
        const calendar = new ICAL.Component(ICAL.parse(await readFile(join(folder, name), 'utf8')));
        const event = calendar.getFirstSubcomponent('vevent');
        return {
          method: calendar.getFirstPropertyValue('method'),
          uid: event?.getFirstPropertyValue('uid'),
          sequence: event?.getFirstPropertyValue('sequence'),
          starts: String(event?.getFirstPropertyValue('dtstart')),
        };
      }),
    );
    expect(entries).toHaveLength(2);
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1);
    expect(entries.map(({ method, sequence }) => [method, sequence])).toEqual([
      ['REQUEST', 0],
      ['REQUEST', 1],
    ]);
    // 14:00 and 08:00 in Vietnam
    expect(entries.map(({ starts }) => starts.slice(11, 16))).toEqual(['07:00', '01:00']);
  });
});
