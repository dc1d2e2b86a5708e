import type { ObligationName } from '../domain/obligation/obligations.ts';
import { WAITS_FOR, type WaitsFor } from '../domain/obligation/waits-for.ts';

/** What a state says of itself: the obligation that runs in it, or what it waits for where nobody owes it. */
export type StateMeta<Other extends WaitsFor = WaitsFor> =
  | { obligation: ObligationName }
  | { waitsFor: Other };

const namedIn = (meta: unknown): unknown =>
  typeof meta === 'object' && meta !== null && 'waitsFor' in meta ? meta.waitsFor : undefined;

/**
 * What a machine waits for, besides what people owe; null when none of its states names anything.
 *
 * @param metas of the states that it is in, and of those around them
 */
export function waitsForIn(metas: readonly unknown[]): WaitsFor | null {
  const named = metas.map(namedIn);
  return WAITS_FOR.find((key) => named.includes(key)) ?? null;
}
