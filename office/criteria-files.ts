import { criteriaYaml } from '../documents/criteria/criteria-yaml.ts';
import { criteriaWorkbook } from '../documents/workbooks/criteria-workbook.ts';
import { criteriaFromWorkbook } from '../documents/workbooks/criteria-workbook-reading.ts';
import { scoreForm } from '../documents/workbooks/score-form.ts';
import type { SheetFinding } from '../documents/workbooks/sheet-file.ts';
import type { CriteriaSet } from '../domain/criteria/criteria.ts';
import { type CheckedCriteria, checkCriteriaSet } from '../domain/criteria/criteria-check.ts';

/** Criteria sets as files: carried to a spreadsheet and back, and the form that a cell fills in. */

export type CriteriaFile = 'yaml' | 'workbook';

/** A set, unless there is an error, with what is wrong by line of the text or by cell of the workbook. */
export type ReadCriteria =
  | ({ from: 'yaml' } & CheckedCriteria)
  | { from: 'workbook'; set: CriteriaSet | null; findings: SheetFinding[] };

export async function readCriteria(bytes: Buffer, from: CriteriaFile): Promise<ReadCriteria> {
  return from === 'yaml'
    ? { from, ...checkCriteriaSet(bytes.toString('utf8')) }
    : { from, ...(await criteriaFromWorkbook(bytes)) };
}

/** @param as the set's own file, the spreadsheet in which it is edited, or the form of self-scores */
export async function makeCriteriaFile(
  set: CriteriaSet,
  as: CriteriaFile | 'form',
): Promise<Buffer | string> {
  if (as === 'yaml') return criteriaYaml(set);
  return as === 'form' ? scoreForm(set) : criteriaWorkbook(set);
}
