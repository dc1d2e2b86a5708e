import { assertEvent, assign, enqueueActions } from 'xstate';
import { isCellSubject } from '../../../domain/case/score-value.ts';
import { scoringOf } from '../../../domain/criteria/criteria.ts';
import { preparedValue } from '../../../domain/plan/checklist.ts';
import { startCell } from '../../protocol/start-cell.ts';
import { campaignBase } from '../campaign-base.ts';
import { newCase } from '../campaign-context.ts';
import { command, running } from '../cell-commands.ts';

/** What the office prepares, the start of the cells by the announcement, and the criteria to score by. */
export const preparationSetup = campaignBase.extend({
  actions: {
    keepPreparation: assign(({ context, event }) => {
      assertEvent(event, 'campaign.prepare');
      const { item, value } = event.payload;
      return { checklist: { ...context.checklist, [item]: preparedValue(item, value) } };
    }),
    startCells: enqueueActions(({ context, enqueue }) => {
      const { cells } = context.terms;
      enqueue.assign({ cells: Object.fromEntries(cells.map(({ id }) => [id, newCase(id, context.terms)])) });
      for (const { id } of cells) enqueue.emit(startCell(context, id));
    }),
    /** wording for everybody; another way of scoring only while nobody has scored by the old one */
    changeCriteria: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'criteria.change');
      const { payload, by } = event;
      const { subject } = payload.set;
      if (!isCellSubject(subject)) return;
      const scoring = scoringOf(payload.set);
      enqueue.assign({
        terms: { ...context.terms, scoring: { ...context.terms.scoring, [subject]: scoring } },
      });
      command(context, enqueue, running(context), 'criteria.change', by, () => ({
        scoring: { ...scoring, subject },
        reason: payload.reason,
      }));
    }),
  },
});
