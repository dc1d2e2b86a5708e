import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { restartCase } from '../../../office/restart-case.ts';
import { caseHelp } from '../../../words/cli/help/case.ts';
import { action, examples } from '../../command.ts';
import { campaignMeant, openClient, openRecords } from '../../connections.ts';
import { senderMeant, subjectMeant } from '../../meant.ts';
import type { Program } from '../../program.ts';

/** `case restart`: a case that has died goes on from its journal. */
export function caseRestartCommand(program: Program, parent: CommandUnknownOpts): void {
  parent
    .command('restart <subject>')
    .description(caseHelp.restart)
    .requiredOption('--as <person>', caseHelp.as)
    .requiredOption('--reason <text>', caseHelp.reason)
    .addHelpText('after', examples('case restart doi-2 --as do-thi-thu --reason "bị dừng nhầm"'))
    .action(
      action(program, async (run, named, options) => {
        const records = await openRecords();
        try {
          const client = await openClient();
          try {
            const row = await campaignMeant(records.reader, run.campaign);
            // a mailroom can be dead, too, and no plan names it
            const subject = named === 'mailroom' ? named : subjectMeant(row, named);
            const restarted = { by: senderMeant(row, options.as), reason: options.reason.trim() };
            await restartCase(client, records, row, subject, restarted, Date.now());
            run.output.line(run.output.texts.status.broughtBack(subject));
            run.output.data({ campaign: row.id, subject, ...restarted });
          } finally {
            await client.close();
          }
        } finally {
          await records.close();
        }
      }),
    );
}
