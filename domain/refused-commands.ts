import { z } from 'zod';
import type { Standing } from './journal.ts';
import { REFUSAL_REASONS } from './refusal-reason.ts';

/** Commands that a cell has refused, as the campaign's standing carries them until the office has settled them. */

const refusedCommandSchema = z.object({
  /** id by which it is settled */
  command: z.string(),
  cell: z.string(),
  /** e.g. `deadline.extend` */
  type: z.string(),
  /** stable key, with values for its sentence */
  reason: z.enum(REFUSAL_REASONS),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type RefusedCommand = z.infer<typeof refusedCommandSchema>;

const FACT = 'refused:';

export const refusedFacts = (refused: readonly RefusedCommand[]): Standing['facts'] =>
  Object.fromEntries(
    refused.map(({ command, cell, type, reason, values }) => [
      `${FACT}${command}`,
      JSON.stringify({ command, cell, type, reason, values }),
    ]),
  );

export const refusedIn = (facts: Standing['facts']): RefusedCommand[] =>
  Object.entries(facts).flatMap(([name, fact]) =>
    name.startsWith(FACT) && typeof fact === 'string' ? [refusedCommandSchema.parse(JSON.parse(fact))] : [],
  );
