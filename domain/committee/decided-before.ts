import type { Slate, SlateLine, SlateMember } from './committee-content.ts';

/**
 * The newest line of each cell and of each member on earlier slates that this one does not decide anew: frozen, and
 * counted in the quota's pool.
 *
 * @param earlier in the order in which they were decided
 */
export function decidedBefore(
  earlier: readonly Slate[],
  slate: Pick<Slate, 'cells' | 'members'>,
): { cells: SlateLine[]; members: SlateMember[] } {
  const cells = new Map(earlier.flatMap(({ lines }) => lines ?? []).map((line) => [line.cell, line]));
  const members = new Map(
    earlier.flatMap(({ memberLines }) => memberLines ?? []).map((line) => [line.member, line]),
  );
  for (const cell of slate.cells) cells.delete(cell);
  for (const { member } of slate.members) members.delete(member);
  return { cells: [...cells.values()], members: [...members.values()] };
}
