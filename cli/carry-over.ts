import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pc from 'picocolors';
import type { CriteriaSet } from '../domain/criteria/criteria.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { planDifferences } from '../domain/plan/plan-differences.ts';
import type { RecordsReader } from '../records/reading.ts';
import { differenceLine } from '../words/plan-differences.ts';
import { readSet, tellSetFindings } from './commands/criteria-file.ts';
import type { Output } from './output.ts';

/** How it is told what the year before hands on to a campaign that begins (R13, R14, R19). */

/**
 * Tells what is another than in the plan before.
 *
 * @param most lines that are shown; `--json` has all of them
 */
export function tellDifferences(before: Plan, after: Plan, output: Output, most = Infinity): void {
  const differences = planDifferences(before, after);
  const { words, lang } = output;
  output.line(
    pc.bold(
      words(
        `So với kế hoạch ${before.document.number} năm ${before.year}: ${differences.length} điểm khác`,
        `Against the plan ${before.document.number} of ${before.year}: ${differences.length} differences`,
      ),
    ),
  );
  for (const difference of differences.slice(0, most)) output.line(`  ${differenceLine(difference, lang)}`);
  if (differences.length > most)
    output.line(
      words(
        `  … và ${differences.length - most} điểm nữa: bontot plan diff`,
        `  … and ${differences.length - most} more: bontot plan diff`,
      ),
    );
  output.data({ differences });
}

/** Tells what is brought along. @param before id of the campaign that is followed */
export function tellCarried({ lastYear }: Plan, before: string, output: Output): void {
  if (lastYear === undefined) {
    output.line(
      output.words(
        `${before} chưa có kết quả để mang sang`,
        `${before} has no results yet that could be brought along`,
      ),
    );
    return;
  }
  const promises = lastYear.cells.reduce((sum, cell) => sum + cell.promises.length, 0);
  const owed = lastYear.cells.filter(({ improvement }) => improvement === 'owed').length;
  output.line(
    output.words(
      `Mang sang từ ${lastYear.campaign}: kết quả ${lastYear.cells.length} chi bộ, ${lastYear.members.length} đảng viên; ${promises} việc đã hứa khắc phục, ${owed} chi bộ còn nợ kế hoạch`,
      `Brought along from ${lastYear.campaign}: results of ${lastYear.cells.length} cells and ${lastYear.members.length} members; ${promises} promises, ${owed} cells owe their plan`,
    ),
  );
}

/** Tells how many members the campaign before knows: the new one takes them into its directory when it begins. */
export async function tellMembers(reader: RecordsReader, before: string, output: Output): Promise<void> {
  const members = (await reader.people(before)).filter(({ member }) => member).length;
  if (members > 0)
    output.line(
      output.words(
        `Đợt trước biết ${members} đảng viên; đợt mới ghi họ vào danh bạ khi mở`,
        `The campaign before knows ${members} members; the new one takes them into its directory as it begins`,
      ),
    );
}

/** Every criteria set of a folder that passes its check; what is wrong with another is told. */
export async function criteriaIn(folder: string, output: Output): Promise<CriteriaSet[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const sets: CriteriaSet[] = [];
  for (const name of names.filter((one) => one.endsWith('.yaml')).sort()) {
    const { set, findings } = await readSet(join(folder, name));
    if (set === null) tellSetFindings(join(folder, name), findings, output);
    else sets.push(set);
  }
  return sets;
}
