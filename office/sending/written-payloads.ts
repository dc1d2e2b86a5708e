import { z } from 'zod';
import { deferred } from '../../domain/deferred.ts';
import { idSchema } from '../../domain/id.ts';
import { plainText } from '../../domain/plain-text.ts';
import { EVENTS, type EventType } from '../../machines/door/events.ts';
import { type PayloadSchema, payloadSchema } from '../../machines/door/valid-events.ts';

/**
 * Payloads as a sender writes them in a form. Of a change of people that is more than the event has: names and addresses
 * go to the directory, and which fields they are, and who is new, is read from them (`enclosed-people.ts`).
 */

/** an address taken away is no field that was left empty: that is the command line's */
const details = {
  name: plainText(200).optional(),
  email: plainText(254).optional(),
  phone: plainText(40).optional(),
};

const correction = deferred(() => {
  const { person, reason } = EVENTS['person.correct'].payload.shape;
  return z.strictObject({ person, ...details, reason });
});
const replacement = deferred(() =>
  EVENTS['person.replace'].payload.omit({ newcomers: true }).extend({
    people: z
      .array(z.strictObject({ id: idSchema, ...details }))
      .max(100)
      .default([]),
  }),
);

/** The schema of what a sender writes. */
export const writtenSchema = (type: EventType): z.ZodType => {
  if (type === 'person.correct') return correction;
  return type === 'person.replace' ? replacement : EVENTS[type].payload;
};

/** The same as JSON Schema. */
export const writtenPayload = (type: EventType): PayloadSchema => {
  const own = writtenSchema(type);
  return own === EVENTS[type].payload
    ? payloadSchema(type)
    : z.toJSONSchema(own, { io: 'input', unrepresentable: 'any' });
};
