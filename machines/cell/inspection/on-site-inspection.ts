import { owes } from '../cell-base.ts';
import { byPlan, done } from '../cell-parts.ts';
import { inspectionDue } from '../cell-rules.ts';
import { returnsTo } from '../ways-back.ts';
import { inspectionSetup } from './inspection-setup.ts';

/** R51–R59: the session's day; what is recorded stays when the session is put off. */
export const onSiteInspection = inspectionSetup.createStateConfig({
  initial: 'inProgress',
  on: {
    'command.stage.return': returnsTo('dossierSubmission', 'preReview'),
    'set.hand': { guard: 'ruleAllows', actions: 'handSet' },
  },
  states: {
    inProgress: {
      ...owes('inspection', (context) => byPlan(inspectionDue(context))),
      on: {
        'inspection.record': { guard: 'ruleAllows', actions: 'keepRecord' },
        'inspection.finish': {
          guard: 'ruleAllows',
          target: '#cell.active.stages.minutesAgreement',
          actions: ['finishInspection', done('onSiteInspection')],
        },
        // what is recorded is kept
        'session.postpone': 'awaitingSession',
        'command.session.postpone': 'awaitingSession',
        'session.move': { guard: 'ruleAllows', target: 'awaitingSession' },
        'command.session.move': { guard: 'ruleAllows', target: 'awaitingSession' },
      },
    },
    awaitingSession: {
      meta: { waitsFor: 'session' },
      on: { 'session.started': 'inProgress' },
    },
  },
});
