import { type Fault, faultsIn } from '../fault.ts';

const client = ['client/client.test.ts'];

/** The typed way to the workflows, and what a script learns about a failure. */
export const clientFaults: Fault[] = [
  ...faultsIn('client/asked-of.ts', client, {
    'whoever asks waits for ever': [
      'client.withDeadline(until, () => onceItsTaskIsDone(call, until))',
      'onceItsTaskIsDone(call, until)',
    ],
    'a subject that is not there is a failure without a name': [
      'if (error instanceof WorkflowNotFoundError)',
      'if (error instanceof TypeError)',
      'an unknown subject is reported as unknown',
    ],
    'a server where nobody works is taken for one that is away': [
      'if (grpc === GRPC_UNAVAILABLE)',
      'if (grpc !== null)',
      'without anybody at work the answer is that nobody works, after our patience and not never',
    ],
  }),
  ...faultsIn('client/client.ts', client, {
    'a campaign begins a second time under its id': [
      "workflowIdReusePolicy: 'REJECT_DUPLICATE'",
      "workflowIdReusePolicy: 'ALLOW_DUPLICATE'",
      'a campaign begins once under its id, also when the first one has ended',
    ],
    'a campaign is found by nothing': [
      "typedSearchAttributes: attributesOf(campaign, 'campaign')",
      'typedSearchAttributes: []',
      'it is found by its id, and begins with the plan and the length of its history',
    ],
    'a mailroom that is there is not used': [
      "workflowIdConflictPolicy: 'USE_EXISTING'",
      "workflowIdConflictPolicy: 'FAIL'",
      'the mailroom acts on a notice; it is started for that, or used when it is there',
    ],
  }),
  ...faultsIn('domain/plan/shift.ts', client, {
    'a campaign has the day of its last session': [
      '.sort()[0] ??',
      '.sort().at(-1) ??',
      'the id of a campaign is its plan and the first day of its sessions',
    ],
  }),
  ...faultsIn('client/connection.ts', client, {
    'a history above 4 MB can not be read': [
      '128 * 1024 * 1024',
      '4 * 1024 * 1024',
      'a history above the 4 MB that gRPC takes by itself is read whole',
    ],
  }),
  ...faultsIn('client/update-failures.ts', client, {
    'a failure of the machine is taken for a refusal': [
      'data !== undefined && data.code === cause.type ? data : null',
      'data ?? null',
      'no other failure is one, nor is a failure without details',
    ],
    'why a notice was not treated is looked for on the surface alone': [
      'cause instanceof Error; cause = cause.cause',
      'cause instanceof Error; cause = null',
    ],
  }),
  ...faultsIn('domain/refusal.ts', client, {
    'a stale event is a failure without a name': ["  'STALE',\n", '', 'is a refusal, with all that it says'],
  }),
  ...faultsIn('cli/commands/start.ts', ['test/bontot.test.ts'], {
    'a plan that leaves a role to nobody is started': [
      '  for (const one of notYet) refuse(one, output);\n',
      '',
      'leave a day without anybody',
    ],
  }),
  ...faultsIn('cli/output.ts', ['cli/output.test.ts'], {
    'a mistake of ours ends like a server that is away': [
      'if (code === null) return EXIT.internal;',
      'if (code === null) return EXIT.unreachable;',
    ],
    'a file that is not there ends like a server that is away': [
      'AWAY.has(code) ? EXIT.unreachable : EXIT.refused',
      "AWAY.has(code) || code !== '' ? EXIT.unreachable : EXIT.refused",
    ],
    'what somebody wrote steers the terminal': ["colour ?? '?'", 'colour ?? _'],
  }),
  ...faultsIn('office/sending/enclosed-people.ts', ['cli/output.test.ts'], {
    'names that nobody could save end like a refusal': [
      'this.cause instanceof Failure ? this.cause.kind',
      "this.cause === null ? 'usage'",
    ],
  }),
  ...faultsIn('office/sending/enclosed-people.ts', ['office/sending/enclosed-people.test.ts'], {
    'a change of roles renames whom the campaign knows': [
      '(before === undefined || !differs(personDetailsSchema.parse(given), before))',
      'true',
    ],
    'a change of roles names people who are given none': ['entering.has(person) &&', 'true &&'],
    'a change of roles is not taken again after its names were saved': [
      '!differs(personDetailsSchema.parse(given), before)',
      'false',
    ],
  }),
  ...faultsIn('client/failures.ts', ['cli/output.test.ts'], {
    'nobody at work ends like a refusal': [" || this.code === 'NO_WORKER'", ''],
  }),
  ...faultsIn('cli/payload-meant.ts', ['cli/payload-meant.test.ts'], {
    'a cell that joins is taken for one that is there': ["  'cell.add': ['cell'],\n", ''],
    'a newcomer is taken for somebody who is there': ["[...others, 'person'] : others", 'others : others'],
    'somebody who comes is taken for another whose name is alike': ['isWritten(value) ? value : (', '('],
    'names in roles that end or begin stay names': ["['remove', 'add']", '[]'],
  }),
];
