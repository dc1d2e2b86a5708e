import { DECISION_TYPE } from '../../domain/committee/register-number.ts';
import type { Plan } from '../../domain/plan/plan.ts';

/** The body's abbreviation in a number like `28-KH/ĐU`: `ĐU`. */
const bodyOf = (number: string): string => /\/([^/]+)$/.exec(number.trim())?.[1] ?? 'ĐU';

/**
 * Number and symbol of a document, e.g. `15-QĐ/ĐU`, in two digits at least; a bare number gets type and body, one with its
 * type alone gets the body (domain.md 4.1).
 *
 * @param ofPlan the plan's own number, which names the issuing body
 */
export function documentNumber(number: string, type: string, ofPlan: string): string {
  const text = number.trim();
  const padded = text.replace(/^\d(?=\s*(?:-|$))/, '0$&');
  if (/^\d+$/.test(text)) return `${padded}-${type}/${bodyOf(ofPlan)}`;
  return new RegExp(`^\\d+-${type}$`).test(text) ? `${padded}/${bodyOf(ofPlan)}` : padded;
}

/** A decision's number as papers name it, however it was typed. */
export const decisionNumber = (number: string, { document }: Pick<Plan, 'document'>): string =>
  documentNumber(number, DECISION_TYPE, document.number);

const TO_FILL = '……';

/** A paper's number as it is recorded, or as it leaves it to be filled in. @param number null while nobody has recorded it */
export const numberOrToFill = (
  number: string | null,
  type: string,
  { document }: Pick<Plan, 'document'>,
): string =>
  number === null ? numberToFill(type, document.number) : documentNumber(number, type, document.number);

/**
 * The same as a paper leaves it to be filled in: `……-QĐ/ĐU`.
 *
 * @param ofPlan null of what another body issues, whose abbreviation no record says: `……-BC/……`
 */
export const numberToFill = (type: string, ofPlan: string | null): string =>
  `${TO_FILL}-${type}/${ofPlan === null ? TO_FILL : bodyOf(ofPlan)}`;
