import { z } from 'zod';
import { deferred } from '../deferred.ts';
import { idSchema as id } from '../id.ts';
import { origin, percent, threshold } from './criteria-values.ts';

/** What a criteria set gives: levels by points or by grades, or a recognition. */

/** Best first. */
export const GRADES = ['EXCELLENT', 'GOOD', 'AVERAGE', 'POOR'] as const;
export const gradeName = deferred(() => z.enum(GRADES));
export type Grade = z.infer<typeof gradeName>;

export const subjectName = deferred(() =>
  z.enum(['fourGood', 'cellQuality', 'memberQuality', 'leaderQuality', 'grassrootsDemocracy']),
);
export type CriteriaSubject = z.infer<typeof subjectName>;

/** Best first: of 124-QĐ/TW article 12 and 366-QĐ/TW article 11; of grassroots democracy by domain.md 3. */
export const QUALITY_LEVELS = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] as const;
export const DEMOCRACY_LEVELS = ['GOOD', 'FAIR', 'AVERAGE', 'WEAK'] as const;
export const levelName = deferred(() => z.enum([...new Set([...QUALITY_LEVELS, ...DEMOCRACY_LEVELS])]));
export type CriteriaLevel = z.infer<typeof levelName>;

/** The levels that a set may give, best first; none where a cell is recognised or not. */
export const levelsOf = (subject: CriteriaSubject): readonly CriteriaLevel[] =>
  ({
    fourGood: [],
    cellQuality: QUALITY_LEVELS,
    memberQuality: QUALITY_LEVELS,
    leaderQuality: QUALITY_LEVELS,
    grassrootsDemocracy: DEMOCRACY_LEVELS,
  })[subject];

const gates = deferred(() => z.array(id).max(500).default([]));

export const resultSchema = deferred(() =>
  z.discriminatedUnion('by', [
    /** best level first; one needs its points and all its gates */
    z.strictObject({
      by: z.literal('points'),
      levels: z
        .array(z.strictObject({ level: levelName, atLeast: threshold, gates, ...origin }))
        .min(2)
        .max(20),
    }),
    /** every criterion at least `every`, the results of tasks at least `core` */
    z.strictObject({
      by: z.literal('grades'),
      levels: z
        .array(z.strictObject({ level: levelName, every: gradeName, core: gradeName, gates, ...origin }))
        .max(20)
        .min(2),
    }),
    z.strictObject({
      by: z.literal('recognition'),
      atLeast: threshold,
      eachGroupPercent: percent,
      gates,
      ...origin,
    }),
  ]),
);

export type CriteriaResult = z.infer<typeof resultSchema>;

export type ScoringResult =
  | { by: 'points'; levels: { level: CriteriaLevel; atLeast: number; gates: string[] }[] }
  | { by: 'grades'; levels: { level: CriteriaLevel; every: Grade; core: Grade; gates: string[] }[] }
  | { by: 'recognition'; atLeast: number; eachGroupPercent: number; gates: string[] };

/** The result without where its values come from. */
export function scoringResult(result: CriteriaResult): ScoringResult {
  switch (result.by) {
    case 'points':
      return {
        by: 'points',
        levels: result.levels.map(({ level, atLeast, gates: asked }) => ({ level, atLeast, gates: asked })),
      };
    case 'grades':
      return {
        by: 'grades',
        levels: result.levels.map(({ level, every, core, gates: asked }) => ({
          level,
          every,
          core,
          gates: asked,
        })),
      };
    case 'recognition':
      return {
        by: 'recognition',
        atLeast: result.atLeast,
        eachGroupPercent: result.eachGroupPercent,
        gates: result.gates,
      };
  }
}
