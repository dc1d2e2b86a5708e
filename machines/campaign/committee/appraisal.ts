import { within } from '../../obligation/ruled-deadline.ts';
import { owes } from '../campaign-base.ts';
import { byMilestone, ruled } from '../campaign-parts.ts';
import { committeeSetup } from './committee-setup.ts';
import { currentMeeting } from './slates.ts';

/** From the last cell's minutes to the committee's decision on the slate. */

export const underway = committeeSetup.createStateConfig({
  meta: { waitsFor: 'cellMinutes' },
  always: [
    { guard: 'quarterIsReady', target: 'appraising', actions: 'openSlate' },
    { guard: 'slateIsReady', target: 'reporting' },
    { guard: 'nothingToAppraise', target: 'concluding' },
  ],
});

export const reporting = committeeSetup.createStateConfig({
  ...owes('teamReport', (context) =>
    byMilestone(context, 'teamReport', context.terms.terms.teamReportWithin),
  ),
  initial: 'writing',
  always: { guard: 'slateIsEmpty', target: 'underway' },
  on: {
    'report.submit': { guard: 'ruleAllows', target: 'appraising', actions: 'keepTeamReport' },
  },
  states: { writing: { entry: 'openSlate' } },
});

const setsMeeting = { guard: 'ruleAllows', target: 'awaitingMeeting', actions: 'setMeeting' } as const;

export const appraising = committeeSetup.createStateConfig({
  initial: 'awaitingDate',
  always: { guard: 'slateIsEmpty', target: 'underway' },
  states: {
    awaitingDate: {
      ...owes('meetingDate', (context) =>
        byMilestone(context, 'committeeMeeting', context.terms.terms.meetingWithin),
      ),
      on: { 'meeting.set': setsMeeting },
    },
    awaitingMeeting: {
      ...owes('meeting', (context) => ({
        due: currentMeeting(context)?.startsAt ?? 0,
        closes: null,
        who: 'plan',
        why: 'meeting',
      })),
      always: {
        guard: 'slateIsEmpty',
        target: '#campaign.active.course.started.underway',
        actions: 'callOffMeeting',
      },
      on: {
        'meeting.set': { ...setsMeeting, reenter: true },
        'obligation.closed': {
          guard: { type: 'isAbout', params: { id: 'meeting' } },
          target: 'awaitingDecision',
          actions: 'keepClosed',
        },
      },
    },
    awaitingDecision: {
      ...owes('slateDecision', (context) => within(context, context.terms.terms.slateWithin)),
      on: {
        'meeting.set': setsMeeting,
        'meeting.hold': ruled('holdMeeting'),
        'vote.record': ruled('recordVotes'),
        'vote.cast': ruled('castVotes'),
        'slate.decide': {
          guard: 'ruleAllows',
          target: '#campaign.active.course.started.deciding',
          actions: 'decideSlate',
        },
      },
    },
  },
});
