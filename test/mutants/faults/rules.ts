import { type Fault, faultsIn } from '../fault.ts';

/** By which rules a year is rated, what of them is assumed, and days off that nobody has announced. */
export const ruleFaults: Fault[] = [
  ...faultsIn('domain/plan/moved-plan.ts', ['domain/plan/moved-plan.test.ts'], {
    'a plan that is moved keeps the rules of its old year': [
      'byRulesOf(shifted, shifted.year, sets)',
      'byRulesOf(shifted, plan.year, sets)',
    ],
  }),
  ...faultsIn('domain/plan/year-rules.ts', ['domain/plan/next-year.test.ts'], {
    'a quota keeps a reason that is out of force': [
      'quota: { ...settings.quota, reason: cells }',
      'quota: settings.quota',
    ],
  }),
  ...faultsIn('domain/plan/plan-criteria-reading.ts', ['domain/plan/moved-plan.test.ts'], {
    'what is in force instead is not named': ['?.rulePack?.id ?? null', '?.rulePack?.guidedBy ?? null'],
  }),
  ...faultsIn('domain/criteria/criteria-rules.ts', ['domain/criteria/criteria-check.test.ts'], {
    'a regulation counts for the year in which it ended': [
      "(day.endsWith('-12-31') ? 0 : 1)",
      "(day.endsWith('-12-31') ? 0 : 0)",
    ],
    'a set is said to be assumed after its last assumed value': [
      '!valuesOf(set).some(({ entry }) => isMarked(entry))',
      'false',
    ],
  }),
  ...faultsIn('domain/criteria/assumed-values.ts', ['domain/criteria/assumed-values.test.ts'], {
    'assumed conditions are told to nobody': ['...marked(set.gates)', '...marked(set.gates.slice(0, 0))'],
  }),
  ...faultsIn('words/plan/rule-words.ts', ['cli/plan-rules.test.ts'], {
    'a regulation without an end looks as if it would never be followed': [
      "=== null ? ', chưa biết văn bản thay thế'",
      "=== null ? ''",
    ],
  }),
  ...faultsIn('cli/plan-told.ts', ['cli/plan-rules.test.ts'], {
    'a check keeps to itself what is assumed': ['of assumedLines(plan, output.lang)', 'of []'],
  }),
  ...faultsIn('domain/plan/holiday-warnings.ts', ['domain/plan/plan-check.test.ts'], {
    'days off that nobody has announced are passed over': [
      'one.to < season.from ||',
      'one.to > season.from ||',
    ],
  }),
  ...faultsIn('domain/calendar/unannounced.ts', ['domain/calendar/unannounced.test.ts'], {
    'days off stay open once they are announced': [
      '!named.some((day) => isWithin(one, day))',
      'named.length < 9',
    ],
  }),
  ...faultsIn(
    'documents/workbooks/criteria-workbook-reading.ts',
    ['documents/workbooks/criteria-workbook-reading.test.ts'],
    {
      'what a workbook says of its regulation is lost': [
        '{ id, from, to, ...ofRules(rules) }',
        '{ id, from, to }',
      ],
    },
  ),
];
