import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  isCancellation,
  log,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { type CaseContent, changedContent } from '../domain/case/case-content.ts';
import type { CampaignContent } from '../domain/committee/committee-content.ts';
import type { Envelope, Receipt, Refusal } from '../domain/envelope.ts';
import type { JournalEntry, Standing } from '../domain/journal.ts';
import type { Roster } from '../domain/roster.ts';
import type { Engine, EngineState, View } from '../interpreter/engine-types.ts';
import { actorIdAt } from '../interpreter/system/address.ts';
import { type Host, type HostStep, hostMachine } from '../interpreter/temporal.ts';
import { type Checked, checkEvent, type Doorway, validNow } from '../machines/door.ts';
import { emittedBy, journalEntry } from '../machines/journal-entry.ts';
import type { Owner } from '../machines/owner.ts';
import type { Reason } from '../machines/reason.ts';
import { createDeliveries } from './deliveries.ts';
import { engineState, journalTail, sendEvent, standing, timersAhead, validEvents } from './messages.ts';
import { SEARCH_ATTRIBUTES } from './search-attributes.ts';

const REMEMBERED = 100;
const TAIL = 20;
const ENGINE = 'xstate@5.33.3';

/** What a case carries over continue-as-new. */
export interface CarriedCase {
  state: EngineState;
  seq: number;
  standing: Standing;
  /** first answers, by event id */
  answered: { id: string; receipt: Receipt }[];
  /** ids of commands that were taken or refused */
  commands: string[];
  tail: JournalEntry[];
}

type Content = CaseContent | CampaignContent;
type Emitted = { type: string } & Record<string, unknown>;

export interface CaseDefinition<C extends Owner> {
  campaign: string;
  subject: string;
  engine: Engine<C>;
  from: { input: unknown } | { carried: CarriedCase };
  historyLimit: number | undefined;
  standingOf(view: View<C>, now: number): Standing;
  /** what documents are made of */
  contentOf(context: C): Content;
  objection(context: C, event: { type: string }): Reason | null;
  invoke: Record<string, (input: unknown) => Promise<unknown>>;
  /** what a step tells other workflows */
  onStep(step: { emitted: Emitted[]; before: Standing | null; after: Standing; context: C }): void;
  /** messages to other workflows that have not left yet */
  outgoing(): number;
  before?(): Promise<void>;
  after?(entries: JournalEntry[], roster: Roster): Promise<void>;
}

export interface DurableCase<C extends Owner> {
  host: Host<C>;
  standing(): Standing;
  /** whether a command with this id was handled before; remembers it */
  isNewCommand(id: string): boolean;
  /** Runs until the machine has ended (null) or has to continue as new (what it carries). */
  run(): Promise<CarriedCase | null>;
}

const refused = (refusal: Refusal): ApplicationFailure =>
  ApplicationFailure.nonRetryable(`${refusal.code}: ${refusal.reason}`, refusal.code, refusal);

