import type { Database } from '../database.ts';
import { RecordingError } from '../recording-error.ts';
import { campaigns } from '../schema.ts';
import { assertHash } from './printed-codes.ts';
import { BEFORE_ANY, keepRequest } from './requests.ts';

/** ms; whoever prints it stands beside whoever uses it */
const LASTS = 60 * 60_000;

/**
 * Keeps a code with which somebody sets up the first campaign, by its hash: before there is any, nobody is anybody. It
 * works once, within an hour, and only as long as there is none; one printed before works no longer.
 *
 * @param now ms
 * @returns until when it works, ms
 * @throws RecordingError `CAMPAIGN_THERE`, `PERSON_INVALID` for what is no hash
 */
export async function keepFirstCode(db: Database, hash: string, now: number): Promise<number> {
  assertHash(hash);
  const [one] = await db.select({ id: campaigns.id }).from(campaigns).limit(1);
  if (one !== undefined) throw new RecordingError('CAMPAIGN_THERE', `${one.id} is recorded`);
  const expiresAt = now + LASTS;
  await keepRequest(db, { ...BEFORE_ANY, tokenHash: hash, nonceHash: null, codeHash: null, expiresAt }, now);
  return expiresAt;
}
