import { assertEvent, assign, emit } from 'xstate';
import { deadlineOf, isOpen, newsNotice } from '../../obligation/obligation-log.ts';
import { theCell, withMarks } from '../cell-context.ts';
import { cellRefusal, extendable, msOf } from '../cell-rules.ts';
import { waysBack } from '../ways-back.ts';
import { handSet, keepPoints, keepReturn, keepReview, takeDossier } from './dossier-changes.ts';
import { missingFrom } from './dossier-rules.ts';

/** The dossier handed in and read, and the requests for more time. */
export const dossierSetup = waysBack.extend({
  guards: {
    /** what ends with the session's start is left to the session, which starts at the same instant */
    closedBeforeSession: ({ context, event }, { id }: { id: string }) =>
      event.type === 'obligation.closed' &&
      event.id === id &&
      !(context.session?.state === 'scheduled' && context.session.startsAt <= Date.now()),
    dossierMayBeTakenComplete: ({ context, event }) => {
      assertEvent(event, 'dossier.receive');
      return cellRefusal(context, event) === null && missingFrom(event.payload, context, true).length === 0;
    },
    mayAskForMoreTime: ({ context, event }) =>
      (isOpen(context, 'leaderReview') ||
        isOpen(context, 'dossier') ||
        isOpen(context, 'dossierCompletion') ||
        isOpen(context, 'dossierDecision')) &&
      cellRefusal(context, event) === null,
    ratingsAreIn: ({ context }) => !isOpen(context, 'leaderReview'),
    /** the cell was given as much time as all others get now, or more */
    hasLaterDate: ({ context, event }) => {
      assertEvent(event, 'command.deadline.extend');
      return deadlineOf(context, extendable(context)).due >= event.payload.until;
    },
  },
  actions: {
    takeDossier: assign(({ context, event }) => {
      assertEvent(event, ['dossier.submit', 'dossier.replace', 'dossier.receive']);
      const change = takeDossier(context, event);
      const version = change.dossiers.at(-1);
      const incomplete = (version?.missing.length ?? 0) > 0;
      return {
        ...change,
        marks: withMarks(
          withMarks(context.marks, version?.late ? ['late'] : []),
          incomplete ? ['incomplete'] : [],
          incomplete ? [] : ['incomplete'],
        ),
      };
    }),
    notifyReceipt: emit(({ context }) => {
      const version = context.dossiers.at(-1);
      return {
        type: 'notice',
        notice: newsNotice(context, 'dossierReceived', `v${version?.version}`, theCell(context), {
          version: version?.version ?? 0,
          receivedAt: version?.receivedAt ?? 0,
          late: version?.late ?? false,
          missing: version?.missing.join(', ') ?? '',
        }),
      } as const;
    }),
    handSet: assign(({ context, event }) => {
      assertEvent(event, 'set.hand');
      return handSet(context, event);
    }),
    keepRequest: assign(({ event }) => {
      assertEvent(event, 'extension.request');
      const { payload, by, at } = event;
      return { request: { until: msOf(payload.until), reason: payload.reason, by, at } };
    }),
    dropRequest: assign({ request: null }),
    keepOwnDate: assign({}),
    countExtension: assign(({ context, event }) => {
      assertEvent(event, 'extension.grant');
      return { extensions: event.side === 'office' ? context.extensions + 1 : context.extensions };
    }),
    keepReview: assign(({ context, event }) => {
      assertEvent(event, 'review.note');
      return keepReview(context, event);
    }),
    keepReturn: assign(({ context, event }) => {
      assertEvent(event, 'review.return');
      return { ...keepReturn(context, event), marks: withMarks(context.marks, ['returned']) };
    }),
    keepPoints: assign(({ context, event }) => {
      assertEvent(event, 'review.finish');
      return keepPoints(context, event);
    }),
  },
});
