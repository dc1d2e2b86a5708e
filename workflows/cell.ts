import { continueAsNew, getExternalWorkflowHandle, log, setHandler } from '@temporalio/workflow';
import type { Standing } from '../domain/journal.ts';
import { createEngine } from '../interpreter/engine.ts';
import { cellMachine } from '../machines/cell.ts';
import { type CellContext, contentOf } from '../machines/cell-context.ts';
import { cellRefusal } from '../machines/cell-rules.ts';
import { COMMANDS, type CommandAnswer, commandSchema } from '../machines/commands.ts';
import { type CellReport, createReporter } from '../machines/exchange.ts';
import { cellStanding } from '../machines/standing.ts';
import { openCase } from './durable-case.ts';
import { type CellArgs, campaignWorkflowId, command, report } from './messages.ts';
import { createOutgoing } from './outgoing.ts';

const engine = createEngine<CellContext>(cellMachine, { version: '1' });

/** One cell's way through the six stages; it answers to people by events and to its campaign by commands. */
export async function cell(args: CellArgs): Promise<void> {
  const { campaign, input } = args;
  const subject = input.cell;
  const outgoing = createOutgoing();
  const reporter = createReporter(subject, args.reports);
  const tellCampaign = (
    after: Standing,
    context: CellContext,
    answers: CommandAnswer[],
    guidance: CellReport['guidance'],
  ) => {
    const message = reporter.report(after, context, answers, guidance);
    outgoing.add(() => getExternalWorkflowHandle(campaignWorkflowId(campaign)).signal(report, message));
  };

  const one = openCase<CellContext>({
    campaign,
    subject,
    engine,
    from: args.carried === undefined ? { input } : { carried: args.carried },
    historyLimit: args.historyLimit,
    standingOf: cellStanding,
    contentOf,
    objection: cellRefusal,
    invoke: {},
    onStep({ emitted, before, after, context }) {
      const said = emitted.find(({ type }) => type === 'toCampaign')?.['message'] as
        | { difficulty: string; text: string; by: string }
        | undefined;
      const guidance =
        said === undefined ? null : { difficulty: said.difficulty, text: said.text, by: said.by };
      if (reporter.isNews(before, after, context) || guidance !== null)
        tellCampaign(after, context, [], guidance);
    },
    outgoing: () => outgoing.size(),
  });

  const answer = (given: CommandAnswer) =>
    tellCampaign(one.standing(), one.host.view().context, [given], null);

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
    if (one.host.can(event) && one.host.offer(event) === null) {
      answer({ id, ok: true, reason: null });
    } else {
      answer({ id, ok: false, reason: cellRefusal(one.host.view().context, event)?.reason ?? 'notNow' });
    }
  });

  outgoing.run().catch(() => undefined);
  const carried = await one.run();
  if (carried !== null) await continueAsNew<typeof cell>({ ...args, carried, reports: reporter.count() });
}
