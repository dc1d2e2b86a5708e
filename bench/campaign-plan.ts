import type { Plan } from '../domain/plan/plan.ts';

/** cells that are inspected in one session, as many as a session has time for */
const IN_A_SESSION = 5;

/**
 * A plan with as many cells as asked for, each with a head of its own: everything else is the given plan's.
 *
 * @param cells at most 500
 */
export function planWithCells(plan: Plan, cells: number): Plan {
  const [[kind], [session]] = [plan.cells, plan.sessions];
  if (kind === undefined || session === undefined) throw new RangeError('a plan without a cell');
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
    sessions: Array.from({ length: Math.ceil(cells / IN_A_SESSION) }, (_, index) => ({
      ...session,
      id: `buoi-${index + 1}`,
      cells: ids.slice(index * IN_A_SESSION, (index + 1) * IN_A_SESSION),
    })),
  };
}

export const headOf = (cell: string): string => `bi-thu-${cell}`;
