import { type AnyActorRef, type AnyStateMachine, createActor, fromPromise, SimulatedClock } from 'xstate';

/** What can be compared of a system of actors at rest, in one form for XState's interpreter and for the engine. */
export interface Observed {
  snapshot: unknown;
  timers: string[];
  running: string[];
  trace: string[];
}

/** A machine on XState's own interpreter, with a clock that only we move. */
export interface Oracle {
  start(): Promise<void>;
  send(event: { type: string }): Promise<void>;
  /** to the next timer at or before `instant`, or to `instant` */
  advanceTo(instant: number): Promise<void>;
  settle(place: string, ok: boolean): Promise<void>;
  observe(): Observed;
  /** XState lets unreachable actors run on, whose doings can't be compared */
  hasOrphans(): boolean;
}

export interface Running {
  resolve(output: unknown): void;
  reject(error: unknown): void;
}

export const plainOf = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, one: unknown) =>
      one instanceof Error ? { name: one.name, message: one.message } : one,
    ) ?? 'null',
  ) as unknown;

/** Ids from below the root. */
export function placeOf(ref: AnyActorRef): string {
  const parent = ref._parent as AnyActorRef | undefined;
  if (parent === undefined) return '';
  const above = placeOf(parent);
  return above === '' ? ref.id : `${above}/${ref.id}`;
}

/** The promise of the machines, and what was asked of it. */
export function promisesFor(): {
  job: ReturnType<typeof fromPromise>;
  told: (listener: (ref: AnyActorRef, input: unknown, running: Running, signal: AbortSignal) => void) => void;
} {
  let listener: (ref: AnyActorRef, input: unknown, running: Running, signal: AbortSignal) => void = () => {};
  const job = fromPromise(
    ({ self, input, signal }) =>
      new Promise((resolve, reject) => {
        listener(self as AnyActorRef, input, { resolve, reject }, signal);
      }),
  );
  return {
    job: job as never,
    told: (next) => {
      listener = next;
    },
  };
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
};

/** An actor that does not come to rest. */
export class Restless extends Error {}

/** More events and timers than any sound step of these machines. */
const LONGEST_STEP = 3_000;

interface Scheduled {
  source: AnyActorRef;
  target: AnyActorRef;
  event: { type: string };
  delay: number;
  id: string;
}

export function createOracle(
  machine: AnyStateMachine,
  promises: ReturnType<typeof promisesFor>,
  note: { run: (place: string, params: unknown) => void },
  now0: number,
): Oracle {
  const clock = new SimulatedClock();
  const trace: string[] = [];
  const known: AnyActorRef[] = [];
  const running = new Map<AnyActorRef, Running>();
  const due = new Map<string, number>();
  /** Runs on this clock alone; XState would throw what nobody handles into a Node timer. */
  const bound = async (work: () => void): Promise<void> => {
    const { now } = Date;
    const { setTimeout } = globalThis;
    Date.now = () => now0 + clock.now();
    globalThis.setTimeout = (() => 0) as never;
    try {
      work();
      await turns();
    } finally {
      Date.now = now;
      globalThis.setTimeout = setTimeout;
    }
  };
  note.run = (place, params) => trace.push(`note ${place} ${JSON.stringify(params)}`);
  promises.told((ref, input, one, signal) => {
    running.set(ref, one);
    trace.push(`invoke ${placeOf(ref)} ${JSON.stringify(input ?? null)}`);
    signal.addEventListener('abort', () => {
      running.delete(ref);
      trace.push(`abandon ${placeOf(ref)}`);
    });
  });
  const isRunning = (ref: AnyActorRef) =>
    (ref as unknown as { _processingStatus: number })._processingStatus === 1;
  let orphaned = false;
  let busy = 0;
  /** An unreachable actor may go on for ever where the engine has stopped it, so it is cut off. */
  const bounded = () => {
    busy += 1;
    if (busy <= LONGEST_STEP) return;
    orphaned = true;
    throw new Restless();
  };
  /** An actor that runs on although its parent, at rest, no longer has it among its children. */
  const noteOrphansOf = (parent: AnyActorRef) => {
    const { children = {} } = parent.getSnapshot() as { children?: Record<string, AnyActorRef> };
    const own = Object.values(children);
    const isAtRest = isRunning(parent);
    orphaned ||= known.some(
      (ref) => ref._parent === parent && isRunning(ref) && !(isAtRest && own.includes(ref)),
    );
  };
  const actor = createActor(machine, {
    id: machine.id,
    clock,
    logger: (...said: unknown[]) => trace.push(`log ${JSON.stringify(said.at(-1) ?? null)}`),
    inspect: (event) => {
      if (event.type === '@xstate.event') bounded();
      if (event.type === '@xstate.snapshot') noteOrphansOf(event.actorRef as AnyActorRef);
      if (event.type !== '@xstate.actor') return;
      const ref = event.actorRef as AnyActorRef;
      known.push(ref);
      const loud = ref as unknown as { on?: (type: string, handler: (event: unknown) => void) => void };
      loud.on?.('*', (emitted) => trace.push(`emit ${placeOf(ref)} ${JSON.stringify(emitted)}`));
    },
  });
  actor.subscribe({ error: () => {} });
  const scheduler = (
    actor.system as unknown as {
      scheduler: {
        schedule(
          source: AnyActorRef,
          target: AnyActorRef,
          event: { type: string },
          delay: number,
          id: string,
        ): void;
        cancel(source: AnyActorRef, id: string): void;
      };
    }
  ).scheduler;
  const { schedule } = scheduler;
  // the one policy of the engine that differs: a timer armed again under its id replaces the earlier one
  scheduler.schedule = (source, target, event, delay, id) => {
    bounded();
    scheduler.cancel(source, id);
    due.set(`${source.sessionId}.${id}`, clock.now() + delay);
    schedule(source, target, event, delay, id);
  };
  const scheduled = (): [string, Scheduled][] =>
    Object.entries(
      (actor.system.getSnapshot() as unknown as { _scheduledEvents: Record<string, Scheduled> })
        ._scheduledEvents,
    );
  return {
    async start() {
      await bound(() => actor.start());
    },
    async send(event) {
      await bound(() => actor.send(event as never));
    },
    async advanceTo(instant) {
      // the clock skips what was armed for this very instant while it fired the last of the others
      const isDue = () => scheduled().some(([key]) => (due.get(key) ?? Number.NaN) <= instant - now0);
      await bound(() => {
        for (let round = 0; round === 0 || (round < 300 && isDue()); round += 1) clock.set(instant - now0);
      });
    },
    async settle(place, ok) {
      const found = [...running].find(([ref]) => placeOf(ref) === place);
      // it was left by a timer that fell due before
      if (found === undefined) return;
      running.delete(found[0]);
      await bound(() => {
        if (ok) found[1].resolve({ done: place });
        else found[1].reject(new Error(`no ${place}`));
      });
    },
    observe: () => {
      busy = 0;
      return {
        snapshot: plainOf(actor.getPersistedSnapshot()),
        timers: scheduled()
          .map(
            ([key, { source, target, event, id }]) =>
              `${now0 + (due.get(key) ?? Number.NaN)} ${placeOf(source)}.${id} → ${placeOf(target)} ${event.type}`,
          )
          .sort(),
        running: [...running.keys()].map(placeOf).sort(),
        trace: trace.splice(0),
      };
    },
    hasOrphans: () =>
      orphaned ||
      known.some(
        (ref) => isRunning(ref) && ref._parent !== undefined && !isRunning(ref._parent as AnyActorRef),
      ),
  };
}
