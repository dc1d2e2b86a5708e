import { describe, expect, test } from 'vitest';
import { sampleMinutes } from '../../rehearsal/sample-content.ts';
import { createDashboard } from '../app.ts';
import { SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** What changed of minutes since the round before and since the version before; numbers are of OWASP ASVS 5.0. */

const OFFICE = 'do-thi-thu';
const CLERK = 'tran-thi-mai';
const LEADER = 'nguyen-quoc-hung';
const HEAD = 'duong-thi-ngan';
const SCORED = 'fourGood.ket-qua-nhiem-vu';
const [SHORTCOMING = ''] = sampleMinutes.shortcomings;

/** What a reader is shown, and the instants for which the case was asked as it stood. */
async function read(of: Sample, path: string, { person = OFFICE, now = SAMPLE_NOW } = {}) {
  const asked: number[] = [];
  const reader: Sample['reader'] = {
    ...of.reader,
    caseAt(campaign, cell, at) {
      asked.push(at);
      return of.reader.caseAt(campaign, cell, at);
    },
  };
  const app = createDashboard({
    reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async () => person,
  });
  const answer = await app.request(path);
  return { status: answer.status, page: await answer.text(), asked };
}
const listsIn = (page: string): string[] => page.match(/<div class="note since">.*?<\/div>/gs) ?? [];
const tablesIn = (page: string): string[] =>
  page.match(/<table role="table" class="tbl was">.*?<\/table>/gs) ?? [];
/** Rows of a table of changes: what, before, after. */
const rowsOf = (table = ''): string[][] =>
  [...table.matchAll(/<tr role="row"><th role="rowheader".*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, '')),
  );

const answerTo = (of: Sample) =>
  of.send('van-phong', CLERK, 'minutes.answer', {
    answers: [
      { id: 'shortcoming-1', answer: 'Đã xem lại sổ', text: 'Sinh hoạt chuyên đề ba lần, thiếu quý III' },
      { id: SCORED, answer: 'Thêm một nhiệm vụ', points: 14 },
    ],
  });

describe('[R33] a round', () => {
  test('says of each item what changed since the one before, side by side, with a list that leads there', async () => {
    const own = await sampleRecords();
    answerTo(own);
    const { page } = await read(own, '/cells/van-phong/minutes');
    const [list = '', ...more] = listsIn(page);
    expect(more).toEqual([]);
    expect(list).toContain('Thay đổi so với vòng 1');
    expect(list.match(/href="[^"]*"/g)).toEqual([
      'href="#v1-ratings"',
      `href="#v1-${SCORED}"`,
      'href="#v1-shortcoming-1"',
    ]);
    // the points of an answer change what follows of them
    expect(list).toContain('Chi bộ “bốn tốt”, theo điểm Tổ kiểm tra chấm</a>');
    expect(list).toContain('Hạn chế 1</a>: nội dung, trả lời');
    for (const id of ['ratings', SCORED, 'shortcoming-1'])
      expect(page.split(`id="v1-${id}"`)).toHaveLength(2);
    expect(tablesIn(page).map(rowsOf)).toEqual([
      [
        [
          'Chi bộ “bốn tốt”, theo điểm Tổ kiểm tra chấm',
          'Không đạt (89/100 điểm)',
          'Không đạt (89,5/100 điểm)',
        ],
      ],
      [
        ['Nội dung', SHORTCOMING, 'Sinh hoạt chuyên đề ba lần, thiếu quý III'],
        ['Tổ kiểm tra trả lời', 'không có', 'Đã xem lại sổ'],
      ],
      [
        ['Tổ kiểm tra chấm', '13,5', '14,0'],
        ['Lý do chấm khác', 'không có', 'Thêm một nhiệm vụ'],
        ['Tổ kiểm tra trả lời', 'không có', 'Thêm một nhiệm vụ'],
      ],
    ]);
    // criteria are folded away; those that changed are open where the list leads
    expect(page).toMatch(/<details class="fold" open><summary><b>Điểm từng tiêu chí/);
  }, 60_000);

  test('says the same after the cell has disputed it again', async () => {
    const own = await sampleRecords();
    answerTo(own);
    const before = await read(own, '/cells/van-phong/minutes');
    own.advance(SAMPLE_NOW + 3_600_000);
    own.send('van-phong', HEAD, 'minutes.dispute', {
      items: [{ id: 'shortcoming-1', objection: 'Quý III có sinh hoạt' }],
    });
    const after = await read(own, '/cells/van-phong/minutes', { now: SAMPLE_NOW + 3_600_000 });
    expect(tablesIn(after.page)).toEqual(tablesIn(before.page));
    expect(after.page).toContain('Quý III có sinh hoạt');
  }, 60_000);

  test('reads the case at two instants, and at none where it is the first', async () => {
    const own = await sampleRecords();
    const first = await read(own, '/cells/van-phong/minutes');
    expect([first.asked, listsIn(first.page)]).toEqual([[], []]);
    answerTo(own);
    expect((await read(own, '/cells/van-phong/minutes')).asked).toEqual([SAMPLE_NOW - 1, SAMPLE_NOW]);
  }, 60_000);

  test('8.2.2 is read by team and cell as by the office, and by another cell not at all', async () => {
    const own = await sampleRecords();
    answerTo(own);
    const tables = tablesIn((await read(own, '/cells/van-phong/minutes')).page);
    expect(tables).toHaveLength(3);
    for (const person of [CLERK, HEAD])
      expect(tablesIn((await read(own, '/cells/van-phong/minutes', { person })).page)).toEqual(tables);
    const other = await read(own, '/cells/van-phong/minutes', { person: 'do-van-dat' });
    expect([other.status, other.asked]).toEqual([404, []]);
  }, 60_000);
});

