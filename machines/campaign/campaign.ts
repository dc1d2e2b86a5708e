import { initialCampaign } from './campaign-context.ts';
import { as, byMilestone, type CampaignEvent, campaignSetup, owes } from './campaign-setup.ts';
import { currentMeeting } from './committee/slates.ts';

const ruled = <A extends string>(...actions: A[]) => ({ guard: 'ruleAllows' as const, actions });
/** An issued decision is taken back; the one in its place goes the same way under a new number. */
const withdraws = {
  guard: 'ruleAllows',
  target: '#campaign.active.course.started.deciding',
  actions: [
    'withdrawDecision',
    {
      type: 'tellNews',
      params: ({ event }: { event: CampaignEvent }) => {
        const { payload, id } = as(event, 'decision.withdraw');
        return {
          news: 'decisionWithdrawn' as const,
          id,
          to: [{ role: 'committee' as const }, { role: 'office' as const }],
          values: { decision: payload.decision, reason: payload.reason },
        };
      },
    },
  ],
} as const;
const about = (id: string) => ({ type: 'isAbout', params: { id } }) as const;

/**
 * A campaign from the office's preparation to the report to the superior (statecharts.md, "campaign"). It starts its
 * cells, hears their reports, commands them, and decides on slates of cells that are ready.
 */
