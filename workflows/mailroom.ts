import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  getExternalWorkflowHandle,
  log,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';
import { boundedIssues, schemaIssues } from '../domain/bounded-issues.ts';
import { noticeActionSchema } from '../domain/obligation/notice-action.ts';
import { checkMailroomArgs } from './inputs.ts';
import { actOnNotice, mailQueueOf, reportAgain, subjectWorkflowId, telling, wake } from './messages.ts';

const { planMails } = proxyActivities<Pick<Activities, 'planMails'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});

/** Somebody waits for the answer: only a few tries. */
const { actOnNotice: act } = proxyActivities<Pick<Activities, 'actOnNotice'>>({
  startToCloseTimeout: '10s',
  retry: { maximumAttempts: 3 },
});

/** @throws ApplicationFailure TREATMENT_INVALID, without a line of history */
function assertNoticeAction(raw: unknown): void {
  const { error } = noticeActionSchema.safeParse(raw);
  if (error === undefined) return;
  const issues = boundedIssues(schemaIssues(error));
  const problems = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw ApplicationFailure.nonRetryable(problems, 'TREATMENT_INVALID', issues);
}

type Tellings = Awaited<ReturnType<Activities['planMails']>>['tellings'];

export interface MailroomArgs {
  campaign: string;
  /** ms; when it began, before it continued as new: what was told since has to be reported */
  since?: number;
}

/**
 * The only sender of a campaign's mails (design decision 9). It groups, sends each mail by itself so that one refused
 * or hanging address holds nobody up, and ends when nothing is left; the next notice starts it again.
 */
export async function mailroom(args: MailroomArgs): Promise<void> {
  checkMailroomArgs(args);
  const { campaign } = args;
  // the mail server has 45 s to answer, and the database 25 s to record it, so that no second try begins meanwhile
  const { sendMail } = proxyActivities<Pick<Activities, 'sendMail'>>({
    taskQueue: mailQueueOf(workflowInfo().taskQueue),
    startToCloseTimeout: '90s',
    retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '10m' },
  });
  const { since = Date.now() } = args;
  /** the next planning asks for everything that was told, whenever that was */
  let reportsAgain = false;
  let woken = true;
  const sending = new Set<string>();
  /** what was reported to the owners of rounds, who ignore what they know already */
  const reported = new Set<string>();
  setHandler(wake, () => {
    woken = true;
  });
  setHandler(reportAgain, () => {
    reportsAgain = true;
    reported.clear();
    woken = true;
  });
  setHandler(
    actOnNotice,
    async (action) => {
      await act({ ...action, campaign, now: Date.now() });
      woken = true;
    },
    { validator: assertNoticeAction },
  );

  /** Reports to the owners whose time waits for it that somebody was told, or that nobody could be. */
  const report = async (tellings: Tellings): Promise<void> => {
    for (const { subject, report: about } of tellings) {
      const place = JSON.stringify([subject, about.type, about.opens]);
      if (reported.has(place)) continue;
      reported.add(place);
      // who wasn't told after all is told anew
      reported.delete(JSON.stringify([subject, about.type === 'told' ? 'bounced' : 'told', about.opens]));
      await getExternalWorkflowHandle(subjectWorkflowId(campaign, subject))
        .signal(telling, about)
        .catch((error: unknown) => {
          // a case that was dead may be back at the next look
          reported.delete(place);
          log.warn('nobody to report a telling to', { subject, error: String(error) });
        });
    }
  };

  const deliver = async (mail: string): Promise<void> => {
    try {
      await sendMail({ mail, now: Date.now() });
    } catch (error) {
      log.warn('a mail was refused', { mail, error: String(error) });
    } finally {
      sending.delete(mail);
      woken = true;
    }
  };

  for (;;) {
    woken = false;
    const from = reportsAgain ? 0 : since;
    reportsAgain = false;
    const { ready, nextAt, tellings } = await planMails({ campaign, now: Date.now(), since: from });
    for (const mail of ready.filter((id) => !sending.has(id))) {
      sending.add(mail);
      void deliver(mail);
    }
    await report(tellings);
    if (nextAt === null && sending.size === 0 && !woken) {
      await condition(allHandlersFinished);
      if (woken) continue;
      return;
    }
    const settled = () => woken || (nextAt === null && sending.size === 0);
    if (nextAt === null) await condition(settled);
    else await condition(settled, Math.max(1, nextAt - Date.now()));
    if (workflowInfo().continueAsNewSuggested && sending.size === 0) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof mailroom>({ campaign, since: reportsAgain ? 0 : since });
    }
  }
}
