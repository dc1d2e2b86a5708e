import { type Fault, faultsIn } from '../fault.ts';

const plan = ['domain/plan/quarter-plan.test.ts'];
const cell = ['machines/cell/quarter-cell.test.ts'];
const campaign = ['machines/campaign/quarter-campaign.test.ts'];

/** The rating of leaders for a quarter: its plan, and the lighter way of campaign and cells. */
export const quarterFaults: Fault[] = [
  ...faultsIn('domain/plan/year-rules.ts', plan, {
    'a quarter is rated by rules that come into force after it': [
      'inForce.from <= day && day',
      'day',
      'only a set that is in force on the last day of the quarter rates it',
    ],
  }),
  ...faultsIn('domain/plan/plan-run.ts', plan, {
    'a quarter decides on cells as well': [
      "kind === 'memberLevels' && otherKinds.length === 0",
      'otherKinds.length < 9',
      'each thing that a quarter’s run has no use for, or lacks, is an error at its place',
    ],
  }),
  ...faultsIn('domain/result/leaders.ts', cell, {
    'an absent leader keeps the whole cell waiting': [
      "line.status === 'absentPending' || !awaitsProposal(line)",
      '!awaitsProposal(line)',
      'a leader who is absent keeps nobody waiting, and is rated later',
    ],
    'a list with nobody to rate is appraised': [
      "lines.some(({ status }) => status === 'rated') &&",
      '',
      'a list with nobody to rate goes nowhere',
    ],
  }),
  ...faultsIn('machines/cell/dossier/dossier-setup.ts', cell, {
    'the office goes on owing an answer that nobody needs': [
      "!isOpen(context, 'leaderReview'),",
      "!isOpen(context, 'leaderReview') && Date.now() < 0,",
      'a request that nobody has answered when the ratings are in is over',
    ],
  }),
  ...faultsIn('domain/result/member-check.ts', cell, {
    'the cell’s proposal alone is enough': [
      'self === undefined && before === null',
      'self === null && before === null',
      'each leader rates himself before the cell proposes',
    ],
  }),
  ...faultsIn('machines/cell/result/result-setup.ts', cell, {
    'a letter that came in time is late when it is entered late': [
      "event.type === 'members.propose' ? event.at : Date.now()",
      'Date.now()',
      'what comes after the day is taken and marked',
    ],
  }),
  ...faultsIn('machines/campaign/committee/slates.ts', campaign, {
    'a quarter decides on the cells themselves': [
      'if (onSlate && context.terms.quarter === undefined) waiting.cells.push(id);',
      'if (onSlate) waiting.cells.push(id);',
      'without a team’s report and without a line for a cell',
    ],
    'a cell that merges leaves its leaders on the slate': [
      'slate.cells.includes(cell) || slate.members.some((line) => line.cell === cell)',
      'slate.cells.includes(cell)',
      'a cell that merges takes its leaders off the slate',
    ],
  }),
  ...faultsIn('machines/campaign/decisions/decision-changes.ts', campaign, {
    'a cell whose leader is absent is never told': [
      '    ...appraised,\n',
      '',
      'each cell is told its own leaders, and one whose leader is still absent is told with them',
    ],
  }),
  ...faultsIn('machines/campaign/quarter-rules.ts', campaign, {
    'a quarter’s cell goes back to a stage that it hasn’t': [
      "  'stage.return',\n] satisfies",
      '] satisfies',
      'is refused in a sentence of its own',
    ],
  }),
];
