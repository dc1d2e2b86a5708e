import { z } from 'zod';
import { idSchema } from '../id.ts';
import { type Plan, planSchema } from './plan.ts';

/** A plan as a campaign runs by it: its people are ids, and who they are stands in the directory alone. */
export const campaignPlanSchema = planSchema.extend({ people: z.array(idSchema).min(1).max(20_000) });
export type CampaignPlan = z.infer<typeof campaignPlanSchema>;

/** What a plan says beside who its people are. */
export type PlanTerms = Omit<Plan, 'people'>;

/** The plan without names and addresses. */
export const campaignPlanOf = ({ people, ...terms }: Plan): CampaignPlan => ({
  ...terms,
  people: people.map(({ id }) => id),
});
