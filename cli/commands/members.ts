import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import pc from 'picocolors';
import { compareNames } from '../../documents/name-order.ts';
import { memberRoster } from '../../documents/workbooks/member-roster.ts';
import { assignmentsAt } from '../../domain/roster.ts';
import { answered } from '../../office/sending/answered.ts';
import type { PersonRow } from '../../records/person-row.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { refusalWords } from '../../words/refusal-words.ts';
import { type Audience, wordOf } from '../../words/words.ts';
import { action, examples, type Run } from '../command.ts';
import { CommandFailure, unknownCell } from '../command-failure.ts';
import { audienceFor, campaignMeant, explained, openClient, openRecords } from '../connections.ts';
import { confirm } from '../foresight.ts';
import { type CellList, memberImport, sendCellList } from '../member-import.ts';
import { EXIT } from '../output.ts';
import { type SenderOptions, senderOf } from '../sending.ts';
import { withSender } from './send.ts';

/** `bontot members`: who is rated, from Excel; names stay in the records, ids travel (R25, R66). */

const SEES_ALL = ['office', 'committeeHead', 'committeeDeputy', 'committeeMember', 'teamLeader', 'teamClerk'];

/** Somebody of a cell sees the own one only. @throws CommandFailure NOT_YOUR_CELL */
function assertMaySee({ output }: Run, { roster, plan }: CampaignRow, cell: string, person?: string): void {
  if (person === undefined) return;
  const roles = assignmentsAt(roster, Date.now(), plan.calendar.utcOffset).filter(
    (entry) => entry.person === person,
  );
  if (roles.some((entry) => SEES_ALL.includes(entry.role) || entry.cell === cell)) return;
  throw new CommandFailure(
    'NOT_YOUR_CELL',
    output.words('chỉ được xem đảng viên của chi bộ mình', 'only the members of the own cell may be seen'),
  );
}

function tellCell({ output }: Run, list: CellList, audience: Audience): void {
  const { names, lang } = audience;
  const { memberStatuses } = dictionaryOf(lang);
  const counts = [...Map.groupBy(list.members, ({ status }) => status)]
    .map(([status, own]) => `${own.length} ${wordOf(memberStatuses, status)}`)
    .join(', ');
  const { words } = output;
  output.line(`${pc.bold(names.cell(list.cell))}  ${list.members.length}: ${counts}`);
  const told: [string, string[]][] = [
    [words('thêm', 'new'), list.joined],
    [words('không còn trong danh sách', 'no longer in the list'), list.left],
    [words('thay đổi', 'changed'), list.changed],
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
    const audienceWith = (people: readonly PersonRow[]) => audienceFor(row, output, people);
    const cells = await memberImport(file, row, records.reader, output, audienceWith, options.cell);
    const audience = audienceWith([
      ...(await records.reader.people(row.id)),
      ...cells.flatMap(({ people }) => people),
    ]);
    run.audience = audience;
    for (const cell of cells) tellCell(run, cell, audience);
    if (options.check === true) {
      output.data({ cells, sent: false });
      return;
    }
    const by = senderOf(options, output);
    if (options.yes !== true) await confirm(output);
    const sender = { ...options, id: options.id ?? randomUUID() };
    const client = await openClient();
    const receiver = { client, writer: records.writer, campaign: row.id };
    const kept = { added: 0, changed: 0 };
    let refused = 0;
    try {
      for (const cell of cells) {
        const { refusal, names } = await explained(
          answered(sender.id, () => sendCellList(receiver, cell, by, sender)),
        );
        kept.added += names.added;
        kept.changed += names.changed;
        output.data({ cell: cell.cell, members: cell.members.length, refusal });
        const name = audience.names.cell(cell.cell);
        if (refusal === null) output.line(`${pc.green('✓')} ${name}`);
        else {
          refused += 1;
          const { sentence, issues } = refusalWords(refusal, audience);
          output.line(`${pc.red('✗')} ${name}: ${[sentence, ...issues].join('\n    ')}`);
        }
      }
    } finally {
      await client.close();
    }
    output.line(
      output.words(
        `Tên: ${kept.added} mới, ${kept.changed} sửa`,
        `Names: ${kept.added} new, ${kept.changed} changed`,
      ),
    );
    if (refused > 0) process.exitCode = EXIT.refused;
  } finally {
    await records.close();
  }
}

async function listMembers(run: Run, cell: string, options: { as?: string }): Promise<void> {
  const { output } = run;
  const records = await openRecords();
  try {
    const row = await campaignMeant(records.reader, run.campaign);
    if ((await records.reader.cell(row.id, cell)) === null) throw unknownCell(cell);
    assertMaySee(run, row, cell, options.as);
    const people = await records.reader.people(row.id);
    const audience = audienceFor(row, output, people);
    const { memberStatuses, levels } = dictionaryOf(output.lang);
    const level = (given: string | null) => (given === null ? '–' : wordOf(levels, given));
    const { members = [] } = await records.reader.caseContent(row.id, cell);
    const named = members.map((line) => ({ ...line, name: audience.names.person(line.member) }));
    output.line(pc.bold(audience.names.cell(cell)));
    if (named.length === 0)
      output.line(output.words('chưa có danh sách đảng viên', 'no list of members yet'));
    for (const line of named.toSorted((a, b) => compareNames(a.name, b.name))) {
      output.line(
        `  ${line.name.padEnd(28)} ${wordOf(memberStatuses, line.status).padEnd(26)} ${output.words('tự nhận', 'self')} ${level(line.self)} · ${output.words('chi bộ', 'cell')} ${level(line.cell)} · ${output.words('quyết định', 'decided')} ${level(line.decided?.level ?? null)}`,
      );
      output.data(line);
    }
  } finally {
    await records.close();
  }
}

export function memberCommands(program: Command): void {
  const members = program
    .command('members')
    .description('danh sách, xếp loại đảng viên / the members of the cells');
  members
    .command('form')
    .description('mẫu danh sách Excel để điền / an empty list to fill in')
    .requiredOption('--to <file>', 'tệp .xlsx / .xlsx file')
    .addHelpText('after', examples('members form --to dang-vien.xlsx'))
    .action(
      action(program, async (run, { to }: { to: string }) => {
        const records = await openRecords();
        try {
          const row = await campaignMeant(records.reader, run.campaign);
          await writeFile(to, await memberRoster(row.plan));
          run.output.line(to);
          run.output.data({ file: to });
        } finally {
          await records.close();
        }
      }),
    );
  withSender(
    members
      .command('import <file>')
      .description('nhận danh sách đã điền, kiểm tra từng hàng rồi gửi theo chi bộ / take a filled list in'),
  )
    .option('--cell <cell>', 'chỉ một chi bộ / one cell only')
    .option('--check', 'chỉ kiểm tra và cho xem thay đổi / check and show, send nothing')
    .option('--yes', 'không hỏi lại / send without asking')
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
    .description('đảng viên của một chi bộ: tình trạng và các mức / the members of a cell with their levels')
    .option('--as <person>', 'người xem; người của chi bộ chỉ xem chi bộ mình / who looks')
    .addHelpText('after', examples('members list doi-1 --as nguyen-thi-anh'))
    .action(action(program, listMembers));
}
