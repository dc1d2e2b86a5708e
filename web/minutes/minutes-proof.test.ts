import { beforeAll, describe, expect, test } from 'vitest';
import type { Minutes } from '../../domain/case/case-content.ts';
import { minutesHash } from '../../domain/minutes/minutes-content.ts';
import { sampleMinutes } from '../../rehearsal/sample-content.ts';
import { createDashboard } from '../app.ts';
import { SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import { appraisedRecords } from '../sample-appraisal.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** The proof that locked minutes still say what was signed; numbers are of OWASP ASVS 5.0. */

const OFFICE = 'do-thi-thu';
const CLERK = 'tran-thi-mai';
const LEADER = 'nguyen-quoc-hung';
const HEAD = 'nguyen-thi-anh';

let sample: Sample;
beforeAll(async () => {
  sample = await sampleRecords();
}, 60_000);

async function proof(path: string, { of = sample, person = OFFICE, now = SAMPLE_NOW } = {}) {
  const { reader } = of;
  const app = createDashboard({
    reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async () => person,
  });
  const answer = await app.request(path);
  const page = await answer.text();
  const plain = (part: string) =>
    part
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(page) ?? [];
  const rows = [...main.matchAll(/<tr role="row"><td[\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => plain(cell)),
  );
  return { status: answer.status, page: main, text: plain(main), rows };
}
const minutesOf = async (of: Sample, cell: string): Promise<Minutes> => {
  const { minutes } = await of.reader.caseContent(of.campaign.id, cell);
  if (minutes == null) throw new Error(`no minutes of ${cell}`);
  return minutes;
};
/** The same records with other minutes in the case than the journal has. */
async function forged(of: Sample, cell: string, change: (minutes: Minutes) => Minutes): Promise<Sample> {
  const minutes = change(structuredClone(await minutesOf(of, cell)));
  const { reader } = of;
  const caseContent: typeof reader.caseContent = async (campaign, one) => ({
    ...(await reader.caseContent(campaign, one)),
    ...(one === cell ? { minutes } : {}),
  });
  return { ...of, reader: { ...reader, caseContent } };
}
const entryOf = (of: Sample, cell: string, type: string) =>
  of.entries.findLast(
    ({ subject, input }) => subject === cell && input.kind === 'event' && input.event.type === type,
  );

describe('[R33] of minutes that were adopted in the session', () => {
  test('the hash computed now is the recorded one, and each signer is named with role, instant, zone and entry', async () => {
    const { text, rows, page } = await proof('/cells/doi-2/minutes/proof?version=1');
    const { hash } = await minutesOf(sample, 'doi-2');
    expect(text).toContain('KHỚP. Nội dung hiện có');
    expect(text).not.toContain('KHÔNG KHỚP');
    expect(page.split(hash ?? '-')).toHaveLength(5);
    const seq = entryOf(sample, 'doi-2', 'minutes.adopt')?.seq;
    const told = (name: string, role: string) => [
      'Ký',
      `${name} ${role}`,
      '11:45 thứ Năm 12/12/2024 (UTC+07:00)',
      'tại buổi làm việc, Trần Thị Mai ghi',
      `Nhật ký: mục ${seq}`,
    ];
    expect(rows).toEqual([
      told('Đỗ Văn Đạt', 'Bí thư chi bộ'),
      told('Nguyễn Quốc Hùng', 'Tổ trưởng Tổ kiểm tra'),
    ]);
    expect(text).toMatch(/Kết thúc Thông qua tại buổi làm việc, vòng trao đổi 1 Lúc 11:45/);
    expect(page).toContain('href="/cells/doi-2/papers/bien-ban-v1.html"');
  });

  test('the minutes lead to it', async () => {
    const { page } = await proof('/cells/doi-2/minutes');
    expect(page).toContain('href="/cells/doi-2/minutes/proof?version=1"');
  });

  test.each<[string, (minutes: Minutes) => Minutes, RegExp]>([
    ['a text', (minutes) => ({ ...minutes, items: minutes.items.slice(1) }), /hiển thị [0-9a-f]{64} khác/],
    [
      'a text, with the hash beside it',
      (minutes) => {
        const other = { ...minutes, reservation: 'Bảo lưu' };
        return { ...other, hash: minutesHash(other) };
      },
      /hiển thị ([0-9a-f]{64}) khác .*Mã ghi kèm biên bản \1 khác/,
    ],
    ['the hash', (minutes) => ({ ...minutes, hash: null }), /Mã ghi kèm biên bản không có khác/],
  ])('%s that was changed behind the journal is told as NOT equal', async (_what, change, told) => {
    const { text } = await proof('/cells/doi-2/minutes/proof', {
      of: await forged(sample, 'doi-2', change),
    });
    expect(text).toContain('KHÔNG KHỚP.');
    expect(text).not.toContain('Nội dung hiện có cho ra đúng');
    expect(text).toMatch(told);
    expect(text).toMatch(/nhật ký [0-9a-f]{64} khớp/);
  });

  test('a signature that no entry of the journal tells of is told as such', async () => {
    const of = await forged(sample, 'doi-2', (minutes) => ({
      ...minutes,
      signatures: { ...minutes.signatures, cell: { by: HEAD, at: minutes.signatures.cell?.at ?? 0 } },
    }));
    const { rows } = await proof('/cells/doi-2/minutes/proof', { of });
    const journal = rows.map((row) => [row[1], row.at(-1)]);
    expect(journal[0]).toEqual(['Nguyễn Thị Ánh Chi bộ', 'Nhật ký: không có trong nhật ký']);
    expect(journal[1]?.[1]).toMatch(/mục \d+$/);
    const later = await forged(sample, 'doi-2', (minutes) => ({
      ...minutes,
      signatures: { ...minutes.signatures, team: { by: LEADER, at: SAMPLE_NOW } },
    }));
    const moved = await proof('/cells/doi-2/minutes/proof', { of: later });
    expect(moved.rows.map((row) => row.at(-1)?.includes('không có'))).toEqual([false, true]);
  });
});

describe('[R33] of minutes that were sent', () => {
  test('a reservation stands with its text and whoever made it', async () => {
    const of = await appraisedRecords();
    const { text, rows } = await proof('/cells/doi-1/minutes/proof', { of, now: of.now });
    expect(text).toContain('KHỚP. Nội dung hiện có');
    expect(text).toMatch(/Ký, có bảo lưu ý kiến.*Ý kiến bảo lưu của chi bộ Bảo lưu ý kiến về sinh hoạt/);
    const seqOf = (type: string) => `Nhật ký: mục ${entryOf(of, 'doi-1', type)?.seq}`;
    expect(rows[0]?.slice(0, 2)).toEqual(['Bảo lưu ý kiến', 'Nguyễn Thị Ánh Bí thư chi bộ']);
    expect(rows[0]?.at(-1)).toBe(seqOf('minutes.reserve'));
    expect(rows.map(([deed]) => deed)).toEqual(['Bảo lưu ý kiến', 'Ký', 'Ký']);
    expect(rows.map((row) => row.at(-1))).toContain(seqOf('minutes.sign'));
  }, 60_000);

  test('a paper stands with its number and date, whose it is and who entered it; each instant is the deed’s own', async () => {
    const own = await sampleRecords();
    const paper = { enteredBy: OFFICE, on: '2024-12-16', document: '05-CV/CB' };
    own.send('doi-1', HEAD, 'minutes.agree', {}, paper);
    own.send('doi-1', HEAD, 'minutes.sign', {}, { ...paper, document: '06-BB/CB' });
    own.advance(SAMPLE_NOW + 60_000);
    own.send('doi-1', LEADER, 'minutes.sign', {});
    const { text, rows } = await proof('/cells/doi-1/minutes/proof', { of: own, now: SAMPLE_NOW + 60_000 });
    expect(text).toContain('KHỚP. Nội dung hiện có');
    const told = rows.map((row) => row.slice(0, 4));
    const entered = 'Đỗ Thị Thu nhập lúc 08:45 thứ Ba 17/12/2024 (UTC+07:00)';
    const head = 'Nguyễn Thị Ánh Bí thư chi bộ';
    const paperDay = 'thứ Hai 16/12/2024 (UTC+07:00)';
    expect(told).toEqual([
      ['Thống nhất', head, paperDay, `bản giấy 05-CV/CB, 16/12/2024; ${entered}`],
      ['Ký', head, paperDay, `bản giấy 06-BB/CB, 16/12/2024; ${entered}`],
      [
        'Ký',
        'Nguyễn Quốc Hùng Tổ trưởng Tổ kiểm tra',
        '08:46 thứ Ba 17/12/2024 (UTC+07:00)',
        'trên hệ thống',
      ],
    ]);
  }, 60_000);

  test('a refusal stands with its reason, and without a hash there is none to compare', async () => {
    const own = await sampleRecords();
    own.send('doi-1', HEAD, 'minutes.refuse', { reason: 'Không đúng thực tế' });
    const { text, rows } = await proof('/cells/doi-1/minutes/proof', { of: own });
    expect(text).toContain('kết thúc mà không khóa (chi bộ từ chối ký)');
    expect(text).toContain('Lý do chi bộ từ chối ký Không đúng thực tế');
    expect(text).not.toMatch(/KHỚP|[0-9a-f]{64}/);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.slice(0, 2)).toEqual(['Từ chối ký', 'Nguyễn Thị Ánh Bí thư chi bộ']);
    expect(text).toMatch(/Chi bộ: không ký Tổ kiểm tra: không ký/);
  }, 60_000);
});

describe('[R33] versions', () => {
  test('each is proved by itself, with why it was made again', async () => {
    const own = await sampleRecords();
    const first = (await minutesOf(own, 'doi-2')).hash ?? '-';
    own.send('campaign', LEADER, 'minutes.correct', { cell: 'doi-2', reason: 'Ghi sai nguyên nhân' });
    const now = SAMPLE_NOW + 60_000;
    own.advance(now);
    const drafting = await proof('/cells/doi-2/minutes/proof?version=2', { of: own, now });
    expect(drafting.text).toContain('Biên bản chưa khóa nên chưa có gì để đối chiếu.');
    own.send('doi-2', CLERK, 'minutes.adopt', {
      ...sampleMinutes,
      causes: [],
      reservation: 'Bảo lưu về sinh hoạt chuyên đề',
      signed: { cell: 'do-van-dat', team: LEADER },
    });
    const newest = await proof('/cells/doi-2/minutes/proof', { of: own, now });
    const second = (await minutesOf(own, 'doi-2')).hash ?? '-';
    expect(newest.text).toContain('Đối chiếu biên bản Chi bộ Đội QLTT số 2, bản 2');
    expect(newest.text).toContain('KHỚP. Nội dung hiện có');
    expect(newest.page.split(second)).toHaveLength(5);
    expect(newest.text).toContain(
      `Bản 1 : thông qua tại buổi làm việc; lập lại vì: Ghi sai nguyên nhân ${first}`,
    );
    const older = await proof('/cells/doi-2/minutes/proof?version=1', { of: own, now });
    expect(older.text).toContain('KHỚP. Nội dung hiện có');
    expect(older.page.split(first)).toHaveLength(5);
    expect(older.text).toContain('Bản này đã được thay bằng bản 2: Ghi sai nguyên nhân');
    // what is adopted is sent by the clerk, and reserved by whoever signs for the cell
    expect(newest.rows.map((row) => row.slice(0, 2))).toContainEqual([
      'Bảo lưu ý kiến',
      'Đỗ Văn Đạt Bí thư chi bộ',
    ]);
    // the same two have signed both: each version tells of its own entry
    const seqs = [older, newest].map(({ rows }) => new Set(rows.map((row) => row.at(-1))));
    expect(seqs.map(({ size }) => size)).toEqual([1, 1]);
    expect(seqs[0]).not.toEqual(seqs[1]);
  }, 60_000);

  test('what was said of two versions in the same words is proved of each by its own entry', async () => {
    const own = await sampleRecords();
    let now = SAMPLE_NOW;
    const agree = () => {
      own.send('doi-1', HEAD, 'minutes.agree', {});
      now += 60_000;
      own.advance(now);
      return `Nhật ký: mục ${entryOf(own, 'doi-1', 'minutes.agree')?.seq}`;
    };
    const sign = () => {
      for (const person of [HEAD, LEADER]) own.send('doi-1', person, 'minutes.sign', {});
    };
    const first = agree();
    sign();
    own.send('campaign', LEADER, 'minutes.correct', { cell: 'doi-1', reason: 'Ghi sai nguyên nhân' });
    now += 60_000;
    own.advance(now);
    own.send('doi-1', CLERK, 'minutes.send', { ...sampleMinutes, causes: [] });
    const second = agree();
    sign();
    expect(second).not.toBe(first);
    for (const [version, entry] of [
      [1, first],
      [2, second],
    ] as const) {
      const { rows } = await proof(`/cells/doi-1/minutes/proof?version=${version}`, { of: own, now });
      expect(rows.find(([deed]) => deed === 'Thống nhất')?.at(-1)).toBe(entry);
    }
  }, 60_000);
});

test('where nothing is locked, and where nothing was drafted, there is nothing to prove yet', async () => {
  for (const cell of ['doi-1', 'doi-4']) {
    const { status, text } = await proof(`/cells/${cell}/minutes/proof`);
    expect([status, text.includes('Biên bản chưa khóa nên chưa có gì để đối chiếu.')], cell).toEqual([
      200,
      true,
    ]);
    expect(text, cell).not.toMatch(/KHỚP|[0-9a-f]{64}/);
  }
});

test('8.2.2 team and cell read it without numbers of the journal; another cell, and a version that there is not, as if there were none', async () => {
  for (const person of ['le-duc-an', 'do-van-dat']) {
    const { text, rows } = await proof('/cells/doi-2/minutes/proof', { person });
    expect(text, person).toContain('KHỚP. Nội dung hiện có');
    expect(rows.map((row) => row.at(-1))).toEqual(['Nhật ký: có ghi', 'Nhật ký: có ghi']);
  }
  const none = await proof('/cells/none/minutes/proof', { person: HEAD });
  expect(none.status).toBe(404);
  for (const path of ['/cells/doi-2/minutes/proof', '/cells/doi-1/minutes/proof?version=2'])
    expect(await proof(path, { person: HEAD }), path).toEqual(none);
});