describe('[R33] a corrected version', () => {
  const CORRECTED = SAMPLE_NOW + 60_000;
  async function corrected(): Promise<Sample> {
    const own = await sampleRecords();
    own.send('campaign', LEADER, 'minutes.correct', { cell: 'doi-2', reason: 'Ghi sai nguyên nhân' });
    own.advance(CORRECTED);
    return own;
  }

  test('says what it says otherwise than the one before, what is new and what it leaves out', async () => {
    const own = await corrected();
    own.send('doi-2', CLERK, 'minutes.send', {
      ...sampleMinutes,
      strengths: ['Thu thuế vượt kế hoạch', ...sampleMinutes.strengths],
      shortcomings: ['Sinh hoạt chuyên đề thiếu quý III'],
      causes: [],
    });
    const { page } = await read(own, '/cells/doi-2/minutes', { now: CORRECTED });
    const [list = '', ...more] = listsIn(page);
    expect(more).toEqual([]);
    expect(list).toContain('Thay đổi so với bản 1');
    expect(list.match(/href="[^"]*"/g)).toEqual(['href="#v2-strength-1"', 'href="#v2-shortcoming-1"']);
    expect(list).toMatch(/Ưu điểm 1<\/a>: mục mới/);
    expect(list).toMatch(/Nguyên nhân 1: không còn \(<span class="typed">Địa bàn rộng/);
    expect(tablesIn(page).map(rowsOf)).toEqual([
      [['Nội dung', SHORTCOMING, 'Sinh hoạt chuyên đề thiếu quý III']],
    ]);
    expect(page).toMatch(/Thu thuế vượt kế hoạch<[\s\S]{0,200}Mục mới so với bản 1/);
  }, 60_000);

  test('says where the team proposes another level, with its reason, and where members are summed up', async () => {
    const own = await corrected();
    const reason = 'Tập thể Tổ kiểm tra thống nhất';
    own.send('doi-2', CLERK, 'minutes.send', {
      ...sampleMinutes,
      proposed: { ...sampleMinutes.proposed, fourGood: false, level: 'COMPLETED', reason },
      members: 'Hoàn thành tốt nhiệm vụ: 12 đảng viên',
    });
    const { page } = await read(own, '/cells/doi-2/minutes', { now: CORRECTED });
    expect(listsIn(page)[0]?.match(/href="[^"]*"/g)).toEqual(Array(4).fill('href="#v2-ratings"'));
    expect(tablesIn(page).map(rowsOf)).toEqual([
      [
        ['Chi bộ “bốn tốt”, Tổ kiểm tra đề xuất', 'Đề nghị công nhận', 'Chưa đề nghị công nhận'],
        ['Chất lượng chi bộ, Tổ kiểm tra đề xuất', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ'],
        ['Lý do đề xuất khác kết quả theo điểm', 'không có', reason],
        ['Mức xếp loại đảng viên, tổng hợp', 'không có', 'Hoàn thành tốt nhiệm vụ: 12 đảng viên'],
      ],
    ]);
    expect(page).toMatch(
      /<dt>Chất lượng chi bộ, Tổ kiểm tra đề xuất<\/dt>\s*<dd><span class="typed">Hoàn thành nhiệm vụ</,
    );
  }, 60_000);

  test('says so where it says the same, and nothing before it is drafted', async () => {
    const own = await corrected();
    const empty = await read(own, '/cells/doi-2/minutes', { now: CORRECTED });
    expect(empty.page).toContain('Bản 2');
    expect(empty.page).not.toContain('so với bản 1');
    own.send('doi-2', CLERK, 'minutes.send', sampleMinutes);
    const { page } = await read(own, '/cells/doi-2/minutes', { now: CORRECTED });
    expect(page).toContain('Không có mục nào thay đổi so với bản 1.');
    expect(tablesIn(page)).toEqual([]);
  }, 60_000);
});
