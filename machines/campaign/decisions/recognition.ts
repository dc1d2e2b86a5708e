import type { DoorEvent } from '../../door/events.ts';
import { owes } from '../campaign-base.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { byMilestone, ruled } from '../campaign-parts.ts';
import { cellsTold } from './decision-changes.ts';
import { decisionsSetup } from './decisions-setup.ts';

/** From the decided slate to its signed and published decisions, and the end of the campaign. */

/** An issued decision is taken back; its replacement goes the same way under a new number. */
const withdraws = {
  guard: 'ruleAllows',
  target: '#campaign.active.course.started.deciding',
  actions: [
    'withdrawDecision',
    {
      type: 'notifyNews',
      params: ({
        context,
        event: { id, payload },
      }: {
        context: CampaignContext;
        event: DoorEvent<'decision.withdraw'>;
      }) => ({
        news: 'decisionWithdrawn' as const,
        id,
        // by the campaign itself: a cell whose case has ended hears no command
        to: [
          { role: 'committee' as const },
          { role: 'office' as const },
          ...cellsTold(context, payload.decision).map((cell) => ({ role: 'cell' as const, cell })),
        ],
        values: { decision: payload.decision, reason: payload.reason },
      }),
    },
  ],
} as const;

export const deciding = decisionsSetup.createStateConfig({
  meta: { waitsFor: 'documents' },
  entry: 'spawnDecisions',
  exit: 'releaseEndings',
  always: { guard: 'allDecisionsIssued', target: 'publishing' },
  on: {
    'decision.prepare': ruled('forwardToDecision'),
    'decision.sign': ruled('forwardToDecision'),
    'decision.sendBack': ruled('forwardToDecision'),
    'proposal.prepare': ruled('forwardToProposal'),
    'proposal.sign': ruled('forwardToProposal'),
    'proposal.sendBack': ruled('forwardToProposal'),
    'superior.decide': ruled('keepSuperiorDecision'),
    'decision.signed': { actions: 'keepDecisionReport' },
    'decision.issued': { actions: 'keepDecisionReport' },
    'decision.failed': {
      actions: [
        'keepDecisionReport',
        {
          type: 'notifyNews',
          params: ({ event: { decision, signing, number, failure } }) => ({
            news: 'numberRefused',
            // the same number may be refused again, and then that is news again
            id: signing,
            to: [{ role: 'committeeHead' }, { role: 'office' }],
            values: { decision, number, failure },
          }),
        },
      ],
    },
    // while a decision waits for its signature they wait too
    'cell.withdraw': ruled('holdEnding'),
    'cell.transfer': ruled('holdEnding'),
  },
});

export const publishing = decisionsSetup.createStateConfig({
  ...owes('publication', (context) => byMilestone(context, 'decisions', context.terms.terms.publishWithin)),
  on: {
    'decision.publish': { target: 'concluding', actions: 'publishExtracts' },
    'decision.withdraw': withdraws,
  },
});

export const concluding = decisionsSetup.createStateConfig({
  initial: 'reportOwed',
  always: { guard: 'slateIsReady', target: 'appraising', actions: 'openSlate' },
  on: { 'decision.withdraw': withdraws },
  states: {
    reportOwed: {
      ...owes('superiorReport', (context) =>
        byMilestone(context, 'superiorReport', context.terms.terms.superiorReportWithin),
      ),
      always: { guard: 'isReported', target: 'reported' },
      on: {
        'superior.report': { guard: 'ruleAllows', target: 'reported', actions: 'keepSuperiorReport' },
      },
    },
    reported: {
      meta: { waitsFor: 'cellEndings' },
      always: { guard: 'allCellsEnded', target: '#campaign.concluded' },
    },
  },
});
