import { type Fault, faultsIn } from '../fault.ts';

const campaign = ['machines/campaign.test.ts'];
const turn = ['test/continue-as-new.test.ts'];

/** What campaign and cells tell each other. */
export const protocolFaults: Fault[] = [
  ...faultsIn('machines/protocol/report-taking.ts', campaign, {
    'an old report counts': ['known !== undefined && seq >= known.seq', 'known !== undefined'],
    'an answered command is waited for on': ['!answers.some((answer) => answer.id === id)', 'id !== ""'],
    'a refused command is forgotten': [
      'refused: [...context.refused, ...refused]',
      'refused: context.refused',
    ],
  }),
  ...faultsIn('machines/protocol/commanding.ts', campaign, {
    'two commands have one id': ['count += 1;', ''],
  }),
  ...faultsIn('machines/protocol/command-memory.ts', turn, {
    'a command that comes again is handled again': [
      'if (known.includes(id)) return false;',
      '',
      'a command that comes again is handled once',
    ],
  }),
  ...faultsIn('machines/protocol/reporter.ts', turn, {
    'later reports have lower numbers': [
      'return { cell, seq, stage,',
      'return { cell, seq: Math.max(1, 1_000 - seq), stage,',
      'the campaign takes what a cell reports after the turn',
    ],
  }),
];
