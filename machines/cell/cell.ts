import { initialCell } from './cell-context.ts';
import { done } from './cell-parts.ts';
import { dossierSubmission, preReview } from './dossier/dossier-stages.ts';
import { extension } from './dossier/extension.ts';
import { onSiteInspection } from './inspection/on-site-inspection.ts';
import { session } from './inspection/session.ts';
import { minutesAgreement } from './minutes/minutes-agreement.ts';
import { committeeAppraisal, recognitionDecision } from './result/appraisal-stages.ts';
import { guidance } from './result/guidance.ts';
import { improvement } from './result/improvement.ts';
import { memberReview } from './result/member-review.ts';
import { returnsTo } from './ways-back.ts';
import { active, cellSetup, ends } from './whole-case.ts';

/**
 * One cell's way from the dossier to the recognition decision (statecharts.md, "cell"): the six stages, and beside them
 * its session, the requests for more time, the improvement plan, members who are rated later and the difficulties it raises.
 */
export const cellMachine = () =>
  cellSetup.createMachine({
    id: 'cell',
    context: ({ input }) => initialCell(input),
    initial: 'active',
    states: {
      active: {
        ...active,
        states: {
          session,
          stages: {
            initial: 'dossierSubmission',
            states: {
              dossierSubmission,
              preReview,
              onSiteInspection,
              minutesAgreement: {
                ...minutesAgreement,
                on: {
                  'command.stage.return': returnsTo('dossierSubmission', 'preReview', 'onSiteInspection'),
                },
                onDone: {
                  target: 'committeeAppraisal',
                  actions: [done('minutesAgreement'), 'improvementIsDue'],
                },
              },
              committeeAppraisal,
              recognitionDecision,
            },
          },
          extension,
          improvement,
          memberReview,
          guidance,
        },
      },
      ...ends,
    },
  });
