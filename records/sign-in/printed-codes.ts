import { z } from 'zod';
import type { Database } from '../database.ts';
import { RecordingError } from '../recording-error.ts';
import { assertPerson } from './known-person.ts';
import { keepRequest } from './requests.ts';

/** ms */
const LASTS = 24 * 60 * 60_000;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** @throws RecordingError `PERSON_INVALID` for what is no hash */
export function assertHash(hash: string): void {
  if (!hashSchema.safeParse(hash).success) throw new RecordingError('PERSON_INVALID', 'expected a hash');
}

/**
 * Keeps a code that the office prints for a person, by its hash: it works once, in any browser, until tomorrow.
 *
 * @param now ms
 * @returns until when it works, ms
 * @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_UNKNOWN`, `PERSON_INVALID` for what is no hash
 */
export async function keepPrintedCode(
  db: Database,
  { campaign, person, hash }: { campaign: string; person: string; hash: string },
  now: number,
): Promise<number> {
  assertHash(hash);
  await assertPerson(db, campaign, person);
  const expiresAt = now + LASTS;
  const request = { campaign, person, tokenHash: hash, nonceHash: null, codeHash: null, expiresAt };
  await keepRequest(db, request, now);
  return expiresAt;
}
