import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../documents/workbooks/sheet-reading.ts';
import { TABLE_NAMES } from '../../domain/table-name.ts';
import { TABLE_FILES, WHOLE_FILE } from '../../office/export-tables.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { createDashboard } from '../app.ts';
import { at, SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import { appraisedRecords, decidedRecords } from '../sample-appraisal.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** Which tables each person takes from the pages, and what is in them. */

const PEOPLE = {
  office: 'do-thi-thu',
  committee: 'vo-minh-tam',
  team: 'le-duc-an',
  cell: 'nguyen-thi-anh',
} as const;
type Side = keyof typeof PEOPLE;
const SIDES = Object.keys(PEOPLE) as Side[];

let middle: Sample;
let appraised: Sample & { now: number };
let decided: Sample & { now: number };
beforeAll(async () => {
  middle = await sampleRecords();
  appraised = await appraisedRecords();
  decided = await decidedRecords();
}, 120_000);

const ask = (person: string | null, path: string, reader: RecordsReader, now: number) =>
  createDashboard({ reader, now: () => now, reading: 'byPerson', whoIsThere: async () => person }).request(
    path,
  );
const of = (person: string, path: string) => ask(person, path, decided.reader, decided.now);

/** The rows of each sheet, below the heads. */
async function sheetsOf(answer: Response): Promise<Map<string, unknown[][]>> {
  expect(answer.status).toBe(200);
  const read = await readWorkbook(new Uint8Array(await answer.arrayBuffer()));
  if (!('sheets' in read)) throw new Error(JSON.stringify(read));
  return new Map(read.sheets.map(({ name, rows }) => [name, rows.slice(1)]));
}
const rowsOf = async (answer: Response): Promise<unknown[][]> =>
  [...(await sheetsOf(answer)).values()][0] ?? [];

const linked = (page: string) =>
  [...page.matchAll(/href="\/tables\/([^"?]+)/g)].map(([, name = '']) => name).toSorted();

describe('each table is taken by whoever reads all that it tells', () => {
  const OPEN: Record<(typeof TABLE_NAMES)[number], Side[]> = {
    results: ['office', 'committee', 'cell'],
    ranking: ['office', 'committee'],
    quota: ['office', 'committee'],
    members: ['office', 'committee', 'cell'],
    allowance: ['office', 'committee', 'team'],
    register: ['office', 'committee'],
    journal: ['office', 'committee', 'team', 'cell'],
  };

  test.each(SIDES)('8.2.2 by the %s no other one', async (side) => {
    const theirs = TABLE_NAMES.filter((table) => OPEN[table].includes(side)).map(
      (table) => TABLE_FILES[table],
    );
    for (const name of [...Object.values(TABLE_FILES), 'none.xlsx']) {
      const { status, headers } = await of(PEOPLE[side], `/tables/${name}`);
      expect([name, status]).toEqual([name, theirs.includes(name) ? 200 : 404]);
      if (status !== 200) continue;
      expect(headers.get('content-type')).toContain('spreadsheetml');
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('content-disposition')).toContain(
        `filename="${name.replace('.xlsx', `-${decided.campaign.id}.xlsx`)}"`,
      );
    }
    const page = await (await of(PEOPLE[side], '/papers')).text();
    expect(linked(page)).toEqual([...theirs, WHOLE_FILE].toSorted());
  });

  test('8.2.1 and by nobody who hasn’t signed in', async () => {
    const { status } = await ask(null, `/tables/${TABLE_FILES.results}`, decided.reader, decided.now);
    expect(status).toBe(401);
  });

  test('the page of exports offers the office every one', async () => {
    const page = await (await of(PEOPLE.office, '/exports')).text();
    expect(linked(page)).toEqual([...Object.values(TABLE_FILES), WHOLE_FILE].toSorted());
  });

  test('who was at the sessions is told to the office once it was told of every cell', async () => {
    const now = at('2024-12-12 09:00');
    const { reader, campaign } = await sampleRecords(undefined, now);
    const takes = async (side: Side) =>
      (await ask(PEOPLE[side], `/tables/${TABLE_FILES.allowance}`, reader, now)).status;
    const stages = (await reader.cells(campaign.id)).map(({ standing }) => standing.stage);
    expect(stages).toContain('onSiteInspection');
    expect(await Promise.all([takes('office'), takes('committee'), takes('team')])).toEqual([404, 404, 200]);
  });
});

