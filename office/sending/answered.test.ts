import { expect, test } from 'vitest';
import { ClientError, Refused } from '../../client/failures.ts';
import { answered, UnansweredSending } from './answered.ts';

test.each(['NO_WORKER', 'UNREACHABLE'] as const)(
  'without an answer (%s) the failure says under which id it may be sent again',
  async (code) => {
    const cause = new ClientError(code, 'no answer');
    const error = await answered('attempt-1', () => Promise.reject(cause)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnansweredSending);
    expect(error).toMatchObject({ code, kind: 'unreachable', details: { id: 'attempt-1' }, cause });
  },
);

test('an answer is an answer, also one that refuses', async () => {
  expect(await answered('attempt-1', async () => 7)).toBe(7);
  const refused = new Refused({ code: 'NOT_NOW', reason: 'notNow', validNow: [] });
  await expect(answered('attempt-1', () => Promise.reject(refused))).rejects.toBe(refused);
});
