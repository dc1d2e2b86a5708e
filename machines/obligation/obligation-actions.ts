import type { Notice } from '../../domain/journal/journal.ts';
import { ruledTimes } from '../../domain/obligation/deadline-rule.ts';
import { obligationName } from '../../domain/obligation/obligations.ts';
import type { ObligationClock, ObligationReport } from './obligation.ts';
import {
  changeLog,
  clockOf,
  type Deadline,
  deadlineOf,
  extendObligation,
  isOpen,
  keysAtEnd,
  keysOf,
  logOf,
  type Owner,
  type OwnerEmitted,
  openingNotice,
  openUntold,
  stepNotice,
} from './obligation-log.ts';

/** What an action of an owner may do; XState's `enqueue` of cell, campaign and decision alike. */
export interface OwnerEnqueue {
  emit(event: OwnerEmitted): void;
  assign(change: { obligations: Owner['obligations'] }): void;
  /** @param clock name of the obligation, by which its clock is invoked */
  sendTo(clock: string, event: { type: 'extend'; clock: ObligationClock }): void;
}

const notice = (value: Notice): OwnerEmitted => ({ type: 'notice', notice: value });

/**
 * The opening notice is asked for at once; the clock has the later steps. A task that is owed again is told again, also
 * until the same instant: its notice then has a key of its own.
 */
export function notifyOpening(owner: Owner, enqueue: OwnerEnqueue, id: string): Owner['obligations'] {
  const asked = stepNotice(owner, id, 'opening', false, false);
  const obligations = keepAsked(owner, id, asked);
  enqueue.emit(notice(asked));
  enqueue.assign({ obligations });
  return obligations;
}

/** Opens a round and asks that its holder be told; nothing runs before that. @param within working days from then */
export function openAndNotify(owner: Owner, enqueue: OwnerEnqueue, id: string, within: number): void {
  const opened = { ...owner, obligations: openUntold(owner, id, within) };
  const asked = openingNotice(opened, id);
  enqueue.emit(notice(asked));
  enqueue.assign({ obligations: keepAsked(opened, id, asked) });
}

/**
 * Its holder wasn't told after all: the round is as it was before, and its reminders that have not left are taken back.
 * Its opening notice stays, for the office to tell.
 */
export function takeBackTelling(owner: Owner, enqueue: OwnerEnqueue, id: string): void {
  const { asked } = logOf(owner, id);
  const reminders = asked.filter(({ step }) => step !== 'opening').map(({ key }) => key);
  if (reminders.length > 0) enqueue.emit({ type: 'withdraw', keys: reminders });
  enqueue.assign({
    obligations: changeLog(owner, id, {
      deadlines: [],
      asked: asked.filter(({ step }) => step === 'opening'),
      missed: [],
      late: false,
      closed: false,
    }),
  });
}

/** Keeps what was asked for; whether it was sent is the outbox's to say. */
function keepAsked(owner: Owner, id: string, { step, at, key }: Notice): Owner['obligations'] {
  return changeLog(owner, id, { asked: [...logOf(owner, id).asked, { step, at, key }] });
}

/** Nobody owes it any more: notices that have not left are withdrawn, its log stays. */
export function endObligation(owner: Owner, enqueue: OwnerEnqueue, id: string): void {
  enqueue.emit({ type: 'withdraw', keys: keysAtEnd(owner, id) });
  enqueue.assign({ obligations: changeLog(owner, id, { open: false }) });
}

/**
 * A new deadline: the clock runs by it; notices of the old one that have not left are withdrawn and asked for again.
 * Where only the closing has moved, those that wait still hold.
 */
export function moveDeadline(
  owner: Owner,
  enqueue: OwnerEnqueue,
  id: string,
  deadline: Deadline,
): Owner['obligations'] {
  const isDueAnew = deadlineOf(owner, id).due !== deadline.due;
  if (isDueAnew) enqueue.emit({ type: 'withdraw', keys: keysOf(owner, id) });
  let obligations = extendObligation(owner, id, deadline);
  enqueue.assign({ obligations });
  if (isDueAnew && isOpen(owner, id)) obligations = notifyOpening({ ...owner, obligations }, enqueue, id);
  if (isOpen(owner, id))
    enqueue.sendTo(obligationName(id), { type: 'extend', clock: clockOf({ ...owner, obligations }, id) });
  return obligations;
}

/**
 * The calendar or dates of the plan have changed: what goes by them is due anew, with its notices; of what stays, the
 * reminders follow the working days.
 *
 * @param owner with the terms as they are now
 */
export function recountDeadlines(
  owner: Owner,
  enqueue: OwnerEnqueue,
  { by, reason }: { by: string; reason: string },
): Owner['obligations'] {
  let now = owner;
  for (const { id, open, deadlines } of Object.values(owner.obligations)) {
    const before = deadlines.at(-1);
    if (!open || before === undefined) continue;
    const { due, closes, rule } = before;
    const after = rule === undefined ? before : ruledTimes(rule, owner.terms, closes);
    if (after.due === due && after.closes === closes)
      enqueue.sendTo(obligationName(id), { type: 'extend', clock: clockOf(now, id) });
    else {
      const deadline = { ...before, due: after.due, closes: after.closes, who: by, why: reason };
      now = { ...now, obligations: moveDeadline(now, enqueue, id, deadline) };
    }
  }
  return now.obligations;
}

/** A step of the ladder fell due: its notice is asked for, or it is kept as missed after an outage. */
export function keepStep(
  owner: Owner,
  enqueue: OwnerEnqueue,
  report: Extract<ObligationReport, { type: 'obligation.step' }>,
): void {
  const { id, step, at, copy, last, missed } = report;
  const log = logOf(owner, id);
  const { due } = deadlineOf(owner, id);
  if (missed) {
    enqueue.assign({ obligations: changeLog(owner, id, { missed: [...log.missed, { step, at, due }] }) });
    return;
  }
  const asked = stepNotice(owner, id, step, copy, last);
  enqueue.emit(notice(asked));
  enqueue.assign({ obligations: keepAsked(owner, id, asked) });
}
