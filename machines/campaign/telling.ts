import { within } from '../obligation/ruled-deadline.ts';
import { owes } from './campaign-base.ts';
import { steeringSetup } from './steering-setup.ts';

/** Beside the course: the office sees to cells whose time runs only once somebody tells them. */
export const telling = steeringSetup.createStateConfig({
  initial: 'reached',
  states: {
    reached: { always: { guard: 'someCellIsUntold', target: 'owed' } },
    owed: {
      ...owes('telling', (context) => within(context, 1)),
      always: { guard: 'everyCellIsTold', target: 'reached' },
    },
  },
});
