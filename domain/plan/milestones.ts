import { z } from 'zod';

const date = z.iso.date('expected a date YYYY-MM-DD').nullable();

/** X7: dates that the document doesn't give; null follows the settings. */
export const milestonesSchema = z.strictObject({
  teamReport: date,
  committeeMeeting: date,
  decisions: date,
  awards: date,
  superiorReport: date,
});

/** Of a plan that gives none of them. */
export const NO_MILESTONES: z.infer<typeof milestonesSchema> = {
  teamReport: null,
  committeeMeeting: null,
  decisions: null,
  awards: null,
  superiorReport: null,
};
