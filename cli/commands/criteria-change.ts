import type { Command } from 'commander';
import pc from 'picocolors';
import type { CaseContent } from '../../domain/case/case-content.ts';
import { subjectScores } from '../../domain/case/score-layers.ts';
import { type CriteriaSet, entryNames, scoresAlike, scoringOf } from '../../domain/criteria/criteria.ts';
import { criteriaOf } from '../../domain/plan/plan-criteria.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { recordedCells } from '../../records/recorded-cells.ts';
import { pointsWords } from '../../words/points.ts';
import type { Lang } from '../../words/words.ts';
import { action, examples, type Run } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { audienceFor, campaignMeant, openRecords } from '../connections.ts';
import { confirm } from '../foresight.ts';
import { type SenderOptions, sendAs } from '../sending.ts';
import { validSet } from './criteria-file.ts';
import { withSender } from './send.ts';
import { withReason } from './verb.ts';

/** `bontot criteria change`: criteria of a running campaign, with everything that the change touches told first. */

/** What differs in one criterion, condition or adjustment. */
function entryChanges(
  before: CriteriaSet,
  after: CriteriaSet,
  lang: Lang,
): { id: string; was: string; is: string }[] {
  const [olds, news] = [entryNames(before), entryNames(after)];
  const words = (entry: ReturnType<typeof olds.get>) =>
    entry === undefined
      ? '–'
      : `${entry.name}${entry.max === null ? '' : ` (${pointsWords(entry.max, lang)})`}`;
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((id) => {
    const [was, is] = [words(olds.get(id)), words(news.get(id))];
    return was === is ? [] : [{ id, was, is }];
  });
}

/** Cells that have scored by the set so far. */
async function scoredCells(reader: RecordsReader, row: CampaignRow, subject: string): Promise<string[]> {
  const scored = ({ scores }: Partial<CaseContent>) =>
    scores !== undefined && subjectScores(scores, 'self', subject).length > 0;
  return (await recordedCells(reader, row.id))
    .filter(({ content }) => scored(content))
    .map(({ cell }) => cell);
}

async function tellTouched(
  { output }: Run,
  reader: RecordsReader,
  row: CampaignRow,
  set: CriteriaSet,
): Promise<void> {
  const before = criteriaOf(row.plan, set.subject);
  if (before === null)
    throw new CommandFailure(
      'NO_SUCH_CRITERIA',
      output.words(`kế hoạch không có khung cho ${set.subject}`, `the plan has no set for ${set.subject}`),
    );
  const { names } = audienceFor(row, output);
  const changes = entryChanges(before, set, output.lang);
  const wordsOnly = scoresAlike(scoringOf(before), scoringOf(set));
  output.line(`${pc.bold(before.title)} ${before.version} → ${pc.bold(set.version)}`);
  for (const { id, was, is } of changes) output.line(`  ${id}: ${was} → ${is}`);
  output.line(
    wordsOnly
      ? output.words('Chỉ câu chữ thay đổi, cách chấm giữ nguyên.', 'Only words change, the scoring stays.')
      : output.words('Cách chấm thay đổi.', 'The scoring changes.'),
  );
  const scored = await scoredCells(reader, row, set.subject);
  output.line(
    output.words(
      `Chi bộ đã chấm theo khung này: ${scored.length === 0 ? 'chưa có' : scored.map(names.cell).join('; ')}`,
      `Cells that have scored by it: ${scored.length === 0 ? 'none' : scored.map(names.cell).join('; ')}`,
    ),
  );
  output.data({ changes, wordsOnly, scored });
}

export function criteriaChangeCommand(program: Command, criteria: Command): void {
  withSender(
    withReason(
      criteria
        .command('change <file>')
        .description('sửa khung tiêu chí của đợt đang chạy / change the criteria of a running campaign'),
    ),
  )
    .option('--yes', 'không hỏi lại, gửi luôn / send without asking')
    .addHelpText(
      'after',
      examples('criteria change bon-tot-sua.yaml --reason "Sửa lỗi chính tả" --as pham-hoang-viet'),
    )
    .action(
      action(
        program,
        async (run, file: string, options: SenderOptions & { reason: string; yes?: boolean }) => {
          const set = await validSet(file, run.output);
          const records = await openRecords();
          try {
            const row = await campaignMeant(records.reader, run.campaign);
            await tellTouched(run, records.reader, row, set);
          } finally {
            await records.close();
          }
          if (options.yes !== true) await confirm(run.output);
          await sendAs(run, 'campaign', 'criteria.change', { set, reason: options.reason }, options);
        },
      ),
    );
}
