import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * How often it may be asked and tried (ASVS 2.4.1, 6.3.1). Nobody is locked out: a session goes on whatever others ask,
 * and one who asks for somebody else's mail from one place keeps nobody from asking from another one.
 */

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

const LIMITS = {
  /** one address or id, asked for from one place */
  asksFromOnePlace: { points: 5, duration: QUARTER },
  /** one address or id, from wherever */
  asks: { points: 30, duration: HOUR },
  /** one place: many people may stand behind one address of the network */
  asksOfPlace: { points: 60, duration: QUARTER },
  /** codes and links from one place */
  triesOfPlace: { points: 60, duration: QUARTER },
} as const;

export interface Limits {
  /** @returns seconds until it may be asked again; null: it may be now */
  ask(ip: string, who: string): Promise<number | null>;
  /** a code or a link is tried; the same answer */
  try(ip: string): Promise<number | null>;
}

/** Counts in this process, which alone serves the pages. */
export function limits(): Limits {
  const counted = (name: keyof typeof LIMITS) => new RateLimiterMemory({ ...LIMITS[name], keyPrefix: name });
  const [onePlace, asks, asksOfPlace, tries] = [
    counted('asksFromOnePlace'),
    counted('asks'),
    counted('asksOfPlace'),
    counted('triesOfPlace'),
  ];
  const wait = async (limiter: RateLimiterMemory, key: string): Promise<number | null> => {
    try {
      await limiter.consume(key);
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
      throw refused;
    }
  };
  return {
    ask: async (ip, who) =>
      (await wait(asksOfPlace, ip)) ?? (await wait(onePlace, `${ip} ${who}`)) ?? (await wait(asks, who)),
    try: (ip) => wait(tries, ip),
  };
}
