import { assign, enqueueActions, setup } from 'xstate';
import { periodEnd } from '../../domain/calendar/calendar.ts';
import { scoringOf } from '../../domain/criteria/criteria.ts';
import { replacedRoster, sameRole } from '../../domain/people/replacement.ts';
import { actsFor, rosterOfCell } from '../../domain/people/roster.ts';
import { turnedBetween } from '../../domain/people/turning-days.ts';
import { msOf } from '../cell/cell-rules.ts';
import type { DoorEvent } from '../door/events.ts';
import { type ObligationReport, obligationMachine } from '../obligation/obligation.ts';
import { type Deadline, newsNotice, type OwnerEmitted } from '../obligation/obligation-log.ts';
import { owesAs } from '../obligation/owes.ts';
import { isAbout, ownerActions } from '../obligation/owner-actions.ts';
import { awaitTurn, type PeopleDay } from '../people/people-following.ts';
import type { ToCell } from '../protocol/campaign-message.ts';
import type { ReportEvent } from '../protocol/cell-report.ts';
import type { CommandPayload, CommandType } from '../protocol/command.ts';
import { type CommandBook, commandsTo } from '../protocol/commanding.ts';
import { isRefusal, kept } from '../protocol/report-taking.ts';
import { startCell } from '../protocol/start-cell.ts';
import type { StateMeta } from '../state-meta.ts';
import { type CampaignContext, type CampaignInput, newCase } from './campaign-context.ts';
import { followPeople } from './campaign-people.ts';
import { allCellsEnded, allDecisionsIssued, campaignRefusal, untoldCells } from './campaign-rules.ts';
import {
  decideSlate,
  holdMeeting,
  noteDecisionReport,
  noteDecisionStep,
  publication,
  recordVotes,
  setMeeting,
  withdrawDecision,
} from './committee/committee-changes.ts';
import {
  allCellsReady,
  isEmpty,
  meetingAhead,
  openSlate,
  refreshedSlates,
  slatesWithout,
  waitingLines,
  withOpenSlate,
} from './committee/slates.ts';
import { type DecisionReport, decisionMachine } from './decisions/decision.ts';

export type CampaignEvent = DoorEvent | ObligationReport | DecisionReport | PeopleDay | ReportEvent;

export type CampaignEmitted = OwnerEmitted | ToCell;

export function as<T extends CampaignEvent['type']>(
  event: CampaignEvent,
  ...types: T[]
): Extract<CampaignEvent, { type: T }> {
  if (!types.includes(event.type as T)) throw new Error(`expected ${types.join(' or ')}, got ${event.type}`);
  return event as Extract<CampaignEvent, { type: T }>;
}

interface Enqueue {
  emit(event: CampaignEmitted): void;
  assign(change: Partial<CampaignContext>): void;
}

/** Sends one command to each of these cells and remembers it until it is answered. */
function command<T extends CommandType>(
  context: CampaignContext,
  enqueue: Enqueue,
  cells: string[],
  type: T,
  by: string,
  payloadOf: (cell: string) => CommandPayload<T>,
): void {
  const { messages, book } = commandsTo(context.terms.campaign, context, cells, type, by, payloadOf);
  for (const message of messages) enqueue.emit(message);
  enqueue.assign(book);
}

/** Every emptying of the slate is a revision of its own. */
function callingOffId(context: CampaignContext): string {
  const slate = openSlate(context);
  return `${slate?.id ?? 'main'}-${slate?.revision ?? 0}`;
}

/** A cell that was given as much time or more for its dossier keeps its own date. */
function hasUntil({ cells }: CampaignContext, cell: string, until: number): boolean {
  const { holder, due } = cells[cell] ?? { holder: null, due: null };
  return holder?.role === 'cell' && due !== null && due >= until;
}

const running = (context: CampaignContext): string[] =>
  Object.keys(context.cells).filter((cell) => !context.cells[cell]?.ended);