describe('8.2.2 a cell', () => {
  const OWN = 'Chi bộ Đội QLTT số 1';

  test('takes its own rows, and nothing that names another cell or its people', async () => {
    const { plan } = decided.campaign;
    const others = plan.cells.map(({ name }) => name).filter((name) => name !== OWN);
    const members = (await decided.reader.people(decided.campaign.id)).filter(({ cell }) => cell !== 'doi-1');
    const sheets = await sheetsOf(await of(PEOPLE.cell, `/tables/${WHOLE_FILE}`));
    expect([...sheets.keys()]).toEqual(['Kết quả đã công bố', 'Mức xếp loại đảng viên', 'Nhật ký']);
    const text = JSON.stringify([...sheets]);
    for (const other of [...others, ...members.map(({ name }) => name)])
      expect(text.includes(other), other).toBe(false);
    for (const [name, rows] of sheets) expect(rows.flat(), name).toContain(OWN);
    expect(sheets.get('Mức xếp loại đảng viên')).toHaveLength(5);
  });

  test('8.2.3 reads no level, no points of the committee and no number before they were told', async () => {
    const results = `/tables/${TABLE_FILES.results}`;
    const before = await rowsOf(await ask(PEOPLE.cell, results, appraised.reader, appraised.now));
    expect(before).toHaveLength(1);
    expect(before[0]?.slice(4)).toEqual([null, null, null, null, null, null, 'Chưa công bố']);
    const after = await rowsOf(await of(PEOPLE.cell, results));
    expect(after[0]?.slice(5, 9)).toEqual([
      'Hoàn thành tốt nhiệm vụ',
      'công nhận',
      null,
      expect.stringContaining('32-QĐ/ĐU'),
    ]);
  });
});

test('8.2.3 the office takes no result of the committee as published before it was, and no points of the team before they were told', async () => {
  const results = `/tables/${TABLE_FILES.results}`;
  const before = await rowsOf(await ask(PEOPLE.office, results, appraised.reader, appraised.now));
  expect(before.length).toBeGreaterThan(5);
  expect(new Set(before.map((row) => row[5]))).toEqual(new Set([null]));
  const drafted = await rowsOf(await ask(PEOPLE.office, results, middle.reader, SAMPLE_NOW));
  const told = new Map(
    (await middle.reader.cells(middle.campaign.id)).map(({ cell, standing }) => [cell, standing.stage]),
  );
  const names = new Map(middle.campaign.plan.cells.map(({ id, name }) => [name, id]));
  for (const [, name, , team] of drafted)
    if (told.get(names.get(String(name)) ?? '') === 'onSiteInspection') expect(team, String(name)).toBeNull();
});

test('the journal of the team tells of every case what is theirs, and nothing of the committee’s work', async () => {
  const rows = await rowsOf(await of(PEOPLE.team, `/tables/${TABLE_FILES.journal}`));
  expect(rows.length).toBeGreaterThan(50);
  const all = await rowsOf(await of(PEOPLE.office, `/tables/${TABLE_FILES.journal}`));
  expect(all.length).toBeGreaterThan(rows.length);
  const meeting = /họp Ban Chấp hành|biểu quyết|quyết định/i;
  const deeds = (some: unknown[][]) =>
    some.filter(([, subject]) => subject === 'Cả đợt').map((row) => String(row[4]));
  expect(deeds(all).some((deed) => meeting.test(deed))).toBe(true);
  expect(deeds(rows).filter((deed) => /biểu quyết/.test(deed))).toEqual([]);
  // how many entries there are elsewhere is not theirs to count
  expect(new Set(rows.map((row) => row[2]))).toEqual(new Set([null]));
});
