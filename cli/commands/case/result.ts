import pc from 'picocolors';
import type { CaseContent } from '../../../domain/case/case-content.ts';
import { type LastYearOfCell, lastYearOfCell } from '../../../domain/plan/last-year.ts';
import type { PublishedCase } from '../../../records/published-case.ts';
import type { CampaignRow } from '../../../records/reading.ts';
import { momentWords, shortDate } from '../../../words/dates.ts';
import { dictionaryOf } from '../../../words/dictionary.ts';
import { type Audience, wordOf } from '../../../words/words.ts';
import type { Run } from '../../command.ts';
import { shortId } from '../../meant.ts';

/** The end of a case as text: members in numbers, decisions, objections, the improvement plan, the year before,
 * and difficulties. */

const fourGoodWords = (fourGood: boolean | null, { output: { texts } }: Run): string | null =>
  fourGood === null ? null : fourGood ? texts.result.fourGood : texts.result.notFourGood;

function printMembers({ output }: Run, { members = [] }: Partial<CaseContent>): void {
  if (members.length === 0) return;
  const { memberStatuses } = dictionaryOf(output.lang);
  const counts = [...Map.groupBy(members, ({ status }) => status)].map(
    ([status, own]) => `${own.length} ${wordOf(memberStatuses, status)}`,
  );
  const decided = members.filter((line) => line.decided !== null).length;
  output.line(
    `${pc.bold(output.texts.result.members)}  ${members.length}: ${counts.join(', ')}; ${output.texts.result.decided(decided)}`,
  );
}

function printDecided(run: Run, { extracts, content: { appraisal } }: PublishedCase): void {
  const { output } = run;
  const { levels, decisionKinds } = dictionaryOf(output.lang);
  const texts = output.texts.result;
  if (appraisal != null) {
    const { fourGood, level } = appraisal.proposed;
    const said = [
      fourGoodWords(fourGood, run),
      level === null ? null : wordOf(levels, level),
      appraisal.remark,
    ];
    output.line(`${pc.bold(texts.committee)}  ${said.filter((part) => part !== null).join(' · ')}`);
  }
  for (const extract of extracts) {
    const { kind, number, date, fourGood, level, award, members, replaces, amends, withdrawn } = extract;
    const said = [
      fourGoodWords(fourGood, run),
      level === null ? null : wordOf(levels, level),
      award,
      members.length === 0 ? null : texts.memberCount(members.length),
      replaces === null ? null : texts.replaces,
      amends === null ? null : texts.amends,
      withdrawn ? pc.yellow(texts.withdrawn) : null,
    ].filter((part) => part !== null);
    output.line(`  ${number}, ${shortDate(date)}  ${wordOf(decisionKinds, kind)}: ${said.join(' · ')}`);
  }
}

function printObjections(
  { output }: Run,
  { objections = [] }: Partial<CaseContent>,
  audience: Audience,
): void {
  const texts = output.texts.result;
  for (const { id, text, by, at, member, outcome } of objections) {
    const about = member === null ? '' : ` (${audience.names.person(member)})`;
    const answer =
      outcome === null
        ? pc.yellow(texts.unanswered)
        : `${outcome.upheld ? texts.upheld : texts.dismissed}: ${outcome.reason}`;
    output.line(
      `${pc.bold(texts.objection)} ${id}${about}  ${text}  ${pc.dim(`${audience.names.person(by)}, ${momentWords(at, audience)}`)}\n  → ${answer}`,
    );
  }
}

function printPromises(promises: LastYearOfCell['promises'], { output }: Run): void {
  for (const { text, until, who } of promises) {
    const when = until === null ? '' : output.texts.result.until(shortDate(until));
    output.line(`  - ${text}${when}${who === null ? '' : pc.dim(` (${who})`)}`);
  }
}

function printLastYear(run: Run, { plan }: CampaignRow, cell: string): void {
  const last = lastYearOfCell(plan, cell);
  if (last === null) return;
  const { output } = run;
  const texts = output.texts.result;
  const { levels } = dictionaryOf(output.lang);
  const said = [
    fourGoodWords(last.fourGood, run),
    last.level === null ? null : wordOf(levels, last.level),
    last.award,
    last.decisions.length === 0 ? null : last.decisions.join(', '),
    last.improvement === 'owed' ? pc.yellow(texts.owesPlan) : null,
  ].filter((part) => part !== null);
  output.line(`${pc.bold(texts.inYear(last.year))}  ${said.join(' · ')}`);
  if (last.promises.length > 0) output.line(`  ${texts.promised}`);
  printPromises(last.promises, run);
}

function printDifficulties(
  { output }: Run,
  { difficulties = [] }: Partial<CaseContent>,
  { names }: Audience,
) {
  const texts = output.texts.result;
  if (difficulties.length > 0) output.line(pc.bold(texts.difficulties));
  for (const { id, text, by, answer, toAll } of difficulties)
    output.line(
      `  ${shortId(id)}  ${text} ${pc.dim(`(${names.person(by)})`)} → ${answer ?? pc.yellow(texts.unansweredDifficulty)}${toAll ? pc.dim(texts.toAllCells) : ''}`,
    );
}

/** @param cell id by which last year's result is looked up */
export function printResult(
  run: Run,
  row: CampaignRow,
  cell: string,
  published: PublishedCase,
  audience: Audience,
): void {
  const { content } = published;
  printMembers(run, published.inForce);
  printDecided(run, published);
  printObjections(run, content, audience);
  if (content.improvement != null) {
    run.output.line(pc.bold(run.output.texts.result.improvementPlan));
    printPromises(content.improvement.measures, run);
  }
  printLastYear(run, row, cell);
  printDifficulties(run, content, audience);
}
