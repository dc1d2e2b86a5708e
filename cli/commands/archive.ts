import { resolve } from 'node:path';
import pc from 'picocolors';
import { type ArchiveStep, archiveCampaign } from '../../office/archive/archive-campaign.ts';
import { filesFolder } from '../../records/files/file-folder.ts';
import { archiveProblemWords } from '../../words/archive/archive-problem-words.ts';
import { exportHelp } from '../../words/cli/help/export.ts';
import { momentWords } from '../../words/dates.ts';
import { failedTemplateSentence } from '../../words/papers/failed-template-words.ts';
import { action, examples, type Run } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { audienceFor, campaignMeant, inRecords, systemFolder } from '../connections.ts';
import { filesHere } from '../files-here.ts';
import type { Program } from '../program.ts';

/** how many between two lines that tell how far it is */
const SOME = 100;

const progress =
  ({ output }: Run) =>
  ({ step, done, of }: ArchiveStep): void => {
    if (done === of || done % SOME === 0) output.progress(output.texts.archive.step[step](done, of));
  };

/** `bontot archive`: at the machine of the system alone, as it holds everything of everybody. */
export function archiveCommand(program: Program): void {
  program
    .command('archive')
    .description(exportHelp.archive)
    .requiredOption('--to <folder>', exportHelp.toFolder)
    .addHelpText('after', examples('archive --to luu-tru-2026', 'archive --campaign ID --to D:/luu-tru'))
    .action(
      action(program, async (run, { to }) => {
        process.umask(0o077);
        const { output } = run;
        await inRecords(async (records) => {
          const row = await campaignMeant(records.reader, run.campaign);
          const source = { reader: records.reader, store: filesHere(output) };
          const kept = [systemFolder(), filesFolder()];
          const made = await archiveCampaign(row, source, resolve(to), { kept, told: progress(run) });
          const { texts } = output;
          const { until, problems } = made;
          const audience = audienceFor(row, output);
          output.line(texts.archive.done(made.folder, made.files, until.entries));
          if (until.at !== null) output.line(texts.archive.until(until.seq, momentWords(until.at, audience)));
          output.line(texts.archive.checkIt(made.folder));
          for (const failed of made.failing) {
            output.line(pc.yellow(failedTemplateSentence(failed)[output.lang]));
            await records.writer.recordFailedTemplate(row.id, failed);
          }
          output.data({ campaign: row.id, ...made });
          for (const problem of problems)
            output.line(`  ${archiveProblemWords(problem, audience.names, output.lang)}`);
          if (problems.length > 0)
            throw new CommandFailure(
              'ARCHIVE_INCOMPLETE',
              texts.archive.incomplete(problems.length),
              problems,
            );
        });
      }),
    );
}
