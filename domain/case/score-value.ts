import { z } from 'zod';
import { type CriteriaSubject, gradeName, QUALITY_LEVELS, subjectName } from '../criteria/criteria-result.ts';
import { deferred } from '../deferred.ts';
import { fileRefSchema } from '../dossier/file-ref.ts';
import { givenIdSchema, idSchema } from '../id.ts';
import { plainText } from '../plain-text.ts';

/** Scores and what proves them, as people send them (R46–R49). */

/** Sets by which cells are scored; members and leaders have sets of their own. */
export const cellSubjectSchema = deferred(() => subjectName.exclude(['memberQuality', 'leaderQuality']));
export type CellSubject = z.infer<typeof cellSubjectSchema>;

/** Whether cells are scored by a set on this subject. */
export const isCellSubject = (subject: CriteriaSubject): subject is CellSubject =>
  subject !== 'memberQuality' && subject !== 'leaderQuality';

/** What there is of each set, in the order in which it was given. */
export const subjectEntries = <T>(of: Partial<Record<CellSubject, T>>): [CellSubject, T][] =>
  Object.entries(of) as [CellSubject, T][];

/** The reports of a dossier: on each set by which the cell is scored, and on how a resolution was carried out. */
export const reportIdSchema = deferred(() => z.enum(['resolution', ...cellSubjectSchema.options]));

export const levelSchema = deferred(() => z.enum(QUALITY_LEVELS));

/** `8.5`, or as written in Vietnamese: "8,5"; at most two decimals (domain.md 5). */
export const pointsSchema = deferred(() =>
  z
    .union([
      z.number(),
      z
        .string()
        .trim()
        .regex(/^\d{1,4}([.,]\d{1,2})?$/, 'expected points such as 8.5 or "8,5"')
        .transform((text) => Number(text.replace(',', '.'))),
    ])
    .pipe(z.number().min(0).max(1000).multipleOf(0.01)),
);

/** What proves a score: words, a file of the same cell, or the page of one of the four reports. */
export const evidenceSchema = deferred(() =>
  z
    .strictObject({
      text: plainText(5_000).optional(),
      file: fileRefSchema.optional(),
      report: z.strictObject({ id: reportIdSchema, page: z.int().min(1).max(10_000).optional() }).optional(),
    })
    .refine(
      ({ text, file, report }) => text !== undefined || file !== undefined || report !== undefined,
      'expected a text, a file or the page of a report',
    ),
);
export type Evidence = z.infer<typeof evidenceSchema>;

/** One entry of a criteria set: points or a grade of a criterion, points of an adjustment, yes or no of a gate. */
export const scoreSchema = deferred(() =>
  z.strictObject({
    criterion: idSchema,
    points: pointsSchema.optional(),
    grade: gradeName.optional(),
    met: z.boolean().optional(),
    evidence: z.array(evidenceSchema).max(50).default([]),
    remark: plainText(5_000).optional(),
  }),
);
export type Score = z.infer<typeof scoreSchema>;

/** Scores of team or committee in one sending, over the layer below them. */
export const layerScoresSchema = deferred(() =>
  z
    .array(
      scoreSchema.extend({
        subject: cellSubjectSchema,
        /** why it differs from the score that stood */
        reason: plainText(5_000).optional(),
        /** id of the score of the same layer that it replaces */
        replaces: givenIdSchema.optional(),
      }),
    )
    .max(500)
    .default([]),
);
