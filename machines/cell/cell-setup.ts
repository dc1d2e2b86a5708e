import { assign, emit, enqueueActions, raise, setup } from 'xstate';
import { periodEnd } from '../../domain/calendar/calendar.ts';
import { withoutCommittee, withoutTeam } from '../../domain/case/score-layers.ts';
import type { Mark, MinutesOutcome, Notice } from '../../domain/journal/journal.ts';
import { allAgreed, disputed, locked } from '../../domain/minutes/minutes-content.ts';
import { isSignedByBoth } from '../../domain/minutes/minutes-draft.ts';
import type { NewsName, ObligationName } from '../../domain/obligation/obligations.ts';
import type { Holder } from '../../domain/people/roster.ts';
import { awaitsDecision, awaitsProposal } from '../../domain/result/members-waiting.ts';
import { STAGES, type StageId } from '../../domain/stages.ts';
import type { DoorEvent } from '../door/events.ts';
import { type ObligationReport, obligationMachine } from '../obligation/obligation.ts';
import {
  endObligation,
  moveDeadline,
  noteStep,
  openAndTell,
  tellOpening,
} from '../obligation/obligation-actions.ts';
import {
  changeLog,
  clockOf,
  type Deadline,
  deadlineOf,
  isOpen,
  newsNotice,
  type OwnerEmitted,
  openObligation,
  roundOf,
  startTold,
} from '../obligation/obligation-log.ts';
import { invitationChanges } from '../people/invitation-changes.ts';
import { awaitTurn, handOver, type PeopleDay } from '../people/people-following.ts';
import type { CommandEvent } from '../protocol/command.ts';
import type { ToCampaign } from '../protocol/reporter.ts';
import type { TellingEvent } from '../protocol/telling.ts';
import type { StateMeta } from '../state-meta.ts';
import {
  adoptMinutes,
  answerMinutes,
  draftMinutes,
  handSet,
  minutesOf,
  newMinutesVersion,
  notePoints,
  noteRecord,
  noteReturn,
  noteReview,
  setsAfter,
  takeDossier,
} from './case-changes.ts';
import { type CellContext, type CellInput, noInspection } from './cell-context.ts';
import { cellRefusal, closesWithSession, msOf } from './cell-rules.ts';
import { missingFrom } from './dossier/dossier-rules.ts';
import {
  answerObjection,
  proposeLevels,
  raiseObjection,
  recordAppraisal,
  registerMembers,
  takeExtracts,
  takeImprovement,
} from './result/result-changes.ts';

export type CellEvent =
  | DoorEvent
  | CommandEvent
  | ObligationReport
  | PeopleDay
  | TellingEvent
  | { type: 'session.started' }
  | { type: 'session.reset' }
  /** the minutes are settled: from now on the cell owes what it learns from them */
  | { type: 'improvement.due' }
  | { type: 'improvement.reset' };

export type CellEmitted = OwnerEmitted | ToCampaign;

/** The event with its type known: an action is reached by that event alone. */
export function as<T extends CellEvent['type']>(
  event: CellEvent,
  ...types: T[]
): Extract<CellEvent, { type: T }> {
  if (!types.includes(event.type as T)) throw new Error(`expected ${types.join(' or ')}, got ${event.type}`);
  return event as Extract<CellEvent, { type: T }>;
}

const withMarks = (marks: Mark[], add: Mark[], drop: Mark[] = []) => [
  ...new Set([...marks.filter((mark) => !drop.includes(mark)), ...add]),
];

export const cellAndTeam = (context: CellContext): Holder[] => [
  { role: 'cellAndTeam', cell: context.subject },
];
export const theCell = (context: CellContext): Holder[] => [{ role: 'cell', cell: context.subject }];

const membersRated = ({ terms }: CellContext): boolean => terms.terms.membersRated === 'withSlate';

/** Whether the cell has members to propose a level for; `unlessClosed`: not once its time for that is over. */
const owesProposals = (context: CellContext, unlessClosed?: 'unlessClosed'): boolean =>
  membersRated(context) &&
  context.members.some(awaitsProposal) &&
  !(unlessClosed !== undefined && context.marks.includes('membersUnrated'));

/** A cell that is moved alone leaves the session it shared with others: for the team that is another one. */
function sessionIdAfter({ session, terms, subject }: CellContext, moved: string): string {
  if (session === null) return `own-${subject}`;
  const shared = (terms.sessions.find(({ id }) => id === session.id)?.cells.length ?? 0) > 1;
  return shared && moved === 'session.move' ? `${session.id}-${subject}` : session.id;
}

