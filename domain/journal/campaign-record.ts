import { z } from 'zod';
import { dateOf, type Instant } from '../calendar/instant.ts';
import { type CriteriaSet, criteriaSetSchema } from '../criteria/criteria.ts';
import { mergedRoles, withMergedCell } from '../people/merged-roles.ts';
import { replacedRoster } from '../people/replacement.ts';
import { assignmentSchema, type Roster, rosterOf } from '../people/roster.ts';
import { splitRoles } from '../people/split-roles.ts';
import { type CampaignPlan, campaignPlanSchema } from '../plan/campaign-plan.ts';
import { cellRenamingSchema, withRenamedCell } from '../plan/cell-names.ts';
import { preparedValue } from '../plan/checklist.ts';
import { committeeChangeSchema, withChangedCommittee } from '../plan/committee-days.ts';
import {
  calendarChangeSchema,
  correctionSchema,
  withCalendarChange,
  withCorrection,
} from '../plan/correction.ts';
import { joinedCellSchema, withJoinedCell } from '../plan/joined-cell.ts';
import type { JournalEntry } from './journal.ts';

/** A campaign as its own entries give it: the plan as it is now, and who holds which role. */
export interface CampaignRecord {
  startedAt: Instant;
  plan: CampaignPlan;
  roster: Roster;
}

const begun = z.looseObject({ plan: campaignPlanSchema });
const criteriaChanged = z.looseObject({ set: criteriaSetSchema });
const calendarChanged = z.looseObject(calendarChangeSchema.shape);
const planCorrected = z.looseObject(correctionSchema.shape);
const cellAdded = z.object(joinedCellSchema.shape);
const cellRenamed = z.object(cellRenamingSchema.shape);
const cellMerged = z.object({ cell: z.string(), into: z.string(), head: z.string().optional() });
const cellSplit = z.object({
  ...joinedCellSchema.shape,
  into: z.string(),
  head: z.string(),
  people: z.array(z.string()),
});
const committeeChanged = z.object(committeeChangeSchema.shape);
const itemPrepared = z.looseObject({ item: z.string(), value: z.string() });
const peopleReplaced = z.looseObject({
  remove: z.array(assignmentSchema.pick({ person: true, role: true, cell: true })),
  add: z.array(assignmentSchema),
});

function read<T>(schema: z.ZodType<T>, value: unknown, { seq }: JournalEntry): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const said = parsed.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new RangeError(`entry ${seq} of the campaign can't be read: ${said.join('; ')}`);
}

/** The plan with its number or date as the office entered it. A malformed one is left out, so nothing that cites it can be signed. */
function withReference(plan: CampaignPlan, { item, value }: z.infer<typeof itemPrepared>): CampaignPlan {
  if (item !== 'planNumber' && item !== 'planDate') return plan;
  const kept = preparedValue(item, value);
  if (kept === null) return plan;
  const part = item === 'planNumber' ? { number: kept } : { issuedOn: kept };
  return { ...plan, document: { ...plan.document, ...part } };
}

const withCriteria = (plan: CampaignPlan, set: CriteriaSet): CampaignPlan => ({
  ...plan,
  criteria: plan.criteria.map((entry) => (entry.subject === set.subject ? { ...entry, set } : entry)),
});

/**
 * The fold from the campaign's journal to its record, used by recording and rebuilding alike; the same object when the
 * entry changes nothing of it, null before a first entry that holds a plan.
 *
 * @throws RangeError when an entry's input can't be read by this build
 */
export function foldCampaign(before: CampaignRecord | null, entry: JournalEntry): CampaignRecord | null {
  const { input, at } = entry;
  if (input.kind === 'start') {
    const { plan } = read(begun, input.input, entry);
    return { startedAt: at, plan, roster: rosterOf(plan) };
  }
  if (before === null || input.kind !== 'event') return before;
  const { type, payload } = input.event;
  const { plan, roster } = before;
  switch (type) {
    case 'person.replace':
      return {
        ...before,
        roster: replacedRoster(
          roster,
          read(peopleReplaced, payload, entry),
          dateOf(at, plan.calendar.utcOffset),
        ),
      };
    case 'campaign.prepare':
      return { ...before, plan: withReference(plan, read(itemPrepared, payload, entry)) };
    case 'criteria.change':
      return { ...before, plan: withCriteria(plan, read(criteriaChanged, payload, entry).set) };
    case 'calendar.change':
      return { ...before, plan: withCalendarChange(plan, read(calendarChanged, payload, entry)) };
    case 'campaign.correct':
      return { ...before, plan: withCorrection(plan, read(planCorrected, payload, entry)) };
    case 'cell.add':
      return { ...before, plan: withJoinedCell(plan, read(cellAdded, payload, entry)) };
    case 'cell.merge': {
      const today = dateOf(at, plan.calendar.utcOffset);
      const said = read(cellMerged, payload, entry);
      const change = mergedRoles(roster.assignments, said, today);
      return { ...before, roster: withMergedCell(replacedRoster(roster, change, today), said) };
    }
    case 'cell.split': {
      const said = read(cellSplit, payload, entry);
      const today = dateOf(at, plan.calendar.utcOffset);
      const change = splitRoles(roster.assignments, said, today);
      return {
        ...before,
        plan: withJoinedCell(plan, { ...said, cell: said.into }),
        roster: replacedRoster(roster, change, today),
      };
    }
    case 'cell.rename':
      return { ...before, plan: withRenamedCell(plan, read(cellRenamed, payload, entry)) };
    case 'committee.change':
      return { ...before, plan: withChangedCommittee(plan, read(committeeChanged, payload, entry)) };
    default:
      return before;
  }
}
