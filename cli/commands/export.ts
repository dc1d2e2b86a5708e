import { Readable } from 'node:stream';
import { Argument } from '@commander-js/extra-typings';
import { TABLE_NAMES } from '../../domain/table-name.ts';
import { exportTables } from '../../office/export-tables.ts';
import { exportHelp } from '../../words/cli/help/export.ts';
import { action, examples } from '../command.ts';
import { campaignMeant, inRecords } from '../connections.ts';
import { writeNewFile } from '../new-file.ts';
import type { Program } from '../program.ts';

const ALL = 'all';

/**
 * `bontot export`: what is recorded as tables, by whoever runs the system; everybody else takes theirs from the pages.
 */
export function exportCommand(program: Program): void {
  program
    .command('export')
    .addArgument(new Argument('<table>').choices([...TABLE_NAMES, ALL] as const))
    .description(exportHelp.export)
    .requiredOption('--to <file>', exportHelp.to)
    .addHelpText('after', examples('export results --to ket-qua.xlsx', 'export all --to moi-bang.xlsx'))
    .action(
      action(program, async (run, table, { to }) => {
        await inRecords(async (records) => {
          const row = await campaignMeant(records.reader, run.campaign);
          const tables = table === ALL ? TABLE_NAMES : [table];
          const content = await exportTables(row, records.reader, tables);
          await writeNewFile(run.output, to, Readable.from([content]));
          run.output.line(to);
          run.output.data({ file: to, tables, bytes: content.length });
        });
      }),
    );
}
