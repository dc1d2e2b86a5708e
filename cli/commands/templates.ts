import { basename } from 'node:path';
import pc from 'picocolors';
import { dateOf } from '../../domain/calendar/instant.ts';
import { errorsIn, type TemplateFinding } from '../../domain/template-finding.ts';
import { WORD_KINDS, type WordKind } from '../../domain/word-kind.ts';
import {
  type CheckedTemplate,
  checkTemplates,
  giveTemplates,
  restoreTemplate,
  takeTemplate,
  templatesNow,
} from '../../office/paper-templates.ts';
import { optionsHelp } from '../../words/cli/help/options.ts';
import { templateHelp } from '../../words/cli/help/templates.ts';
import { templateFindingWords } from '../../words/papers/template-finding-words.ts';
import { findingPlace, templateName } from '../../words/papers/template-words.ts';
import {
  TEMPLATE_FILES,
  TEMPLATE_NAMES,
  templateFile,
  wordKindName,
  wordKindNamed,
} from '../../words/papers/word-kind-words.ts';
import { action, examples } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { inRecords } from '../connections.ts';
import { wholeFileAt } from '../given-files.ts';
import { LOCAL_OFFSET } from '../local-offset.ts';
import { saveFiles } from '../office-folder.ts';
import type { Output } from '../output.ts';
import type { Program } from '../program.ts';

/** `bontot templates`: how papers for Word look is the office's; what they say is the record's. */

/** A template, by the name that its file has had since it was taken out. */
interface TemplateFile {
  file: string;
  kind: WordKind;
  bytes: Uint8Array;
}

/** @throws CommandFailure NO_FILE; UNKNOWN_TEMPLATE where the name says of no paper */
async function templateAt(path: string, { texts }: Output): Promise<TemplateFile> {
  const kind = wordKindNamed(basename(path));
  if (kind === null)
    throw new CommandFailure('UNKNOWN_TEMPLATE', texts.templates.unknownName(path, TEMPLATE_NAMES));
  return { file: path, kind, bytes: (await wholeFileAt(path)).bytes };
}

function printFindings({ file }: TemplateFile, findings: readonly TemplateFinding[], output: Output): void {
  const { severities } = output.texts.failures;
  for (const finding of findings) {
    const { severity, code } = finding;
    const mark = (severity === 'error' ? pc.red : pc.yellow)(severities[severity]);
    output.line([file, ...findingPlace(finding, output.lang), `${mark} ${code}`].join('  '));
    output.line(`    ${templateFindingWords(finding)[output.lang]}`);
    output.data({ file, ...finding });
  }
}

/** @throws CommandFailure as `templateAt` */
async function templatesAt(paths: readonly string[], output: Output): Promise<TemplateFile[]> {
  const files: TemplateFile[] = [];
  for (const path of paths) files.push(await templateAt(path, output));
  return files;
}

/** Prints what is wrong with all of them. @returns how many findings are errors, and how many are not */
function printAll(all: readonly CheckedTemplate<TemplateFile>[], output: Output): [number, number] {
  for (const one of all) printFindings(one, one.findings, output);
  const findings = all.flatMap((one) => one.findings);
  const errors = errorsIn(findings);
  return [errors, findings.length - errors];
}

export function templateCommands(program: Program): void {
  const templates = program.command('templates').description(templateHelp.templates);

  templates
    .command('list', { isDefault: true })
    .description(templateHelp.list)
    .addHelpText('after', examples('templates'))
    .action(
      action(program, async ({ output }) => {
        await inRecords(async (records) => {
          for (const { kind, own } of await templatesNow(records.reader)) {
            const file = TEMPLATE_FILES[kind];
            const name = wordKindName(kind, output.lang);
            output.line(`${file.padEnd(32)} ${name}  ${pc.dim(templateName(own, output.lang))}`);
            output.data({ kind, file, version: own?.version ?? null, sha256: own?.sha256 ?? null });
          }
        });
      }),
    );

  templates
    .command('export')
    .description(templateHelp.export)
    .requiredOption('--to <folder>', optionsHelp.toFolder)
    .addHelpText('after', examples('templates export --to mau-word'))
    .action(
      action(program, async ({ output }, { to }) => {
        await inRecords(async (records) => {
          const today = dateOf(Date.now(), LOCAL_OFFSET);
          for (const kind of WORD_KINDS) {
            const content = Buffer.from(await takeTemplate(records.reader, kind, today));
            const [file = ''] = await saveFiles(to, [{ path: templateFile(kind), content }]);
            output.line(file);
            output.data({ kind, file });
          }
        });
      }),
    );

  templates
    .command('check <files...>')
    .description(templateHelp.check)
    .addHelpText('after', examples('templates check mau-word/quyet-dinh-khen-thuong.docx'))
    .action(
      action(program, async ({ output }, files) => {
        const all = checkTemplates(await templatesAt(files, output));
        const [errors, warnings] = printAll(all, output);
        output.line(output.texts.templates.counted(all.length, errors, warnings));
        if (errors > 0) throw new CommandFailure('TEMPLATE_REFUSED', output.texts.templates.refused(errors));
      }),
    );

  templates
    .command('import <files...>')
    .description(templateHelp.import)
    .addHelpText('after', examples('templates import mau-word/quyet-dinh-khen-thuong.docx'))
    .action(
      action(program, async ({ output }, files) => {
        const given = await templatesAt(files, output);
        await inRecords(async ({ writer }) => {
          const all = await giveTemplates(writer, given, null);
          const [errors] = printAll(all, output);
          if (errors > 0)
            throw new CommandFailure('TEMPLATE_REFUSED', output.texts.templates.refused(errors));
          for (const { kind, file, version } of all) {
            if (version === null) continue;
            output.line(output.texts.templates.kept(file, version));
            output.data({ kind, file, version });
          }
        });
      }),
    );

  templates
    .command('restore <template>')
    .description(templateHelp.restore)
    .addHelpText('after', examples('templates restore quyet-dinh-khen-thuong'))
    .action(
      action(program, async ({ output }, name) => {
        const kind = wordKindNamed(name);
        if (kind === null)
          throw new CommandFailure(
            'UNKNOWN_TEMPLATE',
            output.texts.templates.unknownKind(name, TEMPLATE_NAMES),
          );
        await inRecords(async (records) => {
          const version = await restoreTemplate(records.writer, kind, null);
          output.line(output.texts.templates.restored(wordKindName(kind, output.lang)));
          output.data({ kind, version });
        });
      }),
    );
}
