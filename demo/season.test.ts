import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonLines } from '../cli/bontot.fixture.ts';
import type { CaseContent } from '../domain/case/case-content.ts';
import { criteriaDigest } from '../domain/criteria/criteria.ts';
import type { CellStanding } from '../domain/journal/journal.ts';
import { minutesHash } from '../domain/minutes/minutes-content.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { component } from '../test/support/components.ts';
import { ownTestServer, searchAttributes } from '../test/support/temporal.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import { startDevServer } from '../worker/temporal-server.ts';
import { playSeason, type SeasonResult } from './office-season.ts';
import { realClock, skippingClock } from './season-clocks.ts';
import { type SeasonSystem, startSeasonSystem } from './season-system.ts';
import { systemOnTestServer } from './system-on-test-server.fixture.ts';

const [testServer, temporal] = [await component('testServer'), await component('temporal')];
const CELLS = ['doi-1', 'doi-2', 'doi-3', 'doi-4', 'doi-5', 'van-phong'];
const SEASON = 420_000;

interface Played {
  system: SeasonSystem;
  result: SeasonResult;
  plan: Plan;
  folder: string;
}

const contentOf = async ({ system }: Played, cell: string): Promise<CaseContent> =>
  (jsonLines((await system.run(['case', cell, '--json'])).out)[0] as { content: CaseContent }).content;

const standingOf = async ({ system }: Played, cell: string): Promise<CellStanding> =>
  (jsonLines((await system.run(['status', cell, '--json'])).out)[0] as { standing: CellStanding }).standing;

const documentOf = ({ result }: Played, path: string): Promise<string> =>
  readFile(join(result.results, path), 'utf8');

const text = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** What has to be true of the season however its days passed. */
function sameOnBothServers(played: () => Played, lastOutcome: string): void {
  test('every cell comes to its appraisal with its minutes, as the commands had it', async () => {
    const standings = await Promise.all(CELLS.map((cell) => standingOf(played(), cell)));
    expect(standings.map(({ stage }) => stage)).toEqual(CELLS.map(() => 'committeeAppraisal'));
    expect(standings.map(({ facts }) => facts.minutes?.outcome)).toEqual([
      'adopted',
      'reserved',
      'agreed',
      'reserved',
      'adopted',
      lastOutcome,
    ]);
  });

  test('what was wrong was refused whole, told in sentences, and nothing of it was kept', async () => {
    const { refusals } = played().result;
    const all = refusals.join('\n');
    for (const words of [
      'nội dung tệp không đúng',
      'cao hơn mức tối đa',
      'đã có một bộ hồ sơ',
      'đã được chấm 9 điểm',
      'Chưa ghi Nguyễn Quốc Hùng có mặt hay vắng mặt',
      'hãy ghi lý do vẫn tham gia kiểm tra',
    ])
      expect(all).toContain(words);
    const { dossiers } = await contentOf(played(), 'doi-2');
    expect(dossiers.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('[R41, R42] every member of the team holds one valid set of each dossier, also who joined later', async () => {
    const team = ['le-duc-an', 'nguyen-quoc-hung', 'pham-thi-lan', 'tran-thi-mai', 'vo-minh-tam'];
    const receipts: string[] = [];
    for (const cell of CELLS.filter((one) => one !== 'doi-5')) {
      const { sets } = await contentOf(played(), cell);
      expect(
        sets
          .filter(({ state }) => state === 'valid')
          .map(({ person }) => person)
          .sort(),
      ).toEqual(team);
      receipts.push(...sets.map(({ receipt }) => receipt));
    }
    expect(new Set(receipts).size).toBe(receipts.length);
  });

  test('[R15, R36] the scores of cell and team stand side by side, with the level that follows of each', async () => {
    const { facts } = await standingOf(played(), 'doi-1');
    expect(facts).toMatchObject({
      dossier: { proposed: { level: 'EXCELLENT' } },
      ratings: { cellQuality: { self: { level: 'EXCELLENT' } }, fourGood: { team: { recognised: false } } },
    });
    const { self, team } = facts.ratings.fourGood ?? {};
    expect(self?.total).toBeGreaterThan(team?.total ?? Number.POSITIVE_INFINITY);
  });

  test('everybody scored by the criteria that the plan names, and the minutes say which', async () => {
    const { minutes } = await contentOf(played(), 'doi-1');
    const sets = played().plan.criteria.flatMap(({ subject, set }) =>
      typeof set === 'string' || subject === 'memberQuality' ? [] : [set],
    );
    expect(minutes?.frame?.criteria).toEqual(
      sets.map((set) => ({
        subject: set.subject,
        id: set.id,
        version: set.version,
        sha256: criteriaDigest(set),
        placeholder: set.placeholder,
      })),
    );
  });

  test('the team works with the committee of each cell, and who was there stands in its minutes', async () => {
    for (const cell of CELLS) {
      const { inspection, minutes } = await contentOf(played(), cell);
      const heads = played().plan.roles.filter((entry) => entry.role === 'cellHead' && entry.cell === cell);
      expect(inspection.attendance?.present).toEqual(
        expect.arrayContaining(['tran-thi-mai', ...heads.map(({ person }) => person)]),
      );
      expect(minutes?.frame?.attendance).toEqual(inspection.attendance);
    }
  });

  test('locked minutes carry the hash of what they say', async () => {
    for (const cell of ['doi-1', 'doi-2', 'doi-3', 'doi-4', 'doi-5']) {
      const { minutes } = await contentOf(played(), cell);
      expect(minutes?.hash).toBe(minutes === null ? null : minutesHash(minutes));
    }
  });
}

describe.skipIf(!testServer.available)('a season by the command line, its days skipped', () => {
  let played: Played;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'season-'));
    const on = await systemOnTestServer(await ownTestServer(), folder);
    const { system, server } = on;
    stop = async () => {
      await on.stop();
      await rm(folder, { recursive: true, force: true });
    };
    const plan = comingSeason(await realPlan(), await server.environment.currentTimeMs());
    const result = await playSeason(system, skippingClock(server, system, plan), plan, () => {});
    played = { system, result, plan, folder };
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

describe.skipIf(!temporal.available)(
  'the same season on a real server, its process killed before each stage',
  () => {
    let played: Played;
    let stop: (() => Promise<void>) | undefined;
    beforeAll(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'season-'));
      const server = await startDevServer({ progress: () => {}, cli: temporal.path, searchAttributes });
      const system = await startSeasonSystem(folder, server.address);
      stop = async () => {
        await system.stop();
        await server.stop();
        await rm(folder, { recursive: true, force: true });
      };
      const plan = comingSeason(await realPlan(), Date.now());
      const result = await playSeason(
        system,
        realClock(system),
        plan,
        () => {},
        () => system.kill(),
      );
      played = { system, result, plan, folder };
    }, SEASON);
    afterAll(async () => {
      await stop?.();
    });

    sameOnBothServers(() => played, 'refused');
  },
);
