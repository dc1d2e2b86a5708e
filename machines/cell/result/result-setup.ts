import { assertEvent, assign, enqueueActions, raise } from 'xstate';
import type { Notice } from '../../../domain/journal/journal.ts';
import type { NewsName } from '../../../domain/obligation/obligations.ts';
import { decisionNumbers } from '../../../domain/result/extracts.ts';
import { withJoined } from '../../../domain/result/joining-members.ts';
import { leadersAreProposed } from '../../../domain/result/leaders.ts';
import { awaitsDecision, awaitsProposal } from '../../../domain/result/members-waiting.ts';
import { deadlineOf, isOpen, newsNotice } from '../../obligation/obligation-log.ts';
import { type CellContext, theCell, withMarks } from '../cell-context.ts';
import { cellRefusal } from '../cell-rules.ts';
import { minutesSetup } from '../minutes/minutes-setup.ts';
import {
  answerObjection,
  partMembers,
  proposeLevels,
  raiseObjection,
  recordAppraisal,
  registerMembers,
  takeExtracts,
  takeImprovement,
} from './result-changes.ts';

const membersRated = ({ terms }: CellContext): boolean => terms.terms.membersRated === 'withSlate';

/** Whether the cell has members to propose a level for; `unlessClosed`: not once its time for that is over. */
const owesProposals = (context: CellContext, unlessClosed?: 'unlessClosed'): boolean =>
  membersRated(context) &&
  context.members.some(awaitsProposal) &&
  !(unlessClosed !== undefined && context.marks.includes('membersUnrated'));

/** A cell's members, its result and what it says to it, what it learns from it, and the difficulties it raises. */
export const resultSetup = minutesSetup.extend({
  guards: {
    isLastOpenDifficulty: ({ context, event }) =>
      cellRefusal(context, event) === null &&
      context.difficulties.filter(({ answer }) => answer === null).length === 1,
    /** absent members, or members without a proposed level, are left when the others are decided */
    cellOwesProposals: ({ context }) => owesProposals(context, 'unlessClosed'),
    leadersAreProposed: ({ context }) => leadersAreProposed(context.members),
    proposalsAreIn: ({ context }) => !owesProposals(context),
    /** nothing of this case is left but its end */
    nothingIsOwed: ({ context }) =>
      !isOpen(context, 'improvement') &&
      !owesProposals(context, 'unlessClosed') &&
      !(membersRated(context) && context.members.some(awaitsDecision)),
    changesResults: ({ event }) => {
      assertEvent(event, 'command.decision.issued');
      return event.payload.extracts.some(
        ({ fourGood, level, members }) => fourGood !== null || level !== null || members.length > 0,
      );
    },
  },
  actions: {
    registerMembers: assign(({ context, event }) => {
      assertEvent(event, 'members.register');
      return registerMembers(context, event);
    }),
    partMembers: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'command.members.part');
      const { change, handsOver, notice } = partMembers(context, event);
      enqueue.assign(change);
      enqueue.emit({ type: 'notice', notice });
      enqueue.emit({ type: 'toCampaign', handsOver });
    }),
    joinMembers: assign(({ context, event }) => {
      assertEvent(event, 'command.members.join');
      return { members: withJoined(context.members, event.payload.members) };
    }),
    proposeLevels: assign(({ context, event }) => {
      assertEvent(event, 'members.propose');
      return proposeLevels(context, event);
    }),
    /** by when it came, whenever it was entered */
    keepLateness: assign(({ context, event }) => {
      const at = event.type === 'members.propose' ? event.at : Date.now();
      const isLate = at >= deadlineOf(context, 'leaderReview').due;
      return { marks: withMarks(context.marks, isLate ? ['late'] : []) };
    }),
    recordAppraisal: assign(({ context, event }) => {
      assertEvent(event, 'appraisal.record');
      return recordAppraisal(context, event);
    }),
    /** before it is taken: an upheld objection that no decision answers has left the result as it was */
    notifyDecision: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'command.decision.issued');
      const { id, payload } = event;
      const { extracts } = payload;
      const numberOf = (decision: string) =>
        context.extracts.find((one) => one.decision === decision)?.number;
      const notify = (news: NewsName, values: Notice['values']) =>
        enqueue.emit({ type: 'notice', notice: newsNotice(context, news, id, theCell(context), values) });
      if (extracts.length > 0) notify('decisionIssued', decisionNumbers(extracts, numberOf));
      else if (context.reopened !== null) notify('resultConfirmed', {});
    }),
    takeExtracts: assign(({ context, event }) => {
      assertEvent(event, 'command.decision.issued');
      return { ...takeExtracts(context, event.payload.extracts), reopened: null };
    }),
    raiseObjection: assign(({ context, event }) => {
      assertEvent(event, 'objection.raise');
      return raiseObjection(context, event);
    }),
    answerObjection: assign(({ context, event }) => {
      assertEvent(event, ['objection.dismiss', 'objection.uphold']);
      return answerObjection(context, event);
    }),

    improvementIsDue: raise({ type: 'improvement.due' }),
    takeImprovement: assign(({ event }) => {
      assertEvent(event, 'improvement.submit');
      return takeImprovement(event);
    }),

    openDifficulty: assign(({ context, event }) => {
      assertEvent(event, 'difficulty.raise');
      const { payload, by, at } = event;
      const id = `d${context.difficulties.length + 1}`;
      return {
        difficulties: [
          ...context.difficulties,
          { id, text: payload.text, by, at, answer: null, answeredAt: null, answeredBy: null, toAll: false },
        ],
      };
    }),
    closeDifficulty: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'difficulty.answer');
      const { payload, by, at } = event;
      enqueue.assign({
        difficulties: context.difficulties.map((item) =>
          item.id === payload.difficulty
            ? { ...item, answer: payload.text, answeredAt: at, answeredBy: by, toAll: payload.toAll }
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
  },
});
