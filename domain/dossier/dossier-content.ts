import { z } from 'zod';
import { cellSubjectSchema, levelSchema, reportIdSchema, scoreSchema } from '../case/score-value.ts';
import { deferred } from '../deferred.ts';
import { plainText } from '../plain-text.ts';
import { fileRefSchema } from './file-ref.ts';

/** One of the four reports: its file, or a paper without one. */
const reportSchema = deferred(() =>
  z.strictObject({
    title: plainText(500),
    file: fileRefSchema.optional(),
    pages: z.int().min(1).max(10_000).optional(),
  }),
);

/** A cell's dossier as it is handed in (R39–R50). */
export const dossierSchema = deferred(() =>
  z.strictObject({
    reports: z.partialRecord(reportIdSchema, reportSchema),
    scores: z.partialRecord(cellSubjectSchema, z.array(scoreSchema).min(1).max(500)),
    proposed: z.strictObject({
      fourGood: z.boolean().optional(),
      level: levelSchema.optional(),
      grassrootsDemocracy: plainText(200).optional(),
    }),
    /** R40: the cell committee agrees before the team comes */
    committeeAgreedOn: z.iso.date().optional(),
    /** why one file stands for several reports */
    oneFileReason: plainText(500).optional(),
    /** R41: paper sets that came with it */
    copies: z.int().min(0).max(100).optional(),
  }),
);
export type DossierContent = z.infer<typeof dossierSchema>;
