import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';
import type { TestedMail } from '../domain/tested-mail.ts';
import { checkMailTestArgs } from './inputs.ts';
import { type MailTestArgs, mailQueueOf } from './messages.ts';

/** A mail that says nothing but that mails arrive, on the way of all others: the same worker, server and sender. */
export async function mailTest(args: MailTestArgs): Promise<TestedMail> {
  checkMailTestArgs(args);
  const { sendTestMail } = proxyActivities<Pick<Activities, 'sendTestMail'>>({
    taskQueue: mailQueueOf(workflowInfo().taskQueue),
    startToCloseTimeout: '60s',
    // somebody waits for what the server says
    retry: { maximumAttempts: 1 },
  });
  return await sendTestMail({ ...args, now: Date.now() });
}
