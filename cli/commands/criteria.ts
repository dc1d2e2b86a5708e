import { writeFile } from 'node:fs/promises';
import { type CriteriaSet, criteriaDigest } from '../../domain/criteria/criteria.ts';
import { makeCriteriaFile } from '../../office/criteria-files.ts';
import { thereAlready } from '../../words/cli/failures.ts';
import { criteriaHelp } from '../../words/cli/help/criteria.ts';
import { action, examples } from '../command.ts';
import { CommandFailure, notWritten } from '../command-failure.ts';
import { EXIT, type Output } from '../output.ts';
import type { Program } from '../program.ts';
import { criteriaChangeCommand } from './criteria-change.ts';
import { isWorkbook, printSetFindings, type ReadSet, readSet, validSet } from './criteria-file.ts';
import { criteriaLines } from './criteria-lines.ts';

interface Target {
  to: string;
  force?: boolean;
}

/**
 * A file that somebody may have changed by hand is not overwritten unasked. @throws CommandFailure FILE_EXISTS,
 * NOT_WRITTEN
 */
async function write(content: Buffer | string, { to, force = false }: Target) {
  await writeFile(to, content, { flag: force ? 'w' : 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new CommandFailure('FILE_EXISTS', thereAlready([to]));
    throw notWritten(to, error);
  });
}

function wantsWorkbook(file: string, wanted: boolean, output: Output): void {
  if (isWorkbook(file) === wanted) return;
  throw new CommandFailure(
    'WRONG_FILE_TYPE',
    output.texts.criteria.wrongEnding(file, wanted ? '.xlsx' : '.yaml'),
  );
}

const written = (set: CriteriaSet, { to }: Target, output: Output): void => {
  output.line(`${to}: ${set.title} (${set.id}, ${output.texts.criteria.version(set.version)})`);
  output.data({ file: to, id: set.id, version: set.version, sha256: criteriaDigest(set) });
};

/** `bontot criteria`: criteria sets as files, checked, shown, and carried to a spreadsheet and back. */
export function criteriaCommands(program: Program): void {
  const criteria = program.command('criteria').description(criteriaHelp.criteria);

  criteria
    .command('check <files...>')
    .description(criteriaHelp.check)
    .addHelpText(
      'after',
      examples('criteria check plans/criteria/*.yaml', 'criteria check khung.xlsx --json'),
    )
    .action(
      action(program, async ({ output }, files) => {
        const sets: ReadSet[] = [];
        for (const file of files) {
          const read = await readSet(file);
          printSetFindings(file, read.findings, output);
          sets.push(read);
        }
        const findings = sets.flatMap((read) => read.findings);
        const errors = findings.filter(({ severity }) => severity === 'error').length;
        output.line(output.texts.criteria.counted(files.length, errors, findings.length - errors));
        if (sets.some(({ set }) => set === null)) process.exitCode = EXIT.refused;
      }),
    );

  criteria
    .command('show <file>')
    .description(criteriaHelp.show)
    .addHelpText('after', examples('criteria show plans/criteria/bon-tot.yaml'))
    .action(
      action(program, async ({ output }, file) => {
        const set = await validSet(file, output);
        for (const line of criteriaLines(set, output)) output.line(line);
        output.data({ ...set, sha256: criteriaDigest(set) });
      }),
    );

  const writing = <Usage extends string>(
    command: Usage,
    description: string,
    kind: '.xlsx' | '.yaml',
    example: string,
  ) =>
    criteria
      .command(command)
      .description(description)
      .requiredOption('--to <file>', criteriaHelp.to(kind))
      .option('--force', criteriaHelp.force)
      .addHelpText('after', examples(example));

  writing(
    'export <file>',
    criteriaHelp.export,
    '.xlsx',
    'criteria export plans/criteria/bon-tot.yaml --to bon-tot.xlsx',
  ).action(
    action(program, async ({ output }, file, target) => {
      wantsWorkbook(target.to, true, output);
      const set = await validSet(file, output);
      await write(await makeCriteriaFile(set, 'workbook'), target);
      written(set, target, output);
    }),
  );

  writing(
    'import <workbook>',
    criteriaHelp.import,
    '.yaml',
    'criteria import bon-tot.xlsx --to plans/criteria/bon-tot-2025.yaml',
  ).action(
    action(program, async ({ output }, file, target) => {
      wantsWorkbook(file, true, output);
      wantsWorkbook(target.to, false, output);
      const set = await validSet(file, output);
      await write(await makeCriteriaFile(set, 'yaml'), target);
      written(set, target, output);
    }),
  );

  writing(
    'form <file>',
    criteriaHelp.form,
    '.xlsx',
    'criteria form plans/criteria/bon-tot.yaml --to phieu-tu-cham.xlsx',
  ).action(
    action(program, async ({ output }, file, target) => {
      wantsWorkbook(target.to, true, output);
      const set = await validSet(file, output);
      await write(await makeCriteriaFile(set, 'form'), target);
      written(set, target, output);
    }),
  );
  criteriaChangeCommand(program, criteria);
}
