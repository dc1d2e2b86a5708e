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
  if (subject === undefined || type === undefined)
    throw new SyntaxError(`expected "SUBJECT EVENT" or "SUBJECT EVENT JSON", got ${JSON.stringify(text)}`);
  return { subject, type, payload: json === undefined ? undefined : (JSON.parse(json) as unknown) };
}
