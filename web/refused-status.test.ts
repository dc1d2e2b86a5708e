import { expect, test } from 'vitest';
import type { RefusalCode } from '../domain/refusal.ts';
import { refusedStatus } from './refused-status.ts';

test.each<[RefusalCode, number, string]>([
  ['INVALID_EVENT', 422, 'what was sent is wrong in itself'],
  ['TOO_LARGE', 422, 'what was sent is wrong in itself'],
  ['STALE', 409, 'it is at odds with what stands'],
  ['BUSY', 409, 'it is at odds with what stands'],
  ['NOT_ALLOWED', 403, 'it is not theirs to send'],
])('%s is answered %i: %s', (code, status) => expect(refusedStatus(code)).toBe(status));
