import { addWorkingDays, lastDayBefore, periodEnd } from '../../../domain/calendar/calendar.ts';
import { addDays, instantAt } from '../../../domain/calendar/instant.ts';
import type { Deadline } from '../../obligation/obligation-log.ts';
import { owes } from '../cell-base.ts';
import { type CellContext, theCell } from '../cell-context.ts';
import { toldFirst } from '../told-first.ts';
import { minutesSetup } from './minutes-setup.ts';

/** Due after a period of working days; what is still open some working days later closes. */
function minutesDeadline(
  context: CellContext,
  workingDays: number,
  closing: boolean,
  from = Date.now(),
): Deadline {
  const { calendar, terms } = context.terms;
  const due = periodEnd(calendar, from, workingDays);
  const last = addWorkingDays(calendar, lastDayBefore(calendar, due), terms.minutesClosesAfter);
  const closes = closing ? instantAt(addDays(last, 1), '00:00', calendar.utcOffset) : null;
  return { due, closes, who: 'plan', why: 'minutes' };
}

const draftWithin = (context: CellContext) =>
  minutesDeadline(context, context.terms.terms.minutesDraftWithin, false);
const replyWithin = (context: CellContext) =>
  minutesDeadline(context, context.terms.terms.minutesAnswerWithin, false);
const answerWithin = (context: CellContext, from?: number) =>
  minutesDeadline(context, context.terms.terms.minutesAnswerWithin, true, from);

const refused = {
  target: 'referred',
  actions: ['refuseMinutes', { type: 'referMinutes', params: { outcome: 'refused' } }],
} as const;

/**
 * From the draft to the lock (R33). Usually the minutes are read out and signed by both at the session's end; otherwise
 * they are sent, and the cell answers item by item over rounds. The committee decides what is referred to it, with a
 * reason.
 */
export const minutesAgreement = minutesSetup.createStateConfig({
  initial: 'drafting',
  states: {
    drafting: {
      ...owes('minutesDraft', draftWithin),
      on: {
        'minutes.adopt': [
          {
            guard: 'bothSidesSigned',
            target: 'locked',
            actions: ['adoptMinutes', { type: 'lockMinutes', params: { outcome: 'adopted' } }],
          },
          { guard: 'ruleAllows', target: 'awaitingCell', actions: 'draftMinutes' },
        ],
        'minutes.send': { target: 'awaitingCell', actions: 'draftMinutes' },
      },
    },
    awaitingCell: {
      ...toldFirst('minutesAnswer', ({ terms }) => terms.terms.minutesAnswerWithin, answerWithin),
      on: {
        'minutes.agree': { guard: 'ruleAllows', target: 'signing', actions: 'agreeMinutes' },
        'minutes.dispute': [
          {
            guard: 'roundsAreUsedUp',
            target: 'referred',
            actions: ['disputeMinutes', { type: 'referMinutes', params: { outcome: 'disputed' } }],
          },
          { guard: 'ruleAllows', target: 'answering', actions: 'disputeMinutes' },
        ],
        'minutes.reserve': { guard: 'ruleAllows', target: 'signing', actions: 'reserveMinutes' },
        'minutes.refuse': refused,
        'obligation.closed': [
          {
            guard: { type: 'isAbout', params: { id: 'minutesAnswer' } },
            actions: 'keepClosed',
            target: 'unanswered',
          },
        ],
      },
    },
    unanswered: {
      always: [
        { guard: 'silenceMeansAgreement', target: 'signing', actions: 'deemAgreed' },
        { target: 'referred', actions: { type: 'referMinutes', params: { outcome: 'unanswered' } } },
      ],
    },
    answering: {
      ...owes('minutesReply', replyWithin),
      on: { 'minutes.answer': { guard: 'ruleAllows', target: 'awaitingCell', actions: 'answerMinutes' } },
    },
    signing: {
      ...owes('minutesSigning', (context) => answerWithin(context)),
      on: {
        'minutes.sign': [
          {
            guard: 'otherSideHasSigned',
            target: 'locked',
            actions: ['signMinutes', { type: 'lockMinutes', params: { outcome: null } }],
          },
          { guard: 'ruleAllows', actions: 'signMinutes' },
        ],
        'minutes.refuse': refused,
        'obligation.closed': {
          guard: { type: 'isAbout', params: { id: 'minutesSigning' } },
          target: 'referred',
          actions: ['keepClosed', { type: 'referMinutes', params: { outcome: 'unanswered' } }],
        },
      },
    },
    locked: {
      type: 'final',
      entry: {
        type: 'notifyNews',
        params: ({ context }) => ({
          news: 'minutesLocked',
          id: `v${context.minutes?.version}`,
          to: theCell(context),
          values: { hash: context.minutes?.hash ?? '' },
        }),
      },
    },
    referred: {
      type: 'final',
      entry: {
        type: 'notifyNews',
        params: ({ context }) => ({
          news: 'minutesReferred',
          id: `v${context.minutes?.version}`,
          to: [...theCell(context), { role: 'committeeHead' }],
          values: { outcome: context.minutes?.outcome ?? '' },
        }),
      },
    },
  },
});
