import { assertEvent, assign, enqueueActions } from 'xstate';
import { recountDeadlines } from '../obligation/obligation-actions.ts';
import { awaitTurn } from '../people/people-following.ts';
import { cellAndTeam, theCell } from './cell-context.ts';
import { followPeople } from './cell-people.ts';
import { recountReading } from './dossier/dossier-deadlines.ts';
import { membersCome } from './result/result-changes.ts';
import { resultSetup } from './result/result-setup.ts';

/** What concerns a cell's case as a whole, whatever its stages are. */

export const cellSetup = resultSetup.extend({
  actions: {
    awaitPeople: enqueueActions(({ context, enqueue }) => awaitTurn(context, context.roster, enqueue)),
    /** tasks, sets and invitations follow the people (situation 2) */
    followPeople: enqueueActions(({ context, event, enqueue }) => {
      if (event.type === 'people.day') return followPeople(context, context.roster, enqueue);
      assertEvent(event, 'command.roster.update');
      const { roster } = event.payload;
      if (roster.revision > context.roster.revision) followPeople(context, roster, enqueue);
    }),
    changeCriteria: assign(({ context, event }) => {
      assertEvent(event, 'command.criteria.change');
      const { scoring } = event.payload;
      return {
        terms: { ...context.terms, scoring: { ...context.terms.scoring, [scoring.subject]: scoring } },
      };
    }),
    /** what goes by the calendar or by a milestone is due anew; locked minutes keep the decision that they cite */
    followTerms: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'command.terms.correct');
      const { holidays, workedDays, milestones, teamDecision, reason } = event.payload;
      const terms = {
        ...context.terms,
        calendar: { ...context.terms.calendar, holidays, workedDays },
        milestones,
      };
      const after = { ...context, terms };
      const cause = { by: event.by, reason };
      const recounted = recountDeadlines(after, enqueue, cause);
      const obligations = recountReading(context, { ...after, obligations: recounted }, enqueue, cause);
      const isLocked = (context.minutes?.hash ?? null) !== null;
      const basis = isLocked ? context.basis : { ...context.basis, teamDecision };
      enqueue.assign({ terms, obligations, basis });
    }),
    endCase: assign(({ event }) => {
      assertEvent(event, [
        'command.cell.withdraw',
        'command.cell.transfer',
        'command.cell.merge',
        'command.campaign.cancel',
      ]);
      const { payload, by } = event;
      return {
        ended: {
          reason: payload.reason,
          by,
          ...('to' in payload ? { to: payload.to } : {}),
          ...('into' in payload ? { into: payload.into } : {}),
        },
      };
    }),
  },
});

/** What is taken in every stage: clocks, people, members, changes of the campaign, and what ends the case. */
export const active = cellSetup.createStateConfig({
  type: 'parallel',
  entry: 'awaitPeople',
  on: {
    'obligation.step': { actions: 'keepStep' },
    'obligation.late': { actions: 'keepLate' },
    'obligation.closed': { actions: 'keepClosed' },
    'command.roster.update': { actions: 'followPeople' },
    'people.day': { actions: 'followPeople' },
    'members.register': { guard: 'ruleAllows', actions: 'registerMembers' },
    'members.propose': { guard: 'ruleAllows', actions: 'proposeLevels' },
    'command.criteria.change': { actions: 'changeCriteria' },
    'command.terms.correct': { actions: 'followTerms' },
    'command.guidance': {
      actions: {
        type: 'notifyNews',
        params: ({ context, event }) => ({
          news: 'difficultyAnswered',
          id: event.payload.difficulty,
          to: theCell(context),
          values: { text: event.payload.text },
        }),
      },
    },
    'command.cell.withdraw': {
      target: 'withdrawn',
      actions: [
        'endCase',
        {
          type: 'notifyNews',
          params: ({ context, event }) => ({
            news: 'cellWithdrawn',
            id: 'end',
            to: theCell(context),
            values: { reason: event.payload.reason },
          }),
        },
      ],
    },
    'command.cell.transfer': {
      target: 'transferred',
      actions: [
        'endCase',
        {
          type: 'notifyNews',
          params: ({ context, event }) => ({
            news: 'cellTransferred',
            id: 'end',
            to: theCell(context),
            values: { reason: event.payload.reason },
          }),
        },
      ],
    },
    'command.cell.merge': {
      target: 'merged',
      actions: [
        'endCase',
        {
          type: 'notifyNews',
          params: ({ context, event }) => ({
            news: 'cellMerged',
            id: 'end',
            to: cellAndTeam(context),
            values: { into: event.payload.into, reason: event.payload.reason },
          }),
        },
      ],
    },
    'command.members.part': { actions: 'partMembers' },
    'command.members.join': {
      actions: [
        {
          type: 'notifyNews',
          params: ({ context, event }) => ({
            news: 'membersJoined',
            id: event.id,
            to: [...theCell(context), { role: 'office' }],
            values: membersCome(context, event.payload),
          }),
        },
        'joinMembers',
      ],
    },
    'command.campaign.cancel': {
      target: 'cancelled',
      actions: [
        'endCase',
        {
          type: 'notifyNews',
          params: ({ context, event }) => ({
            news: 'campaignCancelled',
            id: 'end',
            to: theCell(context),
            values: { reason: event.payload.reason },
          }),
        },
      ],
    },
  },
});

/** How a case ends. */
export const ends = {
  concluded: { type: 'final' },
  withdrawn: { type: 'final' },
  transferred: { type: 'final' },
  merged: { type: 'final' },
  cancelled: { type: 'final' },
} as const;
