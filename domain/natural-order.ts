/** Long enough for any number in an id. */
const DIGITS = 12;

const padded = (id: string): string => id.replaceAll(/\d+/g, (number) => number.padStart(DIGITS, '0'));

/** The order in which people count ids: `doi-2` before `doi-10`. */
export function inNaturalOrder(one: string, other: string): number {
  const [a, b] = [padded(one), padded(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}