export const campaignMachine = campaignSetup.createMachine({
  id: 'campaign',
  context: ({ input }) => initialCampaign(input),
  initial: 'active',
  states: {
    active: {
      type: 'parallel',
      entry: 'awaitPeople',
      on: {
        'obligation.step': { actions: 'noteStep' },
        'obligation.late': { actions: 'noteLate' },
        'obligation.closed': { actions: 'noteClosed' },
        'person.replace': ruled('replacePeople'),
        'person.correct': ruled('notePerson'),
        'people.day': { actions: 'turnPeople' },
        'criteria.change': ruled('changeCriteria'),
        'campaign.cancel': {
          guard: 'ruleAllows',
          target: 'cancelled',
          actions: [
            'cancelAll',
            {
              type: 'tellNews',
              params: ({ event }) => ({
                news: 'campaignCancelled',
                id: 'end',
                to: [{ role: 'team' }, { role: 'committee' }, { role: 'office' }],
                values: { reason: as(event, 'campaign.cancel').payload.reason },
              }),
            },
          ],
        },
      },
      states: {
        course: {
          initial: 'preparing',
          states: {
            preparing: {
              ...owes('preparation', (context) =>
                byMilestone(context, null, context.terms.terms.preparationWithin),
              ),
              on: {
                'campaign.prepare': { actions: 'notePreparation' },
                'campaign.announce': { guard: 'ruleAllows', target: 'started', actions: 'startCells' },
              },
            },
            started: {
              initial: 'underway',
              on: {
                'cell.report': { actions: 'noteReport' },
                'campaign.prepare': ruled('notePreparation'),
                'deadline.extend': ruled('extendForAll'),
                'session.move': ruled('moveSession'),
                'session.postpone': ruled('postponeSession'),
                'cell.add': ruled('addCell'),
                'cell.excuse': ruled('excuseCell'),
                'cell.withdraw': ruled('endCell'),
                'cell.transfer': ruled('endCell'),
                'stage.return': ruled('takeOffSlate', 'returnCell'),
                'minutes.correct': ruled('takeOffSlate', 'correctMinutes'),
              },
              states: {
                underway: {
                  meta: { waitsFor: 'cellMinutes' },
                  always: [
                    { guard: 'slateIsReady', target: 'reporting' },
                    { guard: 'nothingToAppraise', target: 'concluding' },
                  ],
                },
                reporting: {
                  ...owes('teamReport', (context) =>
                    byMilestone(
                      context,
                      context.terms.milestones.teamReport,
                      context.terms.terms.teamReportWithin,
                    ),
                  ),
                  initial: 'writing',
                  always: { guard: 'slateIsEmpty', target: 'underway' },
                  on: {
                    'report.submit': { guard: 'ruleAllows', target: 'appraising', actions: 'noteTeamReport' },
                  },
                  states: { writing: { entry: 'openSlate' } },
                },
                appraising: {
                  initial: 'awaitingDate',
                  always: { guard: 'slateIsEmpty', target: 'underway' },
                  states: {
                    awaitingDate: {
                      ...owes('meetingDate', (context) =>
                        byMilestone(
                          context,
                          context.terms.milestones.committeeMeeting,
                          context.terms.terms.meetingWithin,
                        ),
                      ),
                      on: {
                        'meeting.set': {
                          guard: 'ruleAllows',
                          target: 'awaitingMeeting',
                          actions: 'setMeeting',
                        },
                      },
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
                        'meeting.set': {
                          guard: 'ruleAllows',
                          target: 'awaitingMeeting',
                          reenter: true,
                          actions: 'setMeeting',
                        },
                        'obligation.closed': {
                          guard: about('meeting'),
                          target: 'awaitingDecision',
                          actions: 'noteClosed',
                        },
                      },
                    },
                    awaitingDecision: {
                      ...owes('slateDecision', (context) =>
                        byMilestone(context, null, context.terms.terms.slateWithin),
                      ),
                      on: {
                        'meeting.set': {
                          guard: 'ruleAllows',
                          target: 'awaitingMeeting',
                          actions: 'setMeeting',
                        },
                        'meeting.hold': ruled('holdMeeting'),
                        'vote.record': ruled('recordVotes'),
                        'slate.decide': {
                          guard: 'ruleAllows',
                          target: '#campaign.active.course.started.deciding',
                          actions: 'decideSlate',
                        },
                      },
                    },
                  },
                },
                deciding: {
                  meta: { waitsFor: 'documents' },
                  entry: 'spawnDecisions',
                  exit: 'releaseEndings',
                  always: { guard: 'allDecisionsIssued', target: 'publishing' },
                  on: {
                    'decision.prepare': ruled('forwardToDecision'),
                    'decision.sign': ruled('forwardToDecision'),
                    'decision.sendBack': ruled('forwardToDecision'),
                    'decision.signed': { actions: 'noteDecisionReport' },
                    'decision.issued': { actions: 'noteDecisionReport' },
                    'decision.failed': {
                      actions: [
                        'noteDecisionReport',
                        {
                          type: 'tellNews',
                          params: ({ event }) => {
                            const { decision, signing, number, failure } = as(event, 'decision.failed');
                            return {
                              news: 'numberRefused' as const,
                              // the same number may be refused again, and is news again
                              id: signing,
                              to: [{ role: 'committeeHead' as const }, { role: 'office' as const }],
                              values: { decision, number, failure },
                            };
                          },
                        },
                      ],
                    },
                    // while a decision waits for its signature they wait too
                    'cell.withdraw': ruled('holdEnding'),
                    'cell.transfer': ruled('holdEnding'),
                  },
                },
                publishing: {
                  ...owes('publication', (context) =>
                    byMilestone(
                      context,
                      context.terms.milestones.decisions,
                      context.terms.terms.publishWithin,
                    ),
                  ),
                  on: {
                    'decision.publish': { target: 'concluding', actions: 'publishExtracts' },
                    'decision.withdraw': withdraws,
                  },
                },
                concluding: {
                  initial: 'reportOwed',
                  always: { guard: 'slateIsReady', target: 'appraising', actions: 'openSlate' },
                  on: { 'decision.withdraw': withdraws },
                  states: {
                    reportOwed: {
                      ...owes('superiorReport', (context) =>
                        byMilestone(
                          context,
                          context.terms.milestones.superiorReport,
                          context.terms.terms.superiorReportWithin,
                        ),
                      ),
                      always: { guard: 'isReported', target: 'reported' },
                      on: {
                        'superior.report': {
                          guard: 'ruleAllows',
                          target: 'reported',
                          actions: 'noteSuperiorReport',
                        },
                      },
                    },
                    reported: {
                      meta: { waitsFor: 'cellEndings' },
                      always: { guard: 'allCellsEnded', target: '#campaign.concluded' },
                    },
                  },
                },
              },
            },
          },
        },
        telling: {
          initial: 'reached',
          states: {
            reached: { always: { guard: 'someCellIsUntold', target: 'owed' } },
            owed: {
              ...owes('telling', (context) => byMilestone(context, null, 1)),
              always: { guard: 'everyCellIsTold', target: 'reached' },
            },
          },
        },
        refusals: {
          initial: 'none',
          states: {
            none: { on: { 'cell.report': { guard: 'isRefusal', target: 'standing' } } },
            standing: {
              ...owes('refusedCommand', (context) =>
                byMilestone(context, null, context.terms.terms.guidanceWithin),
              ),
              on: {
                'command.settle': [
                  { guard: 'isLastRefusal', target: 'none', actions: 'settleRefusal' },
                  { guard: 'ruleAllows', actions: 'settleRefusal' },
                ],
              },
            },
          },
        },
      },
    },
    concluded: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
