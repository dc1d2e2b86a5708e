import { within } from '../../obligation/ruled-deadline.ts';
import { owes } from '../cell-base.ts';
import { dossierSetup } from './dossier-setup.ts';

/** The cell's request for more time, open until it is answered or nothing is left to extend. */
export const extension = dossierSetup.createStateConfig({
  initial: 'notAsked',
  states: {
    notAsked: {
      on: {
        'extension.request': { guard: 'mayAskForMoreTime', target: 'asked', actions: 'keepRequest' },
      },
    },
    asked: {
      ...owes('extensionAnswer', (context) => within(context, context.terms.terms.extensionAnswerWithin)),
      on: {
        'extension.grant': { guard: 'ruleAllows', target: 'notAsked', actions: 'dropRequest' },
        'extension.refuse': { target: 'notAsked', actions: 'dropRequest' },
        'command.deadline.extend': {
          guard: 'ruleAllows',
          target: 'notAsked',
          actions: 'dropRequest',
        },
        'dossier.submit': { guard: 'ruleAllows', target: 'notAsked', actions: 'dropRequest' },
        'dossier.receive': { guard: 'ruleAllows', target: 'notAsked', actions: 'dropRequest' },
        'session.started': { target: 'notAsked', actions: 'dropRequest' },
      },
    },
  },
});
