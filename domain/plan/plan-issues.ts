import { z } from 'zod';
import { type Draft, error, type Path } from './plan-finding.ts';

type Issue = z.core.$ZodIssue;

/** The keys that the schema knows at a path; empty where it knows none. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  let at: z.core.$ZodType | undefined = schema;
  for (const part of path) {
    while (at instanceof z.ZodNullable || at instanceof z.ZodOptional || at instanceof z.ZodDefault) {
      at = at.unwrap();
    }
    if (at instanceof z.ZodObject) at = at.shape[String(part)];
    else if (at instanceof z.ZodArray) at = at.element;
    else return [];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** Of a value that fits none of several forms: what is wrong by the form it came nearest to. */
function nearest(branches: readonly Issue[][]): Issue[] {
  const depth = (issues: Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  return branches.reduce<Issue[]>((best, issues) => (depth(issues) > depth(best) ? issues : best), []);
}

function formatOf(issue: Extract<Issue, { code: 'invalid_format' }>, path: Path): Draft {
  switch (issue.format) {
    case 'date':
      return error('BAD_DATE', path, {}, { expected: 'YYYY-MM-DD' });
    case 'email':
      return error('BAD_ADDRESS', path, {}, { expected: 'name@domain, null' });
    default:
      return error(
        'BAD_FORM',
        path,
        {},
        {
          expected: issue.message.replace(/^expected (an? )?/, '').startsWith('Invalid')
            ? String(issue.pattern ?? issue.format)
            : issue.message.replace(/^expected (an? )?/, ''),
        },
      );
  }
}

/**
 * An issue of a file's schema as findings. `value` is what stands at its path in the file.
 *
 * @returns one finding, or one for each unknown key or for each issue of the nearest form
 */
export function describeIssue(
  issue: Issue,
  schema: z.core.$ZodType,
  value: unknown,
  base: Path = [],
): Draft[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        error(
          'UNKNOWN_KEY',
          [...path, key],
          { key },
          {
            expected: keysAt(schema, path).join(', '),
          },
        ),
      );
    case 'invalid_type': {
      const { expected: type } = issue;
      return [error(value === undefined ? 'MISSING' : 'WRONG_TYPE', path, { type }, { expected: type })];
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      const code = value === undefined ? 'MISSING' : 'WRONG_VALUE';
      return [error(code, path, { oneOf: values }, { expected: values })];
    }
    case 'invalid_format':
      return [formatOf(issue, path)];
    case 'invalid_union': {
      const inner = nearest(issue.errors);
      if (inner.length > 0) return inner.flatMap((each) => describeIssue(each, schema, value, path));
      return [error('WRONG_VALUE', path, { noForm: true })];
    }
    case 'too_big':
      return [
        error('TOO_MUCH', path, { maximum: String(issue.maximum) }, { expected: `<= ${issue.maximum}` }),
      ];
    case 'too_small':
      return [
        error('TOO_LITTLE', path, { minimum: String(issue.minimum) }, { expected: `>= ${issue.minimum}` }),
      ];
    default:
      return [error('WRONG_VALUE', path, { message: issue.message })];
  }
}
