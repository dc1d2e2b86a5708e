import type { Command } from '@commander-js/extra-typings';
import pc from 'picocolors';
import { type FirstPlan, firstPlan } from '../../office/first-plan.ts';
import { PLAN_SCHEMA_FILE, planSchemaText, schemaComment } from '../../office/plan-schema.ts';
import { knownInWorkbook, makePlanWorkbook } from '../../office/plan-workbook.ts';
import { planHelp } from '../../words/cli/help/plan.ts';
import { longDate } from '../../words/dates.ts';
import { ASSUMED_TEXTS, assumedComment, firstPlanComment } from '../../words/plan/assumed-words.ts';
import { findingSentence } from '../../words/plan/finding-names.ts';
import { findingWords } from '../../words/plan/finding-words.ts';
import { planPlace } from '../../words/plan/plan-labels.ts';
import { ruleLines } from '../../words/plan/rule-words.ts';
import { action, examples, type Run } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { askAt, type Terminal } from '../first-plan/asking.ts';
import { FirstPlanQuestions } from '../first-plan/questions.ts';
import { wholeFileAt } from '../given-files.ts';
import type { Output } from '../output.ts';
import { assertFree, writeAll, writePlan } from '../plan-writing.ts';
import type { Program } from '../program.ts';

type Known = Parameters<typeof firstPlan>[0];

interface NewOptions {
  from?: string;
  workbook?: string;
  force?: boolean;
}

/** @throws CommandFailure PLAN_INVALID after everything that is wrong was printed, by sheet, column and row */
async function fromWorkbook(file: string, { output }: Run): Promise<Known> {
  const known = await knownInWorkbook(await wholeFileAt(file));
  const errors = known.findings.filter(({ severity }) => severity === 'error');
  for (const { severity, sheet, column, row, message } of known.findings) {
    const place = sheet === '' ? '' : ` ${sheet} ${column}${row}`;
    output.line(`${file}${place}  ${mark(severity, output)}  ${message[output.lang]}`);
  }
  if (errors.length === 0) return known;
  throw new CommandFailure('PLAN_INVALID', output.texts.firstPlan.notYet(errors.length), errors);
}

/** @throws CommandFailure USAGE where nobody can be asked, NOT_ANSWERED */
export async function askedAt(
  terminal: Terminal,
  { texts, lang }: Pick<Output, 'texts' | 'lang'>,
): Promise<Known> {
  if (terminal.input.isTTY !== true) throw new CommandFailure('USAGE', texts.firstPlan.whatFrom);
  const asker = askAt(terminal);
  try {
    const questions = new FirstPlanQuestions(asker, texts.firstPlan, lang);
    await questions.askAll();
    return questions.plan.known();
  } finally {
    asker.close();
  }
}

const mark = (severity: 'error' | 'warning', { texts }: Output): string =>
  (severity === 'error' ? pc.red : pc.yellow)(texts.failures.severities[severity]);

/** What is found in a plan that has no file yet, by what its fields are called. */
function printFound({ findings }: FirstPlan, known: Known, output: Output): void {
  const names = new Map(
    [...known.people, ...known.cells, ...known.sessions].map(({ id, name }) => [id, name]),
  );
  for (const one of findings.flatMap((file) => file.findings)) {
    const said = findingSentence(findingWords(one, output.lang), output.lang, (id) => names.get(id) ?? null);
    output.line(`${mark(one.severity, output)}  ${planPlace(one.path, output.lang)}: ${said}`);
  }
}

async function writeFirst(file: string, options: NewOptions, run: Run): Promise<void> {
  const { output } = run;
  // before anybody answers thirty questions for it
  assertFree([file], options.force === true);
  const terminal = { input: process.stdin, output: process.stderr };
  const known =
    options.from === undefined ? await askedAt(terminal, output) : await fromWorkbook(options.from, run);
  const made = await firstPlan(known, Date.now(), ASSUMED_TEXTS);
  printFound(made, known, output);
  const { plan, assumed, findings } = made;
  const errors = findings.flatMap((one) => one.findings.filter(({ severity }) => severity === 'error'));
  const { firstPlan: texts } = output.texts;
  if (plan === null) throw new CommandFailure('PLAN_INVALID', texts.notYet(errors.length), errors);
  const files = await writePlan(file, plan, {
    force: options.force,
    comments: {
      head: [schemaComment, firstPlanComment],
      beside: { paths: assumed, text: assumedComment },
    },
    beside: new Map([[PLAN_SCHEMA_FILE, planSchemaText()]]),
  });
  for (const { name, date, starts, ends } of plan.sessions)
    output.line(`${name}: ${longDate(date, output.lang)}, ${starts}–${ends}`);
  const parts = assumed.map((path) => planPlace(path.join('.'), output.lang));
  if (parts.length > 0) output.line(texts.assumed(parts.join('; ')));
  for (const line of ruleLines(plan, output.lang)) output.line(line);
  for (const path of files) output.line(path);
  output.line(texts.next(file));
  output.data({ files, assumed: assumed.map((path) => path.join('.')) });
}

/** `bontot plan new`: a plan for an office that has none. */
export function newCommand(program: Program, plans: Command): void {
  plans
    .command('new [file]')
    .description(planHelp.first)
    .option('--from <workbook>', planHelp.from)
    .option('--workbook <file>', planHelp.workbook)
    .option('--force', planHelp.force)
    .addHelpText(
      'after',
      examples(
        'plan new ke-hoach/ke-hoach.yaml',
        'plan new --workbook bang-tinh.xlsx',
        'plan new ke-hoach/ke-hoach.yaml --from bang-tinh.xlsx',
      ),
    )
    .action(
      action(program, async (run, file: string | undefined, options: NewOptions) => {
        const { output } = run;
        const { firstPlan: texts } = output.texts;
        const { workbook, force = false } = options;
        if ((file === undefined) === (workbook === undefined))
          throw new CommandFailure('USAGE', texts.oneOfTwo);
        if (file !== undefined) return await writeFirst(file, options, run);
        if (workbook === undefined) return;
        await writeAll(new Map([[workbook, await makePlanWorkbook()]]), force);
        output.line(workbook);
        output.line(texts.fillIn(workbook));
        output.data({ files: [workbook] });
      }),
    );
}
