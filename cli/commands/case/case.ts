import pc from 'picocolors';
import { unknownCell } from '../../../office/office-failure.ts';
import { caseHelp } from '../../../words/cli/help/case.ts';
import { action, examples } from '../../command.ts';
import { audienceFor, campaignMeant, openRecords } from '../../connections.ts';
import type { Program } from '../../program.ts';
import { tellDossiers, tellReview } from './dossier.ts';
import { tellRatings, tellScores } from './inspection.ts';
import { tellMinutes } from './minutes.ts';
import { caseRestartCommand } from './restart.ts';
import { tellResult } from './result.ts';

/** `bontot case`: a cell's case as text, matter by matter. */
export function caseCommand(program: Program): void {
  const command = program
    .command('case <cell>')
    .description(caseHelp.case)
    .addHelpText('after', examples('case doi-1', 'case doi-1 --json'))
    .action(
      action(program, async (run, cell) => {
        const records = await openRecords();
        try {
          const row = await campaignMeant(records.reader, run.campaign);
          const audience = audienceFor(row, run.output, await records.reader.people(row.id));
          const found = await records.reader.cell(row.id, cell);
          if (found === null) throw unknownCell(cell);
          const content = await records.reader.caseContent(row.id, cell);
          run.output.line(pc.bold(audience.names.cell(cell)));
          tellDossiers(run, content, audience);
          tellReview(run, content, audience);
          tellRatings(run, row, found.standing, audience);
          tellScores(run, content, audience);
          tellMinutes(run, content, audience);
          tellResult(run, row, cell, content, audience);
          run.output.data({ campaign: row.id, cell, content });
        } finally {
          await records.close();
        }
      }),
    );
  caseRestartCommand(program, command);
}
