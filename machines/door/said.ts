import { type Envelope, envelopeSchema } from '../../domain/envelope.ts';
import { canonicalHash } from '../../domain/journal/canonical-hash.ts';
import type { JournalEvent } from '../../domain/journal/journal.ts';
import { EVENTS, type EventType, isEventType } from './events.ts';

/** Enough of a hash to tell what one sender says twice from what two senders say: a case keeps many of them. */
const LETTERS = 32;

/** The payload of an envelope as the schema of its type reads it; one without a payload says nothing. */
export const payloadIn = (type: EventType, { payload }: Envelope) =>
  EVENTS[type].payload.safeParse(payload ?? {});

/**
 * A hash over everything that a sender said by an event: its type, who acts, who enters it, the paper, the payload.
 * The same by the event as its journal entry has it; what the door adds (side, instant) and a signature over it (proof)
 * are not part of it.
 */
export const saidBy = ({
  type,
  by,
  enteredBy,
  on,
  document,
  payload,
}: Pick<JournalEvent, 'type' | 'by' | 'enteredBy' | 'on' | 'document' | 'payload'>): string =>
  canonicalHash({ type, by, enteredBy, on, document, payload }).slice(0, LETTERS);

/** The same of an envelope as it came; null of one that no statechart takes. */
export function saidIn(raw: unknown): string | null {
  const { data } = envelopeSchema.safeParse(raw);
  if (data === undefined || !isEventType(data.type)) return null;
  const payload = payloadIn(data.type, data);
  return payload.success ? saidBy({ ...data, payload: payload.data }) : null;
}
