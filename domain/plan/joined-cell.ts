import { z } from 'zod';
import { deferred } from '../deferred.ts';
import { cellIdSchema, idSchema } from '../id.ts';
import { plainText } from '../plain-text.ts';
import type { PlanTerms } from './campaign-plan.ts';

/** A cell that joins while a campaign runs, as the committee's head names it (`cell.add`). */
export const joinedCellSchema = deferred(() =>
  z.strictObject({
    cell: cellIdSchema,
    name: plainText(200),
    peerGroup: idSchema,
    /** of the plan, to which the cell is invited */
    session: idSchema,
  }),
);
export type JoinedCell = z.infer<typeof joinedCellSchema>;

/** The plan with a cell that joined, in its session; a cell that the plan knows already changes nothing. */
export function withJoinedCell<P extends PlanTerms>(
  plan: P,
  { cell, name, peerGroup, session }: JoinedCell,
): P {
  if (plan.cells.some(({ id }) => id === cell)) return plan;
  return {
    ...plan,
    cells: [...plan.cells, { id: cell, name, kind: 'other', peerGroup, sample: false }],
    sessions: plan.sessions.map((planned) =>
      planned.id === session ? { ...planned, cells: [...planned.cells, cell] } : planned,
    ),
  };
}
