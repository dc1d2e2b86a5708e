import type { CriteriaSet } from '../domain/criteria/criteria.ts';
import type { JournalEntry } from '../domain/journal.ts';
import type { NoticeTreatment } from '../domain/notice-treatment.ts';
import type { JoinedCell } from '../domain/plan/joined-cell.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Roster } from '../domain/roster.ts';
import { withdrawDecision } from '../records/decisions.ts';
import { dueMails, type MailPlan } from '../records/mail/mail-plan.ts';
import { putNotices, type Telling } from '../records/mail/outbox.ts';
import { recordCampaign, recordEntries, saveCell, saveCriteria, saveRoster } from '../records/recording.ts';
import { campaignOf, mailDesk } from './campaign-desk.ts';
import type { ActivityContext } from './context.ts';
import { typed } from './failures.ts';
import { type DecisionToIssue, issueDecision } from './issue-decision.ts';
import { sendMail } from './send-mail.ts';
import { treatNotice } from './treat-notice.ts';

/** What workflows let be done; every one may arrive twice. Instants (ms) come from the workflow's clock. */
export interface Activities {
  /** Entries in order, with their projection. */
  record(input: { entries: JournalEntry[] }): Promise<void>;
  /** Rows in the outbox and withdrawals, in the order of the entries; then the mailroom is woken. */
  notify(input: { campaign: string; entries: Telling[] }): Promise<void>;
  planMails(input: { campaign: string; now: number }): Promise<MailPlan>;
  /** @throws ApplicationFailure of type `MAIL_REFUSED`, not to be tried again; all others may be */
  sendMail(input: { mail: string; now: number }): Promise<void>;
  /** @throws ApplicationFailure of type `NOT_OFFICE`, `NOTICE_UNKNOWN` or `NOTICE_STATE`, not to be tried again */
  treatNotice(input: NoticeTreatment & { campaign: string; now: number }): Promise<void>;
  /**
   * @throws ApplicationFailure of the types of `DecisionError` and `DocumentError`, not to be tried again; all others
   * may be
   */
  issueDecision(input: DecisionToIssue): Promise<{ decision: string; sha256: string }>;
  /** @throws ApplicationFailure of type `DECISION_UNKNOWN`, not to be tried again */
  withdrawDecision(input: {
    campaign: string;
    decision: string;
    by: string;
    reason: string;
    at: number;
  }): Promise<void>;
  recordCampaign(input: { campaign: string; plan: Plan; roster: Roster; now: number }): Promise<void>;
  saveRoster(input: { campaign: string; roster: Roster }): Promise<void>;
  saveCriteria(input: { campaign: string; set: CriteriaSet }): Promise<void>;
  saveCell(input: { campaign: string; joined: JoinedCell }): Promise<void>;
}

/** The activities over one context; give them to a worker as they are. */
export function createActivities(context: ActivityContext): Activities {
  const { db } = context;
  return {
    record: ({ entries }) =>
      typed(async () => {
        await recordEntries(db, entries);
      }),
    notify: ({ campaign, entries }) =>
      typed(async () => {
        await putNotices(db, entries);
        await context.wakeMailroom(campaign);
      }),
    planMails: ({ campaign, now }) =>
      typed(async () => {
        const row = await campaignOf(context, campaign);
        const minutes = row.plan.settings.mailGroupMinutes.value;
        return dueMails(db, campaign, now, minutes, mailDesk(context, row, now));
      }),
    sendMail: (input) => typed(() => sendMail(context, input)),
    treatNotice: (input) => typed(() => treatNotice(context, input)),
    issueDecision: (input) => typed(() => issueDecision(context, input)),
    withdrawDecision: ({ campaign, decision, ...withdrawn }) =>
      typed(() => withdrawDecision(db, campaign, decision, withdrawn)),
    recordCampaign: ({ campaign, plan, roster, now }) =>
      typed(() => recordCampaign(db, { id: campaign, plan, roster, startedAt: now })),
    saveRoster: ({ campaign, roster }) => typed(() => saveRoster(db, campaign, roster)),
    saveCriteria: ({ campaign, set }) => typed(() => saveCriteria(db, campaign, set)),
    saveCell: ({ campaign, joined }) => typed(() => saveCell(db, campaign, joined)),
  };
}
