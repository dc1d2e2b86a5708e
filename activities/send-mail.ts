import pRetry from 'p-retry';
import { isSampleAddress } from '../domain/sample-address.ts';
import {
  campaignOfMail,
  type MailArrival,
  markFailed,
  markSent,
  noteTry,
  takeMail,
} from '../records/mail/mail-delivery.ts';
import { attemptAt } from './attempt-time.ts';
import { campaignOf, mailDesk } from './campaign-desk.ts';
import type { ActivityContext } from './context.ts';
import { wordsOf } from './failures.ts';
import { MailRefused, type MailTransport } from './mail-transport.ts';

/** A file in a folder counts as sent on trial alone, to sample addresses that reach nobody anyway; else it tells nobody. */
const arrivalOf = ({ keepsFiles }: MailTransport, address: string): MailArrival => {
  if (keepsFiles !== true) return 'sent';
  return isSampleAddress(address) ? 'inFolder' : 'toBeTold';
};

/** ms; less than the activity has beside the time of the mail server (`workflows/mailroom.ts`) */
const DATABASE_BACK_WITHIN = 25_000;

/**
 * Sends a mail that was planned, with the same Message-ID at each try; one that has been sent or withdrawn is let be.
 * That it was taken is noted until the database is there to note it: tried anew, the mail would be sent twice.
 *
 * @param now ms
 * @throws MailRefused, after the mail and its notices are marked as failed; other errors to be tried again
 */
export async function sendMail(
  context: ActivityContext,
  { mail: id, now }: { mail: string; now: number },
): Promise<void> {
  const { db, transport } = context;
  const campaign = await campaignOfMail(db, id);
  if (campaign === null) return;
  const desk = mailDesk(context, await campaignOf(context, campaign), attemptAt(now));
  const mail = await takeMail(db, id, desk);
  if (mail === null) return;
  const { person, address, subject, text, html, messageId, calendar } = mail;
  const to = { name: desk.nameOf(person), address };
  try {
    await transport.send({ id, person, to, subject, text, html, messageId, date: mail.createdAt, calendar });
  } catch (error) {
    if (!(error instanceof MailRefused)) {
      await noteTry(db, id, wordsOf(error));
      throw error;
    }
    const { addressOf } = mailDesk(context, await campaignOf(context, campaign), attemptAt(now));
    if (addressOf(person) === address) {
      await markFailed(db, id, error.message, attemptAt(now));
      throw error;
    }
    // the office has corrected the address meanwhile: it goes to the new one
    await noteTry(db, id, wordsOf(error));
    throw new Error(`refused at an address of before: ${error.message}`);
  }
  await pRetry(() => markSent(db, id, attemptAt(now), arrivalOf(transport, address)), {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: 200,
    maxTimeout: 2_000,
    maxRetryTime: DATABASE_BACK_WITHIN,
  });
}
