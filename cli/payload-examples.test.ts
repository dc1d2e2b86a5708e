import { describe, expect, test } from 'vitest';
import { EVENTS, type EventType } from '../machines/events.ts';
import { PAYLOAD_EXAMPLES } from './payload-examples.ts';

describe('the example of a payload', () => {
  test.each(Object.keys(EVENTS) as EventType[])('of %s is one that the event takes', (type) => {
    expect(EVENTS[type].payload.safeParse(PAYLOAD_EXAMPLES[type]).error).toBeUndefined();
  });
});
