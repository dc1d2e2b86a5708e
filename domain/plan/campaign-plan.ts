import { z } from 'zod';
import { idSchema } from '../id.ts';
import { type Plan, planSchema } from './plan.ts';

/** The plan that a campaign runs by: people are ids, and only the directory says who they are. */
export const campaignPlanSchema = planSchema.extend({ people: z.array(idSchema).min(1).max(20_000) });
export type CampaignPlan = z.infer<typeof campaignPlanSchema>;

/** A plan without who its people are. */
export type PlanTerms = Omit<Plan, 'people'>;

/** The plan without names and addresses. */
export const campaignPlanOf = ({ people, ...terms }: Plan): CampaignPlan => ({
  ...terms,
  people: people.map(({ id }) => id),
});
