import { randomUUID } from 'node:crypto';
import type { Envelope } from '../../domain/envelope.ts';

/** The paper behind what somebody sends, and the id of the attempt. */
export interface SendingDetails {
  /** the office's person who enters a paper */
  enteredBy?: string;
  /** day on the paper */
  on?: string;
  /** number of the paper */
  document?: string;
  /** of the attempt: sent again under the same id it gets the first answer; a new one by default */
  id?: string;
}

/** @param by id of the person who sends */
export function envelopeOf(type: string, payload: unknown, by: string, details: SendingDetails): Envelope {
  return {
    id: details.id ?? randomUUID(),
    type,
    by,
    ...(payload === undefined ? {} : { payload }),
    ...(details.enteredBy === undefined ? {} : { enteredBy: details.enteredBy }),
    ...(details.on === undefined ? {} : { on: details.on }),
    ...(details.document === undefined ? {} : { document: details.document }),
  };
}
