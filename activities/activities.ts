import type { NoticeAction } from '../domain/obligation/notice-action.ts';
import type { DirectorySource } from '../domain/people/directory-source.ts';
import type { PublicKey } from '../domain/signing/proof.ts';
import type { TestedMail } from '../domain/tested-mail.ts';
import type { Trouble } from '../domain/trouble.ts';
import { type DueMails, dueMails } from '../records/mail/mail-planning.ts';
import { type Telling, tellings } from '../records/mail/telling.ts';
import { openDirectory } from '../records/people-deposit.ts';
import { signingKeysInForce } from '../records/signing-keys.ts';
import { recordTrouble, settleTrouble } from '../records/troubles.ts';
import { write } from '../records/writing.ts';
import { attemptAt } from './attempt-time.ts';
import { composeMail } from './compose-mail.ts';
import type { ActivityContext } from './context.ts';
import { typed } from './failures.ts';
import { bounded, inputs } from './inputs.ts';
import { type DecisionToIssue, issueDecision } from './issue-decision.ts';
import { senderOf } from './mail-sender.ts';
import { actOnNotice } from './notice-action.ts';
import { type EntriesToRecord, record } from './record-entries.ts';
import { sendMail } from './send-mail.ts';
import { type MailToTest, sendTestMail } from './test-mail.ts';

/** The answer of an activity that has nothing to tell: one without a value could be given by whoever reaches Temporal. */
type Done = 'done';

/**
 * Every effect that workflows ask for; each may arrive twice, and answers with a value. Instants (ms) come from the
 * workflow's clock.
 *
 * @throws ApplicationFailure of type `INVALID_INPUT`, not to be tried again, for what the records could never hold
 */
export interface Activities {
  /**
   * Entries in order with their projection, rows in the outbox and withdrawals; then the mailroom is woken.
   *
   * @returns hash of the last of them, so that what was answered for others is no answer; and the keys in force, by which
   *   the case knows what is signed, also while the records are away
   */
  record(input: EntriesToRecord): Promise<{ hash: string; signingKeys: PublicKey[] }>;
  /** Makes a campaign's directory of people from its deposit and from the campaign before. */
  openDirectory(input: DirectorySource & { campaign: string }): Promise<Done>;
  /** The keys in force by which what people send is known to be signed; none: nothing has to be. */
  signingKeys(): Promise<PublicKey[]>;
  /** Records trouble beside the journal, once. */
  recordTrouble(input: Omit<Trouble, 'since'>): Promise<Done>;
  settleTrouble(input: Omit<Trouble, 'since' | 'detail'>): Promise<Done>;
  /** What may be sent now, and who has been told, or could not be, since an instant (ms; none: ever). */
  planMails(input: {
    campaign: string;
    now: number;
    since?: number;
  }): Promise<DueMails & { tellings: Telling[] }>;
  /** @throws ApplicationFailure of type `MAIL_REFUSED`, not to be tried again; all others may be */
  sendMail(input: { mail: string; now: number }): Promise<Done>;
  /** A mail by which somebody sees whether mails arrive. @throws as `sendMail` */
  sendTestMail(input: MailToTest): Promise<TestedMail>;
  /**
   * @throws ApplicationFailure of type `NOTICE_UNPROVEN`, `NOT_OFFICE`, `NOTICE_UNKNOWN`, `NOTICE_STATE` or
   *   `TOLD_TIME`, not to be tried again
   */
  actOnNotice(input: NoticeAction & { campaign: string; now: number }): Promise<Done>;
  /**
   * @throws ApplicationFailure of the types of `DecisionError` and `DocumentError`, not to be tried again; all others
   * may be
   */
  issueDecision(input: DecisionToIssue): Promise<{ decision: string; sha256: string }>;
}

async function done(work: Promise<unknown>): Promise<Done> {
  await work;
  return 'done';
}

/** The activities over one context; give them to a worker as they are. */
export function createActivities(context: ActivityContext): Activities {
  const { db } = context;
  return {
    record: (input) =>
      bounded(inputs.entries, input, async (given) => {
        await record(context, given);
        const hash = given.entries.at(-1)?.seal.hash ?? '';
        return { hash, signingKeys: await signingKeysInForce(db) };
      }),
    openDirectory: (input) =>
      bounded(inputs.directory, input, ({ campaign, ...source }) =>
        done(openDirectory(db, campaign, source)),
      ),
    signingKeys: () => typed(() => signingKeysInForce(db)),
    recordTrouble: (input) =>
      bounded(inputs.trouble, input, async (trouble): Promise<Done> => {
        const begun = await write(db, trouble.campaign, (queries) =>
          recordTrouble(queries, trouble, attemptAt(0)),
        );
        if (begun) await context.wakeMailroom(trouble.campaign);
        return 'done';
      }),
    settleTrouble: (input) =>
      bounded(inputs.trouble, input, (trouble) =>
        done(write(db, trouble.campaign, (queries) => settleTrouble(queries, trouble, attemptAt(0)))),
      ),
    planMails: (input) =>
      bounded(inputs.mailPlan, input, async ({ campaign, now, since = 0 }) => {
        const { domain } = senderOf(context.mailFrom);
        const due = await dueMails(db, campaign, { now, domain }, composeMail(context, now));
        return { ...due, tellings: await tellings(db, campaign, since) };
      }),
    sendMail: (input) => bounded(inputs.mail, input, (mail) => done(sendMail(context, mail))),
    sendTestMail: (input) => bounded(inputs.testMail, input, (mail) => sendTestMail(context, mail)),
    actOnNotice: (input) =>
      bounded(inputs.noticeAction, input, (action) => done(actOnNotice(context, action))),
    issueDecision: (input) => bounded(inputs.decision, input, (decision) => issueDecision(context, decision)),
  };
}
