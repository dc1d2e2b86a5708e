import { sameWriting } from '../folded.ts';

/** How a campaign knows somebody by an id: from its plan, or from its directory. */
export interface Known {
  name: string;
  email?: string | null | undefined;
}

const addressOf = ({ email }: Known): string | null => email?.toLowerCase() ?? null;

/**
 * Whether two campaigns mean the same person by the same id: they know the same name, or else the same address. Whoever
 * took over a place is called otherwise and reached elsewhere.
 */
export const isSamePerson = (one: Known, other: Known): boolean =>
  sameWriting(one.name) === sameWriting(other.name) ||
  (addressOf(one) !== null && addressOf(one) === addressOf(other));
