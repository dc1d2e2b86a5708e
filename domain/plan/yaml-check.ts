import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
import type { FindingCode, FindingValues } from './finding-values.ts';
import type { Draft, Finding } from './plan-finding.ts';
import { describeIssue } from './plan-issues.ts';
import { decomposedTexts, type Place, placeOf } from './plan-location.ts';

/** Reads a YAML file by a schema and by rules, and tells everything that is wrong at once. */

export interface CheckedDocument<T> {
  /** null when there is an error */
  value: T | null;
  /** errors and warnings, in the order of the text */
  findings: Finding[];
}

export interface DocumentKind<T> {
  schema: z.ZodType<T>;
  kind: 'plan' | 'criteria';
  /** mistakes across the document, found in what is readable of it */
  rules(raw: unknown): Draft[];
}

/** 500 cells and 5,000 people stay well below */
const LARGEST = 2_000_000;

function syntaxFinding({ code, message }: YAMLError, { line, column }: Place): Finding {
  return {
    severity: 'error',
    code: code === 'DUPLICATE_KEY' ? code : 'YAML_SYNTAX',
    line,
    column,
    path: '',
    values: { problem: code, message },
  };
}

const whole = <C extends FindingCode>(
  code: C,
  values: FindingValues[C],
  expected: string,
): CheckedDocument<never> => ({
  value: null,
  findings: [{ severity: 'error', code, line: 1, column: 1, path: '', values, expected }],
});

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, part) => (at as Record<PropertyKey, unknown> | null | undefined)?.[part], root);

const byPlace = (a: Finding, b: Finding): number => a.line - b.line || a.column - b.column;

/**
 * Reads a document and tells everything that is wrong with it at once, with line, path and what is expected.
 *
 * @param text YAML, as it stands in the file
 * @returns the value unless there is an error; warnings don't stand in its way
 */
export function checkDocument<T>(text: string, { schema, kind, rules }: DocumentKind<T>): CheckedDocument<T> {
  if (text.length > LARGEST) return whole('TOO_LARGE', {}, `<= ${LARGEST}`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const syntax = document.errors.map((each) => syntaxFinding(each, place(each.pos[0])));
  // A key twice leaves the rest readable; anything else makes guesses of it.
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return { value: null, findings: syntax };

  let raw: unknown;
  try {
    raw = document.toJS();
  } catch {
    return whole('YAML_SYNTAX', { problem: 'NESTED_ALIASES', message: 'too many nested aliases' }, '<= 100');
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return whole('WRONG_TYPE', { none: kind }, 'format: 1');

  const composed = decomposedTexts(document).map(
    ({ offset, path, text: value }): Finding => ({
      severity: 'error',
      code: 'NOT_NFC',
      ...place(offset),
      path: path.join('.'),
      values: { text: value.normalize('NFC') },
      expected: 'Unicode NFC',
    }),
  );
  const parsed = schema.safeParse(raw);
  const issues = parsed.error?.issues ?? [];
  const described = (some: typeof issues): Draft[] =>
    some.flatMap((issue) => describeIssue(issue, schema, valueAt(raw, issue.path)));
  const known = [...described(issues.filter(({ code }) => code !== 'custom')), ...rules(raw)];
  // what a schema refuses by a check of its own is told by a rule in better words, or as the schema says it
  const told = new Set([
    ...composed.map(({ path }) => path),
    ...known.flatMap(({ severity, path }) => (severity === 'error' ? [path.join('.')] : [])),
  ]);
  const untold = issues.filter(({ code, path }) => code === 'custom' && !told.has(path.join('.')));
  const drafts = [...known, ...described(untold)];
  const findings = [
    ...syntax,
    ...composed,
    ...drafts.map(
      ({ path, ...draft }): Finding => ({
        ...draft,
        ...placeOf(document, lines, path, draft.code === 'UNKNOWN_KEY'),
        path: path.join('.'),
      }),
    ),
  ].sort(byPlace);
  const broken = findings.some(({ severity }) => severity === 'error');
  return { value: broken || !parsed.success ? null : parsed.data, findings };
}
