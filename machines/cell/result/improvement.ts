import { owes } from '../cell-base.ts';
import { isAbout, marked } from '../cell-parts.ts';
import { improvementDeadline } from './result-deadlines.ts';
import { resultSetup } from './result-setup.ts';

/** The improvement plan, which a cell owes beside its last stages. */

const submits = { target: 'in', actions: 'takeImprovement' } as const;

/**
 * R14, R17–R19: from the end of the minutes; a plan that is not in when it closes stays owed and goes into the next
 * year.
 */
export const improvement = resultSetup.createStateConfig({
  initial: 'notDue',
  on: { 'improvement.reset': '.notDue' },
  states: {
    notDue: { on: { 'improvement.due': 'owed' } },
    owed: {
      ...owes('improvement', improvementDeadline),
      on: {
        'improvement.submit': submits,
        'obligation.closed': {
          guard: isAbout('improvement'),
          target: 'closed',
          actions: ['keepClosed', marked('improvementOwed')],
        },
      },
    },
    /** a better one may replace it as long as the case is open */
    in: { on: { 'improvement.submit': submits } },
    closed: {
      on: {
        'improvement.submit': {
          ...submits,
          actions: ['takeImprovement', { type: 'mark', params: { drop: ['improvementOwed'] } }],
        },
      },
    },
  },
});
