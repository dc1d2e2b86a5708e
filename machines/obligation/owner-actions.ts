import { assign, type EventObject, emit, enqueueActions, type ParameterizedObject } from 'xstate';
import type { Notice } from '../../domain/journal/journal.ts';
import type { NewsName } from '../../domain/obligation/obligations.ts';
import type { Holder } from '../../domain/people/roster.ts';
import type { ObligationReport } from './obligation.ts';
import {
  endObligation,
  keepStep,
  moveDeadline,
  notifyOpening,
  type OwnerEnqueue,
  openAndNotify,
  takeBackTelling,
} from './obligation-actions.ts';
import {
  changeLog,
  type Deadline,
  newsNotice,
  type Owner,
  type OwnerEmitted,
  openObligation,
  startTold,
} from './obligation-log.ts';

type Params = ParameterizedObject['params'] | undefined;

/** The clock's report that led to an action. @throws Error it is another event */
function reportOf<T extends ObligationReport['type']>(
  event: EventObject,
  type: T,
): Extract<ObligationReport, { type: T }> {
  const isReport = (one: EventObject): one is Extract<ObligationReport, { type: T }> => one.type === type;
  if (!isReport(event)) throw new Error(`expected ${type}, got ${event.type}`);
  return event;
}

/** Guard: the event is a report of this obligation's clock. */
export const isAbout = ({ event }: { event: EventObject }, { id }: { id: string }): boolean =>
  event.type.startsWith('obligation.') && 'id' in event && event.id === id;

/**
 * What every owner of obligations (cell, campaign, decision) does with them, to be spread into the actions of its
 * setup.
 */
export function ownerActions<C extends Owner, E extends EventObject>() {
  /** XState's types take a generic context only as a whole: whatever is not an obligation is passed on unchanged */
  const changing = <P extends Params>(
    change: (owner: Owner, params: P, event: EventObject) => Owner['obligations'],
  ) =>
    assign<C, E, P, E, never>(({ context, event }, params) => ({
      ...context,
      obligations: change(context, params, event),
    }));
  const telling = <P extends Params>(
    tell: (owner: Owner, enqueue: OwnerEnqueue, params: P, event: EventObject) => void,
  ) =>
    enqueueActions<C, E, P, E, never, never, never, never, OwnerEmitted>(
      ({ context, event, enqueue: { emit, sendTo, assign } }, params) => {
        const change: OwnerEnqueue['assign'] = ({ obligations }) =>
          assign(({ context: now }) => ({ ...now, obligations }));
        tell(context, { emit, sendTo, assign: change }, params, event);
      },
    );
  return {
    openObligation: changing((owner, { id, deadline }: { id: string; deadline: Deadline | null }) =>
      openObligation(owner, id, deadline),
    ),
    startTold: changing((owner, { id, deadline, at }: { id: string; deadline: Deadline; at: number }) =>
      startTold(owner, id, deadline, at),
    ),
    takeBackTelling: telling((owner, enqueue, { id }: { id: string }) => takeBackTelling(owner, enqueue, id)),
    keepLate: changing<undefined>((owner, _, event) =>
      changeLog(owner, reportOf(event, 'obligation.late').id, { late: true }),
    ),
    keepClosed: changing<undefined>((owner, _, event) =>
      changeLog(owner, reportOf(event, 'obligation.closed').id, { closed: true }),
    ),
    notifyOpening: telling((owner, enqueue, { id }: { id: string }) => {
      notifyOpening(owner, enqueue, id);
    }),
    openAndNotify: telling((owner, enqueue, { id, within }: { id: string; within: number }) =>
      openAndNotify(owner, enqueue, id, within),
    ),
    moveDeadline: telling((owner, enqueue, { id, deadline }: { id: string; deadline: Deadline }) => {
      moveDeadline(owner, enqueue, id, deadline);
    }),
    endObligation: telling((owner, enqueue, { id }: { id: string }) => endObligation(owner, enqueue, id)),
    keepStep: telling<undefined>((owner, enqueue, _, event) =>
      keepStep(owner, enqueue, reportOf(event, 'obligation.step')),
    ),
    notifyNews: emit<
      C,
      E,
      { news: NewsName; id: string; to: Holder[]; values: Notice['values'] },
      E,
      OwnerEmitted
    >(({ context }, { news, id, to, values }) => ({
      type: 'notice',
      notice: newsNotice(context, news, id, to, values),
    })),
  };
}
