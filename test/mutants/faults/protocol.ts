import { type Fault, faultsIn } from '../fault.ts';

const campaign = ['machines/campaign/campaign.test.ts'];
const turn = ['test/continue-as-new.test.ts'];
const reports = ['machines/protocol/cell-report.test.ts'];
const commands = ['machines/protocol/command.test.ts'];
const taking = ['machines/protocol/command-taking.test.ts'];
const messages = ['machines/protocol/campaign-message.test.ts'];
const tellings = ['machines/protocol/telling.test.ts'];

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
  ...faultsIn('machines/protocol/report-taking.ts', reports, {
    'a second report of the same step is dropped with its answers': [
      'seq >= known.seq',
      'seq > known.seq',
      'an answer ends the waiting for its command',
    ],
    'a refusal that comes again is another one': ['reason === null || sent === undefined', 'reason === null'],
    'a report that says nothing of the slate takes it away': ['slate: slate ?? known.slate', 'slate'],
  }),
  ...faultsIn('machines/protocol/commanding.ts', campaign, {
    'two commands have one id': ['count += 1;', ''],
  }),
  ...faultsIn('machines/protocol/commanding.ts', messages, {
    'commands before are forgotten by new ones': ['{ ...book.commands }', '{} as typeof book.commands'],
  }),
  ...faultsIn('machines/protocol/start-cell.ts', messages, {
    'a cell carries everybody': ['roster: rosterOfCell(context.roster, cell),', 'roster: context.roster,'],
    'a cell carries the sessions of all': [
      'terms: termsOfCell(context.terms, cell),',
      'terms: context.terms,',
    ],
    'a cell starts without what the office filled in': ['basis: basisOf(context)', 'basis: {} as never'],
  }),
  ...faultsIn('machines/protocol/campaign-message.ts', messages, {
    'cells are not started': [
      "emitted.type === 'startCell' || emitted.type === 'command'",
      "emitted.type === 'command'",
    ],
    'cells are not commanded': [
      "emitted.type === 'startCell' || emitted.type === 'command'",
      "emitted.type === 'startCell'",
    ],
  }),
  ...faultsIn('machines/protocol/command.ts', commands, {
    'a command counts as of no time': [
      'payload: parsed.data, id, by, at }',
      'payload: parsed.data, id, by, at: 0 }',
    ],
    'the payload of a command is not looked at': [
      'return parsed.success ? { type: `command',
      'return true ? { type: `command',
    ],
  }),
  ...faultsIn('machines/protocol/command-memory.ts', turn, {
    'a command that comes again is handled again': [
      'if (first === undefined) return null;',
      'if (first !== null) return null;',
      'a command that comes again is handled once',
    ],
  }),
  ...faultsIn('machines/protocol/command-memory.ts', commands, {
    'commands before a turn are new after it': ['[...before]', '[] as string[]'],
    'commands are remembered for ever': ['known.splice(0, Math.max(0, known.length - REMEMBERED));', ''],
  }),
  ...faultsIn('machines/protocol/command-taking.ts', taking, {
    'a refused command gives no reason of its rule': [
      "cellRefusal(contextOf(), event) ?? { reason: 'notNow' }",
      "{ reason: 'notNow' as const, values: undefined }",
    ],
    'a command comes before what is due': ['receiver.catchUp();', ''],
    'a command that fails counts as done': ['if (failure === null)', "if (failure !== '')"],
    'a command that is too large is refused like any other': ["failure === 'TOO_LARGE'", "failure === ''"],
  }),
  ...faultsIn('machines/protocol/receiver.ts', tellings, {
    'what is told comes before what is due': ['receiver.catchUp();', ''],
    'what nobody waits for is given all the same': ['if (receiver.can(event)) receiver', 'receiver'],
  }),
  ...faultsIn('machines/protocol/telling.ts', tellings, {
    'a telling is taken as it comes': [
      'parsed.success ? tellingEvent(parsed.data) : null',
      'tellingEvent(raw as never)',
    ],
  }),
  ...faultsIn('machines/protocol/cell-report.ts', reports, {
    'a report is taken as it comes': ['return parsed.success ?', 'return true ?'],
  }),
  ...faultsIn('machines/protocol/reporter.ts', turn, {
    'later reports have lower numbers': [
      '      seq,\n      ...keptOf',
      '      seq: Math.max(1, 1_000 - seq),\n      ...keptOf',
      'the campaign takes what a cell reports after the turn',
    ],
  }),
  ...faultsIn('machines/protocol/reporter.ts', reports, {
    'a step that changes nothing is told': [
      'canonicalJson(known) !== canonicalJson(after)',
      'known !== after',
    ],
    'a session that is moved for one cell alone is not told': [
      'sessionStart: startOf(session),',
      'sessionStart: session === null ? null : session.endsAt,',
    ],
    'a cell that starts late does not say so': [
      'before === null ? firstPosition(cell, after.context.terms) : keptOf(before)',
      'keptOf(before ?? after.standing)',
    ],
    'what a slate needs is told with every report': ['said === told ? null : news', 'news'],
    'what a slate needs is told only with something else': ['!== told;', '=== "";'],
    'guidance for all stays in its cell': [
      'said.find((one) => one.guidance !== undefined)?.guidance ?? null',
      'null',
    ],
  }),
];
