import { z } from 'zod';
import type { LocalDate } from '../calendar/instant.ts';
import { levelSchema } from '../case/score-value.ts';
import { type Ballot, ballotSchema } from '../committee/ballot.ts';
import { deferred } from '../deferred.ts';
import { idSchema } from '../id.ts';
import { plainText } from '../plain-text.ts';

/** Members of a cell, their status and the levels proposed for them (R25, R66, X4; domain.md 2.5). Ids, never names. */

export const memberStatusSchema = deferred(() =>
  z.enum(['rated', 'exempt', 'suspended', 'newUnder6Months', 'absentPending', 'transferredOut']),
);
export type MemberStatus = z.infer<typeof memberStatusSchema>;

export const memberKindSchema = deferred(() => z.enum(['full', 'probationary']));
export type MemberKind = z.infer<typeof memberKindSchema>;

/** Most members of one cell: more is a mistake in the file. */
export const MEMBERS_AT_MOST = 300;

/** One member as the cell or the office enters it. */
export const memberEntrySchema = deferred(() =>
  z.strictObject({
    member: idSchema,
    kind: memberKindSchema.default('full'),
    /** day of admission to the Party */
    admittedOn: z.iso.date().optional(),
    status: memberStatusSchema.default('rated'),
    /** whole months of sick leave in the year */
    sickMonths: z.int().min(0).max(12).default(0),
    disciplined: z.boolean().default(false),
    /** the level as a civil servant, where there is one */
    civilServantLevel: levelSchema.optional(),
    /** why the status is not what the dates say */
    reason: plainText(500).optional(),
  }),
);
export type MemberEntry = z.infer<typeof memberEntrySchema>;

/** The whole list of a cell; who is not in it leaves it (`members.register`). */
export const registerSchema = deferred(() =>
  z.strictObject({
    members: z.array(memberEntrySchema).min(1).max(MEMBERS_AT_MOST),
  }),
);

/** Levels that members and their cell propose (`members.propose`); who is not named keeps what stands. */
export const proposalSchema = deferred(() =>
  z.strictObject({
    levels: z
      .array(
        z.strictObject({
          member: idSchema,
          self: levelSchema.optional(),
          cell: levelSchema,
          /** the cell's vote on it */
          ballot: ballotSchema.optional(),
          /** why it is proposed against what the rules say */
          reason: plainText(1_000).optional(),
        }),
      )
      .min(1)
      .max(MEMBERS_AT_MOST),
  }),
);
export type ProposedLevel = z.infer<typeof proposalSchema>['levels'][number];

type Level = z.infer<typeof levelSchema>;

/** A member as the case knows it. */
export interface MemberLine {
  member: string;
  kind: MemberKind;
  admittedOn: LocalDate | null;
  status: MemberStatus;
  sickMonths: number;
  disciplined: boolean;
  civilServantLevel: Level | null;
  statusReason: string | null;
  self: Level | null;
  cell: Level | null;
  ballot: Ballot | null;
  reason: string | null;
  /** by the newest decision that counts: its id, and the level */
  decided: { decision: string; level: Level } | null;
}

/** The line of a member as a list enters them. @param before whose proposals and decision it keeps */
export const memberLine = (entry: MemberEntry, before?: MemberLine): MemberLine => ({
  member: entry.member,
  kind: entry.kind,
  admittedOn: entry.admittedOn ?? null,
  status: entry.status,
  sickMonths: entry.sickMonths,
  disciplined: entry.disciplined,
  civilServantLevel: entry.civilServantLevel ?? null,
  statusReason: entry.reason ?? null,
  self: before?.self ?? null,
  cell: before?.cell ?? null,
  ballot: before?.ballot ?? null,
  reason: before?.reason ?? null,
  decided: before?.decided ?? null,
});

/** The part of a line that comes from a list, in the form of the list. */
export const memberEntry = (line: MemberLine): MemberEntry => ({
  member: line.member,
  kind: line.kind,
  ...(line.admittedOn === null ? {} : { admittedOn: line.admittedOn }),
  status: line.status,
  sickMonths: line.sickMonths,
  disciplined: line.disciplined,
  ...(line.civilServantLevel === null ? {} : { civilServantLevel: line.civilServantLevel }),
  ...(line.statusReason === null ? {} : { reason: line.statusReason }),
});
