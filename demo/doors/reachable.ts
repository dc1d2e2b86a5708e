import type { Plan } from '../../domain/plan/plan.ts';

/** The plan with an address for everybody who has none: people sign in to the pages by a mail. */
export const reachable = (plan: Plan): Plan => ({
  ...plan,
  people: plan.people.map((person) => ({ ...person, email: person.email ?? `${person.id}@mau.example` })),
});
