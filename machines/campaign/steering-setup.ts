import { assertEvent, assign, enqueueActions } from 'xstate';
import { msOf } from '../cell/cell-rules.ts';
import { isRefusal, kept } from '../protocol/report-taking.ts';
import { startCell } from '../protocol/start-cell.ts';
import type { CampaignContext } from './campaign-context.ts';
import { allCellsEnded, campaignRefusal, preparingCells, untoldCells } from './campaign-rules.ts';
import { attending, command, replanned, running } from './cell-commands.ts';
import { refreshedSlates } from './committee/slates.ts';
import { digestSetup } from './digest.ts';
import { joinedTerms } from './joined-terms.ts';
import { handedOver } from './reorganisation/handing-over.ts';

/** A cell whose own date for its dossier is as late or later keeps it. */
function hasUntil({ cells }: CampaignContext, cell: string, until: number): boolean {
  const { holder, due } = cells[cell] ?? { holder: null, due: null };
  return holder?.role === 'cell' && due !== null && due >= until;
}

/** How a running campaign hears its cells and steers them. */
export const steeringSetup = digestSetup.extend({
  guards: {
    allCellsEnded: ({ context }) => allCellsEnded(context),
    someCellIsUntold: ({ context }) => untoldCells(context).length > 0,
    everyCellIsTold: ({ context }) => untoldCells(context).length === 0,
    isRefusal: ({ context, event }) => {
      assertEvent(event, 'cell.report');
      return isRefusal(context, event.report);
    },
    isLastRefusal: ({ context, event }) =>
      campaignRefusal(context, event) === null && context.refused.length === 1,
  },
  actions: {
    keepReport: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'cell.report');
      const { report } = event;
      const change = kept(context, report, Date.now());
      if (change === null) return;
      const handed = handedOver({ ...context, ...change }, report);
      for (const message of handed?.messages ?? []) enqueue.emit(message);
      const after = { ...context, ...change, ...handed?.change };
      enqueue.assign({ ...change, ...handed?.change, slates: refreshedSlates(after) });
      const { cell, guidance } = report;
      if (guidance !== null && !context.passedOn.includes(guidance.difficulty)) {
        enqueue.assign({ passedOn: [...context.passedOn, guidance.difficulty] });
        const others = running(after).filter((id) => id !== cell);
        command(after, enqueue, others, 'guidance', guidance.by, () => ({
          difficulty: guidance.difficulty,
          text: guidance.text,
        }));
      }
    }),
    settleRefusal: assign(({ context, event }) => {
      assertEvent(event, 'command.settle');
      const settled = event.payload.command;
      return { refused: context.refused.filter(({ command: id }) => id !== settled) };
    }),

    addCell: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'cell.add');
      const joined = joinedTerms(context, event.payload);
      enqueue.assign(joined);
      enqueue.emit(startCell({ ...context, ...joined }, event.payload.cell));
    }),
    excuseCell: assign(({ context, event }) => {
      assertEvent(event, 'cell.excuse');
      const { cell } = event.payload;
      const known = context.cells[cell];
      return known === undefined ? {} : { cells: { ...context.cells, [cell]: { ...known, excused: true } } };
    }),
    endCell: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, ['cell.withdraw', 'cell.transfer']);
      const { cell, ...payload } = event.payload;
      command(context, enqueue, [cell], event.type, event.by, () => payload);
    }),

    extendForAll: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'deadline.extend');
      const { payload, by } = event;
      const until = msOf(payload.until);
      enqueue.assign({ terms: { ...context.terms, dossierDue: until } });
      const waiting = preparingCells(context).filter((id) => !hasUntil(context, id, until));
      command(context, enqueue, waiting, 'deadline.extend', by, () => ({ until, reason: payload.reason }));
    }),
    moveSession: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'session.move');
      const { payload, by } = event;
      const moved = {
        startsAt: msOf(payload.startsAt),
        endsAt: msOf(payload.endsAt),
        ...(payload.venue === undefined ? {} : { venue: payload.venue }),
      };
      const session = context.terms.sessions.find(({ id }) => id === payload.session);
      enqueue.assign(replanned(context, session, { ...moved, state: 'scheduled' }));
      const dossierDue = payload.dossierDue === undefined ? {} : { dossierDue: msOf(payload.dossierDue) };
      command(context, enqueue, attending(context, session), 'session.move', by, () => ({
        ...moved,
        ...dossierDue,
        reason: payload.reason,
      }));
    }),
    postponeSession: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'session.postpone');
      const { payload, by } = event;
      const session = context.terms.sessions.find(({ id }) => id === payload.session);
      enqueue.assign(replanned(context, session, { state: 'unscheduled' }));
      command(context, enqueue, attending(context, session), 'session.postpone', by, () => ({
        reason: payload.reason,
      }));
    }),

    returnCell: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'stage.return');
      const { payload, by } = event;
      const until = payload.until === undefined ? {} : { until: msOf(payload.until) };
      command(context, enqueue, [payload.cell], 'stage.return', by, () => ({
        stage: payload.stage,
        ...until,
        reason: payload.reason,
      }));
    }),
    correctMinutes: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'minutes.correct');
      const { payload, by } = event;
      command(context, enqueue, [payload.cell], 'minutes.correct', by, () => ({ reason: payload.reason }));
    }),
  },
});
