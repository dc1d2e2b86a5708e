import type { CampaignClient } from '../../client/client.ts';
import { ClientError } from '../../client/failures.ts';
import type { Database } from '../../records/database.ts';
import { keepAnswer } from '../../records/mail/calendar-answers.ts';
import { mailOf } from '../../records/mail/returned-mails.ts';
import { inBoth } from '../../words/in-both.ts';
import { returnedElsewhere } from '../../words/start-words.ts';
import { lookRepeatedly, type RepeatedLook } from '../repeated-look.ts';
import { readCalendarAnswer } from './calendar-answer.ts';
import { type FailedDelivery, readDeliveryReport } from './delivery-report.ts';
import { type ReadUpTo, reportsSince } from './mailbox.ts';
import { mailboxTrouble } from './mailbox-trouble.ts';

/**
 * Mails that came back are read from the mailbox that gets them, and noted in the outbox as the office would note them;
 * what calendar programs answer to invitations is kept beside those.
 */

const EVERY_MS = 60_000;

export interface ReturnedMailSetup {
  /** the mailbox, e.g. `imaps://user:password@mail.example.vn/INBOX` */
  url: string;
  db: Database;
  client: Pick<CampaignClient, 'actOnNotice' | 'wakeMailroom'>;
  /** for whoever runs the installation */
  warn(line: string): void;
  /** ms; for tests */
  everyMs?: number;
}

/** Whether that mail has to be looked at again: its sending is not recorded yet. */
type Noted = 'done' | 'later';

/** Notes that a mail has not reached its receiver; of another receiver, to whom somebody passed it on, nothing is known. */
async function note(
  { db, client, warn }: ReturnedMailSetup,
  messageId: string,
  failed: readonly FailedDelivery[],
): Promise<Noted> {
  const mail = await mailOf(db, messageId);
  if (mail === null || failed.length === 0) return 'done';
  if (mail.state === 'ready') return 'later';
  if (mail.notice === null) return 'done';
  const own = failed.find(({ addresses }) => addresses.includes(mail.address.toLowerCase()));
  if (own === undefined) {
    const others = failed.flatMap(({ addresses }) => addresses).join(', ');
    warn(inBoth(returnedElsewhere(mail.address, others)));
    return 'done';
  }
  try {
    await client.actOnNotice(mail.campaign, {
      notice: mail.notice,
      action: 'bounced',
      by: null,
      reason: own.reason || 'failed',
    });
  } catch (error) {
    // since it was looked at somebody else has noted it, or it was taken back
    if (!(error instanceof ClientError && error.code === 'NOTICE_STATE')) throw error;
  }
  return 'done';
}

/**
 * Looks into the mailbox once.
 *
 * @param read up to where it was read before
 * @returns up to where it needn't be read again
 * @throws Error why it can't be read, or what came back can't be noted: the same may be read again
 */
export async function lookForReturned(setup: ReturnedMailSetup, read: ReadUpTo | null): Promise<ReadUpTo> {
  const { reports, upTo } = await reportsSince(setup.url, read, Date.now());
  let first: number | null = null;
  for (const { uid, is, arrivedAt, raw } of reports) {
    if (is === 'answer') {
      const answer = await readCalendarAnswer(raw);
      if (answer !== null) await keepAnswer(setup.db, { ...answer, at: arrivedAt });
      continue;
    }
    const report = await readDeliveryReport(raw);
    if (report === null) continue;
    const noted = await note(setup, report.messageId, report.failed);
    if (noted === 'later') first ??= uid;
  }
  return first === null ? upTo : { ...upTo, uid: first - 1 };
}

/**
 * Looks at once and then every minute. Every worker may do so: what is noted once is noted for all. A mailbox that can't
 * be read is trouble of the running campaigns, until it is read again.
 */
export function startReturnedMail(setup: ReturnedMailSetup): RepeatedLook {
  const trouble = mailboxTrouble(setup);
  let read: ReadUpTo | null = null;
  return lookRepeatedly(async () => {
    const failed = await lookForReturned(setup, read).then(
      (upTo) => {
        read = upTo;
        return null;
      },
      (error: unknown) => error,
    );
    await trouble(failed);
  }, setup.everyMs ?? EVERY_MS);
}
