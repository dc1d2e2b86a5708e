import type { Inspection } from '../../domain/case/case-content.ts';
import { circleOf, hasConflict } from '../../domain/inspection/attendance.ts';
import { maySend } from '../../machines/door/door.ts';
import type { PageContext } from '../page.ts';

/** Who may take a session along, and what keeps them from it. */

/** Whether somebody could record what is found in a cell, whenever it is in order. */
export function recordsThere({ campaign, audience, acting }: PageContext, cell: string): boolean {
  const person = acting?.person ?? null;
  const { now, utcOffset } = audience;
  const { roster } = campaign;
  return person !== null && maySend('inspection.record', person, { subject: cell, roster, utcOffset, now });
}

/**
 * What keeps a session from being taken along: others use the computer as well, and it keeps nothing; the inspection is
 * over; whoever takes it belongs to the cell (X17), which is said once in the form before anything is recorded.
 */
export type Hindrance = 'shared' | 'finished' | 'conflict';

/** @param isShared whether others use this computer as well @returns null: it can be taken */
export function hindranceOf(
  { campaign, audience, acting }: PageContext,
  cell: string,
  inspection: Inspection | undefined,
  isShared: boolean,
): Hindrance | null {
  if (isShared) return 'shared';
  if (inspection != null && inspection.finishedAt !== null) return 'finished';
  const person = acting?.person ?? '';
  if (campaign.plan.settings.conflictOfInterest.value === 'off') return null;
  const circle = circleOf(campaign.roster, cell, audience.now, audience.utcOffset);
  const isSaid = inspection?.conflicts.some((one) => one.person === person) ?? false;
  return hasConflict(circle, person) && !isSaid ? 'conflict' : null;
}
