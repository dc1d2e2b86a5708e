import { expect, test, vi } from 'vitest';
import { ClientError, Refused } from '../client/failures.ts';
import { DetailsNotSaved } from '../office/sending/enclosed-people.ts';
import { DatabaseError } from '../records/database.ts';
import { forbidden, noFolder } from '../records/folder/folder-error.ts';
import { RecordingError } from '../records/recording-error.ts';
import { RemoteReadError } from '../records/remote-reader.ts';
import { CommandFailure } from './command-failure.ts';
import { createOutput, EXIT, harmless, printFailure } from './output.ts';

/** The exit code of a failure, and what was written to stderr. */
function told(error: unknown, json = false): [number, string] {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = printFailure(error, createOutput({ json, lang: 'en' }), null);
  const said = write.mock.calls.map(([text]) => String(text)).join('');
  write.mockRestore();
  return [code, said];
}
const refusal = { code: 'NOT_NOW' as const, reason: 'notNow' as const, validNow: [] };
const systemError = (code: string) => Object.assign(new Error('so'), { code });

test.each<[string, unknown, number]>([
  ['a refusal', new Refused(refusal), EXIT.refused],
  ['a failure that is told in a sentence', new CommandFailure('LIST_REFUSED', 'so'), EXIT.refused],
  ['what was asked for wrongly', new CommandFailure('NOT_JSON', 'so'), EXIT.usage],
  ['a folder that was never started', noFolder('x'), EXIT.unreachable],
  ['a folder of somebody else', forbidden('x'), EXIT.refused],
  ['records that nobody can reach', new DatabaseError('DATABASE_UNREACHABLE', 'away'), EXIT.unreachable],
  ['records that cannot be migrated', new DatabaseError('MIGRATION_FAILED', 'so'), EXIT.refused],
  ['a server that is away', new ClientError('UNREACHABLE', 'away'), EXIT.unreachable],
  ['a server where nobody works', new ClientError('NO_WORKER', 'nobody'), EXIT.unreachable],
  ['a campaign that is there', new ClientError('CAMPAIGN_EXISTS', 'there'), EXIT.refused],
  ['a file that the system does not give', systemError('ENOENT'), EXIT.refused],
  ['somebody who hangs up', systemError('ECONNRESET'), EXIT.unreachable],
  [
    'names that were not saved because nobody keeps them',
    new DetailsNotSaved(new RemoteReadError('away')),
    EXIT.unreachable,
  ],
  [
    'names that were not saved because they are none',
    new DetailsNotSaved(new RecordingError('PERSON_INVALID', 'so')),
    EXIT.refused,
  ],
  ['a mistake of ours', new TypeError('undefined is no function'), EXIT.internal],
])('%s ends with its exit code', (_what, error, exit) => {
  expect(told(error)[0]).toBe(exit);
  expect(told(error, true)[0]).toBe(exit);
});

test('the exit codes are what scripts rely on', () => {
  expect(EXIT).toEqual({ ok: 0, refused: 1, usage: 2, unreachable: 3, internal: 4 });
});

test('a failure is one value of JSON for scripts, with its code and what was refused', () => {
  expect(JSON.parse(told(new Refused(refusal), true)[1])).toEqual({
    error: { code: 'NOT_NOW', message: 'NOT_NOW: notNow', refusal },
  });
  expect(JSON.parse(told(new TypeError('so'), true)[1])).toEqual({
    error: { code: 'INTERNAL', message: 'so' },
  });
});

test('what somebody wrote cannot steer the terminal; colours and lines stay', () => {
  expect(harmless('a\u001b]0;title\u0007b')).toBe('a?]0;title?b');
  expect(harmless('a\u001b[2Jb\r\u009bc')).toBe('a?[2Jb??c');
  expect(harmless('\u001b[31mđỏ\u001b[39m\nhai')).toBe('\u001b[31mđỏ\u001b[39m\nhai');
});
