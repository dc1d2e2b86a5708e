import { within } from '../../obligation/ruled-deadline.ts';
import { owes } from '../cell-base.ts';
import { resultSetup } from './result-setup.ts';

/** The difficulties that a cell raises at any time, until the office has answered the last one. */
export const guidance = resultSetup.createStateConfig({
  initial: 'quiet',
  states: {
    quiet: { on: { 'difficulty.raise': { target: 'asked', actions: 'openDifficulty' } } },
    asked: {
      ...owes('guidance', (context) => within(context, context.terms.terms.guidanceWithin)),
      on: {
        'difficulty.raise': { actions: 'openDifficulty' },
        'difficulty.answer': [
          { guard: 'isLastOpenDifficulty', target: 'quiet', actions: 'closeDifficulty' },
          { guard: 'ruleAllows', actions: 'closeDifficulty' },
        ],
      },
    },
  },
});
