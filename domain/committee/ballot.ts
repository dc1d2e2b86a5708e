import { z } from 'zod';
import { QUALITY_LEVELS } from '../criteria/criteria-result.ts';
import { deferred } from '../deferred.ts';
import { cellIdSchema, idSchema } from '../id.ts';
import { RESULT_MATTERS } from '../result/result-content.ts';

/** What a vote can say: a level, or yes, no and abstention. */
export const choiceSchema = deferred(() => z.enum([...QUALITY_LEVELS, 'yes', 'no', 'abstain']));
export type Choice = z.infer<typeof choiceSchema>;

const count = deferred(() => z.int().min(0).max(10_000));

/** A vote as it is counted: who was there, which papers are valid, and what they say (domain.md 2.4). */
export const ballotSchema = deferred(() =>
  z.strictObject({
    method: z.enum(['open', 'secret']),
    present: count.min(1),
    /** papers given out, where they are counted */
    issued: count.optional(),
    valid: count,
    /** those that came back and don't count */
    invalid: count.optional(),
    /** together they are the valid ones */
    counts: z.partialRecord(choiceSchema, count),
  }),
);
export type Ballot = z.infer<typeof ballotSchema>;

/** What is voted on: one matter of one line, or the slate as a whole. */
export const voteMatterSchema = deferred(() => z.enum([...RESULT_MATTERS, 'award', 'slate']));
export type VoteMatter = z.infer<typeof voteMatterSchema>;

/** A vote of the committee (R35, R37, R38). */
export const voteSchema = deferred(() =>
  ballotSchema.extend({
    about: voteMatterSchema,
    /** of every matter but the slate as a whole */
    cell: cellIdSchema.optional(),
    /** of a member's level or award */
    member: idSchema.optional(),
    /** an open vote by roll call: who said what; they are the valid votes */
    names: z
      .array(z.strictObject({ person: idSchema, choice: choiceSchema }))
      .min(1)
      .max(500)
      .optional(),
  }),
);
export type Vote = z.infer<typeof voteSchema>;
