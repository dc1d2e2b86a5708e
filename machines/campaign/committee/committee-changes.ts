import { recounted, withCast } from '../../../domain/committee/cast-votes.ts';
import type { CampaignContent, Slate } from '../../../domain/committee/committee-content.ts';
import type { Meeting } from '../../../domain/committee/meeting.ts';
import { votersOf } from '../../../domain/committee/meeting-check.ts';
import { decisionsOf } from '../../../domain/committee/slate-decisions.ts';
import { withVotes } from '../../../domain/committee/vote-check.ts';
import { msOf } from '../../cell/cell-rules.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { currentMeeting, openSlate } from './slates.ts';

/** What the committee's work changes in a campaign; pure, from the context before to the parts that are new. */

type Change = Partial<CampaignContent>;

const changedSlate = ({ slates }: CampaignContext, id: string, change: Partial<Slate>): Slate[] =>
  slates.map((slate) => (slate.id === id ? { ...slate, ...change } : slate));

/** ms, when nobody says how long it takes: a calendar entry needs an end */
const MEETING_LASTS = 3 * 3_600_000;

/** A meeting that has not been held yet is moved; otherwise another one is set. */
export function setMeeting(context: CampaignContext, { payload }: DoorEvent<'meeting.set'>): Change {
  const { meetings } = context;
  const current = currentMeeting(context);
  const startsAt = msOf(payload.startsAt);
  const endsAt = payload.endsAt === undefined ? startsAt + MEETING_LASTS : msOf(payload.endsAt);
  const place = { startsAt, endsAt, venue: payload.venue };
  if (current !== null && current.record === null)
    return { meetings: meetings.map((one) => (one === current ? { ...one, ...place } : one)) };
  const slate = openSlate(context)?.id ?? 'main';
  return { meetings: [...meetings, { id: `m${meetings.length + 1}`, slate, ...place, record: null }] };
}

/** What the office recorded; entered again it replaces the earlier record, and who voted by name is counted anew. */
export function holdMeeting(
  context: CampaignContext,
  { payload, by, at }: DoorEvent<'meeting.hold'>,
): Change {
  const current = currentMeeting(context);
  const slate = openSlate(context);
  const votes = recounted(slate?.votes ?? [], (cell) => votersOf(payload, cell));
  return {
    meetings: context.meetings.map(
      (one): Meeting => (one === current ? { ...one, record: { ...payload, by, at } } : one),
    ),
    ...(slate !== undefined && { slates: changedSlate(context, slate.id, { votes }) }),
  };
}

export function recordVotes(context: CampaignContext, { id, payload }: DoorEvent<'vote.record'>): Change {
  const votes = withVotes(openSlate(context)?.votes ?? [], payload.votes);
  return { slates: changedSlate(context, payload.slate, { votes, votesEntry: id }) };
}

/** What somebody votes for joins the roll call of its lines. */
export function castVotes(context: CampaignContext, { id, payload, by }: DoorEvent<'vote.cast'>): Change {
  const record = currentMeeting(context)?.record;
  if (record == null) return {};
  const before = openSlate(context)?.votes ?? [];
  const votes = withCast(before, payload.votes, by, (cell) => votersOf(record, cell));
  return { slates: changedSlate(context, payload.slate, { votes, votesEntry: id }) };
}

/** The slate with its lines, and the decisions that follow. */
export function decideSlate(
  context: CampaignContext,
  { payload, by, at }: DoorEvent<'slate.decide'>,
): Change {
  const { members } = openSlate(context) ?? { members: [] };
  const lines = payload.lines.map(({ cell, fourGood, level, award, reason }) => ({
    cell,
    fourGood,
    level,
    award: award ?? null,
    reason: reason ?? null,
  }));
  const memberLines = payload.members.map(({ member, level, award, reason }) => ({
    member,
    cell: members.find((line) => line.member === member)?.cell ?? '',
    level,
    award: award ?? null,
    reason: reason ?? null,
  }));
  const decided = { id: payload.slate, lines, memberLines };
  const made = decisionsOf(decided, Object.values(context.decisions), context.terms.terms);
  return {
    slates: changedSlate(context, payload.slate, {
      state: 'decided',
      lines,
      memberLines,
      reason: payload.reason ?? null,
      decidedBy: by,
      decidedAt: at,
    }),
    decisions: { ...context.decisions, ...Object.fromEntries(made.map((one) => [one.id, one])) },
  };
}
