import { z } from 'zod';
import { type ContentProblem, problem } from '../content-problem.ts';
import { plainText } from '../plain-text.ts';

/** Who somebody is and how to reach them: kept in plan and directory alone, never in events or journal. */

/** Whether a text can stand in the head of a mail as it is. */
export const isOneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(text);

/** What may be given of a person; a field that is absent stays as it is, null takes it away. */
export const personDetailsSchema = z.strictObject({
  name: plainText(200).optional(),
  email: z.string().trim().max(254).nullable().optional(),
  phone: z.string().trim().max(40).nullable().optional(),
  /** the address is another's as well, on purpose: a cell's common mailbox */
  shared: z.boolean().default(false),
});
export type PersonDetails = z.infer<typeof personDetailsSchema>;
/** as it is handed in */
export type PersonDetailsGiven = z.input<typeof personDetailsSchema>;

/** An address as it is compared: mailboxes don't differ by capitals (RFC 5321 lets them; no provider does). */
const asMailbox = (email: string): string => email.trim().toLowerCase();

/** Whoever else has this address; null when it is nobody's. */
export const whoHasAddress = (
  email: string,
  others: readonly { id: string | null; email: string | null }[],
): string | null =>
  others.find((other) => other.email !== null && asMailbox(other.email) === asMailbox(email))?.id ?? null;

/**
 * Everything that is wrong with what is given of a person.
 *
 * @param others everybody else of plan and directory
 */
export function detailProblems(
  { name, email, phone, shared }: PersonDetails,
  others: readonly { id: string; email: string | null }[],
): ContentProblem[] {
  const taken = email && !shared ? whoHasAddress(email, others) : null;
  return [
    ...(name === undefined || isOneLine(name) ? [] : [problem('name', 'notOneLine')]),
    ...(email && !z.email().safeParse(email).success ? [problem('email', 'noAddress', { email })] : []),
    ...(taken === null ? [] : [problem('email', 'addressTaken', { email: email ?? '', person: taken })]),
    ...(phone && !/^[+()\d .-]+$/.test(phone) ? [problem('phone', 'noTelephone', { phone })] : []),
  ];
}
