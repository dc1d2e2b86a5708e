import { owesAs } from '../../obligation/owes.ts';
import { within } from '../../obligation/ruled-deadline.ts';
import {
  begunDecision,
  type DecisionContext,
  type DecisionEvent,
  decisionBase,
  everywhere,
} from './decision-base.ts';

const owes = (
  name: 'proposalPreparation' | 'proposalSignature' | 'superiorDecision',
  workingDays: (context: DecisionContext) => number,
) =>
  owesAs<DecisionContext, DecisionEvent>(
    name,
    (context) => within(context, workingDays(context)),
    ({ decision }) => `${name}:${decision}`,
  );

/**
 * One matter of a slate that the superior decides (rules.md 5): proposed by a signed paper, then its decision is recorded
 * by number and day. The superior may send the paper back.
 */
export const proposalMachine = decisionBase.createMachine({
  id: 'proposal',
  context: ({ input }) => begunDecision(input),
  initial: 'preparing',
  on: everywhere,
  states: {
    preparing: {
      ...owes('proposalPreparation', ({ terms }) => terms.terms.decisionPrepareWithin),
      on: { 'proposal.prepare': 'awaitingSignature' },
    },
    awaitingSignature: {
      ...owes('proposalSignature', ({ terms }) => terms.terms.decisionSignWithin),
      on: {
        'proposal.sign': 'awaitingSuperior',
        'proposal.sendBack': { target: 'preparing', actions: 'keepSentBack' },
      },
    },
    awaitingSuperior: {
      ...owes('superiorDecision', ({ terms }) => terms.terms.superiorDecides?.workingDays ?? 0),
      on: {
        'superior.decide': 'issued',
        'proposal.sendBack': { target: 'preparing', actions: 'keepSentBack' },
      },
    },
    issued: { type: 'final' },
  },
});
