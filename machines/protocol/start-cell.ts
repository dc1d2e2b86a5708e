import { rosterOfCell } from '../../domain/people/roster.ts';
import { termsOfCell } from '../../domain/plan/campaign-terms.ts';
import type { CampaignContext } from '../campaign/campaign-context.ts';
import type { CellInput } from '../cell/cell-context.ts';
import type { ToCell } from './campaign-message.ts';

/** What documents of the cells rest on, as the office filled it in. */
const basisOf = ({
  checklist: { planNumber, planDate, teamDecision },
}: CampaignContext): CellInput['basis'] => ({
  planNumber,
  planDate,
  teamDecision,
});

/** Has a cell started, with those of the campaign's present terms and people that concern it. */
export const startCell = (context: CampaignContext, cell: string): ToCell => ({
  type: 'startCell',
  input: {
    cell,
    terms: termsOfCell(context.terms, cell),
    roster: rosterOfCell(context.roster, cell),
    basis: basisOf(context),
  },
});
