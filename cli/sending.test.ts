import { afterEach, expect, test, vi } from 'vitest';
import { ClientError } from '../client/failures.ts';
import { answered, UnansweredSending } from '../office/sending/answered.ts';
import { createOutput, EXIT, printFailure } from './output.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test.each(['NO_WORKER', 'UNREACHABLE'] as const)(
  'whoever gets no answer (%s) is told the id under which it may be sent again',
  async (code) => {
    const error = await answered('attempt-1', () => Promise.reject(new ClientError(code, 'no answer'))).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UnansweredSending);
    const told: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      told.push(String(text));
      return true;
    });
    for (const lang of ['vi', 'en'] as const)
      expect(printFailure(error, createOutput({ json: false, lang }), null)).toBe(EXIT.unreachable);
    expect(told[1]).toContain('gửi lại với --id attempt-1 thì không ghi hai lần');
    expect(told[3]).toContain('sent again with --id attempt-1 it counts once');
    printFailure(error, createOutput({ json: true, lang: 'vi' }), null);
    expect(JSON.parse(told[4] ?? '')).toMatchObject({ error: { code, details: { id: 'attempt-1' } } });
  },
);
