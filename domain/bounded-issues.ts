import type { z } from 'zod';
import type { Refusal } from './refusal.ts';

/** What is reported of bad input is bounded: it may hold thousands of mistakes, each of them long. */

type Issue = NonNullable<Refusal['issues']>[number];

const ISSUES_AT_MOST = 50;
const NAMES_AT_MOST = 10;
/** letters */
const LONGEST_PATH = 200;
const LONGEST_TEXT = 500;
/** characters of a value, such as a list of items or a quoted answer */
const LONGEST_VALUE = 2_000;

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

const names = (all: readonly string[]): Record<string, string | number> => ({
  names: all
    .slice(0, NAMES_AT_MOST)
    .map((name) => cut(name, 60))
    .join(', '),
  more: Math.max(0, all.length - NAMES_AT_MOST),
});

/** A schema's objection; the commonest mistakes have a key, so that they can be put in the reader's language. */
function describeIssue(issue: z.core.$ZodIssue): Issue {
  const path = issue.path.map(String).join('.');
  switch (issue.code) {
    case 'invalid_value':
      return { path, message: 'notAChoice', values: names(issue.values.map(String)) };
    case 'unrecognized_keys':
      return { path, message: 'unknownFields', values: names(issue.keys) };
    default:
      return { path, message: issue.message };
  }
}

/** The issues of a schema. */
export const schemaIssues = ({ issues }: z.core.$ZodError): Issue[] => issues.map(describeIssue);

const boundedValues = (values: Record<string, string | number>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? cut(value, LONGEST_VALUE) : value,
    ]),
  );

/** As many of them as fit, and how many were left out. */
export function boundedIssues(issues: readonly Issue[]): Issue[] {
  const shown = issues.slice(0, ISSUES_AT_MOST).map(({ path, message, values }) => ({
    path: cut(path, LONGEST_PATH),
    message: cut(message, LONGEST_TEXT),
    ...(values === undefined ? {} : { values: boundedValues(values) }),
  }));
  const count = issues.length - shown.length;
  return count === 0 ? shown : [...shown, { path: '', message: 'moreIssues', values: { count } }];
}

/** A refusal of bounded length, however much is wrong. */
export function boundedRefusal(refusal: Refusal): Refusal {
  const { issues, values, ...rest } = refusal;
  return {
    ...rest,
    ...(values === undefined ? {} : { values: boundedValues(values) }),
    ...(issues === undefined ? {} : { issues: boundedIssues(issues) }),
  };
}
