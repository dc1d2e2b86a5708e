import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../documents/workbooks/sheet-reading.ts';
import { offsetMinutes } from '../domain/calendar/instant.ts';
import type { MemberLine } from '../domain/result/member.ts';
import { TABLE_NAMES, type TableName } from '../domain/table-name.ts';
import type { NumberRegister } from '../records/number-register.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { standingAt } from '../records/records.fixture.ts';
import { decidedRecords } from '../web/sample-appraisal.fixture.ts';
import type { Sample } from '../web/sample-reader.fixture.ts';
import { slateView } from '../web/slate-view.ts';
import { audienceOf } from '../words/audience.ts';
import { journalLine } from '../words/journal/journal-line.ts';
import { vi } from '../words/vi.ts';
import { exportTables, type TableReader } from './export-tables.ts';

/** The tables of a campaign that was decided, each value compared with its record. */

let decided: Sample & { now: number };
let reader: RecordsReader;
const register: NumberRegister = {
  last: 33,
  numbers: [31, 33].map((serial) => ({
    serial,
    number: `${serial}-QĐ/ĐU`,
    campaign: 'another',
    decision: 'x',
    date: '2024-12-30',
    withdrawn: serial === 31,
    gapReason: serial === 33 ? 'Số 32 in hỏng' : null,
  })),
};
beforeAll(async () => {
  decided = await decidedRecords();
  reader = { ...decided.reader, register: async () => register };
}, 120_000);

type Rows = unknown[][];

/** The rows below the heads, by the name of the sheet. */
async function tables(
  names: readonly TableName[],
  row: CampaignRow = decided.campaign,
  from: TableReader = reader,
): Promise<Map<string, Rows>> {
  const answer = await readWorkbook(await exportTables(row, from, names));
  if (!('sheets' in answer)) throw new Error(JSON.stringify(answer));
  return new Map(answer.sheets.map(({ name, rows }) => [name, rows.slice(1)]));
}
const table = async (name: TableName): Promise<Rows> => [...(await tables([name])).values()][0] ?? [];

const day = (date: string | null) => (date === null ? null : new Date(`${date}T00:00:00Z`));
const moment = (at: number) => {
  const local = at + offsetMinutes(decided.campaign.plan.calendar.utcOffset) * 60_000;
  return new Date(Math.floor(local / 1000) * 1000);
};
const level = (key: string | null) => (key === null ? null : vi.levels[key as keyof typeof vi.levels]);
const audience = async () =>
  audienceOf(
    decided.campaign.plan,
    decided.campaign.roster,
    'vi',
    decided.now,
    await reader.people(decided.campaign.id),
  );
const yes = (value: boolean | null) => (value === null ? null : value ? 'có' : 'không');

