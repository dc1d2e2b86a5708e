import { expect, test } from 'vitest';
import type { ClientErrorCode } from '../../client/failures.ts';
import type { NextYearError } from '../../domain/plan/next-year.ts';
import type { DatabaseError } from '../../records/database.ts';
import type { RecordingCode } from '../../records/recording-error.ts';
import type { RemoteReadError } from '../../records/remote-reader.ts';
import { FAILURE_WORDS, failureWords } from './failure-words.ts';

/** The closed sets whose failures bring no sentence along: one that is missing here does not compile. */
const told: Record<
  RecordingCode | ClientErrorCode | DatabaseError['code'] | RemoteReadError['code'] | NextYearError['code'],
  (message: string) => string
> = FAILURE_WORDS;

test('a failure without a sentence of its own is told by its code, with what it says itself', () => {
  for (const code of Object.keys(told)) {
    expect(failureWords(code, 'why', 'en')).toBe('why');
    expect(failureWords(code, 'why', 'vi')).toMatch(/[à-ỹ]/u);
  }
  expect(failureWords('UNREACHABLE', 'away', 'vi')).toContain('(away)');
  expect(failureWords('EISDIR', 'a folder', 'vi')).toBe('a folder');
});
