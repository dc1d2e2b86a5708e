import { deferred } from '../deferred.ts';
import { plainText } from '../plain-text.ts';
import type { RefusalReason } from '../refusal-reason.ts';

/** Numbers of documents as a register counts them: read the same way at the door and in the records (domain.md 4.1, D6). */

/** In a document's symbol: a decision. */
export const DECISION_TYPE = 'QĐ';
/** In a document's symbol: a report. */
export const REPORT_TYPE = 'BC';
/** In a document's symbol: a notice. */
export const NOTICE_TYPE = 'TB';
/** In a document's symbol: an invitation. */
export const INVITATION_TYPE = 'GM';
/** In a document's symbol: a proposal to the superior. */
export const PROPOSAL_TYPE = 'TTr';

/** Letters that look like Đ but are not: of Icelandic (U+00D0) and of African languages (U+0189). */
const withItsLetters = (number: string): string => number.normalize('NFC').replaceAll(/[\u00d0\u0189]/g, 'Đ');

/** A number as people write it, kept with the letters that it is read by. */
export const documentNumberSchema = deferred(() => plainText(100).transform(withItsLetters));

/**
 * The count in a number like `15-QĐ/ĐU` or `15`; null when there is none from 1 to 999,999, or when the number's symbol
 * is of another type.
 */
export function serialOf(number: string, type: string): number | null {
  const found = /^\s*0*(\d{1,6})\s*(?:-\s*([^/\s]+)\s*(?:\/.*)?)?$/.exec(withItsLetters(number));
  if (found === null || (found[2] !== undefined && found[2] !== type)) return null;
  const serial = Number(found[1]);
  return serial === 0 ? null : serial;
}

export interface NumberProblem {
  reason: Extract<RefusalReason, 'numberUnreadable' | 'numberTaken' | 'numberNotRising'>;
  values: Record<string, string | number>;
}

/**
 * What the register says of a number: unique, and rising unless a reason is given.
 *
 * @param given the counts that were given before
 */
export function numberProblem(
  { number, gapReason }: { number: string; gapReason?: string | undefined },
  type: string,
  given: readonly number[],
): NumberProblem | null {
  const serial = serialOf(number, type);
  if (serial === null) return { reason: 'numberUnreadable', values: { number, type } };
  if (given.includes(serial)) return { reason: 'numberTaken', values: { number } };
  const last = Math.max(0, ...given);
  return serial < last && gapReason === undefined
    ? { reason: 'numberNotRising', values: { number, last } }
    : null;
}
