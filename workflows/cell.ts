import { continueAsNew, getExternalWorkflowHandle, log, setHandler } from '@temporalio/workflow';
import type { Standing } from '../domain/journal.ts';
import { tellingEvent, tellingReportSchema } from '../domain/told-first.ts';
import { createEngine } from '../interpreter/engine.ts';
import { cellMachine } from '../machines/cell.ts';
import { type CellContext, contentOf } from '../machines/cell-context.ts';
import { cellRefusal } from '../machines/cell-rules.ts';
import { COMMANDS, type CommandAnswer, commandSchema } from '../machines/commands.ts';
import { type CellReport, createReporter } from '../machines/exchange.ts';
import type { Reason } from '../machines/reason.ts';
import { cellStanding } from '../machines/standing.ts';
import { type DurableCase, openCase } from './durable-case.ts';
import { checkCellArgs } from './inputs.ts';
import { type CellArgs, campaignWorkflowId, command, report, telling } from './messages.ts';
import { createOutgoing, type Loss, type Outgoing } from './outgoing.ts';

const engine = createEngine<CellContext>(cellMachine, { version: '1' });

/** One cell's way through the six stages; it answers to people by events and to its campaign by commands. */
export async function cell(args: CellArgs): Promise<void> {
  checkCellArgs(args);
  const { campaign, input } = args;
  const subject = input.cell;
  const outgoing: Outgoing<CellReport> = createOutgoing<CellReport>({
    waiting: args.outgoing ?? [],
    receiverOf: () => campaign,
    send: (message) => getExternalWorkflowHandle(campaignWorkflowId(campaign)).signal(report, message),
    // a campaign that was cancelled may have ended before its cells; any other one waits for them
    lossOf: (): Loss | null =>
      one.standing().stage === 'cancelled' ? null : { campaign, subject, kind: 'reportLost', ref: '' },
  });
  const reporter = createReporter(subject);
  const tellCampaign = (
    seq: number,
    after: Standing,
    context: CellContext,
    answers: CommandAnswer[],
    guidance: CellReport['guidance'],
  ) => {
    outgoing.add(reporter.report(seq, after, context, answers, guidance));
  };

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
    onStep({ seq, emitted, before, after, context }) {
      const said = emitted.find(({ type }) => type === 'toCampaign')?.['message'] as
        | { difficulty: string; text: string; by: string }
        | undefined;
      const guidance =
        said === undefined ? null : { difficulty: said.difficulty, text: said.text, by: said.by };
      if (reporter.isNews(before, after, context) || guidance !== null)
        tellCampaign(seq, after, context, [], guidance);
    },
    outgoing,
  });

  const answer = (given: CommandAnswer) =>
    tellCampaign(one.seq(), one.standing(), one.host.view().context, [given], null);

  setHandler(telling, (raw) => {
    const parsed = tellingReportSchema.safeParse(raw);
    if (!parsed.success) {
      log.warn('a telling that is none was dropped', { issues: parsed.error.issues.length });
      return;
    }
    one.host.catchUp();
    const event = tellingEvent(parsed.data);
    if (one.host.can(event)) one.host.offer(event);
  });

  setHandler(command, (raw) => {
    const parsed = commandSchema.safeParse(raw);
    const payload = parsed.success ? COMMANDS[parsed.data.type].safeParse(parsed.data.payload) : null;
    if (!parsed.success || payload === null || !payload.success) {
      log.warn('a command that is none was dropped', {
        command: String((raw as { type?: unknown } | null)?.type),
      });
      return;
    }
    const { id, type, by } = parsed.data;
    if (!one.isNewCommand(id)) return;
    one.host.catchUp();
    const event = { type: `command.${type}`, payload: payload.data, id, by, at: Date.now() };
    if (!one.host.can(event)) {
      const refused: Reason = cellRefusal(one.host.view().context, event) ?? { reason: 'notNow' };
      answer({ id, ok: false, reason: refused.reason, values: refused.values });
      return;
    }
    const failure = one.host.offer(event);
    const reason = failure === 'TOO_LARGE' ? 'entryTooLarge' : 'notNow';
    answer({ id, ok: failure === null, reason: failure === null ? null : reason });
  });

  // the campaign may have something for a cell that was away
  if (args.restarted !== undefined)
    tellCampaign(one.seq(), one.standing(), one.host.view().context, [], null);

  const carried = await one.run();
  if (carried !== null) {
    const { restarted: _once, ...rest } = args;
    await continueAsNew<typeof cell>({ ...rest, carried, outgoing: outgoing.waiting() });
  }
}
