import { randomUUID } from 'node:crypto';
import { type Client, WorkflowFailedError } from '@temporalio/client';
import type { TestedMail } from '../domain/tested-mail.ts';
import { type MailTestArgs, mailTestWorkflowId } from '../workflows/messages.ts';
import { askedOf } from './asked-of.ts';
import { ClientError } from './failures.ts';

/** ms: a mail server has 45 s to answer, and a worker may be away meanwhile */
const PATIENCE = 90_000;

/** What was said at the very beginning of a chain of failures. */
function firstSaid(error: Error): string {
  return error.cause instanceof Error ? firstSaid(error.cause) : error.message;
}

/** @throws ClientError MAIL_FAILED, UNREACHABLE, NO_WORKER */
export async function testMail(client: Client, taskQueue: string, to: string): Promise<TestedMail> {
  const id = randomUUID();
  try {
    return await askedOf(client, PATIENCE)('mail', () =>
      client.workflow.execute<(args: MailTestArgs) => Promise<TestedMail>>('mailTest', {
        workflowId: mailTestWorkflowId(id),
        taskQueue,
        args: [{ id, to }],
        workflowExecutionTimeout: PATIENCE,
      }),
    );
  } catch (error) {
    if (!(error instanceof WorkflowFailedError)) throw error;
    throw new ClientError('MAIL_FAILED', firstSaid(error), { cause: error });
  }
}
