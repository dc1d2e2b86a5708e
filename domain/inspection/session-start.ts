import type { Instant } from '../calendar/instant.ts';
import type { SessionView } from '../journal/journal.ts';

/**
 * When a session begins, or began; null while it has no time. One that was postponed keeps the time that it had, for
 * whoever tells of it, but nothing may be reckoned from that any more.
 */
export const startOf = (session: Pick<SessionView, 'startsAt' | 'state'> | null): Instant | null =>
  session === null || session.state === 'unscheduled' ? null : session.startsAt;

/** The session that a plan gives a cell, as its campaign has it by now; null without one. */
export function plannedSession(
  { sessions }: { sessions: readonly (SessionView & { cells: string[] })[] },
  cell: string,
): SessionView | null {
  const planned = sessions.find(({ cells }) => cells.includes(cell));
  if (planned === undefined) return null;
  const { id, startsAt, endsAt, venue, state } = planned;
  return { id, startsAt, endsAt, venue, state };
}
