import { assign, sendParent } from 'xstate';
import { owesAs } from '../../obligation/owes.ts';
import { within } from '../../obligation/ruled-deadline.ts';
import {
  begunDecision,
  type DecisionContext,
  type DecisionEvent,
  decisionBase,
  everywhere,
} from './decision-base.ts';
import type { DecisionDraft } from './decision-document.ts';

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
export const decisionMachine = decisionBase
  .extend({
    actions: {
      sign: assign(({ event }) => {
        if (event.type !== 'decision.sign') return {};
        const { id, payload, by, at, grounds } = event;
        const { number, date, gapReason = null } = payload;
        return { signature: { id, by, number, date, gapReason, grounds, at } };
      }),
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
  })
  .createMachine({
    id: 'decision',
    context: ({ input }) => begunDecision(input),
    initial: 'preparing',
    on: everywhere,
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
