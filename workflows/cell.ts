import { continueAsNew, getExternalWorkflowHandle, log, setHandler } from '@temporalio/workflow';
import { type CellContext, contentOf } from '../machines/cell/cell-context.ts';
import { cellRefusal } from '../machines/cell/cell-rules.ts';
import { cellStanding } from '../machines/cell/cell-standing.ts';
import type { CellReport } from '../machines/protocol/cell-report.ts';
import { readCommand } from '../machines/protocol/command.ts';
import { answerTo } from '../machines/protocol/command-taking.ts';
import { hear } from '../machines/protocol/receiver.ts';
import { type CellPosition, createReporter } from '../machines/protocol/reporter.ts';
import { readTelling } from '../machines/protocol/telling.ts';
import { type DurableCase, openCase } from './durable-case.ts';
import { cellEngine } from './engines.ts';
import { checkCellArgs } from './inputs.ts';
import { type CellArgs, campaignWorkflowId, command, report, reportAgain, telling } from './messages.ts';
import { createOutgoing, type Loss, type Outgoing } from './outgoing.ts';

/** One cell's way through the stages of its campaign; it answers to people by events and to its campaign by commands. */
export async function cell(args: CellArgs): Promise<void> {
  checkCellArgs(args);
  const { campaign, input } = args;
  const subject = input.cell;
  const outgoing: Outgoing<CellReport> = createOutgoing<CellReport>({
    waiting: args.outgoing ?? [],
    receiverOf: () => campaign,
    send: (message) => getExternalWorkflowHandle(campaignWorkflowId(campaign)).signal(report, message),
    // a cancelled campaign may have ended before its cells; any other waits for them
    isNeeded: () => one.standing().stage !== 'cancelled',
    lossOf: (): Loss => ({ campaign, subject, kind: 'reportLost', ref: '' }),
  });
  const reporter = createReporter(subject);

  const one: DurableCase<CellContext> = openCase<CellContext>({
    campaign,
    subject,
    engine: cellEngine(input.terms),
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
  const position = (): CellPosition => ({ seq: one.seq(), standing: one.standing(), context: context() });
  /** All that it has reported and answered: campaign and cell tell each other again what one of them lost. */
  function sayAgain(): void {
    const answers = one.commands.answered().map(({ answer }) => answer);
    for (const said of reporter.again(position(), answers)) outgoing.add(said);
  }

  setHandler(telling, (raw) => {
    const event = readTelling(raw);
    if (event === null) log.warn('a malformed telling was dropped');
    else hear(event, one.host);
  });

  function take(raw: unknown): void {
    const event = readCommand(raw, Date.now());
    if (event === null) {
      // nothing of it is printed: whoever reaches Temporal can send what can't be made into text
      log.warn('a malformed command was dropped');
      return;
    }
    const answer = answerTo(event, one.commands, one.host, context);
    outgoing.add(reporter.report(position(), [answer]));
  }
  // what had been sent to the run that died comes before anything newer
  for (const raw of args.commands ?? []) take(raw);
  setHandler(command, take);
  setHandler(reportAgain, () => {
    outgoing.hasCome(campaign);
    sayAgain();
  });

  // the campaign may have messages for a cell that was away, and lack what it was about to report
  if (args.restarted !== undefined) sayAgain();

  const carried = await one.run();
  if (carried !== null) {
    const { restarted: _once, commands: _taken, ...rest } = args;
    await continueAsNew<typeof cell>({ ...rest, carried, outgoing: outgoing.waiting() });
  }
}
