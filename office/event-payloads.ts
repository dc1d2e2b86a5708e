import type { CampaignClient } from '../client/client.ts';
import type { LocalDate } from '../domain/calendar/instant.ts';
import { EVENTS, isEventType } from '../machines/door/events.ts';
import { type PayloadSchema, payloadSchema, type ValidEvent } from '../machines/door/valid-events.ts';
import { datedExample } from './events/dated-example.ts';
import { PAYLOAD_EXAMPLES } from './events/payload-examples.ts';

/** What can be sent, and what belongs into it. */

export const EVENT_TYPES: readonly string[] = Object.keys(EVENTS);

/** JSON Schema of an event's payload, and a payload that it takes, as of a day; null when there is no such event. */
export const payloadOf = (
  type: string,
  today: LocalDate,
): { schema: PayloadSchema; example: unknown } | null =>
  isEventType(type)
    ? { schema: payloadSchema(type), example: datedExample(PAYLOAD_EXAMPLES[type], today) }
    : null;

/** Types of events, each with the schema of its payload; others are left out. */
export const eventsOf = (types: readonly string[]): ValidEvent[] =>
  types.filter(isEventType).map((type) => ({ type, schema: payloadSchema(type) }));

/** The events that a person could send now. @throws ClientError UNKNOWN_SUBJECT, UNREACHABLE, NO_WORKER */
export async function sendableEvents(
  client: Pick<CampaignClient, 'validEvents'>,
  campaign: string,
  subject: string,
  person: string,
): Promise<ValidEvent[]> {
  return eventsOf(await client.validEvents(campaign, subject, person));
}
