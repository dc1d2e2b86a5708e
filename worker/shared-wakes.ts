/**
 * Wakes that are shared: whoever asks while one is under way waits for the next, together with everybody else who asks
 * before it begins. So whatever was committed before somebody asked was committed before the wake that they wait for,
 * and two wakes serve however many ask at once.
 *
 * @param wake wakes one campaign's mailroom
 * @returns settles as the shared wake does: one that fails fails for those who wait for it, and for nobody else
 */
export function sharedWakes(wake: (campaign: string) => Promise<void>): (campaign: string) => Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<void>>();

  function begin(campaign: string): Promise<void> {
    const begun = wake(campaign).finally(() => {
      if (underWay.get(campaign) === begun) underWay.delete(campaign);
    });
    underWay.set(campaign, begun);
    return begun;
  }

  return (campaign) => {
    const running = underWay.get(campaign);
    if (running === undefined) return begin(campaign);
    const waiting =
      next.get(campaign) ??
      running
        .catch(() => undefined)
        .then(() => {
          next.delete(campaign);
          return begin(campaign);
        });
    next.set(campaign, waiting);
    return waiting;
  };
}
