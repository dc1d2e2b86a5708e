import { type Fault, faultsIn } from '../fault.ts';

const start = ['web/start/start.test.ts'];

/** The office starts a campaign on the pages. */
export const startFaults: Fault[] = [
  ...faultsIn('web/plays-at-hand.ts', ['web/plays-at-hand.test.ts'], {
    'a season is played anew at each look': ['known === undefined ||', 'known !== null ||'],
    'nobody hears how far a season is': ['one.so = so;', 'one.so = null;'],
    'what is given once is given to everybody who asks later': [
      'once && plays.get(key)',
      'kept < 0 && plays.get(key)',
    ],
    'what has failed is not tried again': [
      'played.catch(() => plays.get(key) === one && plays.delete(key));',
      'played.catch(() => {});',
    ],
    'everything that was ever played is kept': ['.slice(0, -kept)', '.slice(0, -kept - 9)'],
  }),
  ...faultsIn('web/start/season-at-hand.ts', ['web/start/review-page.test.ts'], {
    'the season of many cells is played before anybody asks for it': [
      "plan.cells.length > AT_ONCE ? null : 'silent'",
      "'silent'",
    ],
    'no season of many cells is played': ['asked ?? (plan', '(asked && null) ?? (plan'],
    'another question has the same season': ['canonicalHash([plan, assumed, ', 'canonicalHash([plan, '],
  }),
  ...faultsIn('domain/plan/yaml-check.ts', ['domain/plan/any-plan.test.ts'], {
    'a plan that breaks a rule is taken': [
      'value: broken || !parsed.success ? null',
      'value: !parsed.success ? null',
      'is read as it stands, or told with place and reason',
    ],
    'a value of another kind is passed over': [
      'const parsed = schema.safeParse(raw);',
      'const parsed = schema.safeParse(raw);\n  if (!parsed.success) return { value: null, findings: [] };',
      'is read as it stands, or told with place and reason',
    ],
  }),
  ...faultsIn('records/sign-in/requests.ts', start, {
    'the code for the first campaign is a way in for ever': [
      'and(token, tried, whose, stillFirst)',
      'and(token, tried, whose)',
      'all that let somebody set it up is over',
    ],
    'whoever sets up the first campaign is never signed out': [
      'isBeforeAny(who) ? BEFORE_ANY_LASTS : {}',
      '{}',
      'one printed before works no longer',
    ],
  }),
  ...faultsIn('web/sign-in/sign-in-door.ts', start, {
    'whoever has set up the first campaign stays': [
      'if ((await reader.campaignNames()).length === 0) return true;',
      'if ((await reader.campaignNames()).length >= 0) return true;',
      'all that let somebody set it up is over',
    ],
  }),
  ...faultsIn('office/rehearse-campaign.ts', ['test/played-beside.test.ts'], {
    'what announcing sends is read off a whole season': [
      "await playedBeside('playPlan', { plan, assume: 'on-time', start, until })",
      "await playedBeside('playPlan', { plan, assume: 'on-time', start })",
      'what announcing sends',
    ],
    'what announcing sends is looked for on too few days': [
      'const ANNOUNCES_WITHIN = 2;',
      'const ANNOUNCES_WITHIN = 0;',
      'an evening before a weekend',
    ],
  }),
  ...faultsIn('web/start/begin.ts', start, {
    'two presses at once begin two campaigns': [
      'if (other !== undefined) return await other;',
      '',
      'begins once however often',
    ],
    'a campaign that there is already is said as a mistake in the plan': [
      'status: 409, sentences: [texts.exists',
      'status: 422, sentences: [texts.exists',
      'as a campaign is called already',
    ],
    'a plan whose days are over begins': [
      'if (notYet.length > 0)',
      'if (notYet.length < 0)',
      'days in the past are said',
    ],
  }),
  ...faultsIn('web/start/section-routes.ts', start, {
    'a page writes over what another has saved': [
      "return kept ? 'kept' : 'conflict';",
      "return 'kept';",
      'two pages that save at once',
    ],
  }),
  ...faultsIn('web/start/given-ids.ts', start, {
    'a document that is added has no id': [
      'const [, ofName, row = ofName]',
      'const [, row]',
      'called after its title',
    ],
  }),
  ...faultsIn('web/start/criteria-section.ts', start, {
    'what a document proves has no names while the plan has mistakes': [
      ' || fileOf(one.set) === set',
      '',
      'documents seen on site and the allowance',
    ],
  }),
  ...faultsIn('web/start/sections.ts', start, {
    'documents seen on site are amended in the plan’s file alone': [
      "['onSiteDocuments']",
      "['through']",
      'documents seen on site and the allowance',
    ],
    'what can’t be read is lost when a section is saved': [
      "OFFSET, 'kept');",
      "OFFSET, 'leftOut');",
      'kept as it was typed',
    ],
  }),
  ...faultsIn('web/acting/task-place.ts', start, {
    'the office’s task of preparing leads past what is left to prepare': [
      'if (isPreparation(subject, id) && isPreparedNext(context)) return PREPARE_PATH;',
      '',
      'leads there and not past it',
    ],
  }),
  ...faultsIn('office/plan-workbook.ts', ['office/plan-workbook.test.ts'], {
    'a workbook with mistakes becomes a plan': [
      "if (findings.some(({ severity }) => severity === 'error'))",
      "if (findings.some(({ severity }) => severity === 'error' && cells.length === 0))",
    ],
    'a workbook is opened before anybody has looked what it is': ['await checkBytes(bytes, name);', ''],
  }),
  ...faultsIn('documents/workbooks/plan-people-persons.ts', ['documents/workbooks/plan-people.test.ts'], {
    'two of one name become one though their addresses differ': [
      'called.filter((one) => one.email === null || email === null)',
      'called',
    ],
  }),
  ...faultsIn('worker/start-summary.ts', ['worker/start-summary.test.ts'], {
    'a system that is to start empty begins the built-in plan': ['if (startsEmpty) return null;', ''],
  }),
  ...faultsIn('web/start/starter.ts', start, {
    'whoever has a role starts the next campaign': [
      'return isOfOffice(roster, person, at, plan.calendar.utcOffset) ?',
      'return roster.revision > 0 ?',
      'the office’s alone',
    ],
  }),
  ...faultsIn('office/rehearsal-calendar.ts', start, {
    'announcing is said to send what was sent before': [
      'line.at >= at &&',
      'line.at <= at &&',
      'what announcing sends',
    ],
  }),
];
