import type { Plan } from '../domain/plan/plan.ts';

/** Where numbers are counted: by body, term of its committee, and type of document (domain.md 4.1, D6). */
export interface RegisterPlace {
  body: string;
  /** empty where the plan names none */
  term: string;
  /** as in a document's symbol, e.g. `QĐ` */
  type: string;
}

export const registerPlace = ({ document }: Plan, type: string): RegisterPlace => ({
  body: document.issuer,
  term: document.term?.name ?? '',
  type,
});

/**
 * The count in a number like `15-QĐ/ĐU` or `15`; null when there is none from 1 to 999,999, or when the number's symbol
 * is of another type.
 */
export function serialOf(number: string, type: string): number | null {
  const found = /^\s*0*(\d{1,6})(?!\d)\s*(?:-\s*([^/\s]+))?/.exec(number.normalize('NFC'));
  if (found === null || (found[2] !== undefined && found[2] !== type)) return null;
  const serial = Number(found[1]);
  return serial === 0 ? null : serial;
}
