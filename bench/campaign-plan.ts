import type { Plan } from '../domain/plan/plan.ts';

/**
 * A plan with as many cells as asked for, each with a head of its own: everything else is the given plan's.
 *
 * @param cells at most 500
 */
export function planWithCells(plan: Plan, cells: number): Plan {
  const [kind] = plan.cells;
  if (kind === undefined) throw new RangeError('a plan without a cell');
  const ids = Array.from({ length: cells }, (_, index) => `chi-bo-${index + 1}`);
  const former = new Set(plan.roles.filter(({ cell }) => cell !== undefined).map(({ person }) => person));
  return {
    ...plan,
    people: [
      ...plan.people.filter(({ id }) => !former.has(id)),
      ...ids.map((id) => ({
        id: headOf(id),
        name: `Bí thư ${id}`,
        email: `${headOf(id)}@chi-bo.example`,
        sample: true,
      })),
    ],
    roles: [
      ...plan.roles.filter(({ cell }) => cell === undefined),
      ...ids.map((cell) => ({ person: headOf(cell), role: 'cellHead' as const, cell })),
    ],
    cells: ids.map((id) => ({ ...kind, id, name: `Chi bộ ${id}` })),
    sessions: plan.sessions.map((session, index) => ({
      ...session,
      cells: ids.filter((_, place) => place % plan.sessions.length === index),
    })),
  };
}

export const headOf = (cell: string): string => `bi-thu-${cell}`;
