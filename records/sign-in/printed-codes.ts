import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { recordedNameSchema } from '../../domain/recorded-values.ts';
import type { Database } from '../database.ts';
import { RecordingError } from '../recording-error.ts';
import { campaigns, people } from '../schema.ts';
import { keepRequest } from './requests.ts';

/** ms */
const LASTS = 24 * 60 * 60_000;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

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
  if (!hashSchema.safeParse(hash).success) throw new RecordingError('PERSON_INVALID', 'expected a hash');
  const known = recordedNameSchema.safeParse(campaign).success
    ? await db.select({ id: campaigns.id }).from(campaigns).where(eq(campaigns.id, campaign))
    : [];
  if (known.length === 0) throw new RecordingError('CAMPAIGN_UNKNOWN', 'no such campaign is recorded');
  const [there] = idSchema.safeParse(person).success
    ? await db
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.campaign, campaign), eq(people.id, person)))
    : [];
  if (there === undefined) throw new RecordingError('PERSON_UNKNOWN', 'nobody is recorded by this id');
  const expiresAt = now + LASTS;
  const request = { campaign, person, tokenHash: hash, nonceHash: null, codeHash: null, expiresAt };
  await keepRequest(db, request, now);
  return expiresAt;
}
