import type { Command } from '@commander-js/extra-typings';
import pc from 'picocolors';
import type { CriteriaEntry, CriteriaSet } from '../../domain/criteria/criteria.ts';
import { foreseeCriteria } from '../../office/foresee-criteria.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { criteriaHelp } from '../../words/cli/help/criteria.ts';
import { optionsHelp } from '../../words/cli/help/options.ts';
import { pointsWords } from '../../words/points.ts';
import type { Lang } from '../../words/words.ts';
import { action, examples, type Run } from '../command.ts';
import { audienceFor, campaignMeant, openRecords } from '../connections.ts';
import { confirm } from '../foresight.ts';
import type { Program } from '../program.ts';
import { sendAs } from '../sending.ts';
import { validSet } from './criteria-file.ts';
import { withSender } from './send.ts';
import { withReason } from './verbs/verb.ts';

/**
 * `bontot criteria change`: changes the criteria of a running campaign, after printing everything that the change
 * affects.
 */

const entryWords = (entry: CriteriaEntry | null, lang: Lang): string =>
  entry === null ? '–' : `${entry.name}${entry.max === null ? '' : ` (${pointsWords(entry.max, lang)})`}`;

async function printTouched(
  { output }: Run,
  reader: RecordsReader,
  row: CampaignRow,
  set: CriteriaSet,
): Promise<void> {
  const { before, wordsOnly, scored, ...touched } = await foreseeCriteria(reader, row, set);
  const { names } = audienceFor(row, output);
  const changes = touched.changes.map(({ id, was, is }) => ({
    id,
    was: entryWords(was, output.lang),
    is: entryWords(is, output.lang),
  }));
  output.line(`${pc.bold(before.title)} ${before.version} → ${pc.bold(set.version)}`);
  for (const { id, was, is } of changes) output.line(`  ${id}: ${was} → ${is}`);
  const texts = output.texts.criteria;
  output.line(wordsOnly ? texts.wordsOnly : texts.scoring);
  output.line(texts.scored(scored.map(names.cell)));
  output.data({ changes, wordsOnly, scored });
}

export function criteriaChangeCommand(program: Program, criteria: Command): void {
  withSender(withReason(criteria.command('change <file>').description(criteriaHelp.change)))
    .option('--yes', optionsHelp.yes)
    .addHelpText(
      'after',
      examples('criteria change bon-tot-sua.yaml --reason "Sửa lỗi chính tả" --as pham-hoang-viet'),
    )
    .action(
      action(program, async (run, file, options) => {
        const set = await validSet(file, run.output);
        const records = await openRecords();
        try {
          const row = await campaignMeant(records.reader, run.campaign);
          await printTouched(run, records.reader, row, set);
        } finally {
          await records.close();
        }
        if (options.yes !== true) await confirm(run.output);
        await sendAs(run, 'campaign', 'criteria.change', { set, reason: options.reason }, options);
      }),
    );
}
