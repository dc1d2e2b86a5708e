import { beforeAll, describe, expect, test } from 'vitest';
import type { CellRow, RecordsReader } from '../../records/reading.ts';
import { createDashboard } from '../app.ts';
import { SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import { decidedRecords } from '../sample-appraisal.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** The board and the report on one page, with few cells and with five hundred. */

let sample: Sample;
let five: RecordsReader;
let rows: CellRow[];

/** The sample's cells again and again, under names of their own. */
async function multiplied(count: number): Promise<RecordsReader> {
  const { reader, campaign } = sample;
  const cells = await reader.cells(campaign.id);
  rows = Array.from({ length: count }, (_, index) => {
    const like = cells[index % cells.length];
    if (like === undefined) throw new Error('no cells');
    return { ...like, cell: `cell-${index}` };
  });
  const plan = {
    ...campaign.plan,
    cells: rows.map(({ cell }, index) => ({
      id: cell,
      name: `Chi bộ Đường số ${index}`,
      kind: 'other' as const,
      peerGroup: index % 2 === 0 ? 'doi' : 'van-phong',
      sample: true,
    })),
  };
  return {
    ...reader,
    campaign: async (id) => (id === campaign.id ? { ...campaign, plan } : null),
    cells: async () => rows,
    cell: async (_, cell) => rows.find((row) => row.cell === cell) ?? null,
    cases: async () => rows.map(({ cell, standing }) => ({ cell, standing, content: {} })),
    caseContent: async () => ({}),
  };
}

beforeAll(async () => {
  sample = await sampleRecords();
  five = await multiplied(500);
}, 60_000);

const text = async (path: string, reader: RecordsReader = five, now = SAMPLE_NOW) =>
  await (await createDashboard({ reader, now: () => now }).request(path)).text();
const rowsOf = (page: string) =>
  [...page.matchAll(/<th role="rowheader" scope="row"><a href="\/cells\/([^"]+)"/g)].map(([, id]) => id);
const groupsOf = (page: string) =>
  [...page.matchAll(/class="grp"><th[^>]*><span class="[^"]*">([^<]+)<\/span> <span class="n">(\d+)</g)].map(
    ([, name, count]) => [name, Number(count)],
  );

describe('the board with 500 cells', () => {
  test('finds a cell by a part of its name, typed with marks or without', async () => {
    for (const typed of ['Đường số 77', 'duong so 77', 'DUONG  SO 77', 'đường số 77'.normalize('NFD')])
      expect(rowsOf(await text(`/?q=${encodeURIComponent(typed)}`)), typed).toEqual(['cell-77']);
    const none = await text('/?q=khong-co');
    expect(none).toContain('Không có chi bộ nào ở mục này.');
    expect(none).toContain('value="khong-co"');
    expect(await text(`/?q=${encodeURIComponent('"><img src=x>')}`)).not.toContain('<img');
    // one who acts for a cell is as good as its name
    expect(rowsOf(await text('/?q=nguyen thi anh', sample.reader))).toEqual(['doi-1']);
  });

  test('keeps to a stage, and counts those who are late and whom each waits for among them', async () => {
    const page = await text('/?stage=minutesAgreement&view=cell');
    const found = rowsOf(page);
    expect(found.length).toBeGreaterThan(0);
    for (const cell of found)
      expect(rows.find((row) => row.cell === cell)?.standing).toMatchObject({
        stage: 'minutesAgreement',
        holder: { role: 'cell' },
      });
    expect(page).toMatch(new RegExp(`aria-current="true">Chờ chi bộ ${found.length}</a>`));
    expect(page).toContain('<a href="/?view=overdue&amp;stage=minutesAgreement">Quá hạn');
    expect(page).toContain('<option value="minutesAgreement" selected>');
  });

  test('stands in groups by due date, by stage or by the groups of the plan, each with all its cells', async () => {
    for (const by of ['due', 'stage', 'peers']) {
      const page = await text(`/?by=${by}`);
      const groups = groupsOf(page);
      expect(
        groups.reduce((sum, [, count]) => sum + Number(count), 0),
        by,
      ).toBe(500);
      expect(rowsOf(page)).toHaveLength(500);
    }
    expect((await text('/?by=peers')).match(/class="grp"/g)).toHaveLength(2);
    expect(rowsOf(await text('/?by=none&stage=none&view=none&q='))).toHaveLength(500);
  });
});

describe('the progress report', () => {
  test('counts cells by stage, names who is late, why and since when, and says when it was read', async () => {
    const page = await text('/progress', sample.reader);
    expect(page).toContain('lúc 08:45 thứ Ba 17/12/2024');
    const cells = await sample.reader.cells(sample.campaign.id);
    const counts = [...page.matchAll(/<tr><th scope="row">[^<]+<\/th><td class="r">(\d+)</g)].map(
      ([, count]) => Number(count),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(cells.length);
    const late = cells.filter(({ standing }) => standing.late && !standing.ended);
    expect(page).toContain(`${late.length} chi bộ quá hạn`);
    expect(page).toMatch(
      /<b>Chi bộ Đội QLTT số 1<\/b>: trả lời biên bản · [^<]*Nguyễn Thị Ánh[^<]*<span class="late">trễ 1 ngày<\/span> \(Thứ Hai 16\/12\/2024\)/,
    );
    expect(page).toContain('Không có trở ngại nào của hệ thống.');
  });

  test('of 500 cells names the first ten that are late, and says how many more there are', async () => {
    const page = await text('/progress');
    const late = rows.filter(({ standing }) => standing.late && !standing.ended).length;
    const section = /id="h-late"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';
    expect(section.match(/<li>/g)).toHaveLength(10);
    expect(section).toContain(`và ${late - 10} nữa`);
  });

  test('says the quota as far as it is known', async () => {
    expect(await text('/progress', sample.reader)).toContain('Chưa có danh sách nào trình Ban Chấp hành.');
    const decided = await decidedRecords();
    const page = await text('/progress', decided.reader, decided.now);
    expect(/id="h-quota"[\s\S]*?<\/section>/.exec(page)?.[0]).toMatch(/tối đa \d/);
  }, 60_000);
});
