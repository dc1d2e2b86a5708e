import { z } from 'zod';
import { cellSubjectSchema, layerScoresSchema, reportIdSchema } from '../case/score-value.ts';
import { deferred } from '../deferred.ts';
import { fileRefSchema } from '../dossier/file-ref.ts';
import { givenIdSchema, idSchema } from '../id.ts';
import { plainText } from '../plain-text.ts';

/** What the team sends while it reads and inspects. */

/** A remark on a report or on a criterion (R32, R44). */
export const reviewNoteSchema = deferred(() =>
  z.strictObject({
    text: plainText(5_000),
    report: reportIdSchema.optional(),
    subject: cellSubjectSchema.optional(),
    criterion: idSchema.optional(),
  }),
);
export type ReviewNoteText = z.infer<typeof reviewNoteSchema>;

/** Team scores, documents ticked off, points verified: any of it, in one sending (R51–R53). */
export const recordSchema = deferred(() =>
  z
    .strictObject({
      scores: layerScoresSchema,
      documents: z
        .array(
          z.strictObject({
            document: idSchema,
            seen: z.boolean(),
            remark: plainText(2_000).optional(),
          }),
        )
        .max(200)
        .default([]),
      verified: z
        .array(z.strictObject({ point: givenIdSchema, finding: plainText(5_000) }))
        .max(200)
        .default([]),
      photos: z
        .array(z.strictObject({ title: plainText(500), file: fileRefSchema }))
        .max(50)
        .default([]),
      /** why somebody of this cell inspects it (X17) */
      conflictReason: plainText(2_000).optional(),
    })
    .refine(
      ({ scores, documents, verified, photos }) =>
        scores.length + documents.length + verified.length + photos.length > 0,
      'expected scores, documents, verified or photos',
    ),
);
export type InspectionRecord = z.infer<typeof recordSchema>;

/** Who was there, when the inspection of a cell ends (R54). */
export const attendanceSchema = deferred(() =>
  z.strictObject({
    present: z.array(idSchema).min(1).max(200),
    absent: z
      .array(z.strictObject({ person: idSchema, reason: plainText(500) }))
      .max(200)
      .default([]),
    /** others present, with their position */
    guests: z.array(plainText(200)).max(50).default([]),
    startedAt: z.iso.datetime({ offset: true }).optional(),
    endedAt: z.iso.datetime({ offset: true }).optional(),
    /** why criteria stay without a score of the team */
    unscored: plainText(2_000).optional(),
  }),
);
export type AttendanceContent = z.infer<typeof attendanceSchema>;
