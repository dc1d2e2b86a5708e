import { owes } from '../cell-base.ts';
import { isAbout, marked } from '../cell-parts.ts';
import { memberReviewDeadline } from './result-deadlines.ts';
import { resultSetup } from './result-setup.ts';

/** Members whose level was not proposed when the others were decided (domain.md 2.5); a supplementary slate takes them. */
export const memberReview = resultSetup.createStateConfig({
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
          actions: ['keepClosed', marked('membersUnrated')],
        },
      },
    },
  },
});
