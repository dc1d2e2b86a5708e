import { toldRule } from '../../../domain/obligation/told-time.ts';
import type { DoorEvent } from '../../door/events.ts';
import { byRule, within } from '../../obligation/ruled-deadline.ts';
import { owes } from '../cell-base.ts';
import { type CellContext, theCell } from '../cell-context.ts';
import { byPlan, done, isAbout, marked } from '../cell-parts.ts';
import { toldFirst } from '../told-first.ts';
import { returnsTo } from '../ways-back.ts';
import { resultSetup } from './result-setup.ts';

/** The last two stages, as the cell sees them: the committee's slate, then its decision, and what may be said against it. */

const notifyAnswer = (news: 'objectionDismissed' | 'objectionUpheld') => ({
  type: 'notifyNews' as const,
  params: ({
    context,
    event: { payload },
  }: {
    context: CellContext;
    event: DoorEvent<'objection.dismiss' | 'objection.uphold'>;
  }) => {
    return { news, id: payload.objection, to: theCell(context), values: { reason: payload.reason } };
  },
});

const decides = {
  target: 'recognitionDecision',
  actions: ['notifyDecision', 'takeExtracts', done('committeeAppraisal')],
} as const;

/** Of a quarter's leaders: their cell may change what it proposes until the slate is decided, so nothing leads back. */
export const leaderAppraisal = resultSetup.createStateConfig({
  meta: { waitsFor: 'slate' },
  on: { 'command.decision.issued': decides },
});

/** R36–R38: the committee's own scores, then the campaign's slate; a return or a correction leads back. */
export const committeeAppraisal = resultSetup.createStateConfig({
  meta: { waitsFor: 'slate' },
  on: {
    'appraisal.record': { guard: 'ruleAllows', actions: 'recordAppraisal' },
    'command.decision.issued': decides,
    'command.minutes.correct': { target: 'minutesAgreement', actions: 'newMinutesVersion' },
    'command.stage.return': returnsTo(
      'dossierSubmission',
      'preReview',
      'onSiteInspection',
      'minutesAgreement',
    ),
  },
});

const windowFrom = (context: CellContext, from: number) =>
  byRule(context, toldRule('objectionWindow', context.terms, from));

/**
 * An open window goes on after an objection was dismissed; a new decision opens another one. Whoever objected before
 * being told knew the result: then it runs from the answer.
 */
const windowLeft = (context: CellContext) => {
  const before = context.obligations.objectionWindow?.deadlines.at(-1);
  if (before === undefined) return windowFrom(context, Date.now());
  const { due, rule } = before;
  return rule === undefined ? byPlan(due) : { ...byPlan(due), rule };
};
const goOn = {
  type: 'openObligation' as const,
  params: ({ context }: { context: CellContext }) => ({
    id: 'objectionWindow',
    deadline: windowLeft(context),
  }),
};

const issued = ['notifyDecision', 'takeExtracts'] as const;
/** Every decision is told; one that says what nobody may object to, an award, opens no window. */
const opensAnotherWindow = [
  { guard: 'changesResults', target: '#recognitionDecision.window', reenter: true, actions: issued },
  { actions: issued },
] as const;
const dismissal = ['answerObjection', notifyAnswer('objectionDismissed')] as const;

/** The time in which the cell may object to its result; the case ends when nothing is left to do. */
export const recognitionDecision = resultSetup.createStateConfig({
  id: 'recognitionDecision',
  initial: 'window',
  states: {
    window: {
      ...toldFirst('objectionWindow', ({ terms }) => terms.terms.objectionDays, windowFrom),
      on: {
        'objection.raise': { guard: 'ruleAllows', target: 'objected', actions: 'raiseObjection' },
        'obligation.closed': {
          guard: isAbout('objectionWindow'),
          target: 'settled',
          actions: 'keepClosed',
        },
        'command.decision.issued': opensAnotherWindow,
      },
    },
    objected: {
      ...owes('objectionDecision', (context) => within(context, context.terms.terms.objectionDecisionWithin)),
      initial: 'considered',
      on: {
        'objection.uphold': {
          guard: 'ruleAllows',
          target: '#cell.active.stages.committeeAppraisal',
          actions: ['answerObjection', notifyAnswer('objectionUpheld'), marked('objectionUpheld')],
        },
        'command.decision.issued': { actions: issued },
      },
      states: {
        considered: {
          on: {
            'objection.dismiss': {
              guard: 'ruleAllows',
              target: '#recognitionDecision.window.running',
              actions: [...dismissal, goOn],
            },
            'command.decision.issued': {
              guard: 'changesResults',
              target: 'decidedMeanwhile',
              actions: issued,
            },
          },
        },
        /** a decision has come that the cell has had no time to object to: its window opens once this one is answered */
        decidedMeanwhile: {
          on: {
            'objection.dismiss': {
              guard: 'ruleAllows',
              target: '#recognitionDecision.window',
              actions: dismissal,
            },
          },
        },
      },
    },
    /** the time is over; a letter that came in it is taken as long as the case is open, and it stays open for that */
    settled: {
      initial: 'enteringLetters',
      states: {
        enteringLetters: {
          meta: { waitsFor: 'letters' },
          after: { lettersAreEntered: 'resting' },
        },
        /** an improvement plan or members may still be owed */
        resting: {
          meta: { waitsFor: 'rest' },
          always: { guard: 'nothingIsOwed', target: '#cell.concluded', actions: done('recognitionDecision') },
        },
      },
      on: {
        'objection.raise': { guard: 'ruleAllows', target: 'objected', actions: 'raiseObjection' },
        'command.decision.issued': opensAnotherWindow,
      },
    },
  },
});
