import { z } from 'zod';
import { reportIdSchema } from '../case/score-value.ts';
import { DECISION_KINDS } from '../committee/committee-content.ts';
import { criteriaSetSchema } from '../criteria/criteria.ts';
import { subjectName } from '../criteria/criteria-result.ts';
import { cellIdSchema, idSchema as id } from '../id.ts';
import { assignmentSchema } from '../people/roster.ts';
import { lastYearSchema } from './last-year.ts';
import { milestonesSchema } from './milestones.ts';
import { quarterSchema } from './rated-period.ts';

/** The plan of a campaign as data. Texts are NFC; ids are lower-case ASCII. Source: plan 28-KH/ĐU (R01–R73). */

const text = z
  .string()
  .min(1)
  .max(2000)
  .refine((value) => value === value.normalize('NFC'), 'expected NFC text (composed Vietnamese letters)');
const date = z.iso.date('expected a date YYYY-MM-DD');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time HH:MM');
const workingDays = z.int().min(0).max(260);

/** A value that the document leaves open: the gap it fills, and why this default was taken. */
const setting = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    gap: z
      .string()
      .regex(/^X\d{1,2}$/)
      .optional(),
    value,
    reason: text,
  });

const warnPolicy = z.enum(['off', 'warn', 'refuse']);

/** How many may be rated excellent (X14, domain.md 2.3). */
const quotaRule = z.strictObject({
  percent: z.int().min(0).max(100),
  base: z.enum(['good', 'goodAndExcellent']),
  rounding: z.enum(['floor', 'half']),
  over: warnPolicy,
});
export type QuotaRule = z.infer<typeof quotaRule>;

const documentRefSchema = z.strictObject({
  number: text,
  date: date.nullable(),
  issuer: text,
  subject: text,
  part: text.optional(),
});

/** A symbol may stand for two types: QĐ is both Quyết định and Quy định, and only whoever knows the text can tell. */
const basisSchema = documentRefSchema.extend({ type: text.optional() });

const sessionSchema = z.strictObject({
  id,
  name: text,
  date,
  starts: time,
  /** X10: the document gives no end */
  ends: time,
  cells: z.array(id).min(1).max(1_000),
});

const ladderStepSchema = z.strictObject({
  id: z
    .string()
    .max(50)
    .regex(/^[a-zA-Z0-9]+$/),
  /** `opening`: at once; otherwise counted from the last day in time */
  when: z.union([z.literal('opening'), z.strictObject({ workingDays: z.int().min(-60).max(60), at: time })]),
  copy: z.boolean().default(false),
  last: z.boolean().default(false),
});
export type LadderStep = z.infer<typeof ladderStepSchema>;

