import { assign, enqueueActions, fromPromise, sendParent, setup } from 'xstate';
import type {
  DecisionCase,
  DecisionKind,
  DecisionLine,
} from '../../../domain/committee/committee-content.ts';
import type { PlanReference } from '../../../domain/committee/decision-grounds.ts';
import type { Roster } from '../../../domain/people/roster.ts';
import type { DoorEvent } from '../../door/events.ts';
import { type ObligationReport, obligationMachine } from '../../obligation/obligation.ts';
import { recountDeadlines } from '../../obligation/obligation-actions.ts';
import type { Owner, OwnerEmitted } from '../../obligation/obligation-log.ts';
import { owesAs } from '../../obligation/owes.ts';
import { ownerActions } from '../../obligation/owner-actions.ts';
import { within } from '../../obligation/ruled-deadline.ts';
import { handOver } from '../../people/people-following.ts';
import type { StateMeta } from '../../state-meta.ts';

/** What the document of a decision is made from; the same data gives the same document. */
export interface DecisionDraft {
  campaign: string;
  decision: string;
  slate: string;
  kind: DecisionKind;
  lines: DecisionLine[];
  number: string;
  date: string;
  signer: string;
  /** instant of the signature, ms */
  at: number;
  /** why numbers before it were left out */
  gapReason: string | null;
  /** the plan as it was cited when it was signed */
  grounds: PlanReference;
  /** ids of the decision that it replaces, or whose lines it changes */
  replaces: string | null;
  amends: string | null;
}

export interface IssuedDecision {
  decision: string;
  sha256: string;
}

type DecisionMatter = Pick<DecisionCase, 'slate' | 'kind' | 'lines' | 'replaces' | 'amends'> & {
  decision: string;
};

export interface DecisionInput extends DecisionMatter {
  owner: Pick<Owner, 'terms' | 'roster'>;
}

interface DecisionContext extends Owner, DecisionMatter {
  sentBack: { by: string; reason: string; at: number }[];
  /** with the id of its event */
  signature: {
    id: string;
    by: string;
    number: string;
    date: string;
    gapReason: string | null;
    grounds: PlanReference;
    at: number;
  } | null;
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

/** A signature comes with what the paper will cite, as the campaign has it then. */
type DecisionDoorEvent =
  | DoorEvent<'decision.prepare' | 'decision.sendBack'>
  | (DoorEvent<'decision.sign'> & { grounds: PlanReference });

type DecisionEvent = DecisionDoorEvent | ObligationReport | PeopleChanged | TermsChanged;

/** What the campaign is told. */
export type DecisionReport =
  | { type: 'decision.signed'; decision: string; number: string; date: string; by: string }
  | { type: 'decision.issued'; decision: string; sha256: string }
  /** the document could not be made, or its number not entered: the signature doesn't count */
  | { type: 'decision.failed'; decision: string; signing: string; number: string; failure: string };

function draftOf(context: DecisionContext): DecisionDraft {
  const { decision, slate, kind, lines, replaces, amends, signature } = context;
  if (signature === null) throw new Error(`decision ${decision} is not signed`);
  return {
    campaign: context.terms.campaign,
    decision,
    slate,
    kind,
    lines,
    number: signature.number,
    date: signature.date,
    signer: signature.by,
    at: signature.at,
    gapReason: signature.gapReason,
    grounds: signature.grounds,
    replaces,
    amends,
  };
}

const owes = (
  name: 'decisionPreparation' | 'decisionSignature',
  workingDays: (context: DecisionContext) => number,
) =>
  owesAs<DecisionContext, DecisionEvent>(
    name,
    (context) => within(context, workingDays(context)),
    ({ decision }) => `${name}:${decision}`,
  );

/** One decision of a slate: prepared, signed with number and date, issued as a document (R37, R38, R66, R67). */
export const decisionMachine = setup({
  types: {
    context: {} as DecisionContext,
    input: {} as DecisionInput,
    events: {} as DecisionEvent,
    emitted: {} as OwnerEmitted,
    meta: {} as StateMeta<'documents'>,
  },
  actors: {
    obligation: obligationMachine,
    issueDecision: fromPromise<IssuedDecision, DecisionDraft>(async () => {
      throw new Error('issueDecision is an activity');
    }),
  },
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
    sign: assign(({ event }) => {
      if (event.type !== 'decision.sign') return {};
      const { id, payload, by, at, grounds } = event;
      const { number, date, gapReason = null } = payload;
      return { signature: { id, by, number, date, gapReason, grounds, at } };
    }),
    keepSentBack: assign(({ context, event }) =>
      event.type === 'decision.sendBack'
        ? { sentBack: [...context.sentBack, { by: event.by, reason: event.payload.reason, at: event.at }] }
        : {},
    ),
    reportSigned: sendParent(
      ({ context }): DecisionReport => ({
        type: 'decision.signed',
        decision: context.decision,
        number: context.signature?.number ?? '',
        date: context.signature?.date ?? '',
        by: context.signature?.by ?? '',
      }),
    ),
    reportFailed: sendParent(({ context, event }): DecisionReport => {
      const error = 'error' in event ? (event.error as { name?: unknown; message?: unknown } | null) : null;
      return {
        type: 'decision.failed',
        decision: context.decision,
        signing: context.signature?.id ?? '',
        number: context.signature?.number ?? '',
        failure: `${error?.name ?? 'Error'}: ${error?.message ?? error}`,
      };
    }),
  },
}).createMachine({
  id: 'decision',
  context: ({ input }) => ({
    ...input.owner,
    peopleAt: Date.now(),
    subject: 'campaign',
    obligations: {},
    decision: input.decision,
    slate: input.slate,
    kind: input.kind,
    lines: input.lines,
    replaces: input.replaces,
    amends: input.amends,
    sentBack: [],
    signature: null,
  }),
  initial: 'preparing',
  on: {
    'obligation.step': { actions: 'keepStep' },
    'obligation.late': { actions: 'keepLate' },
    'people.changed': { actions: 'followPeople' },
    'terms.changed': { actions: 'followTerms' },
  },
  states: {
    preparing: {
      ...owes('decisionPreparation', (context) => context.terms.terms.decisionPrepareWithin),
      on: { 'decision.prepare': 'awaitingSignature' },
    },
    awaitingSignature: {
      ...owes('decisionSignature', (context) => context.terms.terms.decisionSignWithin),
      on: {
        'decision.sign': { target: 'signed', actions: ['sign', 'reportSigned'] },
        'decision.sendBack': { target: 'preparing', actions: 'keepSentBack' },
      },
    },
    signed: {
      meta: { waitsFor: 'documents' },
      invoke: {
        src: 'issueDecision',
        id: 'issueDecision',
        input: ({ context }) => draftOf(context),
        onDone: {
          target: 'issued',
          actions: sendParent(
            ({ context, event }): DecisionReport => ({
              type: 'decision.issued',
              decision: context.decision,
              sha256: event.output.sha256,
            }),
          ),
        },
        onError: { target: 'awaitingSignature', actions: ['reportFailed', assign({ signature: null })] },
      },
    },
    issued: { type: 'final' },
  },
});
