import { type Fault, faultsIn } from '../fault.ts';

const turn = ['test/continue-as-new.test.ts'];

/** What a case carries from run to run, what it answers twice, and what it waits for. */
export const workflowsFaults: Fault[] = [
  ...faultsIn('workflows/durable-case.ts', turn, {
    'the journal begins anew after the turn': ['carried?.seq ?? 0', '0'],
    'first answers are forgotten after the turn': ['carried?.answered ?? []', '[]'],
    'commands are forgotten after the turn': ['carried?.commands ?? []', '[]'],
    'a command that comes again is handled again': ['if (commands.includes(id)) return false;', ''],
    'an event that comes again is handled again': ['if (first !== undefined) return first;', ''],
    'what is under way is lost at the turn': [
      'deliveries.pending().length === 0 && definition.outgoing() === 0',
      'true',
    ],
    'an event in the instant of a deadline comes before it': ['host.catchUp();', ''],
  }),
  ...faultsIn('workflows/cell.ts', turn, {
    'reports begin anew after the turn': ['reports: reporter.count()', 'reports: 0'],
    'a command that comes again is answered again': ['if (!one.isNewCommand(id)) return;', ''],
  }),
  ...faultsIn('workflows/campaign.ts', turn, {
    'a campaign that continues as new ends its cells': [
      'parentClosePolicy: ParentClosePolicy.ABANDON',
      'parentClosePolicy: ParentClosePolicy.TERMINATE',
    ],
    'what a cell reports is not taken': ['if (one.host.can(event)) one.host.offer(event);', ''],
  }),
];
