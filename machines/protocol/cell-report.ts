import { z } from 'zod';
import { levelSchema } from '../../domain/case/score-value.ts';
import { deferred } from '../../domain/deferred.ts';
import { cellIdSchema, givenIdSchema, idSchema, longIdSchema } from '../../domain/id.ts';
import { MARKS } from '../../domain/journal/journal.ts';
import { holderSchema } from '../../domain/people/roster.ts';
import { plainText } from '../../domain/plain-text.ts';
import { joiningMemberSchema } from '../../domain/result/joining-members.ts';
import { memberStatusSchema } from '../../domain/result/member.ts';
import { CELL_STAGES } from '../../domain/stages.ts';
import { commandAnswerSchema } from './command.ts';

const points = deferred(() => z.number().nullable());
const level = deferred(() => levelSchema.nullable());
const yesOrNo = deferred(() => z.boolean().nullable());

const layer = deferred(() =>
  z.strictObject({
    points,
    max: points,
    derivedLevel: level,
    fourGoodPoints: points,
    derivedFourGood: yesOrNo,
    level,
    fourGood: yesOrNo,
  }),
);

/** What the committee needs to know of one member to decide; no texts. */
const memberSchema = deferred(() =>
  z.strictObject({
    member: idSchema,
    status: memberStatusSchema,
    admittedOn: z.iso.date().nullable(),
    sickMonths: z.int().min(0).max(12),
    disciplined: z.boolean(),
    civilServantLevel: level,
    self: level,
    cell: level,
  }),
);
export type ReportedMember = z.infer<typeof memberSchema>;

/** more than any cell has */
const MOST_MEMBERS = 1_000;
const MOST_ANSWERS = 1_000;

/** What the campaign has to know of a cell to put it on a slate. */
const slateNewsSchema = deferred(() =>
  z.strictObject({
    appraisal: z.strictObject({ self: layer, team: layer, committee: layer }),
    members: z.array(memberSchema).max(MOST_MEMBERS),
    reopened: z
      .strictObject({
        objection: givenIdSchema,
        cell: z.boolean(),
        members: z.array(idSchema).max(MOST_MEMBERS),
      })
      .nullable(),
  }),
);
export type SlateNews = z.infer<typeof slateNewsSchema>;

/** Guidance for one cell that is meant for all of them. */
const guidanceSchema = deferred(() =>
  z.strictObject({ difficulty: longIdSchema, text: plainText(), by: idSchema }),
);
export type GuidanceForAll = z.infer<typeof guidanceSchema>;

/** What a cell reports to its campaign by signal; a report older than what the campaign knows is dropped. */
export const cellReportSchema = deferred(() =>
  z.strictObject({
    cell: cellIdSchema,
    /** number of the cell's newest journal entry: a restarted cell goes on counting where it was */
    seq: z.int().min(1),
    stage: z.enum(CELL_STAGES),
    holder: holderSchema.nullable(),
    due: z.int().nullable(),
    late: z.boolean(),
    marks: z.array(z.enum(MARKS)).max(MARKS.length),
    ended: z.boolean(),
    /** when its session begins, or began; null while it has no time: it may be moved for the cell alone */
    sessionStart: z.int().nullable(),
    /** answers to commands since the last report */
    answers: z.array(commandAnswerSchema).max(MOST_ANSWERS),
    guidance: guidanceSchema.nullable(),
    /** null while it is unchanged */
    slate: slateNewsSchema.nullable(),
    /** what it hands over to another cell, as one that has merged or a part of which goes */
    handsOver: z
      .strictObject({ into: cellIdSchema, members: z.array(joiningMemberSchema).max(MOST_MEMBERS) })
      .optional(),
  }),
);
export type CellReport = z.infer<typeof cellReportSchema>;

/** A report as the campaign's machine sees it. */
export interface ReportEvent {
  type: 'cell.report';
  report: CellReport;
}

/** A report as it came. @returns null when it is malformed */
export function readReport(raw: unknown): ReportEvent | null {
  const parsed = cellReportSchema.safeParse(raw);
  return parsed.success ? { type: 'cell.report', report: parsed.data } : null;
}
