import { toldRule } from '../../../domain/obligation/told-time.ts';
import type { Deadline } from '../../obligation/obligation-log.ts';
import { byRule, within } from '../../obligation/ruled-deadline.ts';
import { owes } from '../cell-base.ts';
import { type CellContext, theCell } from '../cell-context.ts';
import { toldFirst } from '../told-first.ts';
import { minutesSetup } from './minutes-setup.ts';

const byMinutes = (deadline: Deadline): Deadline => ({ ...deadline, why: 'minutes' });
const minutesWithin =
  (workingDays: 'minutesDraftWithin' | 'minutesAnswerWithin') =>
  (context: CellContext): Deadline =>
    byMinutes(within(context, context.terms.terms[workingDays]));
const answerWithin = (context: CellContext, from = Date.now()): Deadline =>
  byMinutes(byRule(context, toldRule('minutesAnswer', context.terms, from)));

const refused = {
  guard: 'ruleAllows',
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
      ...owes('minutesDraft', minutesWithin('minutesDraftWithin')),
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
      ...owes('minutesReply', minutesWithin('minutesAnswerWithin')),
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
