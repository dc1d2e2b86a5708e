import { ApplicationFailure, workflowInfo } from '@temporalio/workflow';
import type { z } from 'zod';
import {
  campaignArgsSchema,
  cellArgsSchema,
  mailroomArgsSchema,
  mailTestArgsSchema,
} from './input-schemas.ts';
import { campaignWorkflowId, cellWorkflowId, mailroomWorkflowId, mailTestWorkflowId } from './messages.ts';

/** What a workflow is started with is checked before its first step: whoever reaches Temporal can start one. */

/** A workflow was started with a malformed input: it fails at once with `INVALID_INPUT`. */
const invalid = (said: string): ApplicationFailure =>
  ApplicationFailure.nonRetryable(said.slice(0, 500), 'INVALID_INPUT');

/** Under another id the same input would write into the journal of a case that is alive. */
function check<T>(schema: z.ZodType<T>, args: unknown, idOf: (args: T) => string): void {
  const parsed = schema.safeParse(args);
  if (!parsed.success) {
    const said = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw invalid(said.join('; '));
  }
  const { workflowId } = workflowInfo();
  const own = idOf(parsed.data);
  if (workflowId !== own) throw invalid(`workflow id ${workflowId}: expected ${own}`);
}

/** @throws ApplicationFailure `INVALID_INPUT` */
export const checkCampaignArgs = (args: unknown): void =>
  check(campaignArgsSchema, args, ({ campaign }) => campaignWorkflowId(campaign));
/** @throws ApplicationFailure `INVALID_INPUT` */
export const checkCellArgs = (args: unknown): void =>
  check(cellArgsSchema, args, ({ campaign, input }) => cellWorkflowId(campaign, input.cell));
/** @throws ApplicationFailure `INVALID_INPUT` */
export const checkMailroomArgs = (args: unknown): void =>
  check(mailroomArgsSchema, args, ({ campaign }) => mailroomWorkflowId(campaign));

/** @throws ApplicationFailure `INVALID_INPUT` */
export const checkMailTestArgs = (args: unknown): void =>
  check(mailTestArgsSchema, args, ({ id }) => mailTestWorkflowId(id));

/** Begins a statechart, whose first step relies on nothing but its input. @throws ApplicationFailure `INVALID_INPUT` */
export function begun<T>(begin: () => T): T {
  try {
    return begin();
  } catch (error) {
    if (error instanceof ApplicationFailure && error.type === 'MACHINE_FAILED') throw invalid(error.message);
    throw error;
  }
}
