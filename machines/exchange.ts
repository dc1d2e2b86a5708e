import { z } from 'zod';
import { type MemberLine, memberStatusSchema } from '../domain/case/member.ts';
import { levelSchema } from '../domain/case/score-value.ts';
import { cellAppraisal } from '../domain/committee/appraisal.ts';
import { cellIdSchema, givenIdSchema, idSchema, longIdSchema } from '../domain/id.ts';
import { MARKS, type Standing } from '../domain/journal.ts';
import { plainText } from '../domain/plain-text.ts';
import { holderSchema } from '../domain/roster.ts';
import { CELL_STAGES, cellStage } from '../domain/stages.ts';
import type { CellContext } from './cell-context.ts';
import { type CommandAnswer, commandAnswerSchema } from './commands.ts';

/** What the committee decides by, of one member; no texts. */
export type ReportedMember = Pick<
  MemberLine,
  'member' | 'status' | 'admittedOn' | 'sickMonths' | 'disciplined' | 'civilServantLevel' | 'self' | 'cell'
>;

const points = z.number().nullable();
const level = levelSchema.nullable();
const yesOrNo = z.boolean().nullable();

const layer = z.strictObject({
  points,
  max: points,
  derivedLevel: level,
  fourGoodPoints: points,
  derivedFourGood: yesOrNo,
  level,
  fourGood: yesOrNo,
});

const memberSchema: z.ZodType<ReportedMember> = z.strictObject({
  member: idSchema,
  status: memberStatusSchema,
  admittedOn: z.iso.date().nullable(),
  sickMonths: z.int().min(0).max(12),
  disciplined: z.boolean(),
  civilServantLevel: level,
  self: level,
  cell: level,
});

/** more than a cell has of them */
const MOST_MEMBERS = 1_000;
const MOST_ANSWERS = 1_000;

/** What the campaign has to know of a cell to put it on a slate. */
const slateNewsSchema = z.strictObject({
  appraisal: z.strictObject({ self: layer, team: layer, committee: layer }),
  members: z.array(memberSchema).max(MOST_MEMBERS),
  reopened: z
    .strictObject({
      objection: givenIdSchema,
      cell: z.boolean(),
      members: z.array(idSchema).max(MOST_MEMBERS),
    })
    .nullable(),
});
export type SlateNews = z.infer<typeof slateNewsSchema>;

/** What a cell reports to its campaign by signal; what is older than what the campaign knows is dropped. */
export const cellReportSchema = z.strictObject({
  cell: cellIdSchema,
  /** number of the cell's newest journal entry: a cell that was restarted goes on counting where it was */
  seq: z.int().min(1),
  stage: z.enum(CELL_STAGES),
  holder: holderSchema.nullable(),
  due: z.int().nullable(),
  late: z.boolean(),
  marks: z.array(z.enum(MARKS)).max(MARKS.length),
  ended: z.boolean(),
  /** answers to commands since the last report */
  answers: z.array(commandAnswerSchema).max(MOST_ANSWERS),
  /** guidance for one that is meant for all cells */
  guidance: z.strictObject({ difficulty: longIdSchema, text: plainText(), by: idSchema }).nullable(),
  /** null while it is as it was */
  slate: slateNewsSchema.nullable(),
});
export type CellReport = z.infer<typeof cellReportSchema>;

const reportedMember = (line: MemberLine): ReportedMember => ({
  member: line.member,
  status: line.status,
  admittedOn: line.admittedOn,
  sickMonths: line.sickMonths,
  disciplined: line.disciplined,
  civilServantLevel: line.civilServantLevel,
  self: line.self,
  cell: line.cell,
});

/** Before its minutes are settled a cell is no matter for a slate. */
function slateNews(standing: Standing, context: CellContext): SlateNews | null {
  if (standing.stage !== 'committeeAppraisal' && standing.stage !== 'recognitionDecision') return null;
  const rated = context.terms.terms.membersRated === 'withSlate';
  return {
    appraisal: cellAppraisal(context, context.terms.scoring),
    members: rated ? context.members.map(reportedMember) : [],
    reopened: context.reopened,
  };
}

/** Whether the campaign has to hear of the step: something it keeps has changed. */
const differs = (before: Standing | null, after: Standing): boolean => {
  const kept = ({ stage, holder, due, late, marks, ended }: Standing) =>
    JSON.stringify([stage, holder, due, late, marks, ended]);
  return before === null || kept(before) !== kept(after);
};

/** Makes the reports of one cell. What it has told it tells again only when it changes, or after a new start. */
export interface Reporter {
  isNews(before: Standing | null, after: Standing, context: CellContext): boolean;
  /** @param seq of the cell's newest journal entry */
  report(
    seq: number,
    standing: Standing,
    context: CellContext,
    answers: CommandAnswer[],
    guidance: CellReport['guidance'],
  ): CellReport;
}

export function createReporter(cell: string): Reporter {
  let told = JSON.stringify(null);
  return {
    isNews: (before, after, context) =>
      differs(before, after) || JSON.stringify(slateNews(after, context)) !== told,
    report(seq, standing, context, answers, guidance) {
      const { holder, due, late, marks, ended } = standing;
      const stage = cellStage(standing.stage);
      const news = slateNews(standing, context);
      const said = JSON.stringify(news);
      const slate = said === told ? null : news;
      told = said;
      return { cell, seq, stage, holder, due, late, marks, ended, answers, guidance, slate };
    },
  };
}
