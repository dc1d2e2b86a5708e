/** Who somebody is and how to reach them: kept in plan and directory alone, never in events or journal. */

/** Whether a text can stand in the head of a mail as it is. */
export const isOneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(text);

/** An address as it is compared: mailboxes don't differ by capitals (RFC 5321 lets them; no provider does). */
const asMailbox = (email: string): string => email.trim().toLowerCase();

/** Whoever else has this address; null when it is nobody's. */
export const whoHasAddress = (
  email: string,
  others: readonly { id: string | null; email: string | null }[],
): string | null =>
  others.find((other) => other.email !== null && asMailbox(other.email) === asMailbox(email))?.id ?? null;
