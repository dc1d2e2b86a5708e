import { improvementDeadline, isAbout, marked, memberReviewDeadline } from '../cell-parts.ts';
import { cellSetup, owes } from '../cell-setup.ts';

/** What a cell owes beside the last stages: its improvement plan, and the levels of members who were absent. */

const submits = { target: 'in', actions: 'takeImprovement' } as const;

/** R14, R17–R19: from the end of the minutes; what is not in when it closes is owed and goes into the next year. */
export const improvement = cellSetup.createStateConfig({
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
          actions: ['noteClosed', marked('improvementOwed')],
        },
      },
    },
    /** a better one takes its place as long as the case is open */
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

/** Members whose level was not proposed when the others were decided (domain.md 2.5); a supplementary slate takes them. */
export const memberReview = cellSetup.createStateConfig({
  initial: 'quiet',
  states: {
    quiet: {
      on: { 'command.decision.issued': { guard: 'cellOwesProposals', target: 'owed' } },
    },
    owed: {
      ...owes('memberReview', memberReviewDeadline),
      always: { guard: 'proposalsAreIn', target: 'quiet' },
      on: {
        'obligation.closed': {
          guard: isAbout('memberReview'),
          target: 'quiet',
          actions: ['noteClosed', marked('membersUnrated')],
        },
      },
    },
  },
});
