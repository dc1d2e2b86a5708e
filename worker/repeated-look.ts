/** Something that is looked at again and again, until it is stopped. */
export interface RepeatedLook {
  /** Resolves once the look that is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Looks at once, and again after each pause.
 *
 * @param look one that fails is told nobody: the next one is made all the same
 * @param everyMs the pause
 */
export function lookRepeatedly(look: () => Promise<void>, everyMs: number): RepeatedLook {
  let stopped = false;
  let wake = () => {};
  const looking = (async () => {
    while (!stopped) {
      await look().catch(() => undefined);
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    async stop() {
      stopped = true;
      wake();
      await looking;
    },
  };
}
