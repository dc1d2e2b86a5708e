import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import pc from 'picocolors';
import type { CriteriaSet } from '../../domain/criteria/criteria.ts';
import type { Bilingual } from '../../domain/failure.ts';
import type { Finding } from '../../domain/plan/plan-finding.ts';
import { type ReadCriteria, readCriteria } from '../../office/criteria-files.ts';
import { toldFinding } from '../../words/plan/finding-words.ts';
import { CommandFailure, noFile } from '../command-failure.ts';
import type { Output } from '../output.ts';

/** A criteria set from a file, YAML or workbook, and what is wrong with it. */

/** A finding with its place in one form, whether it was found in YAML or in a workbook. */
interface Told {
  severity: Finding['severity'];
  code: string;
  /** `14:7  criteria.0.id`, or `Tiêu chí!E14` */
  place: string;
  message: Bilingual;
  expected?: string;
}

export interface ReadSet {
  set: CriteriaSet | null;
  findings: Told[];
}

export const isWorkbook = (file: string): boolean => extname(file).toLowerCase() === '.xlsx';

async function bytesOf(file: string): Promise<Buffer> {
  return await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw noFile(file, error);
  });
}

/** A criteria set from its YAML or its workbook. @throws CommandFailure NO_FILE */
export const readSet = async (file: string): Promise<ReadSet> =>
  toldSet(await readCriteria(await bytesOf(file), isWorkbook(file) ? 'workbook' : 'yaml'));

/** A set that was read, with its findings in words. */
export function toldSet(read: ReadCriteria): ReadSet {
  const { set } = read;
  if (read.from === 'workbook')
    return {
      set,
      findings: read.findings.map(({ sheet, row, column, ...rest }) => ({
        ...rest,
        place: sheet === '' ? '' : `${sheet}!${column}${row}`,
      })),
    };
  return {
    set,
    findings: read.findings.map(toldFinding).map(({ line, column, path, ...rest }) => ({
      ...rest,
      place: `${line}:${column}${path === '' ? '' : `  ${path}`}`,
    })),
  };
}

/** Prints findings, each with its file, its place and what is expected. */
export function printSetFindings(file: string, findings: readonly Told[], output: Output): void {
  const { severities, expected: expectedWords } = output.texts.failures;
  for (const finding of findings) {
    const { severity, code, place, message, expected } = finding;
    const mark = (severity === 'error' ? pc.red : pc.yellow)(severities[severity]);
    output.line([file, place, `${mark} ${code}`].filter((part) => part !== '').join('  '));
    output.line(
      `    ${message[output.lang]}${expected === undefined ? '' : ` (${expectedWords(expected)})`}`,
    );
    output.data({ file, ...finding });
  }
}

/** A set that passes its check. @throws CommandFailure NO_FILE, or CRITERIA_INVALID after every error was printed */
export async function validSet(file: string, output: Output): Promise<CriteriaSet> {
  const { set, findings } = await readSet(file);
  if (set !== null) return set;
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!output.json) printSetFindings(file, errors, output);
  throw new CommandFailure('CRITERIA_INVALID', output.texts.criteria.invalid(errors.length), errors);
}
