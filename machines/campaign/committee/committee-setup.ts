import { assertEvent, assign, enqueueActions } from 'xstate';
import { newsNotice } from '../../obligation/obligation-log.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { steeringSetup } from '../steering-setup.ts';
import { castVotes, decideSlate, holdMeeting, recordVotes, setMeeting } from './committee-changes.ts';
import {
  allCellsReady,
  isEmpty,
  meetingAhead,
  openSlate,
  slatesWithout,
  waitingLines,
  withOpenSlate,
} from './slates.ts';

/** Each time the slate is emptied it has another revision. */
function callingOffId(context: CampaignContext): string {
  const slate = openSlate(context);
  return `${slate?.id ?? 'main'}-${slate?.revision ?? 0}`;
}

/** The slate, the team's report on it, and the committee's meeting up to its decision. */
export const committeeSetup = steeringSetup.extend({
  guards: {
    slateIsReady: ({ context }) => allCellsReady(context) && !isEmpty(waitingLines(context)),
    /** no team has inspected anything, and reports on it */
    quarterIsReady: ({ context }) =>
      context.terms.quarter !== undefined && allCellsReady(context) && !isEmpty(waitingLines(context)),
    nothingToAppraise: ({ context }) => allCellsReady(context) && isEmpty(waitingLines(context)),
    slateIsEmpty: ({ context }) => {
      const slate = openSlate(context);
      return slate !== undefined && isEmpty(slate);
    },
  },
  actions: {
    openSlate: assign(({ context }) => ({ slates: withOpenSlate(context) })),
    /** taken off the slate before it is commanded: nobody may decide on a cell that is on its way back, or into another */
    takeOffSlate: assign(({ context, event }) => {
      assertEvent(event, ['stage.return', 'minutes.correct', 'cell.merge']);
      return { slates: slatesWithout(context, event.payload.cell) };
    }),
    keepTeamReport: assign(({ event }) => {
      assertEvent(event, 'report.submit');
      const { payload, by, at } = event;
      return { report: { by, summary: payload.summary, at } };
    }),
    setMeeting: assign(({ context, event }) => {
      assertEvent(event, 'meeting.set');
      return setMeeting(context, event);
    }),
    /** nothing is left to appraise: the meeting that was set is called off, and another one has to be set later */
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
    holdMeeting: assign(({ context, event }) => {
      assertEvent(event, 'meeting.hold');
      return holdMeeting(context, event);
    }),
    recordVotes: assign(({ context, event }) => {
      assertEvent(event, 'vote.record');
      return recordVotes(context, event);
    }),
    castVotes: assign(({ context, event }) => {
      assertEvent(event, 'vote.cast');
      return castVotes(context, event);
    }),
    decideSlate: assign(({ context, event }) => {
      assertEvent(event, 'slate.decide');
      return decideSlate(context, event);
    }),
  },
});
