import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  getExternalWorkflowHandle,
  isCancellation,
  log,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { type CaseContent, changedContent } from '../domain/case/case-content.ts';
import type { Envelope, Receipt } from '../domain/envelope.ts';
import type { JournalEntry, Standing } from '../domain/journal/journal.ts';
import { emptied } from '../domain/journal/journal-seal.ts';
import { contentOf } from '../machines/cell/cell-context.ts';
import { cellRefusal } from '../machines/cell/cell-rules.ts';
import { cellStanding } from '../machines/cell/cell-standing.ts';
import { checkEvent, type Doorway, validNow } from '../machines/door/door.ts';
import { type DrivenStep, journalEntry } from '../machines/journal-entry.ts';
import type { CellReport } from '../machines/protocol/cell-report.ts';
import { readCommand } from '../machines/protocol/command.ts';
import { createCommandMemory } from '../machines/protocol/command-memory.ts';
import { answerTo } from '../machines/protocol/command-taking.ts';
import { hear, type Receiver } from '../machines/protocol/receiver.ts';
import { createReporter } from '../machines/protocol/reporter.ts';
import { readTelling } from '../machines/protocol/telling.ts';
import { createDeliveries } from '../workflows/deliveries.ts';
import {
  type CellArgs,
  campaignWorkflowId,
  command,
  journalTail,
  report,
  sendEvent,
  standing,
  telling,
  timersAhead,
  validEvents,
} from '../workflows/messages.ts';
import { createOutgoing } from '../workflows/outgoing.ts';
import { SEARCH_ATTRIBUTES } from '../workflows/search-attributes.ts';
import { begin, fall, take, takes, typesTaken, viewOf } from './hand-written-course.ts';
import type { CourseEvent, Reminder } from './hand-written-reminders.ts';

const REMEMBERED = 100;
const TAIL = 20;

/** What the journal calls a reminder: on the way on time every obligation is opened once. */
const timerId = ({ obligation, name }: Reminder) => `${obligation === null ? '' : `${obligation}#1`}.${name}`;

const eventOf = ({ name, step }: Reminder) =>
  step === null ? { type: name } : { type: 'step', step: step.step };

