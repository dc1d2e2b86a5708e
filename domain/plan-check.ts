import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { type Plan, planSchema } from './plan.ts';
import type { Draft, Finding } from './plan-finding.ts';
import { describeIssue } from './plan-issues.ts';
import { decomposedTexts, type Place, placeOf } from './plan-location.ts';
import { brokenOrder } from './plan-order.ts';
import { outlineSchema } from './plan-outline.ts';
import { brokenReferences } from './plan-references.ts';
import { thingsToLookAt } from './plan-warnings.ts';

export type { Finding } from './plan-finding.ts';

export interface CheckedPlan {
  /** null when there is an error */
  plan: Plan | null;
  /** errors and warnings, in the order of the text */
  findings: Finding[];
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

const whole = (code: string, vi: string, en: string, expected: string): CheckedPlan => ({
  plan: null,
  findings: [{ severity: 'error', code, line: 1, column: 1, path: '', message: { vi, en }, expected }],
});

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, part) => (at as Record<PropertyKey, unknown> | null | undefined)?.[part], root);

/** What should be looked at before a plan runs whose dates are no more those of its file. */
export const warningsOf = (plan: Plan): (Pick<Finding, 'code' | 'message'> & { path: string })[] =>
  thingsToLookAt(outlineSchema.parse(plan)).map(({ code, path, message }) => ({
    code,
    path: path.join('.'),
    message,
  }));

const byPlace = (a: Finding, b: Finding): number => a.line - b.line || a.column - b.column;

/**
 * Reads a plan and tells everything that is wrong with it at once, with line, path and what is expected.
 *
 * @param text YAML, as it stands in the file
 * @returns the plan unless there is an error; warnings don't stand in its way
 */
export function checkPlan(text: string): CheckedPlan {
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
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return { plan: null, findings: syntax };

  let raw: unknown;
  try {
    raw = document.toJS();
  } catch {
    return whole('YAML_SYNTAX', 'YAML: quá nhiều dấu * lồng nhau', 'YAML: too many nested aliases', '<= 100');
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return whole('WRONG_TYPE', 'đây không phải là kế hoạch', 'this is no plan', 'format: 1');

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
  const parsed = planSchema.safeParse(raw);
  const outline = outlineSchema.parse(raw);
  const drafts: Draft[] = [
    ...(parsed.error?.issues ?? [])
      .filter(({ code }) => code !== 'custom')
      .flatMap((issue) => describeIssue(issue, planSchema, valueAt(raw, issue.path))),
    ...brokenReferences(outline),
    ...brokenOrder(outline),
    ...thingsToLookAt(outline),
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
  return { plan: broken || !parsed.success ? null : parsed.data, findings };
}
