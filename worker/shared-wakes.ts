/**
 * Wakes that are shared: whoever asks while one is under way waits for the next, which everybody takes who asks until
 * it begins. So what was committed before a wake was asked for lies before the wake that answers it, and however many
 * ask at once, two wakes answer them all.
 *
 * @param wake wakes one campaign's mailroom
 * @returns settles as the wake that it shares: a failed one fails whoever waits for it, and no other
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
