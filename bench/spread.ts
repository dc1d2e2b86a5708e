import pc from 'picocolors';

/** A figure measured several times. */
export interface Spread {
  median: number;
  min: number;
  max: number;
  rounds: number;
}

export function spreadOf(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return {
    median: middle,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
    rounds: values.length,
  };
}

/** Round by round, so that both were measured on the machine as it was at that moment. */
export const ratioOf = (these: number[], those: number[]): Spread =>
  spreadOf(these.map((value, round) => value / (those[round] ?? Number.NaN)));

const digits = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));

/** A line of a table: what, how much with its spread, and the target where there is one. */
export function line(
  what: string,
  { median, min, max, rounds }: Spread,
  unit: string,
  target?: number,
): string {
  const figure = `${digits(median)} ${unit} [${digits(min)}, ${digits(max)}] of ${rounds}`;
  if (target === undefined) return `  ${what.padEnd(52)} ${figure}`;
  const met = median <= target;
  const verdict = met
    ? pc.green(`at most ${target}: met`)
    : pc.red(`at most ${target}: ${digits(median - target)} over`);
  return `  ${what.padEnd(52)} ${figure}  ${verdict}`;
}
