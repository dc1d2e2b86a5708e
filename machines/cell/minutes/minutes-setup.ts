import { assertEvent, assign } from 'xstate';
import type { Mark, MinutesOutcome } from '../../../domain/journal/journal.ts';
import { allAgreed, disputed, locked } from '../../../domain/minutes/minutes-content.ts';
import { isSignedByBoth } from '../../../domain/minutes/minutes-draft.ts';
import { withMarks } from '../cell-context.ts';
import { cellRefusal } from '../cell-rules.ts';
import { inspectionSetup } from '../inspection/inspection-setup.ts';
import {
  adoptMinutes,
  answerMinutes,
  draftMinutes,
  minutesOf,
  newMinutesVersion,
} from './minutes-changes.ts';

/** The minutes, until both sides agree or the case is referred. */
export const minutesSetup = inspectionSetup.extend({
  guards: {
    roundsAreUsedUp: ({ context, event }) =>
      cellRefusal(context, event) === null && minutesOf(context).round >= context.terms.terms.minutesRounds,
    silenceMeansAgreement: ({ context }) => context.terms.terms.minutesUnanswered === 'deemedAgreed',
    /** in the hall, by name */
    bothSidesSigned: ({ context, event }) => {
      assertEvent(event, 'minutes.adopt');
      return cellRefusal(context, event) === null && isSignedByBoth(event.payload);
    },
    otherSideHasSigned: ({ context, event }) => {
      assertEvent(event, 'minutes.sign');
      if (cellRefusal(context, event) !== null) return false;
      const { signatures } = minutesOf(context);
      return event.side === 'cell' ? signatures.team !== null : signatures.cell !== null;
    },
  },
  actions: {
    draftMinutes: assign(({ context, event }) => {
      assertEvent(event, ['minutes.send', 'minutes.adopt']);
      return draftMinutes(context, event);
    }),
    adoptMinutes: assign(({ context, event }) => {
      assertEvent(event, 'minutes.adopt');
      return adoptMinutes(context, event);
    }),
    agreeMinutes: assign(({ context }) => ({ minutes: allAgreed(minutesOf(context)) })),
    disputeMinutes: assign(({ context, event }) => {
      assertEvent(event, 'minutes.dispute');
      return { minutes: disputed(minutesOf(context), event.payload.items) };
    }),
    answerMinutes: assign(({ context, event }) => {
      assertEvent(event, 'minutes.answer');
      return answerMinutes(context, event);
    }),
    reserveMinutes: assign(({ context, event }) => {
      assertEvent(event, 'minutes.reserve');
      return { minutes: { ...minutesOf(context), reservation: event.payload.text } };
    }),
    refuseMinutes: assign(({ context, event }) => {
      assertEvent(event, 'minutes.refuse');
      return { minutes: { ...minutesOf(context), refusal: event.payload.reason } };
    }),
    signMinutes: assign(({ context, event }) => {
      assertEvent(event, 'minutes.sign');
      const { side, by, at } = event;
      const minutes = minutesOf(context);
      return {
        minutes: {
          ...minutes,
          signatures: { ...minutes.signatures, [side === 'cell' ? 'cell' : 'team']: { by, at } },
        },
      };
    }),
    deemAgreed: assign(({ context }) => ({
      minutes: allAgreed(minutesOf(context)),
      marks: withMarks(context.marks, ['deemedAgreed']),
    })),
    lockMinutes: assign(({ context }, { outcome }: { outcome: MinutesOutcome | null }) => {
      const minutes = minutesOf(context);
      const silent = context.marks.includes('deemedAgreed');
      const reached =
        minutes.reservation !== null ? 'reserved' : (outcome ?? (silent ? 'deemedAgreed' : 'agreed'));
      return {
        minutes: locked(minutes, reached),
        marks: withMarks(context.marks, reached === 'reserved' ? ['reserved'] : []),
      };
    }),
    referMinutes: assign(({ context }, { outcome }: { outcome: Extract<MinutesOutcome, Mark> }) => ({
      minutes: { ...minutesOf(context), outcome },
      marks: withMarks(context.marks, ['referred', outcome]),
    })),
    newMinutesVersion: assign(({ context, event }) => {
      assertEvent(event, 'command.minutes.correct');
      return {
        ...newMinutesVersion(context, event.payload.reason),
        marks: withMarks(
          context.marks,
          [],
          ['referred', 'refused', 'unanswered', 'disputed', 'reserved', 'deemedAgreed'],
        ),
      };
    }),
  },
});
