import { rolesAt } from '../domain/people/roster.ts';
import type { CampaignRow, RecordsWriter } from '../records/reading.ts';
import { hashOf, newPrintedCode, type Random } from '../records/sign-in/secrets.ts';
import { OfficeFailure } from './office-failure.ts';

/** A code with which somebody without mail signs in: it is told once, here, and kept by nobody. */
export interface SignInCode {
  person: string;
  code: string;
  /** ms */
  until: number;
}

/**
 * Makes a code for a person to sign in with, once, until tomorrow; one made before works no longer.
 *
 * @param now ms
 * @throws OfficeFailure `NO_ROLE`: whoever has no role today would be let in nowhere
 * @throws RecordingError `PERSON_UNKNOWN`
 */
export async function makeSignInCode(
  writer: Pick<RecordsWriter, 'keepPrintedCode'>,
  { id, plan, roster }: CampaignRow,
  person: string,
  { now, random }: { now: number; random: Random },
): Promise<SignInCode> {
  if (rolesAt(roster, person, now, plan.calendar.utcOffset).length === 0)
    throw new OfficeFailure('NO_ROLE', { key: 'noRole', values: { person } });
  const code = newPrintedCode(random);
  return { person, code, until: await writer.keepPrintedCode(id, person, hashOf(code)) };
}

/**
 * Makes a code with which whoever runs the machine lets somebody set up the first campaign, once, within an hour.
 *
 * @throws RecordingError `CAMPAIGN_THERE`
 */
export async function makeFirstCode(
  writer: Pick<RecordsWriter, 'keepFirstCode'>,
  random: Random,
): Promise<Omit<SignInCode, 'person'>> {
  const code = newPrintedCode(random);
  return { code, until: await writer.keepFirstCode(hashOf(code)) };
}
