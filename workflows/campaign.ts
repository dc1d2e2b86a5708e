import {
  ChildWorkflowCancellationType,
  continueAsNew,
  getExternalWorkflowHandle,
  log,
  ParentClosePolicy,
  proxyActivities,
  setHandler,
  startChild,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';
import { createEngine } from '../interpreter/engine.ts';
import { campaignMachine } from '../machines/campaign.ts';
import { type CampaignContext, campaignContentOf } from '../machines/campaign-context.ts';
import { campaignRefusal } from '../machines/campaign-rules.ts';
import { campaignInput, rosterOf } from '../machines/campaign-start.ts';
import type { CellInput } from '../machines/cell-context.ts';
import type { Command } from '../machines/commands.ts';
import type { DecisionDraft } from '../machines/decision.ts';
import type { PayloadOf } from '../machines/events.ts';
import { type CellReport, cellReportSchema } from '../machines/exchange.ts';
import { campaignStanding } from '../machines/standing.ts';
import { cell } from './cell.ts';
import { openCase } from './durable-case.ts';
import { type CampaignArgs, cellWorkflowId, command, report } from './messages.ts';
import { createOutgoing } from './outgoing.ts';
import { SEARCH_ATTRIBUTES } from './search-attributes.ts';

const engine = createEngine<CampaignContext>(campaignMachine, { version: '1' });

const patient = proxyActivities<
  Pick<
    Activities,
    'recordCampaign' | 'saveRoster' | 'saveCriteria' | 'saveCell' | 'issueDecision' | 'withdrawDecision'
  >
>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});

/** A campaign from the office's preparation to the report to the superior; it starts its cells and commands them. */
export async function campaign(args: CampaignArgs): Promise<void> {
  const outgoing = createOutgoing();

  const closed: Promise<unknown>[] = [];

  async function startCell(input: CellInput): Promise<void> {
    const child = await startChild(cell, {
      workflowId: cellWorkflowId(args.campaign, input.cell),
      args: [
        {
          campaign: args.campaign,
          input,
          ...(args.historyLimit === undefined ? {} : { historyLimit: args.historyLimit }),
        },
      ],
      // a campaign that continues as new would end its cells otherwise
      parentClosePolicy: ParentClosePolicy.ABANDON,
      cancellationType: ChildWorkflowCancellationType.ABANDON,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      typedSearchAttributes: [
        { key: SEARCH_ATTRIBUTES.campaign, value: args.campaign },
        { key: SEARCH_ATTRIBUTES.cell, value: input.cell },
      ],
    });
    closed.push(child.result().catch(() => undefined));
  }

  const one = openCase<CampaignContext>({
    campaign: args.campaign,
    subject: 'campaign',
    engine,
    from:
      args.carried === undefined
        ? { input: campaignInput(args.plan, args.campaign) }
        : { carried: args.carried },
    historyLimit: args.historyLimit,
    standingOf: campaignStanding,
    contentOf: campaignContentOf,
    objection: campaignRefusal,
    invoke: { issueDecision: (draft) => patient.issueDecision(draft as DecisionDraft) },
    onStep({ emitted }) {
      for (const message of emitted) {
        if (message.type === 'startCell') outgoing.add(() => startCell(message['input'] as CellInput));
        if (message.type === 'command') {
          const receiver = cellWorkflowId(args.campaign, String(message['cell']));
          outgoing.add(() =>
            getExternalWorkflowHandle(receiver).signal(command, message['command'] as Command),
          );
        }
      }
    },
    outgoing: () => outgoing.size(),
    before: () =>
      patient.recordCampaign({
        campaign: args.campaign,
        plan: args.plan,
        roster: rosterOf(args.plan),
        now: Date.now(),
      }),
    async after(entries, roster) {
      const campaign = args.campaign;
      for (const { input, at } of entries) {
        if (input.kind !== 'event') continue;
        const { type, payload, by } = input.event;
        if (type === 'person.replace') await patient.saveRoster({ campaign, roster });
        if (type === 'criteria.change') {
          const { set } = payload as PayloadOf<'criteria.change'>;
          await patient.saveCriteria({ campaign, set });
        }
        if (type === 'cell.add') {
          const { cell, name, peerGroup, session } = payload as PayloadOf<'cell.add'>;
          await patient.saveCell({ campaign, joined: { cell, name, peerGroup, session } });
        }
        if (type === 'decision.withdraw') {
          const { decision, reason } = payload as PayloadOf<'decision.withdraw'>;
          await patient.withdrawDecision({ campaign, decision, by, reason, at });
        }
      }
    },
  });

  setHandler(report, (raw) => {
    const parsed = cellReportSchema.safeParse(raw);
    if (!parsed.success) {
      log.warn('a report that is none was dropped', { issues: parsed.error.issues.length });
      return;
    }
    one.host.catchUp();
    const event = { type: 'cell.report', report: parsed.data as CellReport };
    if (one.host.can(event)) one.host.offer(event);
  });

  outgoing.run().catch(() => undefined);
  const carried = await one.run();
  if (carried !== null) await continueAsNew<typeof campaign>({ ...args, carried });
  // A cell says that it has ended before it closes. Its parent closes after it: a child that closes later has nobody
  // to tell it to, which holds the clock of the time-skipping server for ever. Those of earlier runs are not known here.
  await Promise.all(closed);
}
