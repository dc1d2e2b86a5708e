import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pc from 'picocolors';
import type { Instant } from '../../domain/calendar/instant.ts';
import { papersOfCell } from '../../office/make-papers.ts';
import { PdfFailure } from '../../office/pdf/pdf-failure.ts';
import { withPdfProgram } from '../../office/pdf/word-to-pdf.ts';
import {
  type MadeSet,
  makeSets,
  type SetOf,
  type SetSource,
  setsThere,
} from '../../office/sets/make-sets.ts';
import { printedSets } from '../../office/sets/printed-sets.ts';
import type { CampaignRow, RecordsWriter } from '../../records/reading.ts';
import { dossierHelp } from '../../words/cli/help/dossier.ts';
import { optionsHelp } from '../../words/cli/help/options.ts';
import { failedTemplateSentence } from '../../words/papers/failed-template-words.ts';
import { action, examples } from '../command.ts';
import { campaignMeant, inRecords } from '../connections.ts';
import { filesHere } from '../files-here.ts';
import { cellMeant, personMeant } from '../meant.ts';
import { saveFiles } from '../office-folder.ts';
import type { Output } from '../output.ts';
import type { Program } from '../program.ts';

interface Asked {
  row: CampaignRow;
  source: SetSource;
  writer: Pick<RecordsWriter, 'recordFailedTemplate'>;
  sets: readonly SetOf[];
  to: string;
  now: Instant;
}

/** A PDF each, all or none: they are moved to their places once the last of them is made. */
async function savePdfs({ row, source, writer, sets, to, now }: Asked, output: Output): Promise<void> {
  await mkdir(to, { recursive: true });
  const aside = await mkdtemp(join(to, '.dang-lap-'));
  try {
    const made: Omit<MadeSet, 'content'>[] = [];
    await withPdfProgram({}, async (toPdf) => {
      for await (const { content, ...one } of makeSets(row, source, sets, { toPdf, now })) {
        await saveFiles(aside, [{ path: `${one.path}.pdf`, content: Buffer.from(content) }]);
        made.push(one);
        output.progress(output.texts.dossier.sets(made.length, sets.length));
      }
    });
    for (const { path, cell, set, pages, apart, failed } of made) {
      const file = join(to, `${path}.pdf`);
      await mkdir(dirname(file), { recursive: true });
      await rename(join(aside, `${path}.pdf`), file);
      output.line(output.texts.dossier.setMade(file, pages, apart.length));
      for (const one of failed) {
        output.line(pc.yellow(failedTemplateSentence(one)[output.lang]));
        await writer.recordFailedTemplate(row.id, one);
      }
      output.data({ file, cell: cell.cell, person: set.person, receipt: set.receipt, pages, apart, failed });
    }
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** `bontot sets`: the sets of dossiers, one PDF for each member of the team; at the machine of the system, as it holds the files. */
export function setsCommand(program: Program): void {
  program
    .command('sets')
    .description(dossierHelp.sets)
    .requiredOption('--to <folder>', optionsHelp.toFolder)
    .option('--cell <cell>', dossierHelp.setsCell)
    .option('--member <person>', dossierHelp.setsMember)
    .addHelpText(
      'after',
      examples('sets --to bo-ho-so', 'sets --to bo-ho-so --cell doi-1 --member pham-thi-lan'),
    )
    .action(
      action(program, async ({ output, campaign }, { to, cell, member }) => {
        process.umask(0o077);
        await inRecords(async ({ reader, writer }) => {
          const row = await campaignMeant(reader, campaign);
          const now = Date.now();
          const source: SetSource = {
            papersOf: (one) => papersOfCell(row, reader, one, now),
            store: filesHere(output),
          };
          const sets = await setsThere(
            row,
            { reader },
            {
              cell: cell === undefined ? undefined : cellMeant(row, cell),
              person: member === undefined ? undefined : personMeant(row, member),
            },
          );
          if (sets.length === 0) {
            output.line(output.texts.dossier.noSets);
            return;
          }
          const asked = { row, source, writer, sets, to, now };
          await savePdfs(asked, output).catch(async (error: unknown) => {
            if (!(error instanceof PdfFailure) || error.code !== 'PDF_PROGRAM_MISSING') throw error;
            // to be printed one by one
            for await (const files of printedSets(row, source, sets, now))
              for (const file of await saveFiles(to, files)) output.line(file);
            throw error;
          });
        });
      }),
    );
}
