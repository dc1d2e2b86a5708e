import type { Command } from 'commander';
import pc from 'picocolors';
import { warningsOf } from '../../domain/plan/plan-check.ts';
import { datesInPast, shiftPlan } from '../../domain/plan/shift.ts';
import { shortDate } from '../../domain/words/dates.ts';
import { action, dateArgument, examples } from '../command.ts';
import { CommandFailure } from '../output.ts';
import { openClient } from '../reach.ts';
import { planIn } from './plan.ts';

export function startCommand(program: Command): void {
  program
    .command('start <file>')
    .description('bắt đầu đợt kiểm tra theo kế hoạch / start the campaign of a plan')
    .option(
      '--shift-to <date>',
      'ngày kiểm tra; mọi ngày khác giữ khoảng cách ngày làm việc / the day of the session',
      dateArgument,
    )
    .addHelpText('after', examples('start plans/28-kh-du-2024.yaml --shift-to 10/12/2026'))
    .action(
      action(program, async ({ output }, file: string, options: { shiftTo?: string }) => {
        const asItStands = await planIn(file, output);
        const { plan, differences } =
          options.shiftTo === undefined
            ? { plan: asItStands, differences: [] }
            : shiftPlan(asItStands, options.shiftTo);
        const past = datesInPast(plan, Date.now());
        if (past !== null) {
          const dates = past.past.map(({ path, date }) => `${path} ${shortDate(date)}`).join(', ');
          throw new CommandFailure(
            past.code,
            output.words(
              `đã qua: ${dates}. Dùng được: --shift-to ${past.wouldDo}`,
              `in the past: ${dates}. This would do: --shift-to ${past.wouldDo}`,
            ),
            undefined,
            past,
          );
        }
        for (const { path, from, to } of differences) output.line(`  ${path}: ${from} → ${pc.bold(to)}`);
        const warnings = warningsOf(plan);
        for (const { code, path, message } of warnings)
          output.line(
            `  ${pc.yellow(output.words('cảnh báo', 'warning'))} ${code}  ${path}: ${message[output.lang]}`,
          );
        const client = await openClient();
        const { campaignIdOf } = await import('../../client/client.ts');
        try {
          const campaign = await client.startCampaign(plan, campaignIdOf(plan));
          output.line(
            output.words(`Đã bắt đầu đợt ${pc.bold(campaign)}`, `Started campaign ${pc.bold(campaign)}`),
          );
          output.data({ campaign, differences, warnings });
        } finally {
          await client.close();
        }
      }),
    );
}
