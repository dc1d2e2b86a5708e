import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import pc from 'picocolors';
import { importMembers, type ListSent } from '../../office/import-members.ts';
import { makeMemberForm } from '../../office/make-member-form.ts';
import { type CellList, type ListProblem, readMemberList } from '../../office/members/member-list.ts';
import { membersOfCell } from '../../office/members-of-cell.ts';
import { memberHelp } from '../../words/cli/help/members.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { refusalWords } from '../../words/refusals/refusal-words.ts';
import { type Audience, wordOf } from '../../words/words.ts';
import { action, examples, type Run } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { audienceFor, campaignMeant, explained, openRecords, openSender } from '../connections.ts';
import { openSystem } from '../elsewhere/open-system.ts';
import { confirm } from '../foresight.ts';
import { wholeFileAt } from '../given-files.ts';
import { EXIT } from '../output.ts';
import type { Program } from '../program.ts';
import { type SenderOptions, senderOf } from '../sending.ts';
import { withSender } from './send.ts';

/** `bontot members`: who is rated, from Excel; names stay in the records, only ids travel (R25, R66). */

/** Why a list is refused, with the place in the sheet or the cell. */
function problemLines(problem: ListProblem, file: string, audience: Audience): string[] {
  switch (problem.kind) {
    case 'row': {
      const { sheet, column, row, message } = problem.finding;
      return [`${file}: ${sheet} ${column}${row}: ${message[audience.lang]}`];
    }
    case 'name':
      return [`${problem.name}: ${problem.path}: ${problem.message}`];
    case 'line': {
      const { issues } = refusalWords(problem.refusal, audience);
      return issues.map((words) => `${audience.names.cell(problem.cell)}: ${words}`);
    }
  }
}

/** @throws CommandFailure LIST_REFUSED with everything that is wrong */
function assertSound(problems: readonly ListProblem[], file: string, audience: Audience): void {
  if (problems.length === 0) return;
  const lines = problems.flatMap((problem) => problemLines(problem, file, audience));
  const findings = problems.flatMap((problem) => (problem.kind === 'row' ? [problem.finding] : []));
  throw new CommandFailure('LIST_REFUSED', lines.join('\n'), findings.length > 0 ? findings : lines);
}

function printCell({ output }: Run, list: CellList, audience: Audience): void {
  const { names, lang } = audience;
  const { memberStatuses } = dictionaryOf(lang);
  const counts = [...Map.groupBy(list.members, ({ status }) => status)]
    .map(([status, own]) => `${own.length} ${wordOf(memberStatuses, status)}`)
    .join(', ');
  const { texts } = output;
  output.line(`${pc.bold(names.cell(list.cell))}  ${list.members.length}: ${counts}`);
  const told: [string, string[]][] = [
    [texts.members.joined, list.joined],
    [texts.members.left, list.left],
    [texts.members.changed, list.changed],
  ];
  for (const [what, ids] of told)
    if (ids.length > 0)
      output.line(
        `    ${what} ${ids.length}: ${ids.slice(0, 8).map(names.person).join(', ')}${ids.length > 8 ? ' …' : ''}`,
      );
}

async function importList(
  run: Run,
  file: string,
  options: SenderOptions & { cell?: string; check?: boolean; yes?: boolean },
): Promise<void> {
  const { output } = run;
  const records = await openRecords();
  try {
    const row = await campaignMeant(records.reader, run.campaign);
    const { bytes } = await wholeFileAt(file);
    const { cells, problems } = await readMemberList(bytes, row, records.reader, options.cell);
    const listed = cells.flatMap(({ people }) => people);
    assertSound(problems, file, audienceFor(row, output, listed));
    const audience = audienceFor(row, output, [...(await records.reader.people(row.id)), ...listed]);
    run.audience = audience;
    for (const cell of cells) printCell(run, cell, audience);
    if (options.check === true) {
      output.data({ cells, sent: false });
      return;
    }
    const by = await senderOf(options, output);
    if (options.yes !== true) await confirm(output);
    const sender = { ...options, id: options.id ?? randomUUID() };
    const client = await openSender();
    const receiver = { client, writer: records.writer, campaign: row.id };
    const printSent = ({ list: { cell, members }, refusal }: ListSent) => {
      output.data({ cell, members: members.length, refusal });
      const name = audience.names.cell(cell);
      if (refusal === null) return output.line(`${pc.green('✓')} ${name}`);
      const { sentence, issues } = refusalWords(refusal, audience);
      output.line(`${pc.red('✗')} ${name}: ${[sentence, ...issues].join('\n    ')}`);
    };
    try {
      const { added, changed, refused } = await explained(
        importMembers(receiver, cells, by, sender, printSent),
      );
      output.line(output.texts.members.names(added, changed));
      if (refused > 0) process.exitCode = EXIT.refused;
    } finally {
      await client.close();
    }
  } finally {
    await records.close();
  }
}

async function listMembers(run: Run, cell: string, options: { as?: string }): Promise<void> {
  const { output } = run;
  const records = await openSystem(run);
  try {
    const row = await campaignMeant(records.reader, run.campaign);
    const reads = records.elsewhere?.login.person ?? options.as;
    const members = await membersOfCell(records.reader, row, cell, reads);
    const { names } = audienceFor(row, output);
    const { memberStatuses, levels } = dictionaryOf(output.lang);
    const level = (given: string | null) => (given === null ? '–' : wordOf(levels, given));
    output.line(pc.bold(names.cell(cell)));
    const texts = output.texts.members;
    if (members.length === 0) output.line(texts.none);
    for (const line of members) {
      output.line(
        `  ${line.name.padEnd(28)} ${wordOf(memberStatuses, line.status).padEnd(26)} ${texts.levels(level(line.self), level(line.cell), level(line.decided?.level ?? null))}`,
      );
      output.data(line);
    }
  } finally {
    await records.close();
  }
}

export function memberCommands(program: Program): void {
  const members = program.command('members').description(memberHelp.members);
  members
    .command('form')
    .description(memberHelp.form)
    .requiredOption('--to <file>', memberHelp.to)
    .addHelpText('after', examples('members form --to dang-vien.xlsx'))
    .action(
      action(program, async (run, { to }) => {
        const records = await openSystem(run);
        try {
          const row = await campaignMeant(records.reader, run.campaign);
          await writeFile(to, await makeMemberForm(row));
          run.output.line(to);
          run.output.data({ file: to });
        } finally {
          await records.close();
        }
      }),
    );
  withSender(members.command('import <file>').description(memberHelp.import))
    .option('--cell <cell>', memberHelp.cell)
    .option('--check', memberHelp.check)
    .option('--yes', memberHelp.yes)
    .addHelpText(
      'after',
      examples(
        'members import dang-vien.xlsx --check',
        'members import dang-vien.xlsx --as do-thi-thu',
        'members import dang-vien.xlsx --cell doi-1 --as nguyen-thi-anh',
      ),
    )
    .action(action(program, importList));
  members
    .command('list <cell>')
    .description(memberHelp.list)
    .option('--as <person>', memberHelp.as)
    .addHelpText('after', examples('members list doi-1 --as nguyen-thi-anh'))
    .action(action(program, listMembers));
}
