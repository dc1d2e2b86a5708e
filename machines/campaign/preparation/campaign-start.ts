import { campaignPlanOf } from '../../../domain/plan/campaign-plan.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { CampaignInput } from '../campaign-context.ts';

/** The input that a plan's campaign starts with. */
export const campaignInput = (plan: Plan, campaign: string): CampaignInput => ({
  campaign,
  plan: campaignPlanOf(plan),
});
