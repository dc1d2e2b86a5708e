import { rolesWithSet } from '../../../domain/dossier/dossier-sets.ts';
import type { PlanTerms } from '../../../domain/plan/campaign-plan.ts';
import type { Checklist } from '../../../domain/plan/checklist.ts';

/** One set of the dossier for every member of the team, the clerk by setting (R41, X2). */
function copiesOf(plan: PlanTerms): number {
  const roles = rolesWithSet(plan.settings.clerkIsMember.value);
  const members = new Set(plan.roles.filter(({ role }) => roles.includes(role)).map(({ person }) => person));
  return members.size * plan.dossier.setsPerTeamMember;
}

/** The office's checklist as far as the plan fills it (R02, R30, R69). */
export const checklistOf = (plan: PlanTerms): Checklist => ({
  // a plan made of last year's has no number of its own yet
  planNumber: /^\d/.test(plan.document.number) ? plan.document.number : null,
  planDate: plan.document.issuedOn,
  teamDecision: plan.team.decision?.number ?? null,
  ...(plan.team.decision?.date == null ? {} : { teamDecisionDate: plan.team.decision.date }),
  sessions: String(plan.sessions.length),
  copies: String(copiesOf(plan)),
});
