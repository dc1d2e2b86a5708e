import type { Minutes } from '../case/case-content.ts';
import { minutesHash } from './minutes-content.ts';

/** Whether locked minutes still say what both sides signed. */

export interface MinutesProof {
  /** the hash that the journal recorded when they were locked; null: it recorded none */
  recorded: string | null;
  /** the hash that stands beside what is shown; null: none */
  stated: string | null;
  /** computed now of what is shown */
  shown: string;
  /** computed now of what the journal recorded of them; null: it recorded nothing */
  journal: string | null;
  isEqual: boolean;
}

/**
 * The hash is computed of both copies that there are, the one that people are shown and the one in the journal, since
 * each can be changed by whoever reaches the database, together with the hash beside it.
 *
 * @param shown as the case holds them now
 * @param asLocked as the journal recorded them at the end of their agreement; null where it recorded none
 * @returns null of minutes that were never locked: there is nothing to prove
 */
export function minutesProof(shown: Minutes, asLocked: Minutes | null): MinutesProof | null {
  const recorded = asLocked?.hash ?? null;
  if (shown.hash === null && recorded === null) return null;
  const proof = {
    recorded,
    stated: shown.hash,
    shown: minutesHash(shown),
    journal: asLocked === null ? null : minutesHash(asLocked),
  };
  const isEqual =
    recorded !== null && [proof.stated, proof.shown, proof.journal].every((hash) => hash === recorded);
  return { ...proof, isEqual };
}

/** A version of the minutes among all that a case holds. */
export const minutesVersion = (
  { minutes, earlierMinutes = [] }: { minutes?: Minutes | null; earlierMinutes?: Minutes[] },
  version: number,
): Minutes | null =>
  [...earlierMinutes, ...(minutes == null ? [] : [minutes])].find((one) => one.version === version) ?? null;
