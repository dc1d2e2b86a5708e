import { type Fault, faultsIn } from '../fault.ts';

const machine = ['machines/campaign/decisions/proposal.test.ts'];
const pages = ['web/pages/proposed-decision.test.ts'];

/** What the superior decides: proposed by a paper, recorded by its number. */
export const superiorFaults: Fault[] = [
  ...faultsIn('machines/campaign/decisions/proposal-rules.ts', machine, {
    'the superior decided before it was asked': [
      'wrongDate.length > 0 || date >= proposed',
      'wrongDate.length > 0 || date >= proposed || date < proposed',
    ],
    'the superior’s number is taken without its symbol': ['isWholeNumber(number) ? []', 'number !== "" ? []'],
    'a line is decided that nobody proposed': ['!keys.has(line)', '!keys.has(line) && line === ""'],
    'a level is left out where levels are decided': [
      'givesLevels(kind) === (level !== undefined)',
      'givesLevels(kind) || level === undefined',
    ],
    'two proposals have one number': [
      'given.map(({ number }) => serialOf(number, PROPOSAL_TYPE) ?? 0)',
      'given.map(() => 0)',
    ],
  }),
  ...faultsIn('machines/campaign/decisions/decision-rules.ts', machine, {
    'what the superior decides is signed as a decision of the committee': [
      "? { reason: 'decidedAbove', values: { decision } }",
      '? standsNotAt(context, decision, [state])',
    ],
  }),
  ...faultsIn('machines/campaign/decisions/decision-changes.ts', machine, {
    'what the superior decided otherwise is issued as proposed': [
      'lines: decidedAbove(known, changed, reason),',
      'lines: decidedAbove(known, changed.slice(changed.length), reason),',
    ],
    'the signed proposal is kept as the superior’s decision': [
      "known.state === 'awaitingSuperior'",
      "known.state === 'preparing'",
    ],
  }),
  ...faultsIn('machines/campaign/reorganisation/naming.ts', machine, {
    'the superior’s number counts in the committee’s register': [
      '.filter((one) => !isProposed(one))',
      '.filter((one) => !isProposed(one) || one.number !== null)',
    ],
  }),
  ...faultsIn('domain/committee/slate-decisions.ts', machine, {
    'what was asked of the superior is the committee’s own once it is taken back': [
      '...(isProposed(decision) ? { proposals: [] } : {}),',
      '...(isProposed(decision) ? {} : {}),',
    ],
  }),
  ...faultsIn('documents/decisions/decision-cited.ts', pages, {
    'nobody reads whose decision it is': ['return isAbove ? ', 'return isAbove && named === "" ? '],
  }),
  ...faultsIn('domain/paper-event.ts', pages, {
    'a proposal is made of what is decided by now': [
      'return signed === undefined ? null : { ...signed, scan: null };',
      'return signed === undefined ? null : decisions;',
    ],
  }),
  ...faultsIn('web/access/seen-campaign.ts', pages, {
    'a cell reads how the superior was asked': [
      'isProposed(decision) ? { proposals: [] } : {}',
      'isProposed(decision) ? {} : {}',
    ],
  }),
  ...faultsIn('web/pages/decisions.ts', pages, {
    'what the superior decided stays under way': [
      'isProposed(one) && one.number !== null && one.date !== null',
      'isProposed(one) && one.number === "" && one.date !== null',
    ],
  }),
  ...faultsIn('records/decisions.ts', ['activities/activities.test.ts'], {
    'the office has trouble with what the superior takes back': [
      'if (isProposed(cases[decision] ?? {})) return;',
      'if (isProposed({})) return;',
      'withdrawn and replaced',
    ],
  }),
  ...faultsIn('domain/plan/plan-warnings.ts', ['domain/plan/plan-check.test.ts'], {
    'a plan asks the superior for what nobody decides': [
      'kind === null || decisionKinds.value.includes(kind)',
      'kind === null || decisionKinds.value.length > 0',
    ],
  }),
  ...faultsIn('records/told-numbers.ts', ['records/told-numbers.test.ts'], {
    'the register knows no proposals': ['type === PROPOSAL_TYPE || Object', 'type === "" || Object'],
  }),
  ...faultsIn('office/sending/register-check.ts', ['office/sending/register-check.test.ts'], {
    'a proposal’s number is asked of the register of decisions': [
      'return PROPOSAL_TYPE;',
      'return DECISION_TYPE;',
    ],
  }),
];
