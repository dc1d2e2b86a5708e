import type { RefusalCode } from '../domain/refusal.ts';

/** With which status a page says that something was refused; what was typed is on it all the same. */
export type RefusedStatus = 403 | 409 | 422;

const STATUS: Record<RefusalCode, RefusedStatus> = {
  /** whoever sends it has no such role, or no longer (security.md row 9); the page itself was theirs to see */
  NOT_ALLOWED: 403,
  /** nobody vouches for whoever sends it */
  NOT_PROVEN: 403,
  /** the case has moved on, or is not there yet (row 1); somebody else was first (row 5) */
  NOT_NOW: 409,
  STALE: 409,
  ID_TAKEN: 409,
  /** as it stands it takes nothing: the same may come again later */
  BUSY: 409,
  /** what was sent is wrong in itself, or has to be sent in another way */
  UNKNOWN_EVENT: 422,
  INVALID_EVENT: 422,
  TOO_LARGE: 422,
};

export const refusedStatus = (code: RefusalCode): RefusedStatus => STATUS[code];
