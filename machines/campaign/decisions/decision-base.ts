import { assign, enqueueActions, setup } from 'xstate';
import type { DecisionCase } from '../../../domain/committee/committee-content.ts';
import type { PlanReference } from '../../../domain/committee/decision-grounds.ts';
import type { Roster } from '../../../domain/people/roster.ts';
import type { DoorEvent } from '../../door/events.ts';
import { type ObligationReport, obligationMachine } from '../../obligation/obligation.ts';
import { recountDeadlines } from '../../obligation/obligation-actions.ts';
import type { Owner, OwnerEmitted } from '../../obligation/obligation-log.ts';
import { ownerActions } from '../../obligation/owner-actions.ts';
import { handOver } from '../../people/people-following.ts';
import type { StateMeta } from '../../state-meta.ts';
import { issueDecision } from './decision-document.ts';

/** What a decision of the committee and a proposal to its superior have in common: the campaign runs each for one slate and kind. */

export type ProposalStep = 'proposal.prepare' | 'proposal.sign' | 'proposal.sendBack';

export type DecisionMatter = Pick<DecisionCase, 'slate' | 'kind' | 'lines' | 'replaces' | 'amends'> & {
  decision: string;
};

export interface DecisionInput extends DecisionMatter {
  owner: Pick<Owner, 'terms' | 'roster'>;
}

/** A signature, with the id of its event. */
export interface Signature {
  id: string;
  by: string;
  number: string;
  date: string;
  gapReason: string | null;
  grounds: PlanReference;
  at: number;
}

export interface DecisionContext extends Owner, DecisionMatter {
  sentBack: { by: string; reason: string; at: number }[];
  /** of a document of the committee's own */
  signature: Signature | null;
}

/** From the campaign: other people hold its roles now, by an event or because a day has come. */
export interface PeopleChanged {
  type: 'people.changed';
  roster: Roster;
}

/** From the campaign: calendar or dates of the plan have changed. */
export interface TermsChanged {
  type: 'terms.changed';
  terms: Owner['terms'];
  by: string;
  reason: string;
}

/** A signature of a decision comes with what its document will cite, as the campaign has it then. */
type DecisionDoorEvent =
  | DoorEvent<'decision.prepare' | 'decision.sendBack'>
  | (DoorEvent<'decision.sign'> & { grounds: PlanReference })
  | DoorEvent<ProposalStep | 'superior.decide'>;

export type DecisionEvent = DecisionDoorEvent | ObligationReport | PeopleChanged | TermsChanged;

export const decisionBase = setup({
  types: {
    context: {} as DecisionContext,
    input: {} as DecisionInput,
    events: {} as DecisionEvent,
    emitted: {} as OwnerEmitted,
    meta: {} as StateMeta<'documents'>,
  },
  actors: { obligation: obligationMachine, issueDecision },
  actions: {
    ...ownerActions<DecisionContext, DecisionEvent>(),
    followPeople: enqueueActions(({ context, event, enqueue }) => {
      if (event.type === 'people.changed') enqueue.assign(handOver(context, event.roster, enqueue));
    }),
    followTerms: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'terms.changed') return;
      const { terms } = event;
      enqueue.assign({ terms, obligations: recountDeadlines({ ...context, terms }, enqueue, event) });
    }),
    keepSentBack: assign(({ context, event }) =>
      event.type === 'decision.sendBack' || event.type === 'proposal.sendBack'
        ? { sentBack: [...context.sentBack, { by: event.by, reason: event.payload.reason, at: event.at }] }
        : {},
    ),
  },
});

/** With which each begins. */
export const begunDecision = ({ owner, ...matter }: DecisionInput): DecisionContext => ({
  ...owner,
  peopleAt: Date.now(),
  subject: 'campaign',
  obligations: {},
  ...matter,
  sentBack: [],
  signature: null,
});

/** What concerns each, wherever it stands. */
export const everywhere = {
  'obligation.step': { actions: 'keepStep' },
  'obligation.late': { actions: 'keepLate' },
  'people.changed': { actions: 'followPeople' },
  'terms.changed': { actions: 'followTerms' },
} as const;
