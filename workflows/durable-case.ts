import {
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
import { bytesOf } from '../domain/journal/canonical-hash.ts';
import type { JournalEntry, Standing } from '../domain/journal/journal.ts';
import { emptied, type SealedEntry } from '../domain/journal/journal-seal.ts';
import { type Engine, EngineError, type EngineState, type View } from '../interpreter/engine-types.ts';
import { actorIdAt } from '../interpreter/system/address.ts';
import { type Host, type HostStep, hostMachine } from '../interpreter/temporal.ts';
import { taskInfo } from '../interpreter/temporal-tasks.ts';
import type { RuleRefusal } from '../machines/door/rule-refusal.ts';
import { type EntryPlace, emittedBy, journalEntry, restartEntry } from '../machines/journal-entry.ts';
import type { Owner } from '../machines/obligation/obligation-log.ts';
import {
  type AnsweredCommand,
  type CommandMemory,
  createCommandMemory,
} from '../machines/protocol/command-memory.ts';
import { type Answered, LARGEST_ENTRY, openDoor } from './case-door.ts';
import { createDeliveries } from './deliveries.ts';
import { begun } from './inputs.ts';
import { engineState, journalTail, pendingEntries, standing, timersAhead } from './messages.ts';
import type { Outgoing } from './outgoing.ts';
import { SEARCH_ATTRIBUTES } from './search-attributes.ts';
import { createSigners } from './signers.ts';

const TAIL = 20;
const ENGINE = 'xstate@5.33.3';
/** Bytes of the entries that wait for the records: more would take too much of what travels into a new run. */
const MOST_PENDING = 1_000_000;
/** Bytes that travel into a new run, without what is read quickly: Temporal ends a case that would carry 2 MB. */
const MOST_CARRIED = 1_850_000;
/** Bytes of a state from which on no event is taken that adds much to it; what ends a matter adds little. */
const LARGEST_STATE = 1_500_000;
const LITTLE = 4_000;
/** History events after which a run ends although entries wait: Temporal ends one of 51,200, or of 2,000 updates. */
const OVERDUE = 8_192;

/** What a case carries over continue-as-new, and into a restart. */
export interface CarriedCase {
  /** the case's own id, for the keys of its effects: the id of its very first run */
  caseId: string;
  state: EngineState;
  seq: number;
  /** hash of the newest entry */
  lastHash: string | null;
  /** entries that the records have not taken yet */
  pending: SealedEntry[];
  standing: Standing;
  /** first answers, by event id */
  answered: Answered[];
  /** commands that were taken or refused */
  commands: AnsweredCommand[];
  tail: JournalEntry[];
}

/** Who brought a dead case back, and why. */
export interface Restart {
  by: string;
  reason: string;
}

type Content = CaseContent | CampaignContent;
type Emitted = { type: string } & Record<string, unknown>;

export interface CaseDefinition<C extends Owner> {
  campaign: string;
  subject: string;
  engine: Engine<C>;
  from: { input: unknown } | { carried: CarriedCase };
  historyLimit: number | undefined;
  /** who brought the case back, and why; its first entry says so */
  restarted: Restart | undefined;
  standingOf(view: View<C>, now: number): Standing;
  /** what documents are made of */
  contentOf(context: C): Content;
  objection(context: C, event: { type: string }, isOpen: boolean): RuleRefusal | null;
  invoke: Record<string, (input: unknown) => Promise<unknown>>;
  /** what a step sends to other workflows */
  onStep(step: {
    seq: number;
    emitted: Emitted[];
    before: Standing | null;
    after: Standing;
    context: C;
  }): void;
  /** messages to other workflows */
  outgoing: Pick<Outgoing<unknown>, 'waiting' | 'isBusy'>;
  /** what has to be done before the first entry is recorded */
  opening(): Promise<void>;
}

export interface DurableCase<C extends Owner> {
  host: Host<C>;
  standing(): Standing;
  /** number of the newest entry */
  seq(): number;
  /** the commands that it has answered */
  commands: CommandMemory;
  /** Runs until the machine has ended (null) or has to continue as new (what it carries). */
  run(): Promise<CarriedCase | null>;
}

/** One statechart as a workflow: its door, its clock, its journal. Runs campaigns and cells alike. */
export function openCase<C extends Owner>(definition: CaseDefinition<C>): DurableCase<C> {
  const { campaign, subject, engine, from } = definition;
  const carried = 'carried' in from ? from.carried : null;
  let seq = carried?.seq ?? 0;
  let current: Standing | null = carried?.standing ?? null;
  let content: Content | null =
    carried === null ? null : definition.contentOf(engine.view(carried.state).context);
  const commands = createCommandMemory(carried?.commands);
  const tail = [...(carried?.tail ?? [])];
  const caseId = carried?.caseId ?? workflowInfo().firstExecutionRunId;
  let attributes = '';

  const signers = createSigners(campaign, subject);
  const deliveries = createDeliveries({
    campaign,
    signers,
    pending: carried?.pending ?? [],
    lastHash: carried?.lastHash ?? null,
    opening: definition.opening,
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

  const placeOf = (next: number, at: number): EntryPlace => ({
    campaign,
    subject,
    seq: next,
    key: `${caseId}/${next}`,
    machine: `${engine.machine}@${engine.version}`,
    engine: ENGINE,
    at,
  });
  function keep(entry: JournalEntry): void {
    seq = entry.seq;
    current = entry.standing;
    stateBytes += deliveries.add(entry);
    // the tail is for a quick look: it has nothing that somebody wrote, which would have to be carried along
    tail.push({ ...entry, input: emptied(entry.input), content: {}, notices: [] });
    tail.splice(0, Math.max(0, tail.length - TAIL));
  }

  /** The state's bytes when they were counted last, and those of the entries since: it has grown by less. */
  let stateBytes = carried === null ? 0 : bytesOf(carried.state);
  function growsTooLarge({ before, after }: HostStep, entryBytes: number): boolean {
    if (stateBytes + entryBytes <= LARGEST_STATE) return false;
    stateBytes = bytesOf(before);
    const grown = bytesOf(after);
    return grown > LARGEST_STATE && grown - stateBytes > LITTLE;
  }

  /** What a step leaves, made once: it is needed before the step counts and again when it does. */
  const made = new WeakMap<EngineState, { entry: JournalEntry; content: Content; context: C }>();
  function entryOf(step: HostStep): { entry: JournalEntry; content: Content; context: C } {
    const known = made.get(step.after);
    if (known !== undefined) return known;
    const view = engine.view(step.after);
    const contentNow = definition.contentOf(view.context);
    const entry = journalEntry(
      placeOf(seq + 1, step.now),
      step,
      current,
      definition.standingOf(view, step.now),
      changedContent<Content>(content, contentNow),
    );
    const fresh = { entry, content: contentNow, context: view.context };
    made.set(step.after, fresh);
    return fresh;
  }

  function recordStep(step: HostStep): void {
    const before = current;
    const { entry, content: contentNow, context } = entryOf(step);
    content = contentNow;
    keep(entry);
    showInTemporal(entry.standing);
    definition.onStep({ seq, emitted: emittedBy(step), before, after: entry.standing, context });
  }

  if (definition.restarted !== undefined && current !== null) {
    keep(restartEntry(placeOf(seq + 1, Date.now()), current, definition.restarted));
    showInTemporal(current);
  }

  const host: Host<C> = begun(() =>
    hostMachine<C>({
      engine,
      from: 'carried' in from ? { state: from.carried.state } : { input: from.input },
      invoke: definition.invoke,
      historyLimit: definition.historyLimit,
      admit(step) {
        const bytes = bytesOf(entryOf(step).entry);
        if (bytes > LARGEST_ENTRY) throw new EngineError('TOO_LARGE', `an entry of ${bytes} bytes`);
        if (growsTooLarge(step, bytes)) throw new EngineError('TOO_LARGE', `an entry of ${bytes} bytes more`);
      },
      onStep: recordStep,
    }),
  );

  const door = openDoor<C>({
    subject,
    signers,
    host,
    objection: definition.objection,
    seq: () => seq,
    isBusy: () => deliveries.size() > MOST_PENDING,
    answered: carried?.answered ?? [],
  });
  setHandler(standing, () => definition.standingOf(host.view(), Date.now()));
  setHandler(timersAhead, () =>
    host
      .state()
      .timers.map(({ id, source, name, firesAt }) => ({ id, actor: actorIdAt(source), name, firesAt }))
      .sort((a, b) => a.firesAt - b.firesAt),
  );
  setHandler(engineState, () => host.state());
  setHandler(journalTail, () => tail);
  setHandler(pendingEntries, deliveries.pending);

  const { outgoing } = definition;
  /** Whatever waits for another try is carried along. */
  const isQuiet = () =>
    deliveries.pending().length === 0 && !outgoing.isBusy() && outgoing.waiting().length === 0;
  /**
   * Entries that wait for the records are carried along: delivered again under their keys and hashes, they are the
   * same.
   */
  const isOverdue = () =>
    !outgoing.isBusy() &&
    taskInfo().historyLength >= (definition.historyLimit ?? OVERDUE / 2) * 2 &&
    deliveries.size() <= MOST_PENDING &&
    deliveries.size() + bytesOf(host.state()) + bytesOf(outgoing.waiting()) <= MOST_CARRIED;

  return {
    host,
    standing: () => current ?? definition.standingOf(host.view(), Date.now()),
    seq: () => seq,
    commands,
    async run() {
      deliveries.run().catch((error: unknown) => {
        if (!isCancellation(error)) log.error('delivery failed', { error: String(error) });
      });
      const end = await host.run(() => host.shouldContinue() && (isQuiet() || isOverdue()));
      await condition(() => (isQuiet() || (end === 'stopped' && isOverdue())) && allHandlersFinished());
      return end === 'done'
        ? null
        : {
            caseId,
            state: host.state(),
            seq,
            lastHash: deliveries.lastHash(),
            pending: deliveries.pending(),
            standing: current ?? definition.standingOf(host.view(), Date.now()),
            answered: door.answered(),
            commands: commands.answered(),
            tail,
          };
    },
  };
}
