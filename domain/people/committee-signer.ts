import type { Assignment } from './roster.ts';

/**
 * Who signs what a committee issues: its head, and while it has none a deputy, whom its plan names first.
 *
 * @param held of the day on which it is issued
 * @param named by the plan (R73)
 * @returns null while nobody leads the committee
 */
export function committeeSigner(
  held: readonly Pick<Assignment, 'person' | 'role'>[],
  named: string,
): string | null {
  for (const office of ['committeeHead', 'committeeDeputy'] as const) {
    const holders = held.filter(({ role }) => role === office).map(({ person }) => person);
    const signer = holders.includes(named) ? named : holders[0];
    if (signer !== undefined) return signer;
  }
  return null;
}
