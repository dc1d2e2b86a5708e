import { setup } from 'xstate';
import type { DoorEvent } from '../door/events.ts';
import { type ObligationReport, obligationMachine } from '../obligation/obligation.ts';
import type { OwnerEmitted } from '../obligation/obligation-log.ts';
import { owesAs } from '../obligation/owes.ts';
import { isAbout, ownerActions } from '../obligation/owner-actions.ts';
import type { PeopleDay } from '../people/people-following.ts';
import type { ToCell } from '../protocol/campaign-message.ts';
import type { ReportEvent } from '../protocol/cell-report.ts';
import type { StateMeta } from '../state-meta.ts';
import type { CampaignContext, CampaignInput } from './campaign-context.ts';
import { campaignRefusal } from './campaign-rules.ts';
import { type DecisionReport, decisionMachine } from './decisions/decision.ts';
import { proposalMachine } from './decisions/proposal.ts';

export type CampaignEvent = DoorEvent | ObligationReport | DecisionReport | PeopleDay | ReportEvent;

type CampaignEmitted = OwnerEmitted | ToCell;

/**
 * What every matter of a campaign starts from; each adds its own to what the matter before it has, in the order of the
 * campaign's course.
 */
export const campaignBase = setup({
  types: {
    context: {} as CampaignContext,
    input: {} as CampaignInput,
    events: {} as CampaignEvent,
    emitted: {} as CampaignEmitted,
    meta: {} as StateMeta<'cellMinutes' | 'documents' | 'cellEndings'>,
  },
  actors: { obligation: obligationMachine, decision: decisionMachine, proposal: proposalMachine },
  guards: {
    /** the event's rule in campaign-rules.ts has no objection */
    ruleAllows: ({ context, event }) => campaignRefusal(context, event) === null,
    isAbout,
  },
  actions: ownerActions<CampaignContext, CampaignEvent>(),
});

export const owes = owesAs<CampaignContext, CampaignEvent>;
