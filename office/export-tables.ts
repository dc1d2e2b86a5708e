import { allowanceDays, lastOver } from '../documents/case-papers.ts';
import { allowanceTables } from '../documents/workbooks/tables/allowance-tables.ts';
import {
  type JournalTableRow,
  journalTable,
  journalTableRows,
} from '../documents/workbooks/tables/journal-table.ts';
import { membersTable } from '../documents/workbooks/tables/members-table.ts';
import { quotaTable } from '../documents/workbooks/tables/quota-table.ts';
import { rankingTable } from '../documents/workbooks/tables/ranking-table.ts';
import { decisionsTable, registerTable } from '../documents/workbooks/tables/register-tables.ts';
import { resultsTable } from '../documents/workbooks/tables/results-table.ts';
import { tableAudience, tableHeading } from '../documents/workbooks/tables/table-audience.ts';
import type { TableSheet } from '../documents/workbooks/tables/table-sheet.ts';
import { tableWorkbook } from '../documents/workbooks/tables/table-workbook.ts';
import { withDecisionsInForce } from '../domain/result/extracts.ts';
import type { TableName } from '../domain/table-name.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { journalPages } from './journal-pages.ts';
import { readOnce } from './read-once.ts';
import { planNumbers, seeRegister } from './see-register.ts';

/**
 * The tables of a campaign as spreadsheets, made of the records as whoever asks reads them: what they may not read is
 * not in them.
 */

export type TableReader = Pick<
  RecordsReader,
  | 'campaign'
  | 'campaignAt'
  | 'campaignContent'
  | 'caseContent'
  | 'cases'
  | 'cells'
  | 'journal'
  | 'notices'
  | 'people'
  | 'register'
>;

/** Under which name each is kept, and all of them together. */
export const TABLE_FILES: Record<TableName, string> = {
  results: 'ket-qua.xlsx',
  ranking: 'bang-xep-hang.xlsx',
  quota: 'chi-tieu-xuat-sac.xlsx',
  members: 'muc-xep-loai-dang-vien.xlsx',
  allowance: 'tien-an.xlsx',
  register: 'so-quyet-dinh.xlsx',
  journal: 'nhat-ky.xlsx',
};
export const WHOLE_FILE = 'moi-bang.xlsx';

/** What several tables are made of, read when the first of them asks. */
function source(row: CampaignRow, reader: TableReader) {
  const { id, plan, roster } = row;
  const people = readOnce(() => reader.people(id));
  return {
    row,
    reader,
    people,
    audience: readOnce(async () => tableAudience(plan, roster, await people())),
    cells: readOnce(() => reader.cells(id)),
    cases: readOnce(() => reader.cases(id)),
    content: readOnce(() => reader.campaignContent(id)),
  };
}
type Source = ReturnType<typeof source>;

async function results({ audience, cells, content }: Source): Promise<TableSheet[]> {
  const { names } = await audience();
  const { decisions = {} } = await content();
  return [resultsTable({ names, cells: await cells(), decisions })];
}

async function ranked({ row, audience, cases, content }: Source) {
  const { names } = await audience();
  const { slates = [] } = await content();
  // a slate has many cells, and without one nothing is read of them
  return { plan: row.plan, names, slates, cells: slates.length === 0 ? [] : await cases() };
}

/** The members of one cell after the other: of its case no more is kept. */
async function members({ row, reader, audience, people, cells, content }: Source): Promise<TableSheet[]> {
  const { names } = await audience();
  const { decisions = {} } = await content();
  const published = Object.fromEntries(
    Object.entries(decisions).filter(([, { publishedAt }]) => publishedAt !== null),
  );
  const lines = [];
  for (const { cell } of await cells()) {
    const one = { cell, content: await reader.caseContent(row.id, cell) };
    const { members: own = [] } = withDecisionsInForce(one, published).content;
    lines.push(...own.map((line) => ({ cell, line })));
  }
  const born = new Map((await people()).map((person) => [person.id, person.born]));
  const numberOf = (decision: string) => published[decision]?.number ?? null;
  return [membersTable({ names, born, members: lines, numberOf })];
}

/** Of the sessions that are over; plan and team as they stood when the last of them was. */
async function allowance({ row, reader, audience, cells }: Source): Promise<TableSheet[]> {
  const { names } = await audience();
  const held = (await cells()).filter(({ standing }) =>
    standing.stagesDone.some(({ stage }) => stage === 'onSiteInspection'),
  );
  const recorded = [];
  for (const { cell, standing } of held) {
    const { inspection } = await reader.caseContent(row.id, cell);
    recorded.push({ cell, standing, content: inspection === undefined ? {} : { inspection } });
  }
  const over = lastOver(recorded);
  const { plan, roster } = (over === null ? null : await reader.campaignAt(row.id, over)) ?? row;
  return allowanceTables({ plan, roles: roster, names, days: allowanceDays({ plan, roster }, recorded) });
}

async function register({ row, reader, audience, content }: Source): Promise<TableSheet[]> {
  const given = await seeRegister(reader, row);
  const plans = await planNumbers(reader, given);
  const { names, utcOffset } = await audience();
  const { decisions = {} } = await content();
  return [
    registerTable(given.numbers.map((one) => ({ ...one, plan: plans.get(one.campaign) ?? one.campaign }))),
    decisionsTable(decisions, { names, utcOffset }),
  ];
}

/** Case by case: an entry holds what its case was, and is given up once its line is made. */
async function journal({ row, reader, audience, cells }: Source): Promise<TableSheet[]> {
  const readers = await audience();
  const rows: JournalTableRow[] = [];
  for (const subject of ['campaign', ...(await cells()).map(({ cell }) => cell)]) {
    const noticesOf = (keys: readonly string[]) => reader.notices(row.id, { subject, keys });
    for await (const entries of journalPages(reader, row.id, subject))
      rows.push(...(await journalTableRows(entries, readers, noticesOf)));
  }
  return [journalTable(rows)];
}

const TABLES: Record<TableName, (from: Source) => Promise<TableSheet[]>> = {
  results,
  ranking: async (from) => [rankingTable(await ranked(from))],
  quota: async (from) => [quotaTable(await ranked(from))],
  members,
  allowance,
  register,
  journal,
};

/**
 * One workbook with these tables, each on sheets of its own.
 *
 * @param row as whoever asks reads it, like everything that the reader gives
 * @returns an .xlsx file; the same records give the same bytes
 */
export async function exportTables(
  row: CampaignRow,
  reader: TableReader,
  tables: readonly TableName[],
): Promise<Buffer> {
  const from = source(row, reader);
  const sheets: TableSheet[] = [];
  for (const table of tables) sheets.push(...(await TABLES[table](from)));
  return await tableWorkbook(sheets, tableHeading(row.plan));
}
