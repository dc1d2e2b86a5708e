import { z } from 'zod';
import { layerScoresSchema, levelSchema } from '../case/score-value.ts';
import { deferred } from '../deferred.ts';
import { givenIdSchema, idSchema } from '../id.ts';
import { plainText } from '../plain-text.ts';

/** What people send about a case in its last two stages: the committee's scores, improvement plans, objections. */

/** The committee's own scores and what it thinks of (R36); any of it, in one sending. */
export const appraisalSchema = deferred(() =>
  z
    .strictObject({
      scores: layerScoresSchema,
      proposed: z
        .strictObject({ fourGood: z.boolean().optional(), level: levelSchema.optional() })
        .optional(),
      remark: plainText(5_000).optional(),
    })
    .refine(
      ({ scores, proposed, remark }) => scores.length > 0 || proposed !== undefined || remark !== undefined,
      'expected scores, proposed or remark',
    ),
);

const texts = deferred(() => z.array(plainText(5_000)).min(1).max(50));

/** What the cell achieved, where it fell short and why, and what it will do (R14, R17, R18). */
export const improvementSchema = deferred(() =>
  z.strictObject({
    strengths: texts,
    weaknesses: texts,
    causes: texts,
    measures: z
      .array(
        z.strictObject({
          text: plainText(5_000),
          until: z.iso.date().optional(),
          /** who sees to it, in words */
          who: plainText(200).optional(),
        }),
      )
      .min(1)
      .max(100),
  }),
);

/** What the committee decides of a cell, and may be objected to. */
export const RESULT_MATTERS = ['fourGood', 'cellLevel', 'memberLevel'] as const;
export type ResultMatter = (typeof RESULT_MATTERS)[number];

export const objectionSchema = deferred(() =>
  z
    .strictObject({
      about: z.enum(RESULT_MATTERS),
      member: idSchema.optional(),
      text: plainText(5_000),
    })
    .refine(
      ({ about, member }) => (about === 'memberLevel') === (member !== undefined),
      'expected a member with memberLevel, and with nothing else',
    ),
);

/** The committee's answer to an objection. */
export const objectionAnswerSchema = deferred(() =>
  z.strictObject({
    objection: givenIdSchema,
    reason: plainText(5_000),
  }),
);
