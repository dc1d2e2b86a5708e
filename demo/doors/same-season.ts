import pWaitFor from 'p-wait-for';
import { canonicalJson } from '../../domain/journal/canonical-hash.ts';
import type { Recorded } from './same-journal.ts';

/** Whether two systems have recorded the same season, and what differs. */

/** letters of a value that are shown */
const SHOWN = 600;

const shown = (value: string | undefined): string =>
  value === undefined ? '–' : value.length > SHOWN ? `${value.slice(0, SHOWN)} …` : value;

/** Where two texts part, with a little of what stands before. */
function fromWhereTheyPart(one: string, other: string): [string, string] {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - SHOWN / 3);
  return [one.slice(from), other.slice(from)];
}

/** The first that differs, if any does: what comes after it follows from it. @param what is compared */
function firstDifference(what: string, one: readonly unknown[], other: readonly unknown[]): string[] {
  const [ours, theirs] = [one, other].map((values) => values.map((value) => canonicalJson(value)));
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [a, b] = [ours?.[at], theirs?.[at]];
    if (a === b) continue;
    const [left, right] = a === undefined || b === undefined ? [a, b] : fromWhereTheyPart(a, b);
    return [`${what}, ${at + 1}:\n  ${shown(left)}\n  ${shown(right)}`];
  }
  return [];
}

/**
 * Compares everything that is recorded but ids and the moments of deeds: with what the season began, its people, what
 * they sent, each step of each cell, what the campaign heard and asked to be told.
 *
 * @param heardWithin ms: what cells tell the campaign may be on its way yet
 * @returns what differs, of each part the first; empty: it is the same season
 */
export async function seasonDifferences(
  one: Recorded,
  other: Recorded,
  cells: readonly string[],
  heardWithin = 20_000,
): Promise<string[]> {
  const both = async (what: string, of: (recorded: Recorded) => Promise<readonly unknown[]>) =>
    firstDifference(what, await of(one), await of(other));
  const isHeard = async () => canonicalJson(await one.heard()) === canonicalJson(await other.heard());
  await pWaitFor<void>(isHeard, {
    interval: 200,
    timeout: { milliseconds: heardWithin, fallback: () => {} },
  });
  const found = [
    ...(await both('begun', async ({ begun }) => [await begun()])),
    ...(await both('people', ({ people }) => people())),
  ];
  for (const subject of ['campaign', ...cells])
    found.push(...(await both(`said ${subject}`, ({ said }) => said(subject))));
  for (const cell of cells) found.push(...(await both(`cell ${cell}`, (of) => of.cell(cell))));
  found.push(...(await both('heard', ({ heard }) => heard())));
  return found;
}
