import type { Mark } from '../../../domain/journal/journal.ts';
import { within } from '../../obligation/ruled-deadline.ts';
import { owes } from '../cell-base.ts';
import { byPlan, done, marked } from '../cell-parts.ts';
import { readingDue } from '../cell-rules.ts';
import { returnsTo } from '../ways-back.ts';
import { completionDeadline, dossierDeadline, extendIt, notifyExtension } from './dossier-deadlines.ts';
import { dossierSetup } from './dossier-setup.ts';

/** The first two stages: the dossier is submitted, then read. */

const toInspection = (mark: Mark) =>
  ({ target: '#cell.active.stages.onSiteInspection.inProgress', actions: marked(mark) }) as const;

/** R39–R50: prepared until the due date, then taken late until the session; without it the head decides. */
export const dossierSubmission = dossierSetup.createStateConfig({
  initial: 'preparing',
  on: {
    'session.started': toInspection('noDossier'),
    // a paper that came in time is accepted even when it is entered later
    'dossier.submit': {
      guard: 'ruleAllows',
      target: '#cell.active.stages.preReview.reading',
      actions: ['takeDossier', 'notifyReceipt', done('dossierSubmission')],
    },
    'dossier.receive': [
      {
        guard: 'dossierMayBeTakenComplete',
        target: '#cell.active.stages.preReview.reading',
        actions: ['takeDossier', 'notifyReceipt', done('dossierSubmission')],
      },
      {
        guard: 'ruleAllows',
        target: '#cell.active.stages.preReview.completing',
        actions: ['takeDossier', 'notifyReceipt', done('dossierSubmission')],
      },
    ],
  },
  states: {
    preparing: {
      ...owes('dossier', dossierDeadline),
      on: {
        'extension.grant': {
          guard: 'ruleAllows',
          actions: ['countExtension', extendIt, notifyExtension],
        },
        'command.deadline.extend': [
          { guard: 'ruleAllows', actions: [extendIt, notifyExtension] },
          // sent before the campaign knew of it
          { guard: 'hasLaterDate', actions: 'keepOwnDate' },
        ],
        'obligation.closed': {
          guard: { type: 'closedBeforeSession', params: { id: 'dossier' } },
          target: 'notSubmitted',
          actions: 'keepClosed',
        },
      },
    },
    notSubmitted: {
      ...owes('dossierDecision', (context) =>
        within(context, context.terms.terms.notSubmittedDecisionWithin),
      ),
      on: {
        'extension.grant': {
          guard: 'ruleAllows',
          target: 'preparing',
          actions: ['countExtension', extendIt, notifyExtension],
        },
        'command.deadline.extend': {
          guard: 'ruleAllows',
          target: 'preparing',
          actions: [extendIt, notifyExtension],
        },
        'inspection.proceedWithout': {
          target: '#cell.active.stages.preReview.readyForInspection',
          actions: marked('noDossier'),
        },
      },
    },
  },
});

/** R32, R44: the team reads before the session, and returns what has to be completed. */
export const preReview = dossierSetup.createStateConfig({
  initial: 'reading',
  on: {
    'command.stage.return': returnsTo('dossierSubmission'),
    'set.hand': { guard: 'ruleAllows', actions: 'handSet' },
  },
  states: {
    reading: {
      ...owes('reading', (context) => byPlan(readingDue(context))),
      on: {
        'review.note': { guard: 'ruleAllows', actions: 'keepReview' },
        'review.finish': {
          guard: 'ruleAllows',
          target: 'readyForInspection',
          actions: ['keepPoints', done('preReview')],
        },
        'review.return': { guard: 'ruleAllows', target: 'completing', actions: 'keepReturn' },
        'dossier.replace': { guard: 'ruleAllows', actions: ['takeDossier', 'notifyReceipt'] },
        'session.started': toInspection('readInPart'),
      },
    },
    completing: {
      ...owes('dossierCompletion', completionDeadline),
      on: {
        'dossier.submit': {
          guard: 'ruleAllows',
          target: 'reading',
          actions: ['takeDossier', 'notifyReceipt'],
        },
        'extension.grant': {
          guard: 'ruleAllows',
          actions: ['countExtension', extendIt, notifyExtension],
        },
        'session.started': toInspection('incomplete'),
        'obligation.closed': {
          guard: { type: 'closedBeforeSession', params: { id: 'dossierCompletion' } },
          target: 'reading',
          actions: ['keepClosed', marked('notCompleted')],
        },
      },
    },
    readyForInspection: {
      meta: { waitsFor: 'session' },
      on: {
        'dossier.replace': { guard: 'ruleAllows', actions: ['takeDossier', 'notifyReceipt'] },
        'session.started': '#cell.active.stages.onSiteInspection.inProgress',
      },
    },
  },
});
