import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import pc from 'picocolors';
import type { Refusal } from '../../domain/refusal.ts';
import { importMembers, type KeptNames, type ListSent } from '../../office/import-members.ts';
import { makeMemberForm } from '../../office/make-member-form.ts';
import { type ListedCell, type ListProblem, readMemberList } from '../../office/members/member-list.ts';
import { membersOfCell } from '../../office/members-of-cell.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { memberHelp } from '../../words/cli/help/members.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { refusalWords } from '../../words/refusals/refusal-words.ts';
import { type Audience, wordOf } from '../../words/words.ts';
import { action, examples, type Run } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { audienceFor, campaignMeant, explained, type OpenRecords, openSender } from '../connections.ts';
import type { Elsewhere } from '../elsewhere/elsewhere.ts';
import { openSystem } from '../elsewhere/open-system.ts';
import { confirm } from '../foresight.ts';
import { wholeFileAt } from '../given-files.ts';
import { cellMeant, personMeant, senderMeant } from '../meant.ts';
import { EXIT } from '../output.ts';
import type { Program } from '../program.ts';
import { namedElsewhere, placeOf, type SenderOptions, senderOf } from '../sending.ts';
import { withSender } from './send.ts';

/** `bontot members`: who is rated, from Excel; names stay in the records, only ids travel (R25, R66). */

/** Why a list is refused, with the place in the sheet or the cell. */
function problemLines(problem: ListProblem, file: string, audience: Audience): string[] {
  switch (problem.kind) {
    case 'row': {
      const { sheet, column, row, message } = problem.finding;
      const cell = `${column}${row}`;
      // a workbook as a whole has its first cell for a place
      const place = sheet === '' && cell === 'A1' ? [] : [`${sheet} ${cell}`.trim()];
      return [[file, ...place, message[audience.lang]].join(': ')];
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

function printCell({ output }: Run, list: ListedCell, audience: Audience): void {
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
  for (const { member, from, to } of list.corrected)
    output.line(`    ${texts.members.corrected(names.person(member), from, to)}`);
  for (const [what, ids] of told)
    if (ids.length > 0)
      output.line(
        `    ${what} ${ids.length}: ${ids.slice(0, 8).map(names.person).join(', ')}${ids.length > 8 ? ' …' : ''}`,
      );
}

interface ImportOptions extends SenderOptions {
  cell?: string;
  newcomer?: string[];
  check?: boolean;
  yes?: boolean;
}

/** Where lists are read, and sent in somebody's name. */
interface ListDesk {
  read(): Promise<{ cells: ListedCell[]; problems: ListProblem[] }>;
  send(by: string, told: (sent: ToldList) => void): Promise<KeptNames & { refused: number }>;
}
interface ToldList {
  cell: string;
  members: number;
  refusal: Refusal | null;
}

/** The system of this machine. @param sender its id is this attempt's own */
function deskHere(
  { reader, writer }: OpenRecords,
  row: CampaignRow,
  bytes: Buffer,
  sender: ImportOptions & { id: string },
): ListDesk {
  const read = readMemberList(bytes, row, reader, { only: sender.cell, newcomers: sender.newcomer });
  return {
    read: () => read,
    async send(by, told) {
      const { cells } = await read;
      const client = await openSender();
      const toldOf = ({ list: { cell, members }, refusal }: ListSent) =>
        told({ cell, members: members.length, refusal });
      try {
        const receiver = { client, writer, campaign: row.id };
        return await explained(importMembers(receiver, cells, by, sender, toldOf));
      } finally {
        await client.close();
      }
    },
  };
}

/** A system elsewhere, which reads the list by a directory that isn't all this person's to read. */
function deskElsewhere(
  there: Elsewhere,
  { id: campaign }: CampaignRow,
  bytes: Buffer,
  { id, cell, newcomer, ...named }: ImportOptions & { id: string },
): ListDesk {
  const given = {
    id,
    ...(cell === undefined ? {} : { cell }),
    ...(newcomer === undefined ? {} : { newcomers: newcomer }),
    ...namedElsewhere(named),
  };
  return {
    read: () => there.takeMembers(campaign, { ...given, send: false }, bytes),
    async send(_by, told) {
      const { sent } = await there.takeMembers(campaign, { ...given, send: true }, bytes);
      const { lists, ...kept } = sent ?? { lists: [], added: 0, changed: 0, refused: 0 };
      for (const list of lists) told(list);
      return kept;
    },
  };
}

async function importList(run: Run, file: string, options: ImportOptions): Promise<void> {
  const { output } = run;
  const system = await openSystem(run);
  try {
    const row = await campaignMeant(system.reader, run.campaign);
    const { bytes } = await wholeFileAt(file);
    const only = options.cell === undefined ? {} : { cell: cellMeant(row, options.cell) };
    const sender = { ...options, ...only, id: options.id ?? randomUUID() };
    const desk =
      system.elsewhere === null
        ? deskHere(system.here, row, bytes, sender)
        : deskElsewhere(system.elsewhere, row, bytes, sender);
    const { cells, problems } = await desk.read();
    const listed = cells.flatMap(({ people }) => people);
    assertSound(problems, file, audienceFor(row, output, listed));
    const audience = audienceFor(row, output, [...(await system.reader.people(row.id)), ...listed]);
    run.audience = audience;
    for (const cell of cells) printCell(run, cell, audience);
    if (options.check === true) {
      output.data({ cells, sent: false });
      return;
    }
    const by = senderMeant(row, await senderOf(options, output));
    if (options.yes !== true) await confirm(output);
    const place = await placeOf(system.elsewhere);
    if (place !== null) output.line(output.texts.elsewhere.sendsTo(place, audience.names.person(by)));
    const printSent = ({ cell, members, refusal }: ToldList) => {
      output.data({ cell, members, refusal, ...(place === null ? {} : { system: place }) });
      const name = audience.names.cell(cell);
      if (refusal === null) return output.line(`${pc.green('✓')} ${name}`);
      const { sentence, issues } = refusalWords(refusal, audience);
      output.line(`${pc.red('✗')} ${name}: ${[sentence, ...issues].join('\n    ')}`);
    };
    const { added, changed, refused } = await desk.send(by, printSent);
    output.line(output.texts.members.names(added, changed));
    if (refused > 0) process.exitCode = EXIT.refused;
  } finally {
    await system.close();
  }
}

async function listMembers(run: Run, named: string, options: { as?: string }): Promise<void> {
  const { output } = run;
  const records = await openSystem(run);
  try {
    const row = await campaignMeant(records.reader, run.campaign);
    const cell = cellMeant(row, named);
    const as = options.as === undefined ? undefined : personMeant(row, options.as);
    const reads = records.elsewhere?.login.person ?? as;
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
    .option('--newcomer <name...>', memberHelp.newcomer)
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