export const settingsSchema = z.strictObject({
  preparationLead: setting(workingDays),
  preparationWithin: setting(workingDays),
  readingDue: setting(z.strictObject({ workingDaysBeforeSession: workingDays, at: time })),
  /** X16: whole working days that should lie between the last day in time and the session; fewer are warned about */
  readingDaysAtLeast: setting(workingDays),
  minutesDraftWithin: setting(workingDays),
  minutesAnswerWithin: setting(workingDays),
  minutesClosesAfter: setting(workingDays),
  minutesRounds: setting(z.int().min(1).max(20)),
  minutesUnanswered: setting(z.enum(['deemedAgreed', 'referred'])),
  /** a team's score that differs by this share of the criterion's maximum needs a reason */
  scoreGapReason: setting(z.strictObject({ percent: z.int().min(0).max(100) })),
  replaceAfterReading: setting(z.boolean()),
  extensionByOffice: setting(z.strictObject({ workingDays, times: z.int().min(0).max(20) })),
  extensionAnswerWithin: setting(workingDays),
  notSubmittedDecisionWithin: setting(workingDays),
  scheduleWithin: setting(workingDays),
  /** X10: of the committee, at its meeting */
  quorum: setting(
    z.strictObject({ share: z.enum(['none', 'moreThanHalf', 'twoThirds']), below: warnPolicy }),
  ),
  guidanceWithin: setting(workingDays),
  improvementWithin: setting(workingDays),
  /** working days after its due day, after which an improvement plan stays owed and goes into the next year */
  improvementClosesAfter: setting(workingDays),
  /** within which members who were absent are rated, after the decision on the others (domain.md 2.5) */
  absentMembersWithin: setting(workingDays),
  objectionDays: setting(workingDays),
  /**
   * working days after the time for objections in which a letter that came in time may still be entered; a plan that was
   * written before there was such a setting does without it
   */
  paperEntryWithin: setting(workingDays).default({ gap: 'X9', value: 2, reason: 'X9' }),
  objectionDecisionWithin: setting(workingDays),
  teamReportWithin: setting(workingDays),
  meetingWithin: setting(workingDays),
  slateWithin: setting(workingDays),
  decisionPrepareWithin: setting(workingDays),
  decisionSignWithin: setting(workingDays),
  publishWithin: setting(workingDays),
  superiorReportWithin: setting(workingDays),
  decisionKinds: setting(z.array(z.enum(DECISION_KINDS)).min(1).max(4)),
  /**
   * what the committee proposes alone, and its superior decides, as of a đảng ủy bộ phận (rules.md 5), and within how many
   * working days the office asks for its decision; null, or left out: the committee decides all of it
   */
  superiorDecides: setting(
    z.strictObject({ kinds: z.array(z.enum(DECISION_KINDS)).min(1).max(4), workingDays }).nullable(),
  ).optional(),
  lateDossier: setting(z.enum(['acceptMarked', 'untilClosed'])),
  clerkIsMember: setting(z.boolean()),
  conflictOfInterest: setting(z.enum(['off', 'warn', 'bar'])),
  fourGoodForExcellent: setting(warnPolicy),
  /** a level that the rule pack doesn't give by the newest scores; a level without a majority of the valid votes */
  levelAgainstRules: setting(warnPolicy),
  levelAgainstVote: setting(warnPolicy),
  /** of cells, within each peer group or over all */
  quota: setting(quotaRule.extend({ grouping: z.enum(['peerGroup', 'whole']) })),
  /** of members, pooled over the whole committee (domain.md 2.3) */
  memberQuota: setting(quotaRule),
  /** an upheld objection changes one line by a decision of its own, or the whole decision is withdrawn and issued anew */
  objectionAmends: setting(z.enum(['line', 'reissue'])),
  grassrootsDemocracyLevels: setting(z.array(text).min(2).max(20)),
  membersRated: setting(z.enum(['withSlate', 'no'])),
  cellsPerSession: setting(z.enum(['one', 'several'])),
  cellCommitteeMayBeHeadOnly: setting(z.boolean()),
  allowanceDay: setting(z.enum(['whole', 'halfForHalf'])),
  documentSpelling: setting(z.enum(['corrected'])),
  ladder: setting(z.array(ladderStepSchema).min(1).max(50)),
  skipWithinHours: setting(z.int().min(0).max(72)),
  mailGroupMinutes: setting(z.int().min(0).max(240)),
  /** between which mails leave that can wait; null: at any hour, as with a plan that was written before there was this */
  mailHours: setting(
    z
      .strictObject({ starts: time, ends: time })
      .refine(({ starts, ends }) => starts < ends, 'expected an end after the start')
      .nullable(),
  ).optional(),
  /** when committee and office are sent where the campaign stands; null: never, as with a plan from before there was this */
  digest: setting(z.strictObject({ weekday: z.int().min(1).max(5), at: time }).nullable()).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const planSchema = z.strictObject({
  format: z.literal(1),
  id,
  year: z.int().min(2000).max(2200),
  /** rates the leaders of the cells for this quarter of the year, and nothing else (366-QĐ/TW); left out: the year */
  quarter: quarterSchema.optional(),
  document: z.strictObject({
    number: text,
    type: text,
    subject: text,
    /** X1: the copy shows neither date nor place */
    issuedOn: date.nullable(),
    issuedAt: text.nullable(),
    issuer: text,
    /** the committee that receives the reports */
    superior: text,
    /** what stands above the issuer at the head of a paper; left out: by the superior's name (`domain/plan/party-body.ts`) */
    superiorPartyBody: text.optional(),
    /** under which name its numbers are counted, where it isn't the issuer's: of a committee that was reorganised */
    countedAs: text.optional(),
    /** the committee's term: numbers of documents run within it, by type (domain.md 4.1) */
    term: z.strictObject({ name: text, from: date, to: date.nullable() }).nullable(),
    signatory: z.strictObject({ onBehalf: text, position: text, person: id }),
    bases: z.array(basisSchema).min(1).max(200),
    recipients: z
      .array(z.strictObject({ name: text, mark: text.optional() }))
      .min(1)
      .max(500),
  }),
  calendar: z.strictObject({
    utcOffset: z
      .string()
      .length(6)
      .regex(/^[+-]\d{2}:\d{2}$/),
    holidays: z.array(z.strictObject({ date, name: text, source: text })).max(1_000),
    workedDays: z.array(z.strictObject({ date, name: text, source: text })).max(1_000),
    /** days off that the law gives and nobody has named yet, by the days around which they will lie */
    unannounced: z
      .array(z.strictObject({ from: date, to: date, name: text, source: text }))
      .max(100)
      .optional(),
  }),
  people: z
    .array(
      z.strictObject({ id, name: text, email: z.email().nullable(), sample: z.boolean().default(false) }),
    )
    .min(1)
    .max(20_000),
  roles: z.array(assignmentSchema).min(1).max(20_000),
  cells: z
    .array(
      z.strictObject({
        id: cellIdSchema,
        name: text,
        kind: z.enum(['marketSurveillanceTeam', 'office', 'other']),
        peerGroup: id,
        sample: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(500),
  team: z.strictObject({ name: text, count: z.literal(1), decision: documentRefSchema.nullable() }),
  criteria: z
    .array(
      z.strictObject({
        id,
        subject: subjectName,
        source: text,
        /** the set's file beside the plan, e.g. `criteria/bon-tot.yaml`; the set itself once it is read */
        set: z.union([
          z
            .string()
            .max(200)
            .regex(/^criteria\/[a-z0-9-]+\.yaml$/, 'expected a file criteria/NAME.yaml'),
          criteriaSetSchema,
        ]),
      }),
    )
    .min(1)
    .max(20),
  dossier: z.strictObject({
    /** exclusive: the last day in time is the one before (R43) */
    dueBefore: date,
    setsPerTeamMember: z.int().min(1),
    through: z.literal('teamClerk'),
    /** all four; none where a quarter's leaders are rated (plan-run.ts) */
    reports: z
      .array(
        z.strictObject({
          id: reportIdSchema,
          title: text,
          selfScored: z.boolean(),
        }),
      )
      .max(4),
    /** R26–R29, R51; `inDossierAs` names the report that already brings the same matter (X3) */
    onSiteDocuments: z
      .array(
        z.strictObject({
          id,
          title: text,
          inDossierAs: reportIdSchema.optional(),
          /** R53: the criteria it belongs to, as `grassrootsDemocracy.ke-hoach` */
          criteria: z
            .array(
              z
                .string()
                .max(200)
                .regex(/^[a-zA-Z]+\.[a-z0-9-]+$/),
            )
            .max(500)
            .default([]),
        }),
      )
      .max(200),
  }),
  /** none where a quarter's leaders are rated (plan-run.ts) */
  sessions: z.array(sessionSchema).max(500),
  venue: z.strictObject({ name: text, address: text }),
  allowance: z.strictObject({
    amount: z.int().min(0),
    currency: z.literal('VND'),
    per: z.literal('personDay'),
    purpose: text,
    funds: z.array(text).min(1).max(50),
  }),
  milestones: milestonesSchema,
  settings: settingsSchema,
  /** what the campaign before hands on */
  lastYear: lastYearSchema.optional(),
});
export type Plan = z.infer<typeof planSchema>;
export type ReportId = Plan['dossier']['reports'][number]['id'];
