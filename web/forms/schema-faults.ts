import type { z } from 'zod';
import type { FieldFault } from '../../words/forms/field-faults.ts';

/** What a schema finds wrong with a field. */
function faultOf(issue: z.core.$ZodIssue): FieldFault {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong';
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'choice';
    case 'too_small':
      if (issue.origin === 'array') return 'few';
      return issue.origin === 'string' ? 'required' : 'small';
    case 'too_big':
      if (issue.origin === 'array') return 'many';
      return issue.origin === 'string' ? 'length' : 'large';
    case 'unrecognized_keys':
      return 'unknown';
    default:
      return 'wrong';
  }
}

/**
 * What is wrong by the path of the field.
 *
 * @param issues of a payload that was parsed with `reportInput`
 */
export const schemaFaults = (issues: readonly z.core.$ZodIssue[]): Map<string, FieldFault> =>
  new Map(issues.map((issue) => [issue.path.join('.'), faultOf(issue)]));
