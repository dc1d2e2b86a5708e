import type { Command } from '@commander-js/extra-typings';
import pc from 'picocolors';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Finding } from '../../domain/plan/plan-check.ts';
import { PLAN_SCHEMA_FILE, planSchemaText, schemaComment } from '../../office/plan-schema.ts';
import { planHelp } from '../../words/cli/help/plan.ts';
import type { ToldFinding } from '../../words/plan/finding-words.ts';
import { assumedInPlan, assumedLines, ruleLines } from '../../words/plan/rule-words.ts';
import { printDifferences } from '../carry-over.ts';
import { action, countArgument, dateArgument, examples } from '../command.ts';
import { CommandFailure, noFile } from '../command-failure.ts';
import { campaignMeant, openRecords } from '../connections.ts';
import { nextPlan } from '../next-plan.ts';
import { EXIT, type Output } from '../output.ts';
import { type PlanAt, planAt } from '../plan-reading.ts';
import { writePlan } from '../plan-writing.ts';
import type { Program } from '../program.ts';
import { newCommand } from './plan-new.ts';
import { quarterCommand } from './plan-quarter.ts';

async function read(file: string): Promise<PlanAt> {
  return await planAt(file).catch((error: NodeJS.ErrnoException) => {
    throw noFile(file, error);
  });
}

export function printFindings(file: string, findings: ToldFinding<Finding>[], output: Output): void {
  const { severities, expected: expectedWords } = output.texts.failures;
  for (const { severity, code, line, column, path, message, expected } of findings) {
    const mark = (severity === 'error' ? pc.red : pc.yellow)(severities[severity]);
    output.line(`${file}:${line}:${column}  ${mark} ${code}  ${path}`);
    output.line(
      `    ${message[output.lang]}${expected === undefined ? '' : ` (${expectedWords(String(expected))})`}`,
    );
  }
}

/** Prints by which regulations a plan rates, and every value in it that is assumed. */
export function printRules(plan: Plan, output: Output): void {
  const rules = ruleLines(plan, output.lang);
  for (const line of rules) output.line(line);
  for (const line of assumedLines(plan, output.lang)) output.line(line);
  output.data({ rules, assumed: assumedInPlan(plan, output.lang) });
}

/** A plan that passes its check. @throws CommandFailure PLAN_INVALID after every error was printed */
export async function planIn(file: string, output: Output): Promise<Plan> {
  const { plan, findings } = await read(file);
  if (plan !== null) return plan;
  const errors = findings.flatMap((each) => {
    const wrong = each.findings.filter(({ severity }) => severity === 'error');
    printFindings(each.file, wrong, output);
    return wrong;
  });
  throw new CommandFailure('PLAN_INVALID', output.texts.plan.invalid(errors.length), errors);
}

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
        const { plan, findings: byFile } = await read(file);
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
