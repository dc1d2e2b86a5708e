import { z } from 'zod';
import { type Doorway, validNow } from './door.ts';
import { EVENTS, type EventType } from './events.ts';

/** JSON Schema of a payload as a sender writes it. */
export type PayloadSchema = z.core.JSONSchema.BaseSchema;

/** An event that a person could send now, with the schema of its payload. */
export interface ValidEvent {
  type: EventType;
  schema: PayloadSchema;
}

/** JSON Schema of an event's payload. What JSON Schema can't express is left open. */
export const payloadSchema = (type: EventType): PayloadSchema =>
  z.toJSONSchema(EVENTS[type].payload, { io: 'input', unrepresentable: 'any' });

/** The events that `validNow` names for this person, each with the JSON Schema of its payload. */
export const validEventsOf = (doorway: Doorway, person: string): ValidEvent[] =>
  validNow(doorway, person).map((type) => ({ type, schema: payloadSchema(type) }));
