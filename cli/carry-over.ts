import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pc from 'picocolors';
import type { CriteriaSet } from '../domain/criteria/criteria.ts';
import { lastYearOf } from '../domain/plan/last-year.ts';
import type { FinishedCampaign } from '../domain/plan/next-year.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { planDifferences } from '../domain/plan/plan-differences.ts';
import type { CampaignRow, RecordsReader, RecordsWriter } from '../records/reading.ts';
import { readSet } from './commands/criteria-file.ts';
import type { Output } from './output.ts';

/** What the year before hands on to a campaign that begins (R13, R14, R19). */

/** More lines than these are told as a number; `--json` has them all. */
const LINES = 60;

/** A campaign with everything that its cells have left. */
export async function finishedCampaign(reader: RecordsReader, row: CampaignRow): Promise<FinishedCampaign> {
  const cells = [];
  for (const { cell, standing } of await reader.cells(row.id))
    cells.push({ cell, standing, content: await reader.caseContent(row.id, cell) });
  return { id: row.id, plan: row.plan, roster: row.roster, cells };
}

/** The newest campaign of the same committee for an earlier year; null when there is none. */
export async function campaignBefore(reader: RecordsReader, plan: Plan): Promise<CampaignRow | null> {
  const before = (await reader.campaigns())
    .filter((row) => row.plan.document.issuer === plan.document.issuer && row.plan.year < plan.year)
    .sort((a, b) => a.plan.year - b.plan.year || a.startedAt - b.startedAt);
  return before.at(-1) ?? null;
}

/** The plan with last year's results in it, unless it has some. */
export async function withLastYear(reader: RecordsReader, plan: Plan, before: CampaignRow): Promise<Plan> {
  if (plan.lastYear !== undefined) return plan;
  const { cells } = await finishedCampaign(reader, before);
  return { ...plan, lastYear: lastYearOf(before, cells) };
}

/** Tells what is another than in the plan before. */
export function tellDifferences(before: Plan, after: Plan, output: Output): void {
  const differences = planDifferences(before, after);
  const { words } = output;
  output.line(
    words(
      `So với kế hoạch năm ${before.year}: ${differences.length} điểm khác`,
      `Against the plan of ${before.year}: ${differences.length} differences`,
    ),
  );
  for (const { path, before: was, after: is } of differences.slice(0, LINES))
    output.line(`  ${path}: ${was ?? '–'} → ${pc.bold(is ?? '–')}`);
  if (differences.length > LINES)
    output.line(
      words(`  … và ${differences.length - LINES} điểm nữa`, `  … and ${differences.length - LINES} more`),
    );
  output.data({ differences });
}

/** Tells what is brought along. */
export function tellCarried({ lastYear }: Plan, output: Output): void {
  if (lastYear === undefined) return;
  const promises = lastYear.cells.reduce((sum, cell) => sum + cell.promises.length, 0);
  const owed = lastYear.cells.filter(({ improvement }) => improvement === 'owed').length;
  output.line(
    output.words(
      `Mang sang từ ${lastYear.campaign}: kết quả ${lastYear.cells.length} chi bộ, ${lastYear.members.length} đảng viên; ${promises} việc đã hứa khắc phục, ${owed} chi bộ còn nợ kế hoạch`,
      `Brought along from ${lastYear.campaign}: results of ${lastYear.cells.length} cells and ${lastYear.members.length} members; ${promises} promises, ${owed} cells owe their plan`,
    ),
  );
}

/** The members' names go along, so that the same person has the same id. */
export async function carryPeople(
  reader: RecordsReader,
  writer: RecordsWriter,
  from: string,
  to: string,
): Promise<number> {
  const people = (await reader.people(from)).filter(({ member }) => member);
  if (people.length > 0) await writer.savePeople(to, people);
  return people.length;
}

/** Every criteria set of a folder that passes its check. */
export async function criteriaIn(folder: string): Promise<CriteriaSet[]> {
  const files = await readdir(folder).catch(() => [] as string[]);
  const read = await Promise.all(
    files
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => readSet(join(folder, name))),
  );
  return read.flatMap(({ set }) => (set === null ? [] : [set]));
}
