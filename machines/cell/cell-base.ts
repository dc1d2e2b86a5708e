import { assertEvent, assign, setup } from 'xstate';
import { periodEnd } from '../../domain/calendar/calendar.ts';
import type { Mark } from '../../domain/journal/journal.ts';
import type { StageId } from '../../domain/stages.ts';
import type { DoorEvent } from '../door/events.ts';
import { type ObligationReport, obligationMachine } from '../obligation/obligation.ts';
import { type OwnerEmitted, roundOf } from '../obligation/obligation-log.ts';
import { owesAs } from '../obligation/owes.ts';
import { isAbout, ownerActions } from '../obligation/owner-actions.ts';
import type { PeopleDay } from '../people/people-following.ts';
import type { CommandEvent } from '../protocol/command.ts';
import type { ToCampaign } from '../protocol/reporter.ts';
import type { TellingEvent } from '../protocol/telling.ts';
import type { StateMeta } from '../state-meta.ts';
import { type CellContext, type CellInput, withMarks } from './cell-context.ts';
import { cellRefusal } from './cell-rules.ts';
import { lettersDue } from './result/result-deadlines.ts';

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

type CellEmitted = OwnerEmitted | ToCampaign;

/**
 * What every matter of a cell starts from; each adds its own to what the matter before it has, in the order of the
 * stages.
 */
export const cellBase = setup({
  types: {
    context: {} as CellContext,
    input: {} as CellInput,
    events: {} as CellEvent,
    emitted: {} as CellEmitted,
    meta: {} as StateMeta<'session' | 'slate' | 'letters' | 'rest'>,
  },
  actors: { obligation: obligationMachine },
  actions: ownerActions<CellContext, CellEvent>(),
}).extend({
  delays: {
    lettersAreEntered: ({ context }) => Math.max(0, lettersDue(context) - Date.now()),
    /** the office has to see to it one working day after the step at the latest */
    untoldForADay: ({ context }) => periodEnd(context.terms.calendar, Date.now(), 1) - Date.now(),
  },
  guards: {
    /** the event's rule in cell-rules.ts has no objection */
    ruleAllows: ({ context, event }) => cellRefusal(context, event) === null,
    isAbout,
    /** a report on this round's notice; a report on another round, or a second one, is ignored */
    opensRoundOf: ({ context, event }, { id }: { id: string }) => {
      assertEvent(event, ['notice.told', 'notice.untold', 'notice.bounced']);
      return event.payload.opens === roundOf(context, id);
    },
  },
  actions: {
    mark: assign(({ context }, { add, drop }: { add?: Mark[]; drop?: Mark[] }) => ({
      marks: withMarks(context.marks, add ?? [], drop),
    })),
    stageIsDone: assign(({ context }, { stage }: { stage: StageId }) => ({
      stagesDone: [...context.stagesDone.filter((done) => done.stage !== stage), { stage, at: Date.now() }],
    })),
  },
});

export const owes = owesAs<CellContext, CellEvent>;
