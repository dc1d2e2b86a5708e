import pc from 'picocolors';
import { publishedCase } from '../../../records/published-case.ts';
import { caseHelp } from '../../../words/cli/help/case.ts';
import { action, examples } from '../../command.ts';
import { audienceFor, campaignMeant } from '../../connections.ts';
import { openSystem } from '../../elsewhere/open-system.ts';
import { cellMeant } from '../../meant.ts';
import type { Program } from '../../program.ts';
import { printDossiers, printReview } from './dossier.ts';
import { printRatings, printScores } from './inspection.ts';
import { printMinutes } from './minutes.ts';
import { caseRestartCommand } from './restart.ts';
import { printResult } from './result.ts';

/** `bontot case`: a cell's case as text, matter by matter. */
export function caseCommand(program: Program): void {
  const command = program
    .command('case <cell>')
    .description(caseHelp.case)
    .addHelpText('after', examples('case doi-1', 'case doi-1 --json'))
    .action(
      action(program, async (run, named) => {
        const records = await openSystem(run);
        try {
          const row = await campaignMeant(records.reader, run.campaign);
          const cell = cellMeant(row, named);
          const audience = audienceFor(row, run.output, await records.reader.people(row.id));
          const found = await records.reader.cell(row.id, cell);
          if (found === null) {
            run.output.line(`${pc.bold(audience.names.cell(cell))}: ${run.output.texts.status.notAnnounced}`);
            run.output.data({ campaign: row.id, cell, content: null, extracts: [] });
            return;
          }
          const published = await publishedCase(records.reader, row.id, cell);
          const { content, extracts } = published;
          run.output.line(pc.bold(audience.names.cell(cell)));
          printDossiers(run, content, audience);
          printReview(run, content, audience);
          printRatings(run, row, found.standing, audience);
          printScores(run, content, audience);
          printMinutes(run, content, audience);
          printResult(run, row, cell, published, audience);
          run.output.data({ campaign: row.id, cell, content, extracts });
        } finally {
          await records.close();
        }
      }),
    );
  caseRestartCommand(program, command);
}
