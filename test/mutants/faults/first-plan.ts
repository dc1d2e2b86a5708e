import { type Fault, faultsIn } from '../fault.ts';

const tests = ['cli/commands/plan-new.test.ts'];

/** The first plan of an office, out of a workbook or by questions. */
export const firstPlanFaults: Fault[] = [
  ...faultsIn('office/known-plan.ts', ['cli/commands/plan-new.test.ts'], {
    'a season of January rates the year that has just begun': [
      'ratedYear(first)',
      'Number(first.slice(0, 4))',
      'of a season in January is of the year that is over',
    ],
  }),
  ...faultsIn('domain/plan/rated-year.ts', ['domain/plan/rated-year.test.ts'], {
    'a season of April rates the year before': ['month <= LAST_MONTH', 'month <= LAST_MONTH + 1'],
  }),
  ...faultsIn('cli/commands/plan.ts', ['cli/next-plan.test.ts'], {
    'the plan of a next year has no schema': ['new Map([[PLAN_SCHEMA_FILE, planSchemaText()]])', 'new Map()'],
  }),
  ...faultsIn('documents/workbooks/plan-frame-reading.ts', tests, {
    'a session of a workbook may end before it starts': ['ends <= starts', 'false'],
    'a cell may have two sessions': ['else if (placed.has(id)) findings', 'else if (false) findings'],
    'a session without named cells has every cell': ['.filter((id) => !placed.has(id))', ''],
    'a day that is none is passed over': [
      "if (read === null) findings.push(findingAt(row, key, 'WRONG_DATE'",
      "if (false) findings.push(findingAt(row, key, 'WRONG_DATE'",
    ],
  }),
  ...faultsIn('office/known-plan.ts', tests, {
    'the last day for dossiers is already late': ['addDays(lastDay, 1)', 'lastDay'],
    'a first plan has the year of today': ['first === undefined ? undefined : ratedYear(first)', 'undefined'],
  }),
  ...faultsIn('office/plan-sources.ts', tests, {
    'a first plan follows the rules of 2024 for ever': [
      'emptyPlan(byRulesOf(pattern, year, builtInCriteria()).plan, year)',
      'emptyPlan(pattern, year)',
    ],
  }),
  ...faultsIn('office/plan-files.ts', tests, {
    'what is assumed looks as if somebody had said it': [
      'if (isScalar(pair?.key)) pair.key.commentBefore = beside?.text',
      'if (isScalar(pair?.key)) pair.key.commentBefore = null',
    ],
  }),
  ...faultsIn('cli/plan-writing.ts', tests, {
    'a plan is written over another': [
      'force ? [] : files.filter((path) => existsSync(path))',
      'files.filter(() => false)',
    ],
  }),
  ...faultsIn('cli/first-plan/questions.ts', tests, {
    'a wrong answer is taken': [
      "if ('value' in meant && (wrong === undefined",
      "if ('value' in meant && (true",
    ],
    'a day that is typed is not said back': [
      'if (said !== null) this.#asker.say',
      'if (said === null) this.#asker.say',
    ],
  }),
  ...faultsIn('cli/first-plan/asking.ts', tests, {
    'the end of the answers counts as an answer': ['if (line.done === true) throw', 'if (false) throw'],
  }),
  ...faultsIn('domain/plan/yaml-check.ts', ['domain/plan/plan-check.test.ts'], {
    'a plan is refused in silence for a sign that no paper can show': [
      'const drafts = [...known, ...described(untold)];',
      'const drafts = known;',
      'a sign that no paper can show',
    ],
  }),
];
