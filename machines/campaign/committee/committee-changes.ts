import type { DecisionExtract } from '../../../domain/case/case-content.ts';
import type { CampaignContent, DecisionCase, Slate } from '../../../domain/committee/committee-content.ts';
import type { Meeting } from '../../../domain/committee/meeting.ts';
import { decisionsOf, withdrawnAndReplaced } from '../../../domain/committee/slate-decisions.ts';
import { withVotes } from '../../../domain/committee/vote-check.ts';
import { msOf } from '../../cell/cell-rules.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { CampaignContext } from '../campaign-context.ts';
import type { DecisionReport } from '../decisions/decision.ts';
import { currentMeeting, openSlate } from './slates.ts';

/** What the committee's work changes in a campaign; pure, from the context before to the parts that are new. */

type Change = Partial<CampaignContent>;

const withDecision = (
  { decisions }: CampaignContext,
  id: string,
  change: Partial<DecisionCase>,
): Pick<CampaignContent, 'decisions'> => {
  const known = decisions[id];
  return { decisions: known === undefined ? decisions : { ...decisions, [id]: { ...known, ...change } } };
};

const changedSlate = ({ slates }: CampaignContext, id: string, change: Partial<Slate>): Slate[] =>
  slates.map((slate) => (slate.id === id ? { ...slate, ...change } : slate));

/** ms, where nobody says when it ends: its calendar entry has to have an end */
const MEETING_LASTS = 3 * 3_600_000;

/** A meeting that has not been held yet is moved; otherwise it is one more. */
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

/** What the office recorded; entered again it takes the place of what stood. */
export function holdMeeting(
  context: CampaignContext,
  { payload, by, at }: DoorEvent<'meeting.hold'>,
): Change {
  const current = currentMeeting(context);
  return {
    meetings: context.meetings.map(
      (one): Meeting => (one === current ? { ...one, record: { ...payload, by, at } } : one),
    ),
  };
}

export function recordVotes(context: CampaignContext, { payload }: DoorEvent<'vote.record'>): Change {
  const votes = withVotes(openSlate(context)?.votes ?? [], payload.votes);
  return { slates: changedSlate(context, payload.slate, { votes }) };
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
  const { decisionKinds, objectionAmends } = context.terms.terms;
  const made = decisionsOf(
    { id: payload.slate, lines, memberLines },
    Object.values(context.decisions),
    decisionKinds,
    objectionAmends,
  );
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

export const noteDecisionStep = (
  context: CampaignContext,
  { type, payload }: DoorEvent<'decision.prepare' | 'decision.sign' | 'decision.sendBack'>,
): Change =>
  withDecision(
    context,
    payload.decision,
    type === 'decision.prepare'
      ? { state: 'awaitingSignature' }
      : type === 'decision.sendBack'
        ? { state: 'preparing' }
        : { state: 'signed', scan: payload.scan ?? null, gapReason: payload.gapReason ?? null },
  );

/** What became of a signature: entered under its number, issued as a document, or void. */
export function noteDecisionReport(context: CampaignContext, report: DecisionReport): Change {
  switch (report.type) {
    case 'decision.signed':
      return withDecision(context, report.decision, {
        number: report.number,
        date: report.date,
        signer: report.by,
      });
    case 'decision.failed':
      return withDecision(context, report.decision, {
        state: 'awaitingSignature',
        number: null,
        date: null,
        signer: null,
        scan: null,
        gapReason: null,
      });
    case 'decision.issued': {
      const { decisions } = withDecision(context, report.decision, {
        state: 'issued',
        sha256: report.sha256,
      });
      const replaced = decisions[report.decision]?.replaces ?? null;
      const old = replaced === null ? undefined : decisions[replaced];
      if (old === undefined || old.withdrawn !== null) return { decisions };
      const number = decisions[report.decision]?.number ?? '';
      const withdrawn = { by: decisions[report.decision]?.signer ?? '', reason: number, at: Date.now() };
      return { decisions: { ...decisions, [old.id]: { ...old, state: 'withdrawn', withdrawn } } };
    }
  }
}

export function withdrawDecision(
  { decisions }: CampaignContext,
  { payload, by, at }: DoorEvent<'decision.withdraw'>,
): Change {
  const { decision, reason } = payload;
  const after = withdrawnAndReplaced(Object.values(decisions), decision, { by, reason, at });
  return { decisions: Object.fromEntries(after.map((one) => [one.id, one])) };
}

const isToTell = ({ state, publishedAt }: DecisionCase): boolean =>
  state === 'issued' && publishedAt === null;

/** What the decisions that are to be published say of one cell and of its own members (R16). */
function extractsFor({ decisions }: CampaignContext, cell: string): DecisionExtract[] {
  return Object.values(decisions)
    .filter(isToTell)
    .flatMap(({ id, kind, lines, number, date, replaces, amends }) => {
      const own = lines.filter((line) => line.cell === cell);
      if (own.length === 0 || number === null || date === null) return [];
      const line = own.find(({ member }) => member === null);
      return [
        {
          decision: id,
          kind,
          number,
          date,
          fourGood: line?.fourGood ?? null,
          level: line?.level ?? null,
          award: line?.award ?? null,
          members: own.flatMap(({ member, level, award }) =>
            member === null ? [] : [{ member, level, award }],
          ),
          replaces,
          amends,
        },
      ];
    });
}

/** Slates and decisions once they are published, and who is told what: every cell that one of them is about. */
export function publication(context: CampaignContext): {
  change: Change;
  cells: string[];
  extractsFor(cell: string): DecisionExtract[];
} {
  const told = Object.values(context.decisions).filter(isToTell);
  const decided = context.slates.filter(({ state }) => state === 'decided');
  const about = new Set([
    ...decided.flatMap(({ cells, members }) => [...cells, ...members.map(({ cell }) => cell)]),
    ...told.flatMap(({ lines }) => lines.map(({ cell }) => cell)),
  ]);
  const published = Object.fromEntries(
    Object.entries(context.decisions).map(([id, one]) => [
      id,
      isToTell(one) ? { ...one, publishedAt: Date.now() } : one,
    ]),
  );
  return {
    change: {
      slates: context.slates.map((slate) =>
        slate.state === 'decided' ? { ...slate, state: 'issued' } : slate,
      ),
      decisions: published,
    },
    cells: [...about].filter((cell) => context.cells[cell]?.ended === false),
    extractsFor: (cell) => extractsFor(context, cell),
  };
}
