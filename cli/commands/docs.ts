import pc from 'picocolors';
import { newlyFailed } from '../../domain/word-file.ts';
import { makeWholePapers } from '../../office/make-papers.ts';
import { papersInPdf } from '../../office/pdf/papers-in-pdf.ts';
import { PdfFailure } from '../../office/pdf/pdf-failure.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { optionsHelp } from '../../words/cli/help/options.ts';
import { recordsHelp } from '../../words/cli/help/records.ts';
import { failedTemplateSentence } from '../../words/papers/failed-template-words.ts';
import { action, examples } from '../command.ts';
import { campaignMeant, type OpenRecords } from '../connections.ts';
import type { PaperFile } from '../elsewhere/elsewhere.ts';
import { openSystem } from '../elsewhere/open-system.ts';
import { saveArchive, saveFiles } from '../office-folder.ts';
import type { Output } from '../output.ts';
import type { Program } from '../program.ts';

interface Where {
  to?: string | undefined;
  zip?: string | undefined;
}

async function save(
  { line, data, lang }: Output,
  { to, zip }: Where,
  files: readonly PaperFile[],
): Promise<void> {
  const saved = to === undefined ? [] : await saveFiles(to, files);
  // an archive with nothing in it would look like a broken one
  if (zip !== undefined && files.length > 0) await saveArchive(zip, files, Date.now());
  for (const [index, { path, content, failed = null }] of files.entries()) {
    const file = saved[index] ?? null;
    line(file ?? path);
    if (failed !== null) line(`  ${pc.yellow(failedTemplateSentence(failed)[lang])}`);
    data({ path, file, bytes: Buffer.byteLength(content), ...(failed === null ? {} : { failed }) });
  }
}

/** Made here; the office is told of its templates that couldn't say a paper. */
async function papersHere(row: CampaignRow, { reader, writer }: OpenRecords): Promise<PaperFile[]> {
  const papers = await makeWholePapers(row, reader);
  for (const { word } of papers) {
    const failed = word === null ? null : newlyFailed(word);
    if (failed !== null) await writer.recordFailedTemplate(row.id, failed);
  }
  return papers.map(({ path, content, word }) => ({ path, content, failed: word?.failed ?? null }));
}

/** `bontot docs`: every paper as a page and for Word, with `--pdf` as PDF, too. */
export function docsCommand(program: Program): void {
  program
    .command('docs')
    .description(recordsHelp.docs)
    .option('--to <folder>', optionsHelp.toFolder)
    .option('--zip <file>', recordsHelp.toArchive)
    .option('--pdf', recordsHelp.pdf)
    .addHelpText('after', examples('docs', 'docs --to giay-to --pdf', 'docs --zip giay-to.zip'))
    .action(
      action(program, async ({ output, campaign }, { pdf, ...where }) => {
        const system = await openSystem({ campaign });
        try {
          const row = await campaignMeant(system.reader, campaign);
          // elsewhere a paper is made of what whoever is logged in sees, and there
          const files =
            system.elsewhere === null
              ? await papersHere(row, system.here)
              : await system.elsewhere.papers(row.id);
          const told = (done: number, of: number) => output.progress(output.texts.status.pdfs(done, of));
          const pdfs = pdf
            ? await papersInPdf(files, { told }).catch(async (error: unknown) => {
                // pages to print are there all the same
                if (error instanceof PdfFailure) await save(output, where, files);
                throw error;
              })
            : [];
          await save(output, where, [...files, ...pdfs]);
          if (files.length === 0) output.line(output.texts.status.noDocuments);
        } finally {
          await system.close();
        }
      }),
    );
}
