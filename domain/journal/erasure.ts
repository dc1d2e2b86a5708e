import type { Instant } from '../calendar/instant.ts';
import { SEALED_PARTS, type SealedPart } from './journal-seal.ts';
import { isReadable } from './recorded-entry.ts';

/** That a part of an entry was erased (design decision 8): a seal proves that it stood there, this says who took it out. */
export interface Erasure {
  campaign: string;
  subject: string;
  seq: number;
  part: SealedPart;
  /** person of the office */
  by: string;
  at: Instant;
  /** why, in the words of whoever did it */
  reason: string;
}

/** The parts of an entry that are empty although nobody is recorded to have erased them. */
export function emptiedParts(
  { subject, seq }: { subject: string; seq: number },
  entry: unknown,
  erasures: readonly Erasure[],
): SealedPart[] {
  if (!isReadable(entry) || entry.seal == null) return [];
  const { parts } = entry.seal;
  const recorded = erasures.filter((erasure) => erasure.subject === subject && erasure.seq === seq);
  return SEALED_PARTS.filter(
    (part) => parts[part].salt === null && !recorded.some((erasure) => erasure.part === part),
  );
}
