import type { DoorEvent } from '../../door/events.ts';
import { within } from '../../obligation/ruled-deadline.ts';
import { owes } from '../cell-base.ts';
import { type CellContext, theCell } from '../cell-context.ts';
import { dossierSetup } from './dossier-setup.ts';

const notAsked = {
  on: {
    'extension.request': { guard: 'mayAskForMoreTime', target: 'asked', actions: 'keepRequest' },
  },
} as const;

const owesAnswer = owes('extensionAnswer', (context) =>
  within(context, context.terms.terms.extensionAnswerWithin),
);

/** The request is answered by a word, and the date stays. */
const tellRefused = {
  type: 'notifyNews',
  params: ({ context, event }: { context: CellContext; event: DoorEvent<'extension.refuse'> }) => ({
    news: 'extensionRefused' as const,
    id: event.id,
    to: theCell(context),
    values: { reason: event.payload.reason },
  }),
} as const;

const answers = {
  'extension.grant': { guard: 'ruleAllows', target: 'notAsked', actions: 'dropRequest' },
  'extension.refuse': { target: 'notAsked', actions: [tellRefused, 'dropRequest'] },
  'command.deadline.extend': { guard: 'ruleAllows', target: 'notAsked', actions: 'dropRequest' },
} as const;

/** The cell's request for more time, open until it is answered or nothing is left to extend. */
export const extension = dossierSetup.createStateConfig({
  initial: 'notAsked',
  states: {
    notAsked,
    asked: {
      ...owesAnswer,
      on: {
        ...answers,
        'dossier.submit': { guard: 'ruleAllows', target: 'notAsked', actions: 'dropRequest' },
        'dossier.receive': { guard: 'ruleAllows', target: 'notAsked', actions: 'dropRequest' },
        'session.started': { target: 'notAsked', actions: 'dropRequest' },
      },
    },
  },
});

/** The same for the ratings of a quarter, until they are in. */
export const leaderExtension = dossierSetup.createStateConfig({
  initial: 'notAsked',
  states: {
    notAsked,
    asked: {
      ...owesAnswer,
      always: { guard: 'ratingsAreIn', target: 'notAsked', actions: 'dropRequest' },
      on: answers,
    },
  },
});
