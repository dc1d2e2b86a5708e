/** What is wrong, or worth knowing, in a plan's file. */
export interface Finding {
  severity: 'error' | 'warning';
  /** stable, e.g. `UNKNOWN_PERSON` */
  code: string;
  /** from 1 */
  line: number;
  /** from 1 */
  column: number;
  /** e.g. `sessions.0.cells.2`; empty for the file as a whole */
  path: string;
  message: { vi: string; en: string };
  /** the form or the values that would do, in no language */
  expected?: string;
  /** the gap of the document that it comes from, e.g. `X16` */
  gap?: string;
}

export type Path = readonly (string | number)[];

/** A finding before its place in the text is looked up. */
export interface Draft {
  severity: Finding['severity'];
  code: string;
  path: Path;
  message: Finding['message'];
  expected?: string;
  gap?: string;
}

export const error = (
  code: string,
  path: Path,
  vi: string,
  en: string,
  more: { expected?: string; gap?: string } = {},
): Draft => ({ severity: 'error', code, path, message: { vi, en }, ...more });

export const warning = (
  code: string,
  path: Path,
  vi: string,
  en: string,
  more: { expected?: string; gap?: string } = {},
): Draft => ({ severity: 'warning', code, path, message: { vi, en }, ...more });
