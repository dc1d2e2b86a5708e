import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
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
  /** what the file is not, when it is no group of keys at all */
  isNone: Finding['message'];
  /** mistakes across the document, found in what is readable of it */
  rules(raw: unknown): Draft[];
}

/** 500 cells and 5,000 people stay well below */
const LARGEST = 2_000_000;

const SYNTAX: Record<string, string> = {
  BAD_INDENT: 'thụt lề sai',
  TAB_AS_INDENT: 'thụt lề bằng dấu tab; hãy dùng dấu cách',
  DUPLICATE_KEY: 'khóa này đã có ở trên',
  MISSING_CHAR: 'thiếu dấu (ví dụ dấu hai chấm, ngoặc hay nháy)',
  MULTIPLE_DOCS: 'tệp chứa nhiều tài liệu YAML',
  BAD_ALIAS: 'dấu * chỉ tới một tên không có',
};

function syntaxFinding({ code, message }: YAMLError, { line, column }: Place): Finding {
  return {
    severity: 'error',
    code: code === 'DUPLICATE_KEY' ? code : 'YAML_SYNTAX',
    line,
    column,
    path: '',
    message: { vi: `YAML: ${SYNTAX[code] ?? 'viết sai cú pháp'}`, en: `YAML: ${message}` },
  };
}

const whole = (code: string, vi: string, en: string, expected: string): CheckedDocument<never> => ({
  value: null,
  findings: [{ severity: 'error', code, line: 1, column: 1, path: '', message: { vi, en }, expected }],
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
export function checkDocument<T>(
  text: string,
  { schema, isNone, rules }: DocumentKind<T>,
): CheckedDocument<T> {
  if (text.length > LARGEST)
    return whole('TOO_LARGE', 'tệp quá lớn', 'the file is too large', `<= ${LARGEST}`);
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
    return whole('YAML_SYNTAX', 'YAML: quá nhiều dấu * lồng nhau', 'YAML: too many nested aliases', '<= 100');
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return whole('WRONG_TYPE', isNone.vi, isNone.en, 'format: 1');

  const composed = decomposedTexts(document).map(
    ({ offset, path, text: value }): Finding => ({
      severity: 'error',
      code: 'NOT_NFC',
      ...place(offset),
      path: path.join('.'),
      message: {
        vi: `chữ Việt viết tách dấu (NFD): “${value.normalize('NFC')}”`,
        en: `letters and marks are apart (NFD): ${value.normalize('NFC')}`,
      },
      expected: 'Unicode NFC',
    }),
  );
  const parsed = schema.safeParse(raw);
  const drafts: Draft[] = [
    ...(parsed.error?.issues ?? [])
      .filter(({ code }) => code !== 'custom')
      .flatMap((issue) => describeIssue(issue, schema, valueAt(raw, issue.path))),
    ...rules(raw),
  ];
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
