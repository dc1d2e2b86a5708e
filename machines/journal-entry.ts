import type { JournalEntry, JournalEvent, JournalInput, Notice, Standing } from '../domain/journal.ts';

/** One step as every driver gives it (on Temporal and in virtual time): what came in, and what came out. */
export interface DrivenStep {
  input:
    | { kind: 'start' }
    | { kind: 'event'; event: { type: string } }
    | {
        kind: 'timer';
        timer: { id: string; firesAt: number; event: { type: string } & Record<string, unknown> };
      }
    | { kind: 'result'; invocation: { src: string }; outcome: { ok: boolean } };
  effects: readonly { type: string; event?: { type: string } & Record<string, unknown> }[];
}

/** Where an entry belongs, and who made it. */
export interface EntryPlace {
  campaign: string;
  /** `campaign`, or a cell's id */
  subject: string;
  seq: number;
  /** first run id and sequence; carried over continue-as-new */
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

const eventOf = (event: { type: string }): JournalEvent => {
  const {
    id = '',
    type,
    payload = null,
    by = '',
    enteredBy,
    on,
    document,
  } = event as Partial<JournalEvent> & { type: string };
  return {
    id,
    type,
    payload,
    by,
    ...(enteredBy === undefined ? {} : { enteredBy }),
    ...(on === undefined ? {} : { on }),
    ...(document === undefined ? {} : { document }),
  };
};

function inputOf(input: DrivenStep['input']): JournalInput {
  switch (input.kind) {
    case 'start':
      return { kind: 'start' };
    case 'event':
      return input.event.type.startsWith('command.') || input.event.type === 'cell.report'
        ? {
            kind: 'command',
            event: eventOf(
              input.event.type === 'cell.report'
                ? ({ ...input.event, payload: (input.event as unknown as { report: unknown }).report } as {
                    type: string;
                  })
                : input.event,
            ),
          }
        : { kind: 'event', event: eventOf(input.event) };
    case 'timer':
      return { kind: 'timer', timer: input.timer.id, firesAt: input.timer.firesAt, event: input.timer.event };
    case 'result':
      return { kind: 'result', source: input.invocation.src, ok: input.outcome.ok };
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
