import type { JoinedCell } from '../../domain/plan/joined-cell.ts';
import { type CampaignContext, newCase } from './campaign-context.ts';
import { withNamedCell } from './reorganisation/naming.ts';

/** What a campaign keeps of a cell that joins it: its place among the others, and in a session of the plan. */
export function joinedTerms(
  context: CampaignContext,
  { cell, name, peerGroup, session }: JoinedCell,
): Pick<CampaignContext, 'terms' | 'cells' | 'naming'> {
  const terms = {
    ...context.terms,
    cells: [...context.terms.cells, { id: cell, peerGroup }],
    sessions: context.terms.sessions.map((planned) =>
      planned.id === session ? { ...planned, cells: [...planned.cells, cell] } : planned,
    ),
  };
  return {
    terms,
    cells: { ...context.cells, [cell]: newCase(cell, terms) },
    ...withNamedCell(context, cell, name),
  };
}