describe('in a workbook', () => {
  test('[R16] results are what the cells were told, with their points', async () => {
    const { names } = await audience();
    const rows = await table('results');
    const cells = await reader.cells(decided.campaign.id);
    expect(rows).toHaveLength(cells.length);
    for (const { cell, standing } of cells) {
      const { ratings, level: told, award, decisions } = standing.facts;
      const [, , self, team, committee, shownLevel, , shownAward, numbers, date] =
        rows.find(([, name]) => name === names.cell(cell)) ?? [];
      const { cellQuality } = ratings;
      expect([self, team, committee], cell).toEqual([
        cellQuality?.self?.total ?? null,
        cellQuality?.team?.total ?? null,
        cellQuality?.committee?.total ?? null,
      ]);
      expect([shownLevel, shownAward], cell).toEqual([level(told), award]);
      for (const number of String(numbers ?? '')
        .split('; ')
        .filter(Boolean)) {
        expect(decisions, cell).toContain(number);
        expect(date).toBeInstanceOf(Date);
      }
    }
    // what was taken back counts no longer
    expect(rows.flat().join('; ')).not.toContain('31-QĐ/ĐU');
  });

  test('[R15, R36] the ranked table has rank, points and levels as the committee’s page has them', async () => {
    const { names } = await audience();
    const content = await reader.campaignContent(decided.campaign.id);
    const cells = await reader.cases(decided.campaign.id);
    const expected = (content.slates ?? []).flatMap(({ id }) => {
      const view = slateView({ campaign: decided.campaign, content, cells }, id);
      return (view?.groups ?? []).flatMap(({ rows }) =>
        rows.map(({ ranked, line }) => [
          ranked.rank,
          names.cell(ranked.cell),
          ranked.points.self,
          ranked.points.team,
          ranked.points.committee,
          ranked.gap.committee ?? ranked.gap.team,
          level(ranked.derivedLevel),
          yes(ranked.derivedFourGood),
          level(ranked.proposed.self),
          level(ranked.proposed.team),
          level(ranked.proposed.committee),
          yes(ranked.fourGood),
          level(line?.level ?? null),
          yes(line?.fourGood ?? null),
          line?.reason ?? null,
        ]),
      );
    });
    expect(expected.length).toBeGreaterThan(7);
    expect((await table('ranking')).map((row) => row.slice(3, -1))).toEqual(expected);
  });

  test('[X14] the quota is counted as the committee’s page counts it, for cells and for members', async () => {
    const content = await reader.campaignContent(decided.campaign.id);
    const cells = await reader.cases(decided.campaign.id);
    const { quota, memberQuota } = decided.campaign.plan.settings;
    const expected = (content.slates ?? []).flatMap(({ id }) => {
      const view = slateView({ campaign: decided.campaign, content, cells }, id);
      const pooled = view?.members.quota ?? null;
      const { length } = view?.slate.members ?? [];
      return [
        ...(view?.groups ?? []).map((group) => [
          group.rows.length,
          group.earlier,
          group.unrated,
          group.quota?.excellent,
          group.quota?.good,
          quota.value.percent,
          group.quota?.base,
          group.quota?.allowed,
          yes(group.quota?.over ?? null),
        ]),
        ...(pooled === null || length === 0
          ? []
          : [
              [
                length,
                view?.members.earlier,
                view?.members.levels.get(null) ?? 0,
                pooled.excellent,
                pooled.good,
                memberQuota.value.percent,
                pooled.base,
                pooled.allowed,
                yes(pooled.over),
              ],
            ]),
      ];
    });
    expect(expected.length).toBeGreaterThan(1);
    expect((await table('quota')).map((row) => row.slice(5))).toEqual(expected);
  });

  test('[R25, R66] members stand with what their cell lists, proposes and was told of them', async () => {
    const { names } = await audience();
    const rows = await table('members');
    let compared = 0;
    for (const { cell } of await reader.cells(decided.campaign.id)) {
      const { members = [] } = await reader.caseContent(decided.campaign.id, cell);
      for (const line of members) {
        const own = rows.find(
          ([, of, name]) => of === names.cell(cell) && name === names.person(line.member),
        );
        expect(own?.slice(3, -1), line.member).toEqual([
          null,
          vi.memberKinds[line.kind],
          day(line.admittedOn),
          vi.memberStatuses[line.status],
          line.statusReason,
          line.sickMonths,
          yes(line.disciplined),
          level(line.civilServantLevel),
          level(line.self),
          level(line.cell),
          line.reason,
          level(line.decided?.level ?? null),
        ]);
        compared += 1;
      }
    }
    expect([compared, rows.length]).toEqual([35, 35]);
    expect(rows.filter((row) => row.at(-1) === '33-QĐ/ĐU')).toHaveLength(21);
  });

  test('[R61, R63] meal support is a sum for each who was there, and all together below', async () => {
    const { names } = await audience();
    const sheets = await tables(['allowance']);
    const people = new Map<string, Set<string>>();
    for (const { content, standing } of await reader.cases(decided.campaign.id)) {
      const { attendance = null, finishedAt = null } = content.inspection ?? {};
      if (attendance === null || finishedAt === null) continue;
      const on = moment(standing.session?.startsAt ?? finishedAt)
        .toISOString()
        .slice(0, 10);
      for (const person of attendance.present)
        if (
          decided.campaign.roster.assignments.some((one) => one.person === person && /^team/.test(one.role))
        )
          people.set(person, (people.get(person) ?? new Set()).add(on));
    }
    const { amount } = decided.campaign.plan.allowance;
    const rows = sheets.get('Tiền ăn') ?? [];
    expect(new Map(rows.slice(0, -1).map((row) => [row[1], row.slice(5)]))).toEqual(
      new Map([...people].map(([id, days]) => [names.person(id), [days.size, amount, days.size * amount]])),
    );
    const days = [...people.values()].reduce((sum, own) => sum + own.size, 0);
    expect(rows.at(-1)?.slice(1)).toEqual(['Tổng cộng', null, null, null, days, null, days * amount]);
    expect(days).toBeGreaterThan(3);
    expect(sheets.get('Tiền ăn theo ngày')?.map((row) => row.slice(1))).toEqual(
      expect.arrayContaining(
        [...people].flatMap(([id, own]) => [...own].map((on) => [names.person(id), day(on), 1])),
      ),
    );
  });

  test('[R67] the register has every number, and beside it the decisions of the campaign', async () => {
    const sheets = await tables(['register']);
    expect(sheets.get('Sổ số quyết định')?.map((row) => row.slice(1))).toEqual([
      ['31-QĐ/ĐU', day('2024-12-30'), 'another', 'đã thu hồi', null],
      ['33-QĐ/ĐU', day('2024-12-30'), 'another', 'còn hiệu lực', 'Số 32 in hỏng'],
    ]);
    const { decisions = {} } = await reader.campaignContent(decided.campaign.id);
    const rows = sheets.get('Quyết định của đợt') ?? [];
    expect(rows).toHaveLength(Object.keys(decisions).length);
    for (const { number, date, lines, kind, state } of Object.values(decisions)) {
      const own = rows.filter((row) => row[1] === number && row[3] === vi.decisionKinds[kind]);
      expect(own.map((row) => [row[2], row[6], row[7]])).toContainEqual([
        day(date),
        lines.length,
        vi.decisionStates[state],
      ]);
    }
  });

  test('the journal has every entry with its moment, and says what the pages say', async () => {
    const readers = await audience();
    const rows = await table('journal');
    const notices = await reader.notices(decided.campaign.id);
    expect(rows).toHaveLength(decided.entries.length);
    const shown = new Map(rows.map((row) => [`${row[1]} ${row[2]}`, row]));
    for (const entry of decided.entries) {
      const name = entry.subject === 'campaign' ? 'Cả đợt' : readers.names.cell(entry.subject);
      const { actor, deed, change, reason } = journalLine(entry, readers, notices);
      expect(shown.get(`${name} ${entry.seq}`)).toEqual([
        moment(entry.at),
        name,
        entry.seq,
        actor,
        deed,
        change?.from ?? null,
        change?.to ?? null,
        reason,
      ]);
    }
    const moments = rows.map(([at]) => (at as Date).getTime());
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  });

  test('the same records give the same bytes', async () => {
    const made = () => exportTables(decided.campaign, reader, TABLE_NAMES);
    expect((await made()).equals(await made())).toBe(true);
  });
});

