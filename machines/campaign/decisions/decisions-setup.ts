import { assertEvent, assign, enqueueActions } from 'xstate';
import { isProposed } from '../../../domain/committee/superior-decision.ts';
import { decisionNumbers } from '../../../domain/result/extracts.ts';
import { newsNotice } from '../../obligation/obligation-log.ts';
import type { CommandBook } from '../../protocol/commanding.ts';
import { allDecisionsIssued } from '../campaign-rules.ts';
import { command } from '../cell-commands.ts';
import { committeeSetup } from '../committee/committee-setup.ts';
import {
  keepDecisionReport,
  keepDecisionStep,
  keepProposalStep,
  keepSignedPaper,
  keepSuperiorDecision,
  publication,
  withdrawDecision,
} from './decision-changes.ts';

/** The decisions of a slate up to their cells' extracts, and the report to the superior. */
export const decisionsSetup = committeeSetup.extend({
  guards: {
    allDecisionsIssued: ({ context }) => allDecisionsIssued(context),
    isReported: ({ context }) => context.superiorReport !== null,
  },
  actions: {
    spawnDecisions: enqueueActions(({ context, enqueue }) => {
      const owner = { terms: context.terms, roster: context.roster };
      for (const one of Object.values(context.decisions)) {
        const { id: decision, slate, kind, lines, replaces, amends, state } = one;
        if (state !== 'preparing') continue;
        const actor = {
          id: `decision-${decision}`,
          input: { owner, decision, slate, kind, lines, replaces, amends },
        };
        if (isProposed(one)) enqueue.spawnChild('proposal', actor);
        else enqueue.spawnChild('decision', actor);
      }
    }),
    forwardToDecision: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, ['decision.prepare', 'decision.sign', 'decision.sendBack']);
      enqueue.assign(keepDecisionStep(context, event));
      const { planNumber, planDate } = context.checklist;
      enqueue.sendTo(`decision-${event.payload.decision}`, { ...event, grounds: { planNumber, planDate } });
    }),
    forwardToProposal: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, ['proposal.prepare', 'proposal.sign', 'proposal.sendBack']);
      enqueue.assign(keepProposalStep(context, event));
      enqueue.sendTo(`decision-${event.payload.decision}`, event);
    }),
    keepSuperiorDecision: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'superior.decide');
      enqueue.assign(keepSuperiorDecision(context, event));
      enqueue.sendTo(`decision-${event.payload.decision}`, event);
    }),
    keepDecisionReport: assign(({ context, event }) => {
      assertEvent(event, ['decision.signed', 'decision.issued', 'decision.failed']);
      return keepDecisionReport(context, event);
    }),
    keepSignedPaper: assign(({ context, event }) => {
      assertEvent(event, 'decision.attachSigned');
      return keepSignedPaper(context, event);
    }),
    withdrawDecision: assign(({ context, event }) => {
      assertEvent(event, 'decision.withdraw');
      return withdrawDecision(context, event);
    }),
    holdEnding: assign(({ context, event }) => {
      assertEvent(event, ['cell.withdraw', 'cell.transfer']);
      return { waiting: [...context.waiting, event] };
    }),
    releaseEndings: enqueueActions(({ context, enqueue }) => {
      let book: CommandBook = context;
      for (const { type, payload, by } of context.waiting) {
        const { cell, ...rest } = payload;
        book = command({ ...context, ...book }, enqueue, [cell], type, by, () => rest);
      }
      enqueue.assign({ ...book, waiting: [] });
    }),
    /** each cell gets its own extract, and nobody gets the levels of another cell's members (R16) */
    publishExtracts: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'decision.publish');
      const { change, cells, ended, extractsFor } = publication(context);
      enqueue.assign(change);
      command(context, enqueue, cells, 'decision.issued', event.by, (cell) => ({
        extracts: extractsFor(cell),
      }));
      // no command reaches a case that has ended
      for (const cell of ended) {
        const values = decisionNumbers(extractsFor(cell), (id) => context.decisions[id]?.number);
        const to = [{ role: 'cell' as const, cell }];
        const notice = newsNotice(context, 'decisionIssued', `${event.id}-${cell}`, to, values);
        enqueue.emit({ type: 'notice', notice });
      }
    }),
    keepSuperiorReport: assign(({ event }) => {
      assertEvent(event, 'superior.report');
      const { payload, at } = event;
      return { superiorReport: { number: payload.number, date: payload.date, at } };
    }),
  },
});
