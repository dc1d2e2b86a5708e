import type { CampaignTerms } from '../../domain/plan/campaign-terms.ts';
import { cellMachine } from './cell.ts';
import { initialCell } from './cell-context.ts';
import { leaderExtension } from './dossier/extension.ts';
import { leaderAppraisal, recognitionDecision } from './result/appraisal-stages.ts';
import { guidance } from './result/guidance.ts';
import { leaderReview } from './result/leader-review.ts';
import { memberReview } from './result/member-review.ts';
import { active, cellSetup, ends } from './whole-case.ts';

/**
 * The lighter way of a cell whose leaders are rated for a quarter (366-QĐ/TW): made of the parts of the yearly one,
 * without dossier, reading, session, minutes and improvement plan.
 */
export const quarterCellMachine = () =>
  cellSetup.createMachine({
    // the parts name their targets by it
    id: 'cell',
    context: ({ input }) => initialCell(input),
    initial: 'active',
    states: {
      active: {
        ...active,
        states: {
          stages: {
            initial: 'leaderReview',
            states: {
              leaderReview,
              committeeAppraisal: leaderAppraisal,
              recognitionDecision,
            },
          },
          extension: leaderExtension,
          memberReview,
          guidance,
        },
      },
      ...ends,
    },
  });

/** The machine of a cell in a campaign with these terms. */
export const cellMachineOf = ({ quarter }: Pick<CampaignTerms, 'quarter'>) =>
  quarter === undefined ? cellMachine() : quarterCellMachine();
