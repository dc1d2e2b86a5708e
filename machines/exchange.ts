import { z } from 'zod';
import type { Standing } from '../domain/journal.ts';
import type { Holder } from '../domain/roster.ts';
import type { CommandAnswer } from './commands.ts';

/** What a cell reports to its campaign by signal; the newest sequence counts, an older one is dropped. */
export interface CellReport {
  cell: string;
  seq: number;
  stage: Standing['stage'];
  holder: Holder | null;
  due: number | null;
  late: boolean;
  marks: string[];
  ended: boolean;
  /** answers to commands since the last report */
  answers: CommandAnswer[];
  /** guidance for one that is meant for all cells */
  guidance: { difficulty: string; text: string; by: string } | null;
}

export const cellReportSchema = z.strictObject({
  cell: z.string().min(1),
  seq: z.number().min(1),
  stage: z.string().min(1),
  holder: z.strictObject({ role: z.string(), cell: z.string().optional() }).nullable(),
  due: z.number().nullable(),
  late: z.boolean(),
  marks: z.array(z.string()),
  ended: z.boolean(),
  answers: z.array(z.strictObject({ id: z.string(), ok: z.boolean(), reason: z.string().nullable() })),
  guidance: z.strictObject({ difficulty: z.string(), text: z.string(), by: z.string() }).nullable(),
});

/** What the campaign hears of a cell, made of what stands after its step. */
export function reportOf(
  cell: string,
  seq: number,
  standing: Standing,
  answers: CommandAnswer[],
  guidance: CellReport['guidance'],
): CellReport {
  const { stage, holder, due, late, marks, ended } = standing;
  return { cell, seq, stage, holder, due, late, marks, ended, answers, guidance };
}

/** Whether the campaign has to hear of the step: something it keeps has changed. */
export function isNews(before: Standing | null, after: Standing): boolean {
  const kept = ({ stage, holder, due, late, marks, ended }: Standing) =>
    JSON.stringify([stage, holder, due, late, marks, ended]);
  return before === null || kept(before) !== kept(after);
}
