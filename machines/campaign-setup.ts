import { assign, emit, enqueueActions, setup } from 'xstate';
import { periodEnd } from '../domain/calendar.ts';
import type { Notice } from '../domain/journal.ts';
import type { NewsName } from '../domain/obligations.ts';
import { type Assignment, type Holder, roleSchema } from '../domain/roster.ts';
import { type CampaignContext, type CampaignInput, newCase, type Slate } from './campaign-context.ts';
import {
  allCellsEnded,
  allCellsReady,
  allDecisionsIssued,
  campaignRefusal,
  cellsForSlate,
  decidedSlate,
  openSlate,
} from './campaign-rules.ts';
import type { CellInput } from './cell-context.ts';
import { msOf } from './cell-rules.ts';
import type { Command, CommandType } from './commands.ts';
import { type DecisionKind, type DecisionReport, decisionMachine, type SlateLine } from './decision.ts';
import type { DoorEvent } from './events.ts';
import type { CellReport } from './exchange.ts';
import { type ObligationReport, obligationMachine } from './obligation.ts';
import { changeLog, clockOf, type Deadline, newsNotice, type OwnerEmitted, openObligation } from './owner.ts';
import { endObligation, noteStep, tellOpening } from './owner-actions.ts';

export type CampaignEvent =
  | DoorEvent
  | ObligationReport
  | DecisionReport
  | { type: 'cell.report'; report: CellReport };

export type CampaignEmitted =
  | OwnerEmitted
  | { type: 'command'; cell: string; command: Command }
  | { type: 'startCell'; input: CellInput };

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
function command(
  context: CampaignContext,
  enqueue: Enqueue,
  cells: string[],
  type: CommandType,
  by: string,
  payloadOf: (cell: string) => unknown,
): void {
  const commands = { ...context.commands };
  let count = context.commandCount;
  for (const cell of cells) {
    count += 1;
    const id = `${context.terms.campaign}-c${count}`;
    commands[id] = { cell, type };
    enqueue.emit({ type: 'command', cell, command: { id, type, payload: payloadOf(cell), by } });
  }
  enqueue.assign({ commands, commandCount: count });
}

/** What documents of the cells rest on, as the office filled it in. */
const basisOf = ({ checklist: { planNumber, planDate, teamDecision } }: CampaignContext) => ({
  planNumber,
  planDate,
  teamDecision,
});

const running = (context: CampaignContext): string[] =>
  Object.keys(context.cells).filter((cell) => !context.cells[cell]?.ended);

/** The open slate holds exactly the cells that wait for one; each change of it is a new revision. */
function refreshed(context: CampaignContext): Slate[] {
  return context.slates.map((slate) => {
    const cells = cellsForSlate(context);
    const same = JSON.stringify(cells) === JSON.stringify(slate.cells);
    return slate.state !== 'open' || same ? slate : { ...slate, cells, revision: slate.revision + 1 };
  });
}

const decisionId = (slate: string, kind: DecisionKind) => `${slate}-${kind}`;

/** A kind without a line has nothing to decide. */
const linesOf = (kind: DecisionKind, lines: SlateLine[]): SlateLine[] =>
  kind === 'fourGood' ? lines.filter(({ fourGood }) => fourGood) : lines;

