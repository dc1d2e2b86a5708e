import {
  type ActivityOptions,
  ApplicationFailure,
  CancellationScope,
  isCancellation,
  proxyActivities,
  type UntypedActivities,
} from '@temporalio/workflow';
import type { Address, Effect, Invocation, Outcome } from './engine-types.ts';
import { outcomeError } from './temporal-failure.ts';

/** Makes the call of an invocation; the id is its idempotency key, the same in every try and after continue-as-new. */
export type Call = (input: unknown, invocationId: Address) => Promise<unknown>;

export interface CallOptions {
  /**
   * By actor source: the driver calls the activity of that name with the input and the invocation's id, by these
   * timeouts, retries and heartbeat. Only regular activities: a local one may be done before its step was accepted.
   */
  activities?: Record<string, ActivityOptions>;
  /** by actor source: a call that is made by hand */
  invoke?: Record<string, Call>;
}

/** The activities on their way, each in a cancellation scope of its own. */
export interface Calls {
  /** @throws ApplicationFailure UNKNOWN_ACTIVITY, before anything has been called */
  check(effects: Effect[]): void;
  /** Does nothing for an invocation that is on its way. @throws ApplicationFailure UNKNOWN_ACTIVITY */
  launch(invocation: Invocation): void;
  /** Asks for the cancellation of one that nobody waits for any more. */
  abandon(id: Address): void;
  inFlight(): number;
  /** Cancels all, and launches none until `resume`. Results that still arrive are dropped. */
  park(): void;
  resume(invocations: Invocation[]): void;
}

function calledBy(src: string, options: ActivityOptions): Call {
  const proxy = proxyActivities<UntypedActivities>(options);
  const activity = proxy[src] as Call;
  return (input, invocationId) => activity(input, invocationId);
}

/**
 * @param settle called with each outcome once, unless the call was parked or cancelled
 * @param fail called when `settle` throws
 */
export function createCalls(
  { activities = {}, invoke = {} }: CallOptions,
  settle: (invocation: Invocation, outcome: Outcome) => void,
  fail: (error: unknown) => void,
): Calls {
  const scopes = new Map<Address, CancellationScope>();
  // a call made in an update's own scope outlives the update
  const parent = CancellationScope.current();
  let parked = false;
  const calls = new Map<string, Call>([
    ...Object.entries(activities).map(([src, rules]): [string, Call] => [src, calledBy(src, rules)]),
    ...Object.entries(invoke),
  ]);

  function callOf(src: string): Call {
    const call = calls.get(src);
    if (call === undefined)
      throw ApplicationFailure.nonRetryable(`no activity for ${src}`, 'UNKNOWN_ACTIVITY');
    return call;
  }

  function launch(invocation: Invocation): void {
    const { id, src, input } = invocation;
    const call = callOf(src);
    if (parked || scopes.has(id)) return;
    const scope = new CancellationScope({ cancellable: true, parent });
    scopes.set(id, scope);
    /** whether this very call still counted */
    const gone = () => scopes.get(id) === scope && scopes.delete(id);
    scope
      .run(() => call(input, id))
      .then(
        (output) => {
          if (gone()) settle(invocation, { ok: true, output: output ?? null });
        },
        (error: unknown) => {
          const cancelled = isCancellation(error) && scope.consideredCancelled;
          if (gone() && !cancelled) settle(invocation, { ok: false, error: outcomeError(error) });
        },
      )
      .catch(fail);
  }

  return {
    check(effects) {
      for (const effect of effects) if (effect.type === 'invoke') callOf(effect.invocation.src);
    },
    launch,
    abandon: (id) => scopes.get(id)?.cancel(),
    inFlight: () => scopes.size,
    park() {
      parked = true;
      const cut = [...scopes.values()];
      scopes.clear();
      for (const scope of cut) scope.cancel();
    },
    resume(invocations) {
      parked = false;
      for (const invocation of invocations) launch(invocation);
    },
  };
}
