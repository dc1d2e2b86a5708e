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
import { type CampaignContext, campaignContentOf } from '../machines/campaign/campaign-context.ts';
import { campaignRefusal } from '../machines/campaign/campaign-rules.ts';
import { campaignStanding } from '../machines/campaign/campaign-standing.ts';
import { running } from '../machines/campaign/cell-commands.ts';
import type { DecisionDraft } from '../machines/campaign/decisions/decision-document.ts';
import type { CellInput } from '../machines/cell/cell-context.ts';
import { type CampaignMessage, messagesToCells, receiverOf } from '../machines/protocol/campaign-message.ts';
import { readReport } from '../machines/protocol/cell-report.ts';
import { hear } from '../machines/protocol/receiver.ts';
import type { cell } from './cell.ts';
import { type DurableCase, openCase } from './durable-case.ts';
import { campaignEngine } from './engines.ts';
import { checkCampaignArgs } from './inputs.ts';
import {
  type CampaignArgs,
  cellWorkflowId,
  command,
  type Question,
  report,
  reportAgain,
} from './messages.ts';
import { createOutgoing, type Loss, type Outgoing } from './outgoing.ts';
import { attributesOf } from './search-attributes.ts';

const patient = proxyActivities<Pick<Activities, 'issueDecision' | 'openDirectory'>>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});

type Sent = CampaignMessage | Question;

/** A campaign from the office's preparation to the report to the superior; it starts its cells and commands them. */
export async function campaign(args: CampaignArgs): Promise<void> {
  checkCampaignArgs(args);
  const closed: Promise<unknown>[] = [];

  async function startCell(input: CellInput): Promise<void> {
    const child = await startChild<typeof cell>('cell', {
      workflowId: cellWorkflowId(args.campaign, input.cell),
      args: [
        {
          campaign: args.campaign,
          input,
          ...(args.historyLimit === undefined ? {} : { historyLimit: args.historyLimit }),
        },
      ],
      // otherwise a campaign that continues as new would end its cells
      parentClosePolicy: ParentClosePolicy.ABANDON,
      cancellationType: ChildWorkflowCancellationType.ABANDON,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
      typedSearchAttributes: attributesOf(args.campaign, input.cell),
    });
    closed.push(child.result().catch(() => undefined));
  }

  const cellAt = (cell: string) => getExternalWorkflowHandle(cellWorkflowId(args.campaign, cell));
  const knownOf = (cell: string) => one.host.view().context.cells[cell];

  const outgoing: Outgoing<Sent> = createOutgoing<Sent>({
    waiting: args.outgoing ?? [],
    receiverOf: (message) => ('asks' in message ? message.asks : receiverOf(message)),
    send(message) {
      if ('start' in message) return startCell(message.start);
      return 'asks' in message
        ? cellAt(message.asks).signal(reportAgain)
        : cellAt(message.cell).signal(command, message.command);
    },
    isNeeded(message) {
      if ('start' in message) return true;
      // a cell that has ended takes no commands, and needs none; one that is dead reports when it is back
      return 'cell' in message && knownOf(message.cell)?.ended !== true;
    },
    lossOf(message): Loss {
      const { campaign } = args;
      if ('start' in message)
        return { campaign, subject: message.start.cell, kind: 'cellNotStarted', ref: '' };
      return 'asks' in message
        ? { campaign, subject: message.asks, kind: 'commandLost', ref: '' }
        : { campaign, subject: message.cell, kind: 'commandLost', ref: message.command.id };
    },
  });

  const one: DurableCase<CampaignContext> = openCase<CampaignContext>({
    campaign: args.campaign,
    subject: 'campaign',
    engine: campaignEngine(),
    from:
      args.carried === undefined
        ? { input: { campaign: args.campaign, plan: args.plan } }
        : { carried: args.carried },
    historyLimit: args.historyLimit,
    restarted: args.restarted,
    standingOf: campaignStanding,
    contentOf: campaignContentOf,
    objection: campaignRefusal,
    invoke: { issueDecision: (draft) => patient.issueDecision(draft as DecisionDraft) },
    onStep({ emitted }) {
      for (const message of messagesToCells(emitted)) outgoing.add(message);
    },
    outgoing,
    // who its people are has to be known when the first mails are written
    opening: async () => {
      const { campaign, directory } = args;
      if (directory !== undefined) await patient.openDirectory({ campaign, ...directory });
    },
  });

  function listen(raw: unknown): void {
    const event = readReport(raw);
    if (event === null) {
      log.warn('a malformed report was dropped');
      return;
    }
    outgoing.hasCome(event.report.cell);
    hear(event, one.host);
  }
  setHandler(report, listen);

  // what cells reported to the run that died is lost
  for (const raw of args.reports ?? []) listen(raw);
  if (args.restarted !== undefined)
    for (const asks of running(one.host.view().context)) outgoing.add({ asks });

  const carried = await one.run();
  if (carried !== null) {
    const { restarted: _once, reports: _heard, plan: _folded, ...rest } = args;
    await continueAsNew<typeof campaign>({ ...rest, carried, outgoing: outgoing.waiting() });
  }
  // A cell reports that it has ended before it closes. Its parent closes after it: a child that closes later has nobody
  // to report to, which holds up the clock of the time-skipping server for ever. Cells of earlier runs are not known
  // here.
  await Promise.all(closed);
}
