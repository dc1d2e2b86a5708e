import type { Command } from '@commander-js/extra-typings';
import { PLAN_SCHEMA_FILE, planSchemaText, schemaComment } from '../../office/plan-schema.ts';
import { planHelp } from '../../words/cli/help/plan.ts';
import { printDifferences } from '../carry-over.ts';
import { action, countArgument, dateArgument, examples } from '../command.ts';
import { campaignMeant, openRecords } from '../connections.ts';
import { nextPlan } from '../next-plan.ts';
import { EXIT } from '../output.ts';
import { planIn, planRead, printFindings, printRules } from '../plan-told.ts';
import { writePlan } from '../plan-writing.ts';
import type { Program } from '../program.ts';
import { newCommand } from './plan-new.ts';
import { quarterCommand } from './plan-quarter.ts';

function diffCommand(program: Program, plans: Command): void {
  plans
    .command('diff <before> <after>')
    .description(planHelp.diff)
    .addHelpText('after', examples('plan diff plans/28-kh-du-2024.yaml ke-hoach-2025.yaml'))
    .action(
      action(program, async ({ output }, before, after) => {
        printDifferences(await planIn(before, output), await planIn(after, output), output);
      }),
    );
}

function nextCommand(program: Program, plans: Command): void {
  plans
    .command('next')
    .description(planHelp.next)
    .requiredOption('--to <file>', planHelp.to)
    .option('--year <year>', planHelp.year, countArgument)
    .option('--session <date>', planHelp.session, dateArgument)
    .option('--criteria <folder>', planHelp.criteria, 'plans/criteria')
    .option('--force', planHelp.force)
    .addHelpText('after', examples('plan next --to plans/2025/ke-hoach.yaml --session 11/12/2025'))
    .action(
      action(program, async (run, options) => {
        const { output } = run;
        const records = await openRecords();
        try {
          const row = await campaignMeant(records.reader, run.campaign);
          const next = await nextPlan(records.reader, row, options, output);
          printDifferences(row.plan, next, output);
          const files = await writePlan(options.to, next, {
            force: options.force,
            comments: { head: [schemaComment] },
            beside: new Map([[PLAN_SCHEMA_FILE, planSchemaText()]]),
          });
          for (const path of files) output.line(path);
          output.data({ files });
        } finally {
          await records.close();
        }
      }),
    );
}

export function planCommand(program: Program): void {
  const plans = program.command('plan').description(planHelp.plan);
  newCommand(program, plans);
  nextCommand(program, plans);
  quarterCommand(program, plans);
  diffCommand(program, plans);
  plans
    .command('check <file>')
    .description(planHelp.check)
    .addHelpText('after', examples('plan check plans/28-kh-du-2024.yaml', 'plan check ke-hoach.yaml --json'))
    .action(
      action(program, async ({ output }, file) => {
        const { plan, findings: byFile } = await planRead(file);
        for (const each of byFile) printFindings(each.file, each.findings, output);
        const findings = byFile.flatMap((each) => each.findings);
        for (const each of byFile)
          for (const finding of each.findings) output.data({ ...finding, file: each.file });
        if (plan !== null) printRules(plan, output);
        const errors = findings.filter(({ severity }) => severity === 'error').length;
        output.line(output.texts.plan.counted(errors, findings.length - errors));
        if (plan === null) process.exitCode = EXIT.refused;
      }),
    );
}