export const cellSetup = setup({
  types: {
    context: {} as CellContext,
    input: {} as CellInput,
    events: {} as CellEvent,
    emitted: {} as CellEmitted,
    meta: {} as StateMeta<'session' | 'slate' | 'rest'>,
  },
  actors: { obligation: obligationMachine },
  delays: {
    /** the office has to see to it one working day after the step at the latest */
    untoldForADay: ({ context }) => periodEnd(context.terms.calendar, Date.now(), 1) - Date.now(),
  },
  guards: {
    /** the rule of the event, in cell-rules.ts, has no objection */
    ruleAllows: ({ context, event }) => cellRefusal(context, event) === null,
    isAbout: ({ event }, { id }: { id: string }) =>
      'id' in event && event.type.startsWith('obligation.') && event.id === id,
    /** what ends with the session's start is left to the session, which starts at the same instant */
    closedBeforeSession: ({ context, event }, { id }: { id: string }) =>
      event.type === 'obligation.closed' &&
      event.id === id &&
      !(context.session?.state === 'scheduled' && context.session.startsAt <= Date.now()),
    dossierMayBeTakenComplete: ({ context, event }) =>
      cellRefusal(context, event) === null &&
      missingFrom(as(event, 'dossier.receive').payload, context, true).length === 0,
    mayAskForMoreTime: ({ context, event }) =>
      (isOpen(context, 'dossier') ||
        isOpen(context, 'dossierCompletion') ||
        isOpen(context, 'dossierDecision')) &&
      cellRefusal(context, event) === null,
    /** the cell was given as much time as all others get now, or more */
    hasLaterDate: ({ context, event }) =>
      deadlineOf(context, 'dossier').due >= as(event, 'command.deadline.extend').payload.until,
    sessionLiesAhead: ({ context }) =>
      context.session !== null &&
      context.session.state === 'scheduled' &&
      context.session.startsAt > Date.now(),
    isLastOpenDifficulty: ({ context, event }) =>
      cellRefusal(context, event) === null &&
      context.difficulties.filter(({ answer }) => answer === null).length === 1,
    roundsAreUsedUp: ({ context, event }) =>
      cellRefusal(context, event) === null && minutesOf(context).round >= context.terms.terms.minutesRounds,
    silenceMeansAgreement: ({ context }) => context.terms.terms.minutesUnanswered === 'deemedAgreed',
    /** a report of this round's notice; of another round, or a second one, is passed over */
    opensRoundOf: ({ context, event }, { id }: { id: string }) =>
      as(event, 'notice.told', 'notice.untold').payload.opens === roundOf(context, id),
    /** in the hall, by name */
    bothSidesSigned: ({ context, event }) =>
      cellRefusal(context, event) === null && isSignedByBoth(as(event, 'minutes.adopt').payload),
    otherSideHasSigned: ({ context, event }) => {
      if (cellRefusal(context, event) !== null) return false;
      const { signatures } = minutesOf(context);
      return as(event, 'minutes.sign').side === 'cell' ? signatures.team !== null : signatures.cell !== null;
    },
    /** absent members, or members without a proposed level, are left when the others are decided */
    cellOwesProposals: ({ context }) => owesProposals(context, 'unlessClosed'),
    proposalsAreIn: ({ context }) => !owesProposals(context),
    /** nothing of this case is left but its end */
    nothingIsOwed: ({ context }) =>
      !isOpen(context, 'improvement') &&
      !owesProposals(context, 'unlessClosed') &&
      !(membersRated(context) && context.members.some(awaitsDecision)),
    changesResults: ({ event }) =>
      as(event, 'command.decision.issued').payload.extracts.some(
        ({ fourGood, level, members }) => fourGood !== null || level !== null || members.length > 0,
      ),
    returnsTo: ({ event }, { stage }: { stage: StageId }) =>
      as(event, 'command.stage.return').payload.stage === stage,
  },
  actions: {
    openObligation: assign(({ context }, { id, deadline }: { id: string; deadline: Deadline | null }) => ({
      obligations: openObligation(context, id, deadline),
    })),
    tellOpening: enqueueActions(({ context, enqueue }, { id }: { id: string }) =>
      tellOpening(context, enqueue, id),
    ),
    openAndTell: enqueueActions(({ context, enqueue }, { id, within }: { id: string; within: number }) =>
      openAndTell(context, enqueue, id, within),
    ),
    startTold: assign(
      ({ context }, { id, deadline, at }: { id: string; deadline: Deadline; at: number }) => ({
        obligations: startTold(context, id, deadline, at),
      }),
    ),
    endObligation: enqueueActions(({ context, enqueue }, { id }: { id: string }) =>
      endObligation(context, enqueue, id),
    ),
    moveDeadline: enqueueActions(
      ({ context, enqueue }, { id, deadline }: { id: string; deadline: Deadline }) => {
        moveDeadline(context, enqueue, id, deadline);
      },
    ),
    noteStep: enqueueActions(({ context, event, enqueue }) =>
      noteStep(context, enqueue, as(event, 'obligation.step')),
    ),
    noteLate: assign(({ context, event }) => ({
      obligations: changeLog(context, as(event, 'obligation.late').id, { late: true }),
    })),
    noteClosed: assign(({ context, event }) => ({
      obligations: changeLog(context, as(event, 'obligation.closed').id, { closed: true }),
    })),
    tellNews: emit(
      (
        { context },
        { news, id, to, values }: { news: NewsName; id: string; to: Holder[]; values: Notice['values'] },
      ) => ({ type: 'notice', notice: newsNotice(context, news, id, to, values) }) as const,
    ),
    mark: assign(({ context }, { add, drop }: { add?: Mark[]; drop?: Mark[] }) => ({
      marks: withMarks(context.marks, add ?? [], drop),
    })),
    stageIsDone: assign(({ context }, { stage }: { stage: StageId }) => ({
      stagesDone: [...context.stagesDone.filter((done) => done.stage !== stage), { stage, at: Date.now() }],
    })),

    takeDossier: assign(({ context, event }) => {
      const change = takeDossier(context, as(event, 'dossier.submit', 'dossier.replace', 'dossier.receive'));
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
    handSet: assign(({ context, event }) => handSet(context, as(event, 'set.hand'))),
    tellReceipt: emit(({ context }) => {
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
    noteRequest: assign(({ event }) => {
      const { payload, by, at } = as(event, 'extension.request');
      return { request: { until: msOf(payload.until), reason: payload.reason, by, at } };
    }),
    dropRequest: assign({ request: null }),
    keepOwnDate: assign({}),
    countExtension: assign(({ context, event }) => ({
      extensions:
        as(event, 'extension.grant').side === 'office' ? context.extensions + 1 : context.extensions,
    })),
    noteReview: assign(({ context, event }) => noteReview(context, as(event, 'review.note'))),
    noteReturn: assign(({ context, event }) => ({
      ...noteReturn(context, as(event, 'review.return')),
      marks: withMarks(context.marks, ['returned']),
    })),
    notePoints: assign(({ context, event }) => notePoints(context, as(event, 'review.finish'))),

    setSession: assign(({ context, event }) => {
      const move = as(event, 'session.move', 'command.session.move');
      return {
        session: {
          id: sessionIdAfter(context, move.type),
          startsAt: msOf(move.payload.startsAt),
          endsAt: msOf(move.payload.endsAt),
          venue: move.payload.venue ?? context.session?.venue ?? '',
          state: 'scheduled' as const,
        },
      };
    }),
    /** the dossier's due day stays unless it is given anew; what ends with the session ends with its new start */
    followSession: enqueueActions(({ context, event, enqueue }) => {
      const move = as(event, 'session.move', 'command.session.move');
      const given = move.payload.dossierDue;
      let obligations = context.obligations;
      for (const id of ['dossier', 'dossierCompletion'].filter((name) => isOpen(context, name))) {
        const due = id === 'dossier' && given !== undefined ? msOf(given) : deadlineOf(context, id).due;
        const deadline: Deadline = {
          due,
          closes: closesWithSession(context),
          who: move.by,
          why: move.payload.reason,
        };
        obligations = moveDeadline({ ...context, obligations }, enqueue, id, deadline);
      }
    }),
    unsetSession: assign(({ context }) => ({
      session: context.session && { ...context.session, state: 'unscheduled' as const },
    })),
    holdSession: assign(({ context }) => ({
      session: context.session && { ...context.session, state: 'held' as const },
    })),
    startInspection: raise({ type: 'session.started' }),
    resetSession: raise({ type: 'session.reset' }),
    noteRecord: assign(({ context, event }) => noteRecord(context, as(event, 'inspection.record'))),
    finishInspection: assign(({ context, event }) => {
      const { payload, at } = as(event, 'inspection.finish');
      return { inspection: { ...context.inspection, attendance: payload, finishedAt: at } };
    }),

    draftMinutes: assign(({ context, event }) =>
      draftMinutes(context, as(event, 'minutes.send', 'minutes.adopt')),
    ),
    adoptMinutes: assign(({ context, event }) => adoptMinutes(context, as(event, 'minutes.adopt'))),
    agreeMinutes: assign(({ context }) => ({ minutes: allAgreed(minutesOf(context)) })),
    disputeMinutes: assign(({ context, event }) => ({
      minutes: disputed(minutesOf(context), as(event, 'minutes.dispute').payload.items),
    })),
    answerMinutes: assign(({ context, event }) => answerMinutes(context, as(event, 'minutes.answer'))),
    reserveMinutes: assign(({ context, event }) => ({
      minutes: { ...minutesOf(context), reservation: as(event, 'minutes.reserve').payload.text },
    })),
    refuseMinutes: assign(({ context, event }) => ({
      minutes: { ...minutesOf(context), refusal: as(event, 'minutes.refuse').payload.reason },
    })),
    signMinutes: assign(({ context, event }) => {
      const { side, by, at } = as(event, 'minutes.sign');
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
    newMinutesVersion: assign(({ context, event }) => ({
      ...newMinutesVersion(context, as(event, 'command.minutes.correct').payload.reason),
      marks: withMarks(
        context.marks,
        [],
        ['referred', 'refused', 'unanswered', 'disputed', 'reserved', 'deemedAgreed'],
      ),
    })),
    /** what a return clears: the marks and the later layers' current values; all versions stay in the journal */
    clearFrom: assign(({ context, event }, { stage }: { stage: StageId }) => {
      const from = STAGES.indexOf(stage);
      const { reason } = as(event, 'command.stage.return').payload;
      const kept = context.stagesDone.filter((done) => STAGES.indexOf(done.stage) < from);
      const back: Partial<CellContext> = {
        stagesDone: kept,
        ...newMinutesVersion(context, reason),
        marks: ['returned'],
        appraisal: null,
        scores: withoutCommittee(context.scores),
      };
      if (from <= STAGES.indexOf('onSiteInspection')) {
        back.inspection = noInspection;
        back.scores = withoutTeam(context.scores);
        back.review = {
          ...context.review,
          points: context.review.points.map((point) => ({ ...point, finding: null })),
        };
        back.session = context.session && { ...context.session, state: 'unscheduled' };
      }
      if (from <= STAGES.indexOf('preReview')) back.review = { ...context.review, points: [] };
      return back;
    }),

    openDifficulty: enqueueActions(({ context, event, enqueue }) => {
      const { payload, by, at } = as(event, 'difficulty.raise');
      const id = `d${context.difficulties.length + 1}`;
      enqueue.assign({
        difficulties: [
          ...context.difficulties,
          { id, text: payload.text, by, at, answer: null, answeredAt: null, toAll: false },
        ],
      });
    }),
    closeDifficulty: enqueueActions(({ context, event, enqueue }) => {
      const { payload, by, at } = as(event, 'difficulty.answer');
      enqueue.assign({
        difficulties: context.difficulties.map((item) =>
          item.id === payload.difficulty
            ? { ...item, answer: payload.text, answeredAt: at, toAll: payload.toAll }
            : item,
        ),
      });
      enqueue.emit({
        type: 'notice',
        notice: newsNotice(context, 'difficultyAnswered', payload.difficulty, theCell(context), {
          text: payload.text,
        }),
      });
      if (payload.toAll) {
        enqueue.emit({
          type: 'toCampaign',
          guidance: { difficulty: `${context.subject}-${payload.difficulty}`, text: payload.text, by },
        });
      }
    }),

    changeCriteria: assign(({ context, event }) => {
      const scoring = as(event, 'command.criteria.change').payload.scoring;
      return {
        terms: { ...context.terms, scoring: { ...context.terms.scoring, [scoring.subject]: scoring } },
      };
    }),

    awaitPeople: enqueueActions(({ context, enqueue }) => awaitTurn(context, context.roster, enqueue)),
    /** tasks, sets and invitations follow the people (situation 2) */
    followPeople: enqueueActions(({ context, event, enqueue }) => {
      const roster =
        event.type === 'people.day' ? context.roster : as(event, 'command.roster.update').payload.roster;
      if (event.type !== 'people.day' && roster.revision <= context.roster.revision) return;
      const change = setsAfter(context, roster);
      enqueue.assign({ ...handOver(context, roster, enqueue), ...change });
      awaitTurn(context, roster, enqueue);
      const got = (change.sets ?? []).filter(
        ({ receipt }) => !context.sets.some((set) => set.receipt === receipt),
      );
      if (got.length > 0) {
        const version = { version: context.dossiers.length };
        const handed = newsNotice(context, 'setHandedOut', `r${roster.revision}-${Date.now()}`, [], version);
        enqueue.emit({ type: 'notice', notice: { ...handed, to: got.map(({ person }) => person) } });
      }
      if (context.session?.state !== 'scheduled') return;
      const { startsAt, venue } = context.session;
      for (const notice of invitationChanges(context, roster, {
        invited: cellAndTeam(context),
        news: { joined: 'sessionInvited', left: 'invitationWithdrawn' },
        values: { startsAt, venue },
      }))
        enqueue.emit({ type: 'notice', notice });
    }),
    registerMembers: assign(({ context, event }) => registerMembers(context, as(event, 'members.register'))),
    proposeLevels: assign(({ context, event }) => proposeLevels(context, as(event, 'members.propose'))),
    recordAppraisal: assign(({ context, event }) => recordAppraisal(context, as(event, 'appraisal.record'))),
    takeImprovement: assign(({ event }) => takeImprovement(as(event, 'improvement.submit'))),
    improvementIsDue: raise({ type: 'improvement.due' }),
    resetImprovement: raise({ type: 'improvement.reset' }),
    raiseObjection: assign(({ context, event }) => raiseObjection(context, as(event, 'objection.raise'))),
    answerObjection: assign(({ context, event }) =>
      answerObjection(context, as(event, 'objection.dismiss', 'objection.uphold')),
    ),
    takeExtracts: assign(({ context, event }) => ({
      ...takeExtracts(context, as(event, 'command.decision.issued').payload.extracts),
      reopened: null,
    })),
    endCase: assign(({ event }) => {
      const { payload, by } = as(
        event,
        'command.cell.withdraw',
        'command.cell.transfer',
        'command.campaign.cancel',
      );
      return { ended: { reason: payload.reason, by, ...('to' in payload ? { to: payload.to } : {}) } };
    }),
  },
});

/**
 * What a state carries whose time runs only from when its holder was told: `untold` until the mailroom says so, then
 * `running` with the obligation's clock. The state itself keeps its events and ends the obligation on exit.
 *
 * @param within working days, as the notice says
 * @param deadline from the instant (ms) at which the holder was told
 */
export function toldFirst(
  id: ObligationName,
  within: (context: CellContext) => number,
  deadline: (context: CellContext, from: number) => Deadline,
) {
  const about = { type: 'opensRoundOf' as const, params: { id } };
  const markUntold = { type: 'mark' as const, params: { add: ['untold' as const] } };
  return {
    initial: 'untold' as const,
    exit: [
      { type: 'endObligation' as const, params: { id } },
      { type: 'mark' as const, params: { drop: ['untold' as const] } },
    ],
    meta: { obligation: id },
    states: {
      untold: {
        entry: {
          type: 'openAndTell' as const,
          params: ({ context }: { context: CellContext }) => ({ id, within: within(context) }),
        },
        after: { untoldForADay: { actions: markUntold } },
        on: {
          'notice.told': {
            guard: about,
            target: 'running',
            actions: [
              {
                type: 'startTold' as const,
                params: ({ context, event }: { context: CellContext; event: CellEvent }) => {
                  const { at } = as(event, 'notice.told').payload;
                  return { id, deadline: deadline(context, at), at };
                },
              },
              { type: 'mark' as const, params: { drop: ['untold' as const] } },
            ],
          },
          'notice.untold': { guard: about, actions: markUntold },
        },
      },
      running: {
        invoke: {
          src: 'obligation' as const,
          id,
          input: ({ context }: { context: CellContext }) => clockOf(context, id),
        },
      },
    },
  };
}

/**
 * What a state that somebody owes in carries: the obligation's log opened and its clock invoked on entry, both ended
 * on exit (the notices not yet sent are withdrawn).
 */
export function owes(
  id: ObligationName,
  deadline: (context: CellContext, event: CellEvent) => Deadline | null,
) {
  return {
    entry: [
      {
        type: 'openObligation' as const,
        params: ({ context, event }: { context: CellContext; event: CellEvent }) => ({
          id,
          deadline: deadline(context, event),
        }),
      },
      { type: 'tellOpening' as const, params: { id } },
    ],
    exit: { type: 'endObligation' as const, params: { id } },
    invoke: {
      src: 'obligation' as const,
      id,
      input: ({ context }: { context: CellContext }) => clockOf(context, id),
    },
    meta: { obligation: id },
  };
}