export const campaignSetup = setup({
  types: {
    context: {} as CampaignContext,
    input: {} as CampaignInput,
    events: {} as CampaignEvent,
    emitted: {} as CampaignEmitted,
    meta: {} as StateMeta<'cellMinutes' | 'documents' | 'cellEndings'>,
  },
  actors: { obligation: obligationMachine, decision: decisionMachine },
  guards: {
    /** the rule of the event, in campaign-rules.ts, has no objection */
    ruleAllows: ({ context, event }) => campaignRefusal(context, event) === null,
    isAbout,
    slateIsReady: ({ context }) => allCellsReady(context) && !isEmpty(waitingLines(context)),
    nothingToAppraise: ({ context }) => allCellsReady(context) && isEmpty(waitingLines(context)),
    slateIsEmpty: ({ context }) => {
      const slate = openSlate(context);
      return slate !== undefined && isEmpty(slate);
    },
    allDecisionsIssued: ({ context }) => allDecisionsIssued(context),
    allCellsEnded: ({ context }) => allCellsEnded(context),
    someCellIsUntold: ({ context }) => untoldCells(context).length > 0,
    everyCellIsTold: ({ context }) => untoldCells(context).length === 0,
    isReported: ({ context }) => context.superiorReport !== null,
    isRefusal: ({ context, event }) => isRefusal(context, as(event, 'cell.report').report),
    isLastRefusal: ({ context, event }) =>
      campaignRefusal(context, event) === null && context.refused.length === 1,
  },
  actions: {
    ...ownerActions<CampaignContext, CampaignEvent>(),

    notePreparation: assign(({ context, event }) => {
      const { item, value } = as(event, 'campaign.prepare').payload;
      return { checklist: { ...context.checklist, [item]: value } };
    }),
    startCells: enqueueActions(({ context, enqueue }) => {
      const { cells } = context.terms;
      enqueue.assign({ cells: Object.fromEntries(cells.map(({ id }) => [id, newCase()])) });
      for (const { id } of cells) enqueue.emit(startCell(context, id));
    }),
    addCell: enqueueActions(({ context, event, enqueue }) => {
      const { cell, peerGroup, session } = as(event, 'cell.add').payload;
      const terms = {
        ...context.terms,
        cells: [...context.terms.cells, { id: cell, peerGroup }],
        sessions: context.terms.sessions.map((planned) =>
          planned.id === session ? { ...planned, cells: [...planned.cells, cell] } : planned,
        ),
      };
      enqueue.assign({ terms, cells: { ...context.cells, [cell]: newCase() } });
      enqueue.emit(startCell({ ...context, terms }, cell));
    }),
    noteReport: enqueueActions(({ context, event, enqueue }) => {
      const { report } = as(event, 'cell.report');
      const change = kept(context, report, Date.now());
      if (change === null) return;
      const after = { ...context, ...change };
      enqueue.assign({ ...change, slates: refreshedSlates(after) });
      const { cell, guidance } = report;
      if (guidance !== null) {
        const others = running(after).filter((id) => id !== cell);
        command(after, enqueue, others, 'guidance', guidance.by, () => ({
          difficulty: guidance.difficulty,
          text: guidance.text,
        }));
      }
    }),
    settleRefusal: assign(({ context, event }) => ({
      refused: context.refused.filter(
        ({ command: id }) => id !== as(event, 'command.settle').payload.command,
      ),
    })),

    replacePeople: enqueueActions(({ context, event, enqueue }) => {
      const { payload, by } = as(event, 'person.replace');
      const roster = replacedRoster(context.roster, payload);
      const { assignments } = context.roster;
      const gone = assignments.filter((entry) => payload.remove.some((one) => sameRole(one, entry)));
      enqueue.assign({ people: [...new Set([...context.people, ...payload.newcomers])] });
      followPeople(context, roster, enqueue, { gained: payload.add, lost: gone, reason: payload.reason });
      const changed = [...gone, ...payload.add];
      const concerned = running(context).filter((cell) => changed.some((entry) => actsFor(entry, cell)));
      command(context, enqueue, concerned, 'roster.update', by, (cell) => ({
        roster: rosterOfCell(roster, cell),
        reason: payload.reason,
      }));
    }),
    notePerson: assign(({ context, event }) => ({
      people: [...new Set([...context.people, as(event, 'person.correct').payload.person])],
    })),
    awaitPeople: enqueueActions(({ context, enqueue }) => awaitTurn(context, context.roster, enqueue)),
    /** a dated role begins, or is over; the cells have clocks of their own */
    turnPeople: enqueueActions(({ context, enqueue }) => {
      const { roster, terms, peopleAt } = context;
      const { begun, over } = turnedBetween(roster, peopleAt, Date.now(), terms.calendar.utcOffset);
      followPeople(context, roster, enqueue, { gained: begun, lost: over, reason: null });
    }),
    /** texts for everybody; another way of scoring only while nobody has scored by the old one */
    changeCriteria: enqueueActions(({ context, event, enqueue }) => {
      const { payload, by } = as(event, 'criteria.change');
      const { subject } = payload.set;
      if (subject === 'memberQuality') return;
      const scoring = scoringOf(payload.set);
      enqueue.assign({
        terms: { ...context.terms, scoring: { ...context.terms.scoring, [subject]: scoring } },
      });
      command(context, enqueue, running(context), 'criteria.change', by, () => ({
        scoring: { ...scoring, subject },
        reason: payload.reason,
      }));
    }),
    extendForAll: enqueueActions(({ context, event, enqueue }) => {
      const { payload, by } = as(event, 'deadline.extend');
      const until = msOf(payload.until);
      enqueue.assign({ terms: { ...context.terms, dossierDue: until } });
      const waiting = running(context).filter(
        (id) => context.cells[id]?.stage === 'dossierSubmission' && !hasUntil(context, id, until),
      );
      command(context, enqueue, waiting, 'deadline.extend', by, () => ({ until, reason: payload.reason }));
    }),
    moveSession: enqueueActions(({ context, event, enqueue }) => {
      const { payload, by } = as(event, 'session.move');
      const moved = {
        startsAt: msOf(payload.startsAt),
        endsAt: msOf(payload.endsAt),
        ...(payload.venue === undefined ? {} : { venue: payload.venue }),
      };
      const session = context.terms.sessions.find(({ id }) => id === payload.session);
      enqueue.assign({
        terms: {
          ...context.terms,
          sessions: context.terms.sessions.map((planned) =>
            planned === session ? { ...planned, ...moved } : planned,
          ),
        },
      });
      const dossierDue = payload.dossierDue === undefined ? {} : { dossierDue: msOf(payload.dossierDue) };
      const attending = running(context).filter((id) => session?.cells.includes(id));
      command(context, enqueue, attending, 'session.move', by, () => ({
        ...moved,
        ...dossierDue,
        reason: payload.reason,
      }));
    }),
    postponeSession: enqueueActions(({ context, event, enqueue }) => {
      const { payload, by } = as(event, 'session.postpone');
      const session = context.terms.sessions.find(({ id }) => id === payload.session);
      const attending = running(context).filter((id) => session?.cells.includes(id));
      command(context, enqueue, attending, 'session.postpone', by, () => ({ reason: payload.reason }));
    }),
    excuseCell: assign(({ context, event }) => {
      const { cell } = as(event, 'cell.excuse').payload;
      const known = context.cells[cell];
      return known === undefined ? {} : { cells: { ...context.cells, [cell]: { ...known, excused: true } } };
    }),
    endCell: enqueueActions(({ context, event, enqueue }) => {
      const ending = as(event, 'cell.withdraw', 'cell.transfer');
      const { cell, ...payload } = ending.payload;
      command(context, enqueue, [cell], ending.type, ending.by, () => payload);
    }),
    holdEnding: assign(({ context, event }) => ({
      waiting: [...context.waiting, as(event, 'cell.withdraw', 'cell.transfer')],
    })),
    releaseEndings: enqueueActions(({ context, enqueue }) => {
      let book: CommandBook = context;
      for (const { type, payload, by } of context.waiting) {
        const { cell, ...rest } = payload;
        const told = commandsTo(context.terms.campaign, book, [cell], type, by, () => rest);
        for (const message of told.messages) enqueue.emit(message);
        book = told.book;
      }
      enqueue.assign({ ...book, waiting: [] });
    }),
    returnCell: enqueueActions(({ context, event, enqueue }) => {
      const { payload, by } = as(event, 'stage.return');
      const until = payload.until === undefined ? {} : { until: msOf(payload.until) };
      command(context, enqueue, [payload.cell], 'stage.return', by, () => ({
        stage: payload.stage,
        ...until,
        reason: payload.reason,
      }));
    }),
    correctMinutes: enqueueActions(({ context, event, enqueue }) => {
      const { payload, by } = as(event, 'minutes.correct');
      command(context, enqueue, [payload.cell], 'minutes.correct', by, () => ({ reason: payload.reason }));
    }),
    /** off the slate first, then commanded: nobody decides on a cell that is on its way back */
    takeOffSlate: assign(({ context, event }) => {
      const { cell } = as(event, 'stage.return', 'minutes.correct').payload;
      return { slates: slatesWithout(context, cell) };
    }),

    openSlate: assign(({ context }) => ({ slates: withOpenSlate(context) })),
    noteTeamReport: assign(({ event }) => {
      const { payload, by, at } = as(event, 'report.submit');
      return { report: { by, summary: payload.summary, at } };
    }),
    setMeeting: assign(({ context, event }) => setMeeting(context, as(event, 'meeting.set'))),
    /** there is nothing left to appraise: the meeting that was set is none, and the next one is set anew */
    callOffMeeting: enqueueActions(({ context, enqueue }) => {
      const meeting = meetingAhead(context);
      if (meeting === null) return;
      const { startsAt, venue } = meeting;
      enqueue.assign({ meetings: context.meetings.filter((one) => one !== meeting) });
      const told = [{ role: 'committee' as const }];
      enqueue.emit({
        type: 'notice',
        // the next meeting may have its number and its time, and be called off as well
        notice: newsNotice(context, 'meetingCalledOff', callingOffId(context), told, { startsAt, venue }),
      });
    }),
    holdMeeting: assign(({ context, event }) => holdMeeting(context, as(event, 'meeting.hold'))),
    recordVotes: assign(({ context, event }) => recordVotes(context, as(event, 'vote.record'))),
    decideSlate: assign(({ context, event }) => decideSlate(context, as(event, 'slate.decide'))),
    spawnDecisions: enqueueActions(({ context, enqueue }) => {
      for (const { id, slate, kind, lines, replaces, amends, state } of Object.values(context.decisions))
        if (state === 'preparing')
          enqueue.spawnChild('decision', {
            id: `decision-${id}`,
            input: {
              owner: { terms: context.terms, roster: context.roster },
              decision: id,
              slate,
              kind,
              lines,
              replaces,
              amends,
            },
          });
    }),
    forwardToDecision: enqueueActions(({ context, event, enqueue }) => {
      const forwarded = as(event, 'decision.prepare', 'decision.sign', 'decision.sendBack');
      enqueue.assign(noteDecisionStep(context, forwarded));
      const { planNumber, planDate } = context.checklist;
      enqueue.sendTo(`decision-${forwarded.payload.decision}`, {
        ...forwarded,
        grounds: { planNumber, planDate },
      });
    }),
    noteDecisionReport: assign(({ context, event }) =>
      noteDecisionReport(context, as(event, 'decision.signed', 'decision.issued', 'decision.failed')),
    ),
    withdrawDecision: assign(({ context, event }) =>
      withdrawDecision(context, as(event, 'decision.withdraw')),
    ),
    /** each cell gets its own extract; members' levels never go to others (R16) */
    publishExtracts: enqueueActions(({ context, event, enqueue }) => {
      const { change, cells, extractsFor } = publication(context);
      enqueue.assign(change);
      const { by } = as(event, 'decision.publish');
      command(context, enqueue, cells, 'decision.issued', by, (cell) => ({ extracts: extractsFor(cell) }));
    }),
    noteSuperiorReport: assign(({ event }) => {
      const { payload, at } = as(event, 'superior.report');
      return { superiorReport: { number: payload.number, date: payload.date, at } };
    }),
    cancelAll: enqueueActions(({ context, event, enqueue }) => {
      const { payload, by } = as(event, 'campaign.cancel');
      enqueue.assign({ cancelled: { reason: payload.reason, by } });
      command(context, enqueue, running(context), 'campaign.cancel', by, () => ({ reason: payload.reason }));
    }),
  },
});

export const owes = owesAs<CampaignContext, CampaignEvent>;

/** A milestone of the plan while it lies ahead, otherwise a period from now (X7). */
export function byMilestone(
  context: CampaignContext,
  milestone: number | null,
  workingDays: number,
): Deadline {
  const now = Date.now();
  const due =
    milestone !== null && milestone > now ? milestone : periodEnd(context.terms.calendar, now, workingDays);
  return { due, closes: null, who: 'plan', why: 'plan' };
}