/** One statechart as a workflow: its door, its clock, its journal. Campaign and cell are run by this alike. */
export function openCase<C extends Owner>(definition: CaseDefinition<C>): DurableCase<C> {
  const { campaign, subject, engine, from } = definition;
  const carried = 'carried' in from ? from.carried : null;
  let seq = carried?.seq ?? 0;
  let current: Standing | null = carried?.standing ?? null;
  let content: Content | null =
    carried === null ? null : definition.contentOf(engine.view(carried.state).context);
  const answered = [...(carried?.answered ?? [])];
  const commands = [...(carried?.commands ?? [])];
  const tail = [...(carried?.tail ?? [])];
  const runKey = workflowInfo().firstExecutionRunId;
  let attributes = '';

  const deliveries = createDeliveries(campaign, [], {
    ...(definition.before === undefined || carried !== null ? {} : { before: definition.before }),
    ...(definition.after === undefined
      ? {}
      : {
          after: (entries: JournalEntry[]) =>
            definition.after?.(entries, host.view().context.roster) ?? Promise.resolve(),
        }),
  });

  function showInTemporal(after: Standing): void {
    const shown = JSON.stringify([after.stage, after.due, after.late]);
    if (shown === attributes) return;
    attributes = shown;
    upsertSearchAttributes([
      { key: SEARCH_ATTRIBUTES.stage, value: after.stage },
      { key: SEARCH_ATTRIBUTES.due, value: after.due === null ? null : new Date(after.due) },
      { key: SEARCH_ATTRIBUTES.late, value: after.late },
    ]);
  }

  function noteStep(step: HostStep): void {
    seq += 1;
    const before = current;
    const view = engine.view(step.after);
    const after = definition.standingOf(view, step.now);
    current = after;
    const contentNow = definition.contentOf(view.context);
    const changed = changedContent<Content>(content, contentNow);
    content = contentNow;
    const machine = `${engine.machine}@${engine.version}`;
    const entry = journalEntry(
      { campaign, subject, seq, key: `${runKey}/${seq}`, machine, engine: ENGINE, at: step.now },
      step,
      before,
      after,
      changed,
    );
    deliveries.add(entry);
    // the tail is for a glance: it holds no content, which would be carried along
    tail.push({ ...entry, content: {} });
    tail.splice(0, Math.max(0, tail.length - TAIL));
    showInTemporal(after);
    definition.onStep({ emitted: emittedBy(step), before, after, context: view.context });
  }

  const host: Host<C> = hostMachine<C>({
    engine,
    from: 'carried' in from ? { state: from.carried.state } : { input: from.input },
    invoke: definition.invoke,
    historyLimit: definition.historyLimit,
    onStep: noteStep,
  });

  const doorway = (): Doorway => {
    const { context } = host.view();
    return {
      subject,
      roster: context.roster,
      utcOffset: context.terms.calendar.utcOffset,
      now: Date.now(),
      open: host.eventTypes(),
      can: (event) => host.can(event),
      objection: (event) => definition.objection(context, event),
    };
  };
  const firstAnswer = (envelope: Envelope): Receipt | undefined =>
    answered.find(({ id }) => id === envelope?.id)?.receipt;
  const checked = (envelope: Envelope): Extract<Checked, { ok: true }> => {
    const result = checkEvent(envelope, doorway());
    if (!result.ok) throw refused(result.refusal);
    return result;
  };

  setHandler(
    sendEvent,
    (envelope) => {
      const first = firstAnswer(envelope);
      if (first !== undefined) return first;
      // what fell due meanwhile comes first, and may leave no place for this event
      host.catchUp();
      const { event } = checked(envelope);
      host.send(event);
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
  setHandler(standing, () => definition.standingOf(host.view(), Date.now()));
  setHandler(timersAhead, () =>
    host
      .state()
      .timers.map(({ id, source, name, firesAt }) => ({ id, actor: actorIdAt(source), name, firesAt }))
      .sort((a, b) => a.firesAt - b.firesAt),
  );
  setHandler(engineState, () => host.state());
  setHandler(journalTail, () => tail);
  setHandler(validEvents, (person) => validNow(doorway(), person));

  const isQuiet = () => deliveries.pending().length === 0 && definition.outgoing() === 0;

  return {
    host,
    standing: () => current ?? definition.standingOf(host.view(), Date.now()),
    isNewCommand(id) {
      if (commands.includes(id)) return false;
      commands.push(id);
      commands.splice(0, Math.max(0, commands.length - REMEMBERED));
      return true;
    },
    async run() {
      deliveries.run().catch((error: unknown) => {
        if (!isCancellation(error)) log.error('delivery failed', { error: String(error) });
      });
      const end = await host.run(() => host.shouldContinue() && isQuiet());
      await condition(() => isQuiet() && allHandlersFinished());
      return end === 'done'
        ? null
        : {
            state: host.state(),
            seq,
            standing: current ?? definition.standingOf(host.view(), Date.now()),
            answered,
            commands,
            tail,
          };
    },
  };
}
