import type { Notice } from '../domain/journal.ts';
import type { ObligationClock, ObligationReport } from './obligation.ts';
import {
  changeLog,
  clockOf,
  type Deadline,
  deadlineOf,
  extendObligation,
  isOpen,
  keysOf,
  logOf,
  type Owner,
  type OwnerEmitted,
  stepNotice,
} from './owner.ts';

/** What an action of an owner may do; XState's `enqueue` of cell, campaign and decision alike. */
export interface OwnerEnqueue {
  emit(event: OwnerEmitted): void;
  assign(change: { obligations: Owner['obligations'] }): void;
  sendTo(id: string, event: { type: 'extend'; clock: ObligationClock }): void;
}

const notice = (value: Notice): OwnerEmitted => ({ type: 'notice', notice: value });

/** The opening notice goes at once, one per due instant; the clock has the later steps. */
export function tellOpening(owner: Owner, enqueue: OwnerEnqueue, id: string): void {
  const { due } = deadlineOf(owner, id);
  const { sent } = logOf(owner, id);
  if (sent.some((step) => step.step === 'opening' && step.due === due)) return;
  enqueue.emit(notice(stepNotice(owner, id, 'opening', false, false)));
  enqueue.assign({
    obligations: changeLog(owner, id, { sent: [...sent, { step: 'opening', at: Date.now(), due }] }),
  });
}

/** Nobody owes it any more: what has not left yet is withdrawn, its log stays. */
export function endObligation(owner: Owner, enqueue: OwnerEnqueue, id: string): void {
  enqueue.emit({ type: 'withdraw', keys: keysOf(owner, id) });
  enqueue.assign({ obligations: changeLog(owner, id, { open: false }) });
}

/** A new deadline: the old one's unsent notices are withdrawn and the clock runs by the new one. */
export function moveDeadline(
  owner: Owner,
  enqueue: OwnerEnqueue,
  id: string,
  deadline: Deadline,
): Owner['obligations'] {
  enqueue.emit({ type: 'withdraw', keys: keysOf(owner, id) });
  const obligations = extendObligation(owner, id, deadline);
  enqueue.assign({ obligations });
  if (isOpen(owner, id))
    enqueue.sendTo(id, { type: 'extend', clock: clockOf({ ...owner, obligations }, id) });
  return obligations;
}

/** A step of the ladder fell due: its notice goes, or it is noted as missed after an outage. */
export function noteStep(
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
  enqueue.emit(notice(stepNotice(owner, id, step, copy, last)));
  enqueue.assign({
    obligations: changeLog(owner, id, { sent: [...log.sent, { step, at: Date.now(), due }] }),
  });
}
