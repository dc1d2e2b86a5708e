import { z } from 'zod';
import { levelSchema, pointsSchema } from '../case/score-value.ts';
import { gradeName } from '../criteria/criteria-result.ts';
import { deferred } from '../deferred.ts';
import { idSchema, longIdSchema } from '../id.ts';
import { plainText } from '../plain-text.ts';

/** What people write into the minutes; the rest is composed of the data (domain.md 4.3). */
export const minutesDraftSchema = deferred(() =>
  z.strictObject({
    strengths: z.array(plainText(5_000)).max(50).default([]),
    shortcomings: z.array(plainText(5_000)).max(50).default([]),
    causes: z.array(plainText(5_000)).max(50).default([]),
    recommendations: z.array(plainText(5_000)).max(50).default([]),
    proposed: z.strictObject({
      fourGood: z.boolean(),
      level: levelSchema,
      grassrootsDemocracy: plainText(200).optional(),
      /** why it is another than the points give */
      reason: plainText(1_000).optional(),
    }),
    /** the members' levels in sum */
    members: plainText(5_000).optional(),
    /** how many copies are made of it */
    copies: z.int().min(1).max(20).default(2),
  }),
);
export type MinutesDraft = z.infer<typeof minutesDraftSchema>;

/** Who signed in the hall, of each side, by person id; who was there is the attendance's. */
const signedInHallSchema = deferred(() =>
  z.strictObject({
    cell: idSchema.optional(),
    team: idSchema.optional(),
  }),
);

/** Minutes read out at the session's end; without a signature of each side they are sent to the cell instead. */
export const minutesAdoptionSchema = deferred(() =>
  minutesDraftSchema.extend({
    reservation: plainText(5_000).optional(),
    signed: signedInHallSchema.default({}),
  }),
);
export type MinutesAdoption = z.infer<typeof minutesAdoptionSchema>;

/** Whether both sides have signed: only then are the minutes adopted. */
export const isSignedByBoth = ({ signed }: Pick<MinutesAdoption, 'signed'>): boolean =>
  signed.cell !== undefined && signed.team !== undefined;

/** Whether what is given adopts the minutes at once: a sending, and an adoption that a side hasn't signed, goes to the cell. */
export const isAgreedAtOnce = (given: MinutesDraft | MinutesAdoption): given is MinutesAdoption =>
  'signed' in given && isSignedByBoth(given);

/** The team's answer to one disputed item; a new text, or a new score with the answer as its reason. */
export const minutesAnswerSchema = deferred(() =>
  z.strictObject({
    id: longIdSchema,
    answer: plainText(5_000),
    text: plainText(5_000).optional(),
    points: pointsSchema.optional(),
    grade: gradeName.optional(),
    met: z.boolean().optional(),
  }),
);
export type MinutesAnswer = z.infer<typeof minutesAnswerSchema>;
