import type { FindingCode, FindingValues } from './finding-values.ts';

/** What is found, and the values of its sentence, which `words/` has for each code. */
export interface Found<C extends FindingCode = FindingCode> {
  /** stable, e.g. `UNKNOWN_PERSON` */
  code: C;
  values: FindingValues[C];
}

/** What is wrong, or worth knowing, in a plan's file. */
export interface Finding extends Found {
  severity: 'error' | 'warning';
  /** from 1 */
  line: number;
  /** from 1 */
  column: number;
  /** e.g. `sessions.0.cells.2`; empty for the file as a whole */
  path: string;
  /** the form or the values that would do, in no language */
  expected?: string;
  /** the gap of the document that it comes from, e.g. `X16` */
  gap?: string;
}

export type Path = readonly (string | number)[];

/** A finding before its place in the text is looked up. */
export interface Draft extends Found {
  severity: Finding['severity'];
  path: Path;
  expected?: string;
  gap?: string;
}

type More = Pick<Draft, 'expected' | 'gap'>;

export const error = <C extends FindingCode>(
  code: C,
  path: Path,
  values: FindingValues[C],
  more: More = {},
): Draft => ({ severity: 'error', code, path, values, ...more });

export const warning = <C extends FindingCode>(
  code: C,
  path: Path,
  values: FindingValues[C],
  more: More = {},
): Draft => ({ severity: 'warning', code, path, values, ...more });
