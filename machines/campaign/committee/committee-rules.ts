import { heldTimesProblems } from '../../../domain/calendar/held-times.ts';
import type { Instant } from '../../../domain/calendar/instant.ts';
import type { CellAppraisal } from '../../../domain/committee/appraisal.ts';
import { castProblems } from '../../../domain/committee/cast-votes.ts';
import { type Slate, votesSeen } from '../../../domain/committee/committee-content.ts';
import { decidedBefore } from '../../../domain/committee/decided-before.ts';
import { type MeetingRecord, meetingBegan } from '../../../domain/committee/meeting.ts';
import { committeeOf, meetingProblems, votersOf } from '../../../domain/committee/meeting-check.ts';
import { type SlateFacts, slateProblems } from '../../../domain/committee/slate-check.ts';
import { type VotingHall, voteProblems } from '../../../domain/committee/vote-check.ts';
import { assignmentsAt } from '../../../domain/people/roster.ts';
import { lastDayOf } from '../../../domain/plan/rated-period.ts';
import { fileIssues, invalid } from '../../door/content-issues.ts';
import type { DoorEvent, PayloadOf } from '../../door/events.ts';
import type { RuleRefusal } from '../../door/rule-refusal.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { currentMeeting, openSlate } from './slates.ts';

/** What is wrong with what is sent about the team's report, the committee's meeting, its votes and its slate. */

const utcOffset = ({ terms }: CampaignContext): string => terms.calendar.utcOffset;

/** Cells on the slate that somebody belongs to at `at` (ms), by a role there or as one of its members. */
function cellsOnSlateOf(context: CampaignContext, slate: Slate, person: string, at: Instant): string[] {
  const roles = assignmentsAt(context.roster, at, utcOffset(context));
  const cells = new Set([...slate.cells, ...slate.members.map(({ cell }) => cell)]);
  return [...cells].filter(
    (id) =>
      roles.some((entry) => entry.person === person && entry.cell === id) ||
      context.cells[id]?.slate?.members.some(({ member }) => member === person),
  );
}

export function meetingHeldRefused(
  context: CampaignContext,
  { payload, at }: DoorEvent<'meeting.hold'>,
): RuleRefusal | null {
  const slate = openSlate(context);
  const meeting = currentMeeting(context);
  if (slate === undefined || meeting === null) return { reason: 'notNow' };
  const wrongTimes = invalid(heldTimesProblems(payload, at, utcOffset(context)));
  if (wrongTimes !== null) return wrongTimes;
  const { conflictOfInterest, quorum } = context.terms.terms;
  // whoever took part did so in the role of that day, whenever it is entered
  const began = meetingBegan(meeting.startsAt, payload);
  return invalid(
    meetingProblems(payload, {
      committee: committeeOf(context.roster, began, utcOffset(context)),
      cellsOf: (person) => cellsOnSlateOf(context, slate, person, began),
      conflicts: conflictOfInterest,
      quorum,
    }),
  );
}

/** The slate meant has to be open, and as the sender saw it. */
function slateMoved(
  context: CampaignContext,
  payload: { slate: string; revision: number },
): RuleRefusal | null {
  const slate = openSlate(context);
  if (slate === undefined || slate.id !== payload.slate)
    return { reason: 'unknownSlate', values: { slate: payload.slate } };
  return slate.revision === payload.revision
    ? null
    : { reason: 'staleRevision', code: 'STALE', values: { revision: slate.revision } };
}

const meetingUnrecorded = (context: CampaignContext): RuleRefusal | null =>
  currentMeeting(context)?.record == null ? { reason: 'meetingNotRecorded' } : null;

/** Votes that somebody else has recorded meanwhile are not replaced unseen. */
const votesMoved = (slate: Slate, { after }: PayloadOf<'vote.record'>): RuleRefusal | null =>
  after === undefined || after === votesSeen(slate)
    ? null
    : { reason: 'votedMeanwhile', code: 'STALE', values: { entry: votesSeen(slate) } };

/** Those who were there vote on the lines of the slate. */
const votingHall = ({ cells, members }: Slate, record: MeetingRecord): VotingHall => ({
  cells,
  members,
  voters: (cell) => votersOf(record, cell),
});

export function votesRefused(
  context: CampaignContext,
  { payload }: DoorEvent<'vote.record'>,
): RuleRefusal | null {
  const moved = slateMoved(context, payload) ?? meetingUnrecorded(context);
  const slate = openSlate(context);
  const record = currentMeeting(context)?.record;
  if (moved !== null || slate === undefined || record == null) return moved;
  return votesMoved(slate, payload) ?? invalid(voteProblems(payload.votes, votingHall(slate, record)));
}

export function castRefused(
  context: CampaignContext,
  { payload, by }: DoorEvent<'vote.cast'>,
): RuleRefusal | null {
  const moved = slateMoved(context, payload) ?? meetingUnrecorded(context);
  const slate = openSlate(context);
  const record = currentMeeting(context)?.record;
  if (moved !== null || slate === undefined || record == null) return moved;
  return invalid(castProblems(payload.votes, by, slate.votes, votingHall(slate, record)));
}

/** The facts that a slate's rules look at. */
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
    ratedUntil: lastDayOf(context.terms),
  };
}

export function slateRefused(
  context: CampaignContext,
  { payload }: DoorEvent<'slate.decide'>,
): RuleRefusal | null {
  const moved = slateMoved(context, payload) ?? meetingUnrecorded(context);
  const slate = openSlate(context);
  if (moved !== null || slate === undefined) return moved;
  return invalid(slateProblems(payload, slateFacts(context, slate), context.terms.terms));
}

export const teamReportRefused = (
  context: CampaignContext,
  { payload }: DoorEvent<'report.submit'>,
): RuleRefusal | null => invalid(fileIssues(context, payload.document?.file, 'document.file'));