export const campaignSetup = setup({
  types: {
    context: {} as CampaignContext,
    input: {} as CampaignInput,
    events: {} as CampaignEvent,
    emitted: {} as CampaignEmitted,
    meta: {} as { obligation?: string; waitsFor?: 'cells' | 'decisions' },
  },
  actors: { obligation: obligationMachine, decision: decisionMachine },
  guards: {
    /** the rule of the event, in campaign-rules.ts, has no objection */
    ruleAllows: ({ context, event }) => campaignRefusal(context, event) === null,
    isAbout: ({ event }, { id }: { id: string }) =>
      event.type.startsWith('obligation.') && 'id' in event && event.id === id,
    allCellsReady: ({ context }) => allCellsReady(context) && cellsForSlate(context).length > 0,
    nothingToAppraise: ({ context }) => allCellsReady(context) && cellsForSlate(context).length === 0,
    slateIsEmpty: ({ context }) => openSlate(context)?.cells.length === 0,
    allDecisionsIssued: ({ context }) => allDecisionsIssued(context),
    allCellsEnded: ({ context }) => allCellsEnded(context),
    isReported: ({ context }) => context.superiorReport !== null,
    isRefusal: ({ context, event }) => {
      const { cell, seq, answers } = as(event, 'cell.report').report;
      const known = context.cells[cell];
      return (
        known !== undefined &&
        seq > known.seq &&
        answers.some(({ id, ok }) => !ok && context.commands[id] !== undefined)
      );
    },
    isLastRefusal: ({ context, event }) =>
      campaignRefusal(context, event) === null && context.refused.length === 1,
    signatureIsOpen: ({ context, event }) =>
      campaignRefusal(context, event) === null && decidedSlate(context) !== undefined,
  },
  actions: {
    openObligation: assign(({ context }, { id, deadline }: { id: string; deadline: Deadline }) => ({
      obligations: openObligation(context, id, deadline),
    })),
    tellOpening: enqueueActions(({ context, enqueue }, { id }: { id: string }) =>
      tellOpening(context, enqueue, id),
    ),
    endObligation: enqueueActions(({ context, enqueue }, { id }: { id: string }) =>
      endObligation(context, enqueue, id),
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

    notePreparation: assign(({ context, event }) => {
      const { item, value } = as(event, 'campaign.prepare').payload;
      return { checklist: { ...context.checklist, [item]: value } };
    }),
    startCells: enqueueActions(({ context, enqueue }) => {
      const { terms, roster } = context;
      enqueue.assign({ cells: Object.fromEntries(terms.cells.map(({ id }) => [id, newCase()])) });
      for (const { id } of terms.cells)
        enqueue.emit({ type: 'startCell', input: { cell: id, terms, roster, basis: basisOf(context) } });
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
      enqueue.emit({
        type: 'startCell',
        input: { cell, terms, roster: context.roster, basis: basisOf(context) },
      });
    }),
    noteReport: enqueueActions(({ context, event, enqueue }) => {
      const { report } = as(event, 'cell.report');
      const known = context.cells[report.cell];
      if (known === undefined || report.seq <= known.seq) return;
      const { cell, answers, guidance, ...news } = report;
      const commands = Object.fromEntries(
        Object.entries(context.commands).filter(([id]) => !answers.some((answer) => answer.id === id)),
      );
      const refused = answers.flatMap((answer) => {
        const sent = context.commands[answer.id];
        return answer.ok || sent === undefined
          ? []
          : [{ command: answer.id, cell, type: sent.type, reason: answer.reason ?? '', at: Date.now() }];
      });
      const after: CampaignContext = {
        ...context,
        cells: { ...context.cells, [cell]: { ...known, ...news } },
        commands,
        refused: [...context.refused, ...refused],
      };
      enqueue.assign({ cells: after.cells, commands, refused: after.refused, slates: refreshed(after) });
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
      const gone = (entry: Assignment) =>
        payload.remove.some(
          ({ person, role, cell }) => person === entry.person && role === entry.role && cell === entry.cell,
        );
      const added = payload.add.map(
        (entry): Assignment => ({ ...entry, role: roleSchema.parse(entry.role) }),
      );
      const roster = {
        revision: context.roster.revision + 1,
        assignments: [...context.roster.assignments.filter((entry) => !gone(entry)), ...added],
      };
      enqueue.assign({ roster });
      command(context, enqueue, running(context), 'roster.update', by, () => ({
        roster,
        reason: payload.reason,
      }));
    }),
    extendForAll: enqueueActions(({ context, event, enqueue }) => {
      const { payload, by } = as(event, 'deadline.extend');
      const until = msOf(payload.until);
      enqueue.assign({ terms: { ...context.terms, dossierDue: until } });
      const waiting = running(context).filter((id) => context.cells[id]?.stage === 'dossierSubmission');
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
      let current = context;
      const keep: Enqueue = {
        emit: (event) => enqueue.emit(event),
        assign: (change) => {
          current = { ...current, ...change };
        },
      };
      for (const ending of context.waiting) {
        const { cell, ...payload } = ending.payload;
        command(current, keep, [cell], ending.type, ending.by, () => payload);
      }
      enqueue.assign({ commands: current.commands, commandCount: current.commandCount, waiting: [] });
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
      return {
        slates: context.slates.map((slate) =>
          slate.state === 'open' && slate.cells.includes(cell)
            ? { ...slate, cells: slate.cells.filter((id) => id !== cell), revision: slate.revision + 1 }
            : slate,
        ),
      };
    }),

    openSlate: assign(({ context }) => {
      if (openSlate(context) !== undefined) return {};
      const id = context.slates.length === 0 ? 'main' : `supplementary-${context.slates.length}`;
      return {
        slates: [
          ...context.slates,
          { id, revision: 1, state: 'open' as const, cells: cellsForSlate(context), lines: null },
        ],
        meeting: null,
      };
    }),
    dropEmptySlate: assign(({ context }) => ({
      slates: context.slates.filter(({ state }) => state !== 'open'),
    })),
    noteTeamReport: assign(({ event }) => {
      const { payload, by, at } = as(event, 'report.submit');
      return { report: { by, summary: payload.summary, at } };
    }),
    setMeeting: assign(({ event }) => {
      const { startsAt, venue } = as(event, 'meeting.set').payload;
      return { meeting: { startsAt: msOf(startsAt), venue } };
    }),
    decideSlate: assign(({ context, event }) => {
      const { payload } = as(event, 'slate.decide');
      const lines = payload.lines.map(
        ({ reason, ...line }): SlateLine => ({ ...line, reason: reason ?? null }),
      );
      const kinds = context.terms.terms.decisionKinds.filter(
        (kind): kind is 'fourGood' | 'cellLevels' => kind === 'fourGood' || kind === 'cellLevels',
      );
      const cases = kinds
        .filter((kind) => linesOf(kind, lines).length > 0)
        .map((kind) => ({
          id: decisionId(payload.slate, kind),
          slate: payload.slate,
          kind,
          number: null,
          date: null,
          sha256: null,
        }));
      return {
        slates: context.slates.map((slate) =>
          slate.id === payload.slate ? { ...slate, state: 'decided' as const, lines } : slate,
        ),
        decisions: { ...context.decisions, ...Object.fromEntries(cases.map((entry) => [entry.id, entry])) },
      };
    }),
    spawnDecisions: enqueueActions(({ context, enqueue }) => {
      const slate = decidedSlate(context);
      for (const { id, kind } of Object.values(context.decisions).filter(
        (decision) => decision.slate === slate?.id,
      )) {
        enqueue.spawnChild('decision', {
          id: `decision-${id}`,
          input: {
            owner: { terms: context.terms, roster: context.roster },
            decision: id,
            slate: slate?.id ?? '',
            kind,
            lines: linesOf(kind, slate?.lines ?? []),
          },
        });
      }
    }),
    forwardToDecision: enqueueActions(({ event, enqueue }) => {
      const forwarded = as(event, 'decision.prepare', 'decision.sign', 'decision.sendBack');
      enqueue.sendTo(`decision-${forwarded.payload.decision}`, forwarded);
    }),
    noteSigned: assign(({ context, event }) => {
      const { decision, number, date } = as(event, 'decision.signed');
      const known = context.decisions[decision];
      return known === undefined
        ? {}
        : { decisions: { ...context.decisions, [decision]: { ...known, number, date } } };
    }),
    noteIssued: assign(({ context, event }) => {
      const { decision, sha256 } = as(event, 'decision.issued');
      const known = context.decisions[decision];
      return known === undefined
        ? {}
        : { decisions: { ...context.decisions, [decision]: { ...known, sha256 } } };
    }),
    /** each cell gets its own extract; members' levels never go to others (R16) */
    publishExtracts: enqueueActions(({ context, event, enqueue }) => {
      const slate = decidedSlate(context);
      if (slate === undefined) return;
      const issued = Object.values(context.decisions).filter((decision) => decision.slate === slate.id);
      const extractsFor = (cell: string) =>
        issued.flatMap(({ id, kind, number, date }) => {
          const line = linesOf(kind, slate.lines ?? []).find((entry) => entry.cell === cell);
          if (line === undefined || number === null || date === null) return [];
          return [
            {
              decision: id,
              kind,
              number,
              date,
              ...(kind === 'fourGood' ? { fourGood: true } : { level: line.level }),
            },
          ];
        });
      const slates = context.slates.map((entry) =>
        entry === slate ? { ...slate, state: 'issued' as const } : entry,
      );
      enqueue.assign({ slates });
      const cells = slate.cells.filter((cell) => !context.cells[cell]?.ended);
      command(
        { ...context, slates },
        enqueue,
        cells,
        'decision.issued',
        as(event, 'decision.publish').by,
        (cell) => ({ extracts: extractsFor(cell) }),
      );
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

/** Like the cell's `owes`: the log opened and the clock invoked on entry, both ended on exit. */
export function owes(id: string, deadline: (context: CampaignContext) => Deadline) {
  return {
    entry: [
      {
        type: 'openObligation' as const,
        params: ({ context }: { context: CampaignContext }) => ({ id, deadline: deadline(context) }),
      },
      { type: 'tellOpening' as const, params: { id } },
    ],
    exit: { type: 'endObligation' as const, params: { id } },
    invoke: {
      src: 'obligation' as const,
      id,
      input: ({ context }: { context: CampaignContext }) => clockOf(context, id),
    },
    meta: { obligation: id },
  };
}

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
