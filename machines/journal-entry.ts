import type {
  JournalEntry,
  JournalEvent,
  JournalInput,
  JournalOutcome,
  Notice,
  Standing,
} from '../domain/journal/journal.ts';

/** One step as every driver reports it (on Temporal and in virtual time): its input, and what it led to. */
export interface DrivenStep {
  input:
    | { kind: 'start'; input: unknown }
    | { kind: 'event'; event: { type: string } }
    | {
        kind: 'timer';
        timer: { id: string; firesAt: number; event: { type: string } & Record<string, unknown> };
      }
    | { kind: 'result'; invocation: { id: string; src: string }; outcome: JournalOutcome };
  effects: readonly { type: string; event?: { type: string } & Record<string, unknown> }[];
}

/** An input as the engine takes it again. */
export type KeptInput =
  | { kind: 'start'; input: unknown }
  | { kind: 'event'; event: { type: string } & Record<string, unknown> }
  | { kind: 'timer'; timer: string }
  | { kind: 'result'; invocation: string; outcome: JournalOutcome };

/** Where an entry belongs, and who made it. */
export interface EntryPlace {
  campaign: string;
  /** `campaign`, or a cell's id */
  subject: string;
  seq: number;
  /** the case's own id and sequence; carried over continue-as-new and restarts */
  key: string;
  machine: string;
  engine: string;
  at: number;
}

type Emitted = { type: string } & Record<string, unknown>;

/** What a step emitted, in order. */
export const emittedBy = (step: DrivenStep): Emitted[] =>
  step.effects.flatMap((effect) =>
    effect.type === 'emit' && effect.event !== undefined ? [effect.event] : [],
  );

/** Everything that the statechart was given of an event of a person, or of a command. */
const eventOf = (event: { type: string }): JournalEvent => {
  const { id = '', payload = null, by = '', ...rest } = event as Partial<JournalEvent> & { type: string };
  return { id, payload, by, ...rest };
};

/** From the campaign or the mailroom: no person sent it. */
const isFromNobody = (type: string): boolean => type.startsWith('command.') || type.startsWith('notice.');

function inputOf(input: DrivenStep['input']): JournalInput {
  switch (input.kind) {
    case 'start':
      return { kind: 'start', input: input.input };
    case 'event': {
      const { event } = input;
      if ('report' in event) return { kind: 'report', report: event.report };
      return { kind: isFromNobody(event.type) ? 'command' : 'event', event: eventOf(event) };
    }
    case 'timer':
      return { kind: 'timer', timer: input.timer.id, firesAt: input.timer.firesAt, event: input.timer.event };
    case 'result':
      return {
        kind: 'result',
        source: input.invocation.src,
        invocation: input.invocation.id,
        outcome: input.outcome,
      };
  }
}

const actorOf = (input: JournalInput): string => {
  if (input.kind === 'event' || input.kind === 'command') return input.event.by || 'system';
  return input.kind === 'timer' ? 'clock' : 'system';
};

const reasonOf = (input: JournalInput): string | null => {
  if (input.kind !== 'event' && input.kind !== 'command') return null;
  const payload = input.event.payload;
  return typeof payload === 'object' &&
    payload !== null &&
    'reason' in payload &&
    typeof payload.reason === 'string'
    ? payload.reason
    : null;
};

/** The entry of a case that was brought back: it makes no step; it says who brought it back and why. */
export const restartEntry = (
  place: EntryPlace,
  standing: Standing,
  { by, reason }: { by: string; reason: string },
): JournalEntry => ({
  ...place,
  input: { kind: 'restart', by },
  actor: by,
  from: standing.states,
  to: standing.states,
  reason,
  notices: [],
  withdrawn: [],
  standing,
  content: {},
});

/** The journal entry of an accepted input, from what stood before and what stands after. */
export function journalEntry(
  place: EntryPlace,
  step: DrivenStep,
  before: Standing | null,
  after: Standing,
  content: JournalEntry['content'] = {},
): JournalEntry {
  const input = inputOf(step.input);
  const emitted = emittedBy(step);
  return {
    ...place,
    input,
    actor: actorOf(input),
    from: before?.states ?? [],
    to: after.states,
    reason: reasonOf(input),
    notices: emitted.filter(({ type }) => type === 'notice').map(({ notice }) => notice as Notice),
    withdrawn: emitted.filter(({ type }) => type === 'withdraw').flatMap(({ keys }) => keys as string[]),
    standing: after,
    content,
  };
}

/** The engine's input that an entry records, which gives the same step again; null: the entry made none. */
export function keptInput({ input }: Pick<JournalEntry, 'input'>): KeptInput | null {
  switch (input.kind) {
    case 'start':
      return { kind: 'start', input: input.input };
    case 'event':
    case 'command':
      return { kind: 'event', event: { ...input.event } };
    case 'report':
      return { kind: 'event', event: { type: 'cell.report', report: input.report } };
    case 'timer':
      return { kind: 'timer', timer: input.timer };
    case 'result':
      return { kind: 'result', invocation: input.invocation, outcome: input.outcome };
    case 'restart':
      return null;
  }
}
