import { z } from 'zod';
import { changedDays } from '../calendar/calendar-change.ts';
import { addDays, type Instant, instantAt, type LocalDate } from '../calendar/instant.ts';
import { stillUnannounced, type Unannounced } from '../calendar/unannounced.ts';
import { deferred } from '../deferred.ts';
import type { Milestone, RuleTerms } from '../obligation/deadline-rule.ts';
import { plainText } from '../plain-text.ts';
import type { CampaignPlan } from './campaign-plan.ts';

const MILESTONES = [
  'teamReport',
  'committeeMeeting',
  'decisions',
  'awards',
  'superiorReport',
] as const satisfies readonly Milestone[];

const date = deferred(() => z.iso.date().exactOptional());
const days = deferred(() => z.array(z.iso.date()).max(366));

/** Days that become days off or working days while a campaign runs, as the office names them (`calendar.change`). */
export const calendarChangeSchema = deferred(() =>
  z.strictObject({ off: days, worked: days, reason: plainText() }),
);
export type NamedCalendarChange = z.infer<typeof calendarChangeSchema>;

/** What is put right of a plan whose campaign runs (`campaign.correct`); what is left out stays. */
export const correctionSchema = deferred(() =>
  z.strictObject({
    /** number of the decision on the team, which minutes cite */
    teamDecision: plainText(100).optional(),
    /** its day */
    teamDecisionDate: date,
    /** where the sessions that lie ahead are held */
    venue: plainText(500).optional(),
    /** last day of each (X7) */
    milestones: z
      .strictObject({
        teamReport: date,
        committeeMeeting: date,
        decisions: date,
        awards: date,
        superiorReport: date,
      } satisfies Record<Milestone, z.ZodType>)
      .optional(),
    reason: plainText(),
  }),
);
export type Correction = z.infer<typeof correctionSchema>;

/** Exclusive instants of the milestones that are corrected, ms. */
export function correctedMilestones(
  { milestones = {} }: Pick<Correction, 'milestones'>,
  utcOffset: string,
): Partial<Record<Milestone, Instant>> {
  return Object.fromEntries(
    Object.entries(milestones).map(([name, day]) => [name, instantAt(addDays(day, 1), '00:00', utcOffset)]),
  );
}

/** Whether one of them becomes another than it was. */
export const movesMilestone = (
  { milestones }: Pick<RuleTerms, 'milestones'>,
  corrected: Partial<Record<Milestone, Instant>>,
): boolean => MILESTONES.some((name) => (corrected[name] ?? milestones[name]) !== milestones[name]);

/** The plan by which a campaign goes after it. */
export const withCorrection = (plan: CampaignPlan, { venue, milestones = {} }: Correction): CampaignPlan => ({
  ...plan,
  venue: venue === undefined ? plan.venue : { ...plan.venue, name: venue },
  milestones: { ...plan.milestones, ...milestones },
});

/** The plan with other days off and days worked, each with the reason it was given; what they announce is open no longer. */
export const withCalendarChange = (
  plan: CampaignPlan,
  { off, worked, reason }: NamedCalendarChange,
): CampaignPlan => ({
  ...plan,
  calendar: {
    ...plan.calendar,
    ...changedDays(plan.calendar, { off, worked }, (day) => ({ date: day, name: reason, source: reason })),
    ...(plan.calendar.unannounced === undefined
      ? {}
      : { unannounced: stillUnannounced(plan.calendar.unannounced, [...off, ...worked]) }),
  },
});

/** Days off that nobody has named yet, and won't have been named by an event that is about to be sent either. */
export function openAfter(
  { calendar }: Pick<CampaignPlan, 'calendar'>,
  sent: readonly { type: string; payload: unknown }[],
): Unannounced[] {
  const named = sent.flatMap(({ type, payload }): LocalDate[] => {
    const change = type === 'calendar.change' ? calendarChangeSchema.safeParse(payload).data : undefined;
    return change === undefined ? [] : [...change.off, ...change.worked];
  });
  return stillUnannounced(calendar.unannounced ?? [], named);
}
