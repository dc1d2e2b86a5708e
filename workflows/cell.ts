import { continueAsNew, getExternalWorkflowHandle, log, setHandler } from '@temporalio/workflow';
import { createEngine } from '../interpreter/engine.ts';
import { cellMachine } from '../machines/cell/cell.ts';
import { type CellContext, contentOf } from '../machines/cell/cell-context.ts';
import { cellRefusal } from '../machines/cell/cell-rules.ts';
import { cellStanding } from '../machines/cell/cell-standing.ts';
import type { CellReport } from '../machines/protocol/cell-report.ts';
import { type CommandAnswer, readCommand } from '../machines/protocol/command.ts';
import { obey } from '../machines/protocol/command-taking.ts';
import { hear } from '../machines/protocol/receiver.ts';
import { createReporter } from '../machines/protocol/reporter.ts';
import { readTelling } from '../machines/protocol/telling.ts';
import { type DurableCase, openCase } from './durable-case.ts';
import { checkCellArgs } from './inputs.ts';
import { type CellArgs, campaignWorkflowId, command, report, telling } from './messages.ts';
import { createOutgoing, type Loss, type Outgoing } from './outgoing.ts';

/** One cell's way through the six stages; it answers to people by events and to its campaign by commands. */
export async function cell(args: CellArgs): Promise<void> {
  checkCellArgs(args);
  // made here, since a campaign evaluates this module too
  const engine = createEngine<CellContext>(cellMachine, { version: '1' });
  const { campaign, input } = args;
  const subject = input.cell;
  const outgoing: Outgoing<CellReport> = createOutgoing<CellReport>({
    waiting: args.outgoing ?? [],
    receiverOf: () => campaign,
    send: (message) => getExternalWorkflowHandle(campaignWorkflowId(campaign)).signal(report, message),
    // a cancelled campaign may have ended before its cells; any other waits for them
    lossOf: (): Loss | null =>
      one.standing().stage === 'cancelled' ? null : { campaign, subject, kind: 'reportLost', ref: '' },
  });
  const reporter = createReporter(subject);

  const one: DurableCase<CellContext> = openCase<CellContext>({
    campaign,
    subject,
    engine,
    from: args.carried === undefined ? { input } : { carried: args.carried },
    historyLimit: args.historyLimit,
    restarted: args.restarted,
    standingOf: cellStanding,
    contentOf,
    objection: cellRefusal,
    invoke: {},
    opening: async () => {},
    onStep({ after: standing, ...step }) {
      const told = reporter.afterStep({ ...step, standing });
      if (told !== null) outgoing.add(told);
    },
    outgoing,
  });

  const context = () => one.host.view().context;
  const reportToCampaign = (answers: CommandAnswer[] = []) =>
    outgoing.add(reporter.report({ seq: one.seq(), standing: one.standing(), context: context() }, answers));

  setHandler(telling, (raw) => {
    const event = readTelling(raw);
    if (event === null) log.warn('a malformed telling was dropped');
    else hear(event, one.host);
  });

  setHandler(command, (raw) => {
    const event = readCommand(raw, Date.now());
    if (event === null) {
      // nothing of it is printed: whoever reaches Temporal can send what can't be made into text
      log.warn('a malformed command was dropped');
      return;
    }
    if (one.isNewCommand(event.id)) reportToCampaign([obey(event, one.host, context)]);
  });

  // the campaign may have messages for a cell that was away
  if (args.restarted !== undefined) reportToCampaign();

  const carried = await one.run();
  if (carried !== null) {
    const { restarted: _once, ...rest } = args;
    await continueAsNew<typeof cell>({ ...rest, carried, outgoing: outgoing.waiting() });
  }
}
