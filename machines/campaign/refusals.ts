import { within } from '../obligation/ruled-deadline.ts';
import { owes } from './campaign-base.ts';
import { steeringSetup } from './steering-setup.ts';

/** Beside the course: commands that a cell refused, until the office has settled the last one. */
export const refusals = steeringSetup.createStateConfig({
  initial: 'none',
  states: {
    none: { on: { 'cell.report': { guard: 'isRefusal', target: 'standing' } } },
    standing: {
      ...owes('refusedCommand', (context) => within(context, context.terms.terms.guidanceWithin)),
      on: {
        'command.settle': [
          { guard: 'isLastRefusal', target: 'none', actions: 'settleRefusal' },
          { guard: 'ruleAllows', actions: 'settleRefusal' },
        ],
      },
    },
  },
});
