import type { Command } from 'commander';
import { unknownCell } from '../../office/office-failure.ts';
import { action, examples } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { campaignMeant, openClient, openRecords } from '../connections.ts';
import { assertOffice, restartCase } from '../restarting.ts';

/** `case restart`: a case that has died goes on from its journal. */
export function caseRestartCommand(program: Command, parent: Command): void {
  parent
    .command('restart <subject>')
    .description(
      'mở lại hồ sơ đã dừng ngoài ý muốn: chi bộ, campaign hoặc mailroom / bring back a dead case: a cell, campaign or mailroom',
    )
    .requiredOption('--as <person>', 'người của Văn phòng / somebody of the office')
    .requiredOption('--reason <text>', 'vì sao / why')
    .addHelpText('after', examples('case restart doi-2 --as do-thi-thu --reason "bị dừng nhầm"'))
    .action(
      action(program, async (run, subject: string, options: { as: string; reason: string }) => {
        const records = await openRecords();
        const client = await openClient();
        try {
          const row = await campaignMeant(records.reader, run.campaign);
          const known = ['campaign', 'mailroom', ...row.plan.cells.map(({ id }) => id)];
          if (!known.includes(subject)) throw unknownCell(subject);
          const restarted = { by: options.as, reason: options.reason.trim() };
          if (restarted.reason === '')
            throw new CommandFailure('REASON_MISSING', run.output.words('hãy ghi lý do', 'say why'));
          if (subject === 'mailroom') {
            assertOffice(row, options.as, Date.now());
            await client.restartMailroom(row.id);
          } else await restartCase(client, records, row, subject, restarted, Date.now());
          run.output.line(run.output.words(`${subject}: đã mở lại`, `${subject}: brought back`));
          run.output.data({ campaign: row.id, subject, ...restarted });
        } finally {
          await client.close();
          await records.close();
        }
      }),
    );
}
