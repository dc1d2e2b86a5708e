import type { RefusalReason } from './refusal-reason.ts';

/** A command that a cell has refused, as the campaign's standing carries it until the office has settled it. */
export interface RefusedCommand {
  /** id by which it is settled */
  command: string;
  cell: string;
  /** e.g. `deadline.extend` */
  type: string;
  /** stable key, with values for its sentence */
  reason: RefusalReason;
  values?: Record<string, string | number> | undefined;
}
