import { z } from 'zod';
import { idSchema } from '../id.ts';
import { renamedCellSchema } from './cell-names.ts';
import { changedCommitteeSchema } from './committee-days.ts';
import { type Plan, planSchema } from './plan.ts';

/** The plan that a campaign runs by: people are ids, and only the directory says who they are. */
export const campaignPlanSchema = planSchema.extend({
  people: z.array(idSchema).min(1).max(20_000),
  /** cells that got another name since it began, in the order of their days */
  renamed: z.array(renamedCellSchema).max(10_000).optional(),
  /** what its committee became since then, likewise */
  reorganised: z.array(changedCommitteeSchema).max(1_000).optional(),
});
export type CampaignPlan = z.infer<typeof campaignPlanSchema>;

/** The plan of a campaign that runs, with its people's names, and what cells and committee were on which day. */
export type RunningPlan = Plan & Pick<CampaignPlan, 'renamed' | 'reorganised'>;

/** A plan without who its people are. */
export type PlanTerms = Omit<Plan, 'people'>;

/** The plan without names and addresses. */
export const campaignPlanOf = ({ people, ...terms }: Plan): CampaignPlan => ({
  ...terms,
  people: people.map(({ id }) => id),
});
