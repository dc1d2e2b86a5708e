import { owes } from '../cell-base.ts';
import { byPlan, done } from '../cell-parts.ts';
import { extendIt, notifyExtension } from '../dossier/dossier-deadlines.ts';
import { resultSetup } from './result-setup.ts';

/**
 * The first stage of a quarter's run (366-QĐ/TW): the leaders rate themselves and the cell says what it proposes, by
 * `members.propose`; once that is in for each of them the committee appraises it.
 */
export const leaderReview = resultSetup.createStateConfig({
  ...owes('leaderReview', ({ terms }) => byPlan(terms.dossierDue)),
  always: {
    guard: 'leadersAreProposed',
    target: 'committeeAppraisal',
    actions: ['keepLateness', done('leaderReview')],
  },
  on: {
    'extension.grant': { guard: 'ruleAllows', actions: ['countExtension', extendIt, notifyExtension] },
    'command.deadline.extend': [
      { guard: 'ruleAllows', actions: [extendIt, notifyExtension] },
      { guard: 'hasLaterDate', actions: 'keepOwnDate' },
    ],
  },
});
