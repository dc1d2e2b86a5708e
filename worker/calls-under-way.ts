/**
 * Calls over a connection to Temporal, to be waited for before it is closed: one that is just being tried again would
 * find the channel closed, and throw where nobody can catch it.
 */
export interface CallsUnderWay {
  /** Returns the call. It needs a deadline, or closing could wait for ever. */
  add<T>(call: Promise<T>): Promise<T>;
  /** Resolves when none is under way. */
  settled(): Promise<void>;
}

export function callsUnderWay(): CallsUnderWay {
  const calls = new Set<Promise<unknown>>();
  return {
    async add(call) {
      calls.add(call);
      try {
        return await call;
      } finally {
        calls.delete(call);
      }
    },
    async settled() {
      while (calls.size > 0) await Promise.allSettled(calls);
    },
  };
}
