import pc from 'picocolors';
import type { CriteriaSet } from '../domain/criteria/criteria.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { planDifferences } from '../domain/plan/plan-differences.ts';
import { criteriaIn as setsIn } from '../office/built-in-plan.ts';
import type { RecordsReader } from '../records/reading.ts';
import { differenceLine } from '../words/plan/plan-differences.ts';
import { printSetFindings, toldSet } from './commands/criteria-file.ts';
import type { Output } from './output.ts';

/** Prints what the year before hands on to a campaign that begins (R13, R14, R19). */

/**
 * Prints what differs from the plan before.
 *
 * @param most lines that are shown; `--json` has all of them
 */
export function printDifferences(before: Plan, after: Plan, output: Output, most = Infinity): void {
  const differences = planDifferences(before, after);
  const { texts, lang } = output;
  const { number } = before.document;
  output.line(pc.bold(texts.plan.differences(number, before.year, differences.length)));
  for (const difference of differences.slice(0, most)) output.line(`  ${differenceLine(difference, lang)}`);
  if (differences.length > most) output.line(`  ${texts.plan.moreDifferences(differences.length - most)}`);
  output.data({ differences });
}

/** Prints what is carried over. @param before id of the campaign before */
export function printCarried({ lastYear }: Plan, before: string, output: Output): void {
  if (lastYear === undefined) {
    output.line(output.texts.plan.nothingToCarry(before));
    return;
  }
  const promises = lastYear.cells.reduce((sum, cell) => sum + cell.promises.length, 0);
  const owed = lastYear.cells.filter(({ improvement }) => improvement === 'owed').length;
  const { campaign, cells, members } = lastYear;
  const counts = { cells: cells.length, members: members.length, promises, owed };
  output.line(output.texts.plan.carried({ campaign, ...counts }));
}

/** Prints how many members the campaign before knows; the new one takes them into its directory when it begins. */
export async function printMembers(reader: RecordsReader, before: string, output: Output): Promise<void> {
  const members = (await reader.people(before)).filter(({ member }) => member).length;
  if (members > 0) output.line(output.texts.plan.knownMembers(members));
}

/** Every criteria set of a folder that passes its check; prints what is wrong with the others. */
export async function criteriaIn(folder: string, output: Output): Promise<CriteriaSet[]> {
  const sets: CriteriaSet[] = [];
  for (const { file, read } of await setsIn(folder)) {
    const { set, findings } = toldSet(read);
    if (set === null) printSetFindings(file, findings, output);
    else sets.push(set);
  }
  return sets;
}
