/** Pseudorandom numbers, the same for the same seed (mulberry32). */
export interface Seeded {
  /** from 0 to below 1 */
  next(): number;
  /** a whole number, both ends included */
  between(least: number, most: number): number;
  of<T>(choices: readonly [T, ...T[]]): T;
  /** another series, equally repeatable, for somebody who draws beside this one */
  fork(name: string): Seeded;
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    of: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    fork(name) {
      const own = [...name].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), seed);
      return seeded(own);
    },
  };
}
