import { ARGUMENTS } from '../../words/cli/wrong-usage.ts';
import { notJsonWords } from '../../words/failures/files.ts';
import { inBoth } from '../../words/in-both.ts';

/** What `--try` names: `doi-1 session.move`, or the same with its payload as JSON. */
export interface TrialWords {
  subject: string;
  type: string;
  /** undefined when none is given */
  payload: unknown;
}

/**
 * Whether such an event exists is left to the door.
 *
 * @param text `SUBJECT EVENT [JSON]`
 * @throws SyntaxError with the reason, when it is not written like that
 */
export function trialWords(text: string): TrialWords {
  const [, subject, type, json] = /^\s*(\S+)\s+(\S+)(?:\s+(\S.*))?$/s.exec(text) ?? [];
  if (subject === undefined || type === undefined) throw new SyntaxError(inBoth(ARGUMENTS.trial));
  return { subject, type, payload: json === undefined ? undefined : payloadOf(json) };
}

function payloadOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new SyntaxError(inBoth(notJsonWords('JSON', (error as SyntaxError).message)));
  }
}
