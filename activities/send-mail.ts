import pRetry from 'p-retry';
import pTimeout from 'p-timeout';
import { isSampleAddress } from '../domain/sample-address.ts';
import {
  type MailArrival,
  markFailed,
  markSent,
  markTried,
  takeMail,
} from '../records/mail/mail-delivery.ts';
import { officeAtHand } from '../records/mail/office-at-hand.ts';
import { receiverOf } from '../records/mail/receiver.ts';
import { attemptAt } from './attempt-time.ts';
import type { ActivityContext } from './context.ts';
import { wordsOf } from './failures.ts';
import { senderOf } from './mail-sender.ts';
import { MailRefused, type MailTransport } from './mail-transport.ts';

/**
 * A file in a folder counts as sent only on trial, to sample addresses that reach nobody anyway; otherwise it has
 * reached nobody.
 */
const arrivalOf = ({ keepsFiles }: MailTransport, address: string): MailArrival => {
  if (keepsFiles !== true) return 'sent';
  return isSampleAddress(address) ? 'inFolder' : 'toBeTold';
};

/** ms; less than the activity has beside the time of the mail server (`workflows/mailroom.ts`) */
const DATABASE_BACK_WITHIN = 25_000;

/**
 * Sends a mail that was planned, with the same Message-ID at each try; one that has been sent or withdrawn is left
 * alone. That the server took it is recorded as soon as the database answers: another try would send the mail twice.
 *
 * @param now ms
 * @param patience ms for recording that, with all tries
 * @throws MailRefused, after the mail and its notices are marked as failed; other errors to be tried again
 */
export async function sendMail(
  context: ActivityContext,
  { mail: id, now }: { mail: string; now: number },
  patience = DATABASE_BACK_WITHIN,
): Promise<void> {
  const { db, transport, mailFrom } = context;
  const mail = await takeMail(db, id, senderOf(mailFrom).domain);
  if (mail === null) return;
  const { campaign, person, address, subject, text, html, messageId, calendar } = mail;
  const to = { name: mail.receiver.name, address };
  const office = await officeAtHand(db, campaign, attemptAt(now));
  const replyTo = office?.address == null ? null : { name: office.name, address: office.address };
  const words = { subject, text, html, calendar };
  try {
    await transport.send({ id, person, to, replyTo, ...words, messageId, date: mail.createdAt });
  } catch (error) {
    if (!(error instanceof MailRefused)) {
      await markTried(db, id, wordsOf(error));
      throw error;
    }
    if ((await receiverOf(db, campaign, person)).address === address) {
      await markFailed(db, id, error.message, attemptAt(now));
      throw error;
    }
    // the office has corrected the address meanwhile: it goes to the new one
    await markTried(db, id, wordsOf(error));
    throw new Error(`refused at an address of before: ${error.message}`);
  }
  const recorded = pRetry(() => markSent(db, id, attemptAt(now), arrivalOf(transport, address)), {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: 200,
    maxTimeout: 2_000,
    maxRetryTime: patience,
  });
  const message = `the records took longer than ${patience} ms to record that a mail was sent`;
  await pTimeout(recorded, { milliseconds: patience, message });
}
