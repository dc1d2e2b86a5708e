import type { Command } from '@commander-js/extra-typings';
import { type CaseFault, checkCampaign } from '../../office/check-journal.ts';
import { repairJournal } from '../../office/repair-journal.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { action, examples, type Run } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { campaignMeant, openClient, openRecords } from '../connections.ts';
import type { Output } from '../output.ts';
import type { Program } from '../program.ts';

function faultLine(found: CaseFault, { words }: Output): string {
  const at = `${found.subject} ${found.seq}`;
  switch (found.fault) {
    case 'missing':
      return words(`${at}: thiếu`, `${at}: missing`);
    case 'otherChain':
      return words(`${at}: không nối tiếp bước trước`, `${at}: doesn't follow the one before it`);
    case 'changed':
      return words(
        `${at}: đã bị sửa (${found.parts.join(', ')})`,
        `${at}: changed (${found.parts.join(', ')})`,
      );
    case 'unsealed':
      return words(`${at}: do bản cũ ghi, không có niêm phong`, `${at}: of an earlier build, without a seal`);
    case 'standing':
      return words(`${at}: bảng hiển thị khác nhật ký`, `${at}: what is shown isn't what the journal says`);
    case 'fold':
      return words(
        `${at}: làm lại không ra như đã ghi (${found.why})`,
        `${at}: made again it isn't what it says (${found.why})`,
      );
  }
}

async function campaignsMeant(reader: RecordsReader, run: Run): Promise<string[]> {
  if (run.campaign !== undefined) return [(await campaignMeant(reader, run.campaign)).id];
  return (await reader.campaigns()).map(({ id }) => id);
}

/** `records check` and `records repair`: does the journal prove itself, and what Temporal still holds of what it lacks. */
export function journalCheckCommands(program: Program, records: Command): void {
  records
    .command('check')
    .description('kiểm tra nhật ký: thiếu, bị sửa, sai lệch / check the journal: gaps, changes, differences')
    .addHelpText('after', examples('records check', 'records check --json'))
    .action(
      action(program, async (run) => {
        const opened = await openRecords();
        try {
          let faults = 0;
          for (const campaign of await campaignsMeant(opened.reader, run)) {
            const check = await checkCampaign(opened.reader, campaign);
            const { length } = check.faults;
            faults += length;
            run.output.line(
              run.output.words(
                `${campaign}: ${check.entries} bước của ${check.subjects} hồ sơ, ${length} chỗ sai`,
                `${campaign}: ${check.entries} entries of ${check.subjects} subjects, ${length} faults`,
              ),
            );
            for (const one of check.faults) run.output.line(`  ${faultLine(one, run.output)}`);
            run.output.data({ campaign, ...check });
          }
          if (faults > 0)
            throw new CommandFailure(
              'JOURNAL_FAULTY',
              run.output.words(`${faults} chỗ sai`, `${faults} faults`),
            );
        } finally {
          await opened.close();
        }
      }),
    );

  records
    .command('repair')
    .description(
      'lấy lại bước thiếu hoặc sai từ lịch sử của Temporal / take missing or wrong entries from Temporal’s histories',
    )
    .addHelpText('after', examples('records repair', 'records repair --campaign ID'))
    .action(
      action(program, async (run) => {
        const opened = await openRecords();
        const client = await openClient();
        try {
          let lost = 0;
          const list = (seqs: readonly number[]) => (seqs.length === 0 ? '0' : seqs.join(', '));
          for (const campaign of await campaignsMeant(opened.reader, run))
            lost += await repairJournal(client, opened, campaign, (done) => {
              const replaced = done.replaced.map(({ seq }) => seq);
              run.output.line(
                run.output.words(
                  `${done.subject}: thêm ${list(done.added)}; thay ${list(replaced)}; mất ${list(done.lost)}`,
                  `${done.subject}: added ${list(done.added)}; replaced ${list(replaced)}; lost ${list(done.lost)}`,
                ),
              );
              run.output.data({ campaign, ...done });
            });
          if (lost > 0)
            throw new CommandFailure(
              'ENTRIES_LOST',
              run.output.words(
                `mất ${lost} bước, không lịch sử nào còn giữ`,
                `${lost} entries are lost: no history holds them`,
              ),
            );
        } finally {
          await client.close();
          await opened.close();
        }
      }),
    );
}
