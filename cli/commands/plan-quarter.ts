import type { Command } from '@commander-js/extra-typings';
import { QUARTERS } from '../../domain/plan/rated-period.ts';
import { PLAN_SCHEMA_FILE, planSchemaText, schemaComment } from '../../office/plan-schema.ts';
import { quarterPlanOf } from '../../office/quarter-plan.ts';
import { planHelp } from '../../words/cli/help/plan.ts';
import { QUARTER_PLAN_TEXTS } from '../../words/plan/quarter-plan-words.ts';
import { action, countArgument, dateArgument, examples } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { planIn, printRules } from '../plan-told.ts';
import { writePlan } from '../plan-writing.ts';
import type { Program } from '../program.ts';

/** `bontot plan quarter`: the plan of a quarter's rating of leaders out of a year's plan. */
export function quarterCommand(program: Program, plans: Command): void {
  plans
    .command('quarter <file>')
    .description(planHelp.quarter)
    .requiredOption('--quarter <number>', planHelp.whichQuarter, countArgument)
    .requiredOption('--due <date>', planHelp.quarterDue, dateArgument)
    .requiredOption('--to <file>', planHelp.to)
    .option('--year <year>', planHelp.quarterYear, countArgument)
    .option('--force', planHelp.force)
    .addHelpText('after', examples('plan quarter ke-hoach.yaml --quarter 1 --due 10/4/2027 --to quy-1.yaml'))
    .action(
      action(program, async ({ output }, file, options) => {
        const quarter = QUARTERS.find((one) => one === options.quarter);
        if (quarter === undefined) throw new CommandFailure('USAGE', output.texts.plan.noSuchQuarter);
        const before = await planIn(file, output);
        const wish = { year: options.year ?? before.year, quarter, due: options.due };
        const plan = quarterPlanOf(before, wish, QUARTER_PLAN_TEXTS);
        const files = await writePlan(options.to, plan, {
          force: options.force,
          comments: { head: [schemaComment] },
          beside: new Map([[PLAN_SCHEMA_FILE, planSchemaText()]]),
        });
        printRules(plan, output);
        for (const path of files) output.line(path);
        output.data({ files });
      }),
    );
}
