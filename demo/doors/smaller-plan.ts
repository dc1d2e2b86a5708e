import type { Plan } from '../../domain/plan/plan.ts';

/** The plan with some of its cells alone, and the sessions that are left. */
export const withCellsAlone = (plan: Plan, cells: readonly string[]): Plan => ({
  ...plan,
  cells: plan.cells.filter(({ id }) => cells.includes(id)),
  roles: plan.roles.filter(({ cell }) => cell === undefined || cells.includes(cell)),
  sessions: plan.sessions
    .map((one) => ({ ...one, cells: one.cells.filter((cell) => cells.includes(cell)) }))
    .filter((one) => one.cells.length > 0),
});
