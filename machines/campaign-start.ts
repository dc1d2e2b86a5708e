import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Roster } from '../domain/roster.ts';
import type { CampaignInput } from './campaign-context.ts';

/** One set of the dossier for every member of the team, the clerk by setting (R41, X2). */
function copiesOf(plan: Plan): number {
  const roles = plan.settings.clerkIsMember.value
    ? ['teamLeader', 'teamMember', 'teamClerk']
    : ['teamLeader', 'teamMember'];
  const members = new Set(plan.roles.filter(({ role }) => roles.includes(role)).map(({ person }) => person));
  return members.size * plan.dossier.setsPerTeamMember;
}

const holderOf = (plan: Plan, role: string): string | null =>
  plan.roles.find((entry) => entry.role === role)?.person ?? null;

export const rosterOf = (plan: Plan): Roster => ({ revision: 1, assignments: plan.roles });

/**
 * What a campaign starts with: the plan's terms, who holds which role, and the office's checklist as far as the plan
 * fills it (R02, R30, R69).
 */
export function campaignInput(plan: Plan, campaign: string): CampaignInput {
  return {
    terms: campaignTerms(plan, campaign),
    roster: rosterOf(plan),
    people: plan.people.map(({ id }) => id),
    checklist: {
      // a plan made of last year's has no number of its own yet
      planNumber: /^\d/.test(plan.document.number) ? plan.document.number : null,
      planDate: plan.document.issuedOn,
      teamDecision: plan.team.decision?.number ?? null,
      teamLeader: holderOf(plan, 'teamLeader'),
      teamClerk: holderOf(plan, 'teamClerk'),
      sessions: String(plan.sessions.length),
      copies: String(copiesOf(plan)),
    },
  };
}