/** Records of so many cells, each with ten members; what is read of them is counted. */
function recordsOf(count: number): { from: TableReader; asked: string[] } {
  const asked: string[] = [];
  const cells = Array.from({ length: count }, (_, index) => `doi-${index + 1}`);
  const member = (cell: string, index: number): MemberLine => ({
    member: `${cell}-m${index}`,
    kind: 'full',
    admittedOn: '2010-05-19',
    status: 'rated',
    sickMonths: index,
    disciplined: false,
    civilServantLevel: null,
    statusReason: null,
    self: 'GOOD',
    cell: 'GOOD',
    ballot: null,
    reason: null,
    decided: null,
  });
  const members = new Map(
    cells.map((cell) => [cell, Array.from({ length: 10 }, (_, at) => member(cell, at))]),
  );
  const answers = {
    cells: () => cells.map((cell) => ({ cell, standing: standingAt('concluded') })),
    caseContent: (_: string, cell: string) => ({ members: members.get(cell) ?? [] }),
    campaignContent: () => ({}),
    people: () =>
      [...members.values()].flat().map(({ member: id }) => ({ id, name: `Nguyễn Văn ${id}`, born: null })),
    register: () => ({ last: null, numbers: [] }),
    journal: () => [],
    notices: () => [],
    cases: () => [],
    campaign: () => null,
    campaignAt: () => null,
  };
  const from = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      async (campaign: string, of: never) => {
        asked.push(name);
        return answer(campaign, of);
      },
    ]),
  ) as unknown as TableReader;
  return { from, asked };
}

const SAID = 'Chưa ';

describe('a workbook', () => {
  test('of a campaign in which nothing has happened says so on every sheet', async () => {
    const sheets = await tables(TABLE_NAMES, decided.campaign, recordsOf(0).from);
    expect(sheets.size).toBe(9);
    for (const [name, rows] of sheets) {
      expect(rows, name).toHaveLength(1);
      expect(String(rows[0]?.[0]), name).toMatch(new RegExp(`^(?:${SAID}|Nhật ký chưa)`));
    }
  });

  test('of results alone reads no case, and one of members a case at a time', async () => {
    const results = recordsOf(3);
    await exportTables(decided.campaign, results.from, ['results']);
    expect(results.asked.toSorted()).toEqual(['campaignContent', 'cells', 'people']);
    const all = recordsOf(3);
    await exportTables(decided.campaign, all.from, TABLE_NAMES);
    // without a slate no case is ranked
    expect(all.asked).not.toContain('cases');
    expect(all.asked.filter((name) => name === 'cells')).toHaveLength(1);
  });

  test('of 500 cells and 5,000 members is whole, and takes no more than its size against one of a fifth', async () => {
    const taken = async (count: number) => {
      const { from } = recordsOf(count);
      const began = performance.now();
      const bytes = await exportTables(decided.campaign, from, TABLE_NAMES);
      return { bytes, ms: performance.now() - began };
    };
    await taken(20);
    const small = Math.min((await taken(100)).ms, (await taken(100)).ms);
    const [one, two] = [await taken(500), await taken(500)];
    // five times as much; of its square it would be 25
    expect(Math.min(one.ms, two.ms) / small).toBeLessThan(15);
    const answer = await readWorkbook(one.bytes);
    const rows = new Map(('sheets' in answer ? answer.sheets : []).map((sheet) => [sheet.name, sheet.rows]));
    expect(rows.get('Kết quả đã công bố')).toHaveLength(501);
    expect(rows.get('Mức xếp loại đảng viên')).toHaveLength(5_001);
    expect(one.bytes.length).toBeLessThan(2 * 1024 * 1024);
  }, 120_000);
});
