import type { CalendarAnswer } from '../../domain/inspection/session-invitation.ts';
import type { AnswerGiven } from '../../records/mail/calendar-answers.ts';

/** What a calendar program answers to an invitation, by mail (RFC 5546, 6047). */

const ANSWERS: Readonly<Record<string, CalendarAnswer>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
};

const addressIn = (value: unknown): string =>
  String(value)
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();

/**
 * Reads a mail as the answer to an invitation.
 *
 * @returns null of any other mail, of one that answers for several people, and of what no calendar program has written
 */
export async function readCalendarAnswer(raw: Buffer): Promise<Omit<AnswerGiven, 'at'> | null> {
  const { simpleParser } = await import('mailparser');
  const { attachments } = await simpleParser(raw);
  const part = attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (part === undefined) return null;
  const { default: ical } = await import('ical.js');
  try {
    const calendar = ical.Component.fromString(part.content.toString('utf8'));
    if (String(calendar.getFirstPropertyValue('method')).toUpperCase() !== 'REPLY') return null;
    const event = calendar.getFirstSubcomponent('vevent');
    const [attendee, ...others] = event?.getAllProperties('attendee') ?? [];
    if (event == null || attendee === undefined || others.length > 0) return null;
    const answer = ANSWERS[String(attendee.getFirstParameter('partstat')).toUpperCase()];
    const uid = event.getFirstPropertyValue('uid');
    const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0);
    if (answer === undefined || typeof uid !== 'string' || !Number.isSafeInteger(sequence)) return null;
    return { uid, sequence, address: addressIn(attendee.getFirstValue()), answer };
  } catch {
    // what can't be read says nothing
    return null;
  }
}
