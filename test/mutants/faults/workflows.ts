import { type Fault, faultsIn } from '../fault.ts';

const turn = ['test/continue-as-new.test.ts'];

/** What a case carries from run to run, what it answers twice, and what it waits for. */
export const workflowsFaults: Fault[] = [
  ...faultsIn('workflows/durable-case.ts', turn, {
    'the journal begins anew after the turn': [
      'carried?.seq ?? 0',
      '0',
      'the last entry after the turn is the event just accepted',
    ],
    'first answers are forgotten after the turn': [
      'carried?.answered ?? []',
      '[]',
      'an event that comes again after the turn',
    ],
    'commands are forgotten after the turn': [
      'createCommandMemory(carried?.commands)',
      'createCommandMemory()',
      'a command that comes again is handled once',
    ],
    'entries that the records have not taken are lost at the turn': [
      'pending: deliveries.pending()',
      'pending: []',
      'what was accepted while the records took nothing',
    ],
    'entries that were carried are not taken up': [
      'carried?.pending ?? []',
      '[]',
      'what was accepted while the records took nothing',
    ],
    'the chain of entries begins anew after the turn': [
      'lastHash: carried?.lastHash ?? null',
      'lastHash: null',
      'the last entry after the turn is the event just accepted',
    ],
    'a case has another id after the turn': [
      'carried?.caseId ?? workflowInfo().firstExecutionRunId',
      'workflowInfo().runId',
      'the last entry after the turn is the event just accepted',
    ],
  }),
  ...faultsIn('workflows/case-door.ts', turn, {
    'an event that comes again is handled again': [
      'if (first !== undefined) return first;',
      '',
      'an event that comes again after the turn',
    ],
  }),
  ...faultsIn('workflows/case-door.ts', ['test/instant-of-a-deadline.test.ts'], {
    'an event in the instant of a deadline comes before it': ['host.catchUp();', ''],
  }),
  ...faultsIn('workflows/case-door.ts', ['test/repeated-events.test.ts'], {
    'something else under the id of an event is answered as that event': [
      'if (said === first.said) return first.receipt;',
      'return first.receipt;',
      'with anything else is refused by Temporal’s own door, and leaves nothing',
    ],
  }),
  ...faultsIn('office/restart-case.ts', ['test/restart-in-flight.test.ts'], {
    'what a dead campaign had sent is lost with it': [
      'outgoing: messages\n',
      'outgoing: messages.slice(0, 0)\n',
      'arrives from the campaign alone',
    ],
    'what a dead cell was sent is lost with it': [
      'commands: sent.flatMap(',
      'commands: sent.slice(0, 0).flatMap(',
      'before newer ones',
    ],
  }),
  ...faultsIn('client/recorded-inputs.ts', ['test/restart-in-flight.test.ts'], {
    'what a dead case kept for the records is lost with it': [
      'if (last !== null) made.push',
      'if (last === workflowId) made.push',
      'while the records took nothing',
    ],
  }),
  ...faultsIn('client/deliver-left.ts', ['client/deliver-left.test.ts'], {
    'what was to arrive after a message that found nobody arrives before it': [
      'return queue.slice(index);',
      'return queue.slice(index, index + 1);',
    ],
    'what has the id of a cell is taken for that cell': [
      "return type === 'cell' &&",
      "return type !== '' ||",
      'what has the id of a cell without being that cell is left alone',
    ],
  }),
  ...faultsIn('client/client.ts', ['client/deliver-left.test.ts'], {
    'what a campaign that lives has on its way is delivered beside it': [
      'await assertDead(campaign, subject);',
      '',
      'a campaign comes back that had more on its way than the start of a workflow holds',
    ],
  }),
  ...faultsIn('workflows/campaign.ts', ['test/restart-in-flight.test.ts'], {
    'a campaign that is back asks no cell where it stands': [
      'outgoing.add({ asks });',
      'void asks;',
      'while its campaign is dead',
    ],
  }),
  ...faultsIn('workflows/cell.ts', ['test/restart-in-flight.test.ts'], {
    'a cell that is back says nothing of what it was about to report': [
      'if (args.restarted !== undefined) sayAgain();',
      '',
      'guidance for all',
    ],
  }),
  ...faultsIn('machines/campaign/steering-setup.ts', ['test/restart-in-flight.test.ts'], {
    'guidance that is reported again is passed on again': [
      '!context.passedOn.includes(guidance.difficulty)',
      "guidance.difficulty !== ''",
      'guidance for all',
    ],
  }),
  ...faultsIn('machines/door/said.ts', ['machines/door/said.test.ts'], {
    'another person under the id of an event is taken for its sender': [
      'canonicalHash({ type, by, enteredBy,',
      'canonicalHash({ type, enteredBy,',
    ],
  }),
  ...faultsIn('office/restart-case.ts', ['test/repeated-events.test.ts'], {
    'a case that was brought back has forgotten what was said': [
      'said: saidBy(input.event),',
      "said: '',",
      'after the case was brought back',
    ],
  }),
  ...faultsIn('workflows/durable-case.ts', ['test/troubles.test.ts'], {
    'nobody is told that a case was brought back': [
      'keep(restartEntry(placeOf(seq + 1, Date.now()), current, definition.restarted));',
      '',
      'a cell that somebody ended is trouble',
    ],
  }),
  ...faultsIn('workflows/durable-case.ts', ['test/long-texts.test.ts'], {
    'what is on its way does not count for what a new run is given': [
      ' + bytesOf(outgoing.waiting()) <= MOST_CARRIED',
      ' <= MOST_CARRIED',
    ],
  }),
  ...faultsIn('workflows/durable-case.ts', ['test/large-entries.test.ts'], {
    'an entry of any size is taken': [
      'if (bytes > LARGEST_ENTRY) throw',
      'if (bytes < 0) throw',
      'an event that would leave an entry of more than a megabyte',
    ],
    'a case is never busy': [
      'isBusy: () => deliveries.size() > MOST_PENDING',
      'isBusy: () => deliveries.size() < 0',
      'is busy until they are back',
    ],
  }),
  ...faultsIn('workflows/deliveries.ts', turn, {
    'a batch is gone before it was recorded': [
      'await deliver(batch);\n          queue.splice(0, batch.length);',
      'queue.splice(0, batch.length);\n          await deliver(batch);',
      'what was accepted while the records took nothing',
    ],
  }),
  ...faultsIn('interpreter/temporal-tasks.ts', ['test/interpreter/empty-tasks.test.ts'], {
    'a task may end without a command': [
      'jobs > 0 && told.length === 0',
      'false',
      'the update finds what came before it, and the history replays',
    ],
  }),
  ...faultsIn('interpreter/temporal-tasks.ts', ['test/evicted-cases.test.ts'], {
    'what a validator refused is filled up': [
      'doUpdate == null && queryWorkflow == null',
      'queryWorkflow == null',
      'leaves histories that replay, whatever an update finds before it',
    ],
  }),
  ...faultsIn('interpreter/temporal-tasks.ts', ['test/interpreter/refused-updates.test.ts'], {
    'what a validator refused counts for the length of a history': [
      'if (stand.length > 0) {',
      'if (input.activation.jobs) {',
      'continues as new with the next that stands in it, and replays',
    ],
  }),
  ...faultsIn('workflows/batches.ts', ['workflows/batches.test.ts'], {
    'a batch has as many bytes as it has': ['if (batch.length > 0 && bytes > AT_ONCE.bytes) break;', ''],
    'an entry that is larger than a batch goes never': ['batch.length > 0 && bytes', 'bytes'],
  }),
  ...faultsIn('workflows/cell.ts', ['test/security.test.ts'], {
    'a malformed command is made into text': [
      "log.warn('a malformed command was dropped');",
      "log.warn('a malformed command was dropped', { command: String((raw as { type?: unknown } | null)?.type) });",
      'what can be made into no text stops nobody',
    ],
  }),
  ...faultsIn('workflows/cell.ts', turn, {
    'a command that comes again is obeyed again': [
      'answerTo(event, one.commands, one.host, context)',
      'answerTo(event, { ...one.commands, answerTo: () => null }, one.host, context)',
      'a command that comes again is handled once',
    ],
  }),
  ...faultsIn('workflows/outgoing.ts', turn, {
    'a message without a receiver stops all others': [
      'receiverOf(message) === receiver',
      "receiver !== ''",
      'a cell that was ended from outside',
    ],
  }),
  ...faultsIn('workflows/outgoing.ts', ['test/outgoing.test.ts'], {
    'a message that is lost is dropped': [
      'for (come.delete(receiver); !(await attempt(one)); come.delete(receiver))',
      'for (come.delete(receiver); (await attempt(one)) === null; come.delete(receiver))',
      'one that finds nobody is trouble, once, is tried again until it arrives, and holds back its receiver’s alone',
    ],
    'a message that is lost is no trouble': [
      'if (!lost) await recordTrouble',
      'if (lost === null) await recordTrouble',
      'one that finds nobody is trouble, once, is tried again until it arrives, and holds back its receiver’s alone',
    ],
    'a message that is lost is trouble at each try': [
      'if (!lost) await recordTrouble',
      'await recordTrouble',
      'one that finds nobody is trouble, once, is tried again until it arrives, and holds back its receiver’s alone',
    ],
    'trouble of a message that has arrived is never over': [
      'if (lost) await settleTrouble(lossOf(message));',
      '',
      'one that finds nobody is trouble, once, is tried again until it arrives, and holds back its receiver’s alone',
    ],
    'trouble of a message that nobody needs any more is never over': [
      'if (lost) await settleTrouble(loss);',
      '',
      'one that its receiver no longer needs is dropped without trouble',
    ],
    'messages that waited are lost at the turn': [
      'for (const one of options.waiting) put(one);',
      '',
      'what an earlier run left is sent first; trouble of then is over when it arrives',
    ],
    'a message goes to one who needs none': [
      'if (!isNeeded) {',
      'if (isNeeded === null) {',
      'one that its receiver no longer needs is dropped without trouble',
    ],
    'the newest message goes first': [
      'queue.find(({ message })',
      'queue.findLast(({ message })',
      'what an earlier run left is sent first; trouble of then is over when it arrives',
    ],
  }),
  ...faultsIn('records/journal-check.ts', ['test/troubles.test.ts'], {
    'a journal that was cut off is whole': [
      'missing(place, lastOf(entries) + 1, stands)',
      'missing(place, lastOf(entries) + 1, 0)',
      'a journal whose end was cut off',
    ],
  }),
  ...faultsIn('records/journal-repair.ts', ['records/journal-repair.test.ts'], {
    'a journal that is mended in part is whole': [
      'subject)).length === 0)\n    await write',
      'subject)).length >= 0)\n    await write',
      'until nothing is wrong with it',
    ],
  }),
  ...faultsIn('worker/watcher.ts', ['test/troubles.test.ts'], {
    'a mailroom that could not be woken sleeps on': [
      '        () => undefined,\n',
      '        () => asleep.delete(campaign),\n',
      'a journal whose end was cut off',
    ],
  }),
  ...faultsIn('worker/journal-watch.ts', ['test/troubles.test.ts'], {
    'a journal that is whole again stays trouble': [
      'faults.length === 0 ? null : detail',
      'detail',
      'a journal whose end was cut off',
    ],
  }),
  ...faultsIn('records/troubles.ts', ['test/troubles.test.ts'], {
    'what is over is settled by nobody': [
      '    await settleTrouble(queries, at, now);\n',
      '',
      'a journal whose end was cut off',
    ],
  }),
  ...faultsIn('workflows/mailroom.ts', ['test/hanging-mails.test.ts'], {
    'mails take the places of the records': ['    taskQueue: mailQueueOf(workflowInfo().taskQueue),\n', ''],
  }),
  ...faultsIn('workflows/inputs.ts', ['test/bounds-at-the-door.test.ts'], {
    'the input of a case that lives is taken under another id': [
      'if (workflowId !== own) throw',
      "if (workflowId === '') throw",
      'under another id',
    ],
  }),
  ...faultsIn('workflows/mailroom.ts', ['test/mailroom.test.ts'], {
    'a case that is back hears nothing of what was told before': [
      '    reportsAgain = true;\n',
      '',
      'an owner hears of a telling once',
    ],
    'a mailroom that goes on in a new run forgets since when': [
      'continueAsNew<typeof mailroom>({ campaign, since: reportsAgain ? 0 : since })',
      'continueAsNew<typeof mailroom>({ campaign })',
      'a mailroom that goes on in a new run as it',
    ],
    'a mailroom that goes on in a new run forgets that it has to report again': [
      'since: reportsAgain ? 0 : since }',
      'since }',
      'a mailroom that goes on in a new run as it',
    ],
    'a case that is back hears nothing of what was told already': [
      '    reported.clear();\n',
      '',
      'an owner hears of a telling once',
    ],
    'a mail on its way is sent a second time': [
      'ready.filter((id) => !sending.has(id))',
      'ready',
      'a mail that hangs holds no other up',
    ],
    'a mail that hangs holds the others up': [
      'void deliver(mail);',
      'await deliver(mail);',
      'a mail that hangs holds no other up',
    ],
    'a refused mail ends the mailroom': [
      "log.warn('a mail was refused', { mail, error: String(error) });",
      'throw error;',
      'a mail that is refused for good ends alone',
    ],
    'the mailroom closes over a mail on its way': [
      'if (nextAt === null && sending.size === 0 && !woken)',
      'if (nextAt === null && !woken)',
      'a mail that hangs holds no other up',
    ],
    'who wakes the mailroom while it plans is not heard': [
      'const { ready, nextAt, tellings } = await planMails({ campaign, now: Date.now(), since: from });',
      'const { ready, nextAt, tellings } = await planMails({ campaign, now: Date.now(), since: from });\n    woken = false;',
      'who wakes it while it plans is heard',
    ],
    'a treated notice frees no mail': [
      'now: Date.now() });\n      woken = true;',
      'now: Date.now() });',
      'an action on a notice may free a mail',
    ],
    'what may leave later is planned a day later': [
      'Math.max(1, nextAt - Date.now())',
      '86_400_000',
      'what may leave later is planned again at its time',
    ],
    'a mail is tried once': [
      "startToCloseTimeout: '90s',\n    retry: {",
      "startToCloseTimeout: '90s',\n    retry: { maximumAttempts: 1,",
      'a mail whose server says later is tried again',
    ],
  }),
  ...faultsIn('workflows/campaign.ts', turn, {
    'a campaign that continues as new ends its cells': [
      'parentClosePolicy: ParentClosePolicy.ABANDON',
      'parentClosePolicy: ParentClosePolicy.TERMINATE',
      'keeps its cells and their timers',
    ],
    'what a cell reports is not taken': [
      'hear(event, one.host);',
      '',
      'the campaign takes what a cell reports after the turn',
    ],
  }),
  ...faultsIn('worker/kept-bundle.ts', ['worker/kept-bundle.test.ts'], {
    'workflows run the code of before, whatever has changed in it': [
      '|| !same.every(Boolean)',
      '',
      'has another content',
    ],
    'half of the code is run where the rest was cut off': [
      'digest(code) !== head.code || ',
      '',
      'is cut off',
    ],
    'what was used of bundles counts for nothing': [
      'await utimes(file, now, now).catch(() => undefined);',
      '',
      'those used last',
    ],
  }),
  ...faultsIn('worker/shared-wakes.ts', ['worker/shared-wakes.test.ts'], {
    'who asks while a mailroom is being woken takes that wake': [
      'if (running === undefined) return begin(campaign);',
      'if (running !== undefined) return running;\n    return begin(campaign);',
      'shares the wake after it',
    ],
    'a wake that fails takes the next one with it': [
      '.catch(() => undefined)\n        .then(',
      '.then(',
      'a wake that fails fails those who wait for it alone',
    ],
  }),
  ...faultsIn('worker/shared-modules.ts', ['test/architecture/workflow-bundle.test.ts'], {
    'each workflow has a judge of signatures of its own': [
      "  'domain/signing/verification.ts',\n",
      '',
      'what each workflow evaluates anew',
    ],
    'what keeps a state of its workflow is shared': [
      "'workflows/engines.ts',",
      "'interpreter/temporal-tasks.ts',\n  'workflows/engines.ts',",
      'speaks to nobody and remembers nothing',
    ],
  }),
  ...faultsIn('machines/journal-entry.ts', ['test/architecture/workflow-bundle.test.ts'], {
    'a shared module counts the entries of all cases': [
      '/** What a step emitted, in order. */',
      'let entries = 0;\nexport const counted = () => (entries += 1);\n',
      'remembers nothing of a case',
    ],
  }),
  ...faultsIn('domain/case/score-value.ts', ['test/architecture/workflow-bundle.test.ts'], {
    'a shared module hands out a schema that is made with it, and frozen': [
      'deferred(() => z.enum(QUALITY_LEVELS))',
      'z.enum(QUALITY_LEVELS)',
      'no schema and no expression',
    ],
  }),
  ...faultsIn('workflows/parsing.ts', ['test/architecture/workflow-bundle.test.ts'], {
    'schemas make code for each workflow': [
      'z.config({ jitless: true });',
      '',
      'schemas make no code in a workflow',
    ],
  }),
];
