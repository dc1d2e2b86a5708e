import type { CellAppraisal } from '../domain/committee/appraisal.ts';
import type { Slate } from '../domain/committee/committee-content.ts';
import { decidedBefore } from '../domain/committee/decided-before.ts';
import { committeeOf, meetingProblems, recusedOf } from '../domain/committee/meeting-check.ts';
import { type SlateFacts, slateProblems } from '../domain/committee/slate-check.ts';
import { voteProblems } from '../domain/committee/vote-check.ts';
import { problem } from '../domain/content-problem.ts';
import { dateOf } from '../domain/instant.ts';
import { assignmentsAt } from '../domain/roster.ts';
import type { CampaignContext } from './campaign-context.ts';
import { invalid } from './content-issues.ts';
import type { DoorEvent, PayloadOf } from './events.ts';
import type { Reason } from './reason.ts';
import { currentMeeting, openSlate } from './slates.ts';

/** What is wrong with what is sent about the committee's meeting, its votes, its slate and its decisions. */

const utcOffset = ({ terms }: CampaignContext): string => terms.calendar.utcOffset;

/** Cells on the slate that somebody belongs to, by a role there or as one of its members. */
export function cellsOnSlateOf(context: CampaignContext, slate: Slate, person: string): string[] {
  const roles = assignmentsAt(context.roster, Date.now(), utcOffset(context));
  const cells = new Set([...slate.cells, ...slate.members.map(({ cell }) => cell)]);
  return [...cells].filter(
    (id) =>
      roles.some((entry) => entry.person === person && entry.cell === id) ||
      context.cells[id]?.slate?.members.some(({ member }) => member === person),
  );
}

export function meetingHeldRefused(
  context: CampaignContext,
  { payload }: DoorEvent<'meeting.hold'>,
): Reason | null {
  const slate = openSlate(context);
  const meeting = currentMeeting(context);
  if (slate === undefined || meeting === null) return { reason: 'notNow' };
  const { conflictOfInterest, quorum } = context.terms.terms;
  return invalid(
    meetingProblems(payload, {
      committee: committeeOf(context.roster, Date.now(), utcOffset(context)),
      cellsOf: (person) => cellsOnSlateOf(context, slate, person),
      conflicts: conflictOfInterest,
      quorum,
    }),
  );
}

/** The slate that is meant is open and is the one that the sender saw. */
function slateMoved(context: CampaignContext, payload: { slate: string; revision: number }): Reason | null {
  const slate = openSlate(context);
  if (slate === undefined || slate.id !== payload.slate)
    return { reason: 'unknownSlate', values: { slate: payload.slate } };
  return slate.revision === payload.revision
    ? null
    : { reason: 'staleRevision', code: 'STALE', values: { revision: slate.revision } };
}

const meetingUnrecorded = (context: CampaignContext): Reason | null =>
  currentMeeting(context)?.record == null ? { reason: 'meetingNotRecorded' } : null;

export function votesRefused(context: CampaignContext, { payload }: DoorEvent<'vote.record'>): Reason | null {
  const moved = slateMoved(context, payload) ?? meetingUnrecorded(context);
  const slate = openSlate(context);
  const record = currentMeeting(context)?.record;
  if (moved !== null || slate === undefined || record == null) return moved;
  return invalid(
    voteProblems(payload.votes, {
      cells: slate.cells,
      members: slate.members,
      present: record.present.length,
      recused: (cell) => recusedOf(record, cell),
    }),
  );
}

/** What the rules of a slate look at. */
export function slateFacts(context: CampaignContext, slate: Slate): SlateFacts {
  const earlier = context.slates.filter(({ state }) => state !== 'open');
  return {
    cells: slate.cells,
    members: slate.members.flatMap(({ member, cell }) => {
      const line = context.cells[cell]?.slate?.members.find((one) => one.member === member);
      return line === undefined ? [] : [{ ...line, member, cell }];
    }),
    peerGroupOf: (cell) => context.terms.cells.find(({ id }) => id === cell)?.peerGroup ?? '',
    appraisalOf: (cell): CellAppraisal | null => context.cells[cell]?.slate?.appraisal ?? null,
    votes: slate.votes,
    decided: decidedBefore(earlier, slate),
    yearEnd: `${context.terms.year}-12-31`,
  };
}

export function slateRefused(
  context: CampaignContext,
  { payload }: DoorEvent<'slate.decide'>,
): Reason | null {
  const moved = slateMoved(context, payload) ?? meetingUnrecorded(context);
  const slate = openSlate(context);
  if (moved !== null || slate === undefined) return moved;
  return invalid(slateProblems(payload, slateFacts(context, slate), context.terms.terms));
}

const knownDecision = (context: CampaignContext, decision: string): Reason | null =>
  context.decisions[decision] === undefined ? { reason: 'unknownDecision', values: { decision } } : null;

/** A step that a decision is not at is refused, never dropped unseen. */
export function decisionNotAt(
  context: CampaignContext,
  decision: string,
  state: 'preparing' | 'awaitingSignature' | 'issued',
): Reason | null {
  const unknown = knownDecision(context, decision);
  if (unknown !== null) return unknown;
  return context.decisions[decision]?.state === state
    ? null
    : { reason: 'decisionNotThere', values: { decision, state: context.decisions[decision]?.state ?? '' } };
}

const serial = (number: string): number => Number.parseInt(number, 10);

/** Numbers are unique and rise per body, type and term; a gap has a word of reason (domain.md 4.1). */
function numberRefused(context: CampaignContext, payload: PayloadOf<'decision.sign'>): Reason | null {
  const { number, gapReason } = payload;
  const taken = Object.values(context.decisions).flatMap((decision) =>
    decision.number === null ? [] : [serial(decision.number)],
  );
  if (!/^\d+/.test(number)) return { reason: 'numberUnreadable', values: { number } };
  if (taken.includes(serial(number))) return { reason: 'numberTaken', values: { number } };
  const last = Math.max(0, ...taken);
  if (gapReason !== undefined) return null;
  if (last > 0 && serial(number) < last) return { reason: 'numberNotRising', values: { number, last } };
  if (last > 0 && serial(number) > last + 1)
    return { reason: 'numberGapNeedsReason', values: { number, last } };
  return null;
}

export function signatureRefused(
  context: CampaignContext,
  { payload }: DoorEvent<'decision.sign'>,
): Reason | null {
  const early = decisionNotAt(context, payload.decision, 'awaitingSignature');
  if (early !== null) return early;
  const today = dateOf(Date.now(), utcOffset(context));
  const { scan } = payload;
  return (
    invalid([
      ...(payload.date > today ? [problem('date', 'dateInFuture', { date: payload.date })] : []),
      ...(scan === undefined || scan.cell === 'campaign'
        ? []
        : [problem('scan', 'fileOfOtherCell', { cell: scan.cell, file: scan.name })]),
    ]) ?? numberRefused(context, payload)
  );
}