/** The cell of workflows/cell.ts on its way on time, without a statechart; it takes and gives the same messages. */
export async function handWrittenCell({ campaign, input }: CellArgs): Promise<void> {
  const subject = input.cell;
  const course = begin(input);
  const outgoing = createOutgoing<CellReport>({
    waiting: [],
    receiverOf: () => campaign,
    send: (message) => getExternalWorkflowHandle(campaignWorkflowId(campaign)).signal(report, message),
    isNeeded: () => false,
    lossOf: () => ({ campaign, subject, kind: 'reportLost', ref: '' }),
  });
  const deliveries = createDeliveries({
    signers: { learn: () => {} },
    campaign,
    pending: [],
    lastHash: null,
    opening: async () => {},
  });
  const runKey = workflowInfo().firstExecutionRunId;
  const answered: { id: string; receipt: Receipt }[] = [];
  const commands = createCommandMemory();
  const tail: JournalEntry[] = [];
  const reporter = createReporter(subject);
  let seq = 0;
  let shown = '';
  let current: Standing | null = null;
  let content: CaseContent | null = null;

  const standingNow = () => cellStanding(viewOf(course), Date.now());

  function record(what: DrivenStep['input']): void {
    seq += 1;
    const before = current;
    const after = standingNow();
    current = after;
    const entry = journalEntry(
      {
        campaign,
        subject,
        seq,
        key: `${runKey}/${seq}`,
        machine: 'hand@1',
        engine: 'by-hand@1.0.0',
        at: Date.now(),
      },
      { input: what, effects: course.emitted.map((event) => ({ type: 'emit', event })) },
      before,
      after,
      changedContent(content, contentOf(course.context)),
    );
    content = contentOf(course.context);
    course.emitted = [];
    deliveries.add(entry);
    tail.push({ ...entry, input: emptied(entry.input), content: {}, notices: [] });
    tail.splice(0, Math.max(0, tail.length - TAIL));
    const attributes = JSON.stringify([after.stage, after.due, after.late]);
    if (attributes !== shown) {
      shown = attributes;
      upsertSearchAttributes([
        { key: SEARCH_ATTRIBUTES.stage, value: after.stage },
        { key: SEARCH_ATTRIBUTES.due, value: after.due === null ? null : new Date(after.due) },
        { key: SEARCH_ATTRIBUTES.late, value: after.late },
      ]);
    }
    const told = reporter.afterStep({ seq, standing: after, context: course.context, before, emitted: [] });
    if (told !== null) outgoing.add(told);
  }

  function catchUp(): void {
    for (
      let [next] = course.reminders;
      next !== undefined && next.at <= Date.now();
      [next] = course.reminders
    ) {
      fall(course, next);
      record({ kind: 'timer', timer: { id: timerId(next), firesAt: next.at, event: eventOf(next) } });
    }
  }

  function send(event: CourseEvent): void {
    take(course, event);
    record({ kind: 'event', event });
  }

  const receiver: Receiver = {
    catchUp,
    can: (event) => takes(course, event),
    offer(event) {
      send(event as CourseEvent);
      return null;
    },
  };
  const doorway = (): Doorway => ({
    subject,
    roster: course.context.roster,
    utcOffset: course.context.terms.calendar.utcOffset,
    now: Date.now(),
    open: typesTaken(course),
    unproven: () => null,
    can: (event) => takes(course, event),
    objection: (event, isOpen) => cellRefusal(course.context, event, isOpen),
  });
  const firstAnswer = (envelope: Envelope) => answered.find(({ id }) => id === envelope?.id)?.receipt;
  const checked = (envelope: Envelope) => {
    const result = checkEvent(envelope, doorway());
    if (result.ok) return result.event;
    const { refusal } = result;
    throw ApplicationFailure.nonRetryable(`${refusal.code}: ${refusal.reason}`, refusal.code, refusal);
  };

  record({ kind: 'start', input });

  setHandler(
    sendEvent,
    (envelope) => {
      const first = firstAnswer(envelope);
      if (first !== undefined) return first;
      catchUp();
      send(checked(envelope));
      const receipt: Receipt = { eventId: envelope.id, seq, at: Date.now() };
      answered.push({ id: envelope.id, receipt });
      answered.splice(0, Math.max(0, answered.length - REMEMBERED));
      return receipt;
    },
    {
      validator: (envelope) => {
        if (firstAnswer(envelope) === undefined) checked(envelope);
      },
    },
  );
  setHandler(command, (raw) => {
    const event = readCommand(raw, Date.now());
    if (event === null) {
      log.warn('a malformed command was dropped');
      return;
    }
    const answer = answerTo(event, commands, receiver, () => course.context);
    const position = { seq, standing: current ?? standingNow(), context: course.context };
    outgoing.add(reporter.report(position, [answer]));
  });
  setHandler(telling, (raw) => {
    const event = readTelling(raw);
    if (event !== null) hear(event, receiver);
  });
  setHandler(standing, standingNow);
  setHandler(timersAhead, () =>
    course.reminders.map((one) => ({
      id: timerId(one),
      actor: one.obligation ?? '',
      name: one.name,
      firesAt: one.at,
    })),
  );
  setHandler(journalTail, () => tail);
  setHandler(validEvents, (person) => validNow(doorway(), person));

  deliveries.run().catch((error: unknown) => {
    if (!isCancellation(error)) log.error('delivery failed', { error: String(error) });
  });

  const ended = () => course.stage === 'concluded';
  while (!ended()) {
    catchUp();
    if (ended()) break;
    const next = course.reminders[0]?.at;
    const changed = () => ended() || course.reminders[0]?.at !== next;
    if (next === undefined) await condition(changed);
    else await condition(changed, next - Date.now());
  }
  await condition(
    () => deliveries.pending().length === 0 && outgoing.waiting().length === 0 && allHandlersFinished(),
  );
}
