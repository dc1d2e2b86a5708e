import { z } from 'zod';
import { deferred } from '../deferred.ts';
import { idSchema as id } from '../id.ts';
import type { ScoringSet } from './criteria.ts';
import { gradeName, levelName, type ScoringResult, subjectName } from './criteria-result.ts';
import { percent, points, threshold, version } from './criteria-values.ts';

/** A scoring set as the campaign sends it in a command. */

const gates = deferred(() => z.array(id).max(500));

const scoringResultSchema = deferred(() =>
  z.discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('points'),
      levels: z.array(z.strictObject({ level: levelName, atLeast: threshold, gates })).max(20),
    }),
    z.strictObject({
      by: z.literal('grades'),
      levels: z.array(z.strictObject({ level: levelName, every: gradeName, core: gradeName, gates })).max(20),
    }),
    z.strictObject({ by: z.literal('recognition'), atLeast: threshold, eachGroupPercent: percent, gates }),
  ]),
) satisfies z.ZodType<ScoringResult>;

/** Leaves of a form: a few dozen in each of a few groups. */
const MOST_LEAVES = 5_000;

export const scoringSetSchema = deferred(() =>
  z.strictObject({
    id,
    version,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    subject: subjectName,
    placeholder: z.boolean(),
    /** a leaf without points of its own has none to give */
    leaves: z.array(z.strictObject({ id, group: id, max: threshold, core: z.boolean() })).max(MOST_LEAVES),
    adjustments: z.array(z.strictObject({ id, kind: z.enum(['bonus', 'penalty']), max: points })).max(500),
    gates,
    gradeBands: z.array(z.strictObject({ grade: gradeName, percent })).max(20),
    result: scoringResultSchema,
  }),
) satisfies z.ZodType<ScoringSet>;
