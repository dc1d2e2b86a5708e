import { expect, test, vi } from 'vitest';
import { ClientError, Refused } from '../client/failures.ts';
import { OfficeFailure } from '../office/office-failure.ts';
import {
  type FileProblem,
  FileRefused,
  StoredFilesError,
  UnreadableFile,
} from '../office/sending/enclosed-files.ts';
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
const missing: FileProblem = {
  path: 'file',
  file: 'x.pdf',
  code: 'NO_FILE',
  said: { key: 'unreadableFile', values: { file: 'x.pdf', why: 'missing' } },
};
const empty: FileProblem = {
  path: 'file',
  file: 'y.pdf',
  code: 'EMPTY_FILE',
  said: { key: 'file', values: { code: 'EMPTY_FILE', name: 'y.pdf' } },
};
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
    'names that were not saved because one is malformed',
    new DetailsNotSaved(new RecordingError('PERSON_INVALID', 'so')),
    EXIT.refused,
  ],
  ['a file named in an argument that is not there', new CommandFailure('NO_FILE', 'x.pdf'), EXIT.usage],
  ['a file that is not there', new UnreadableFile('x.pdf', 'missing'), EXIT.usage],
  ['the only file, when it is not there', new FileRefused(missing), EXIT.usage],
  ['the only file, when it is not taken', new FileRefused(empty), EXIT.refused],
  ['files of which none is there', new StoredFilesError([missing, missing]), EXIT.usage],
  ['files of which one is there and not taken', new StoredFilesError([missing, empty]), EXIT.refused],
  [
    'a restart without a reason',
    new OfficeFailure('REASON_MISSING', { key: 'reasonMissing', values: {} }),
    2,
  ],
  [
    'a cell that there is not',
    new OfficeFailure('UNKNOWN_CELL', { key: 'unknownCell', values: { cell: 'x' } }),
    1,
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
