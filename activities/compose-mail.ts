import { dateOf, type Instant } from '../domain/calendar/instant.ts';
import { documentsToBring } from '../domain/inspection/session-invitation-documents.ts';
import { planOn } from '../domain/plan/plan-on.ts';
import type { ComposeMail } from '../records/mail/planned-mail.ts';
import { audienceOf } from '../words/audience.ts';
import { entryWords } from '../words/mail/invitation.ts';
import { invitationMail } from '../words/mail/invitation-mail.ts';
import { campaignTitle } from '../words/mail/mail-frame.ts';
import { noticeMail } from '../words/mail/notice-mail.ts';
import { calendarText } from './calendar-text.ts';
import type { ActivityContext } from './context.ts';
import { senderOf } from './mail-sender.ts';

/**
 * Mails in Vietnamese, by the plan of their day and the roster of their campaign. A mail with a calendar entry first says what
 * changes in the calendar; the sender of the mails is the entry's organiser.
 */
export const composeMail =
  ({ baseUrl, mailFrom }: Pick<ActivityContext, 'baseUrl' | 'mailFrom'>, now: Instant): ComposeMail =>
  ({ plan: newest, roster }, office) => {
    const plan = planOn(newest, dateOf(now, newest.calendar.utcOffset));
    const campaign = campaignTitle(plan);
    const audience = audienceOf(plan, roster, 'vi', now);
    return ({ person, address, notices, change }) => {
      if (change === null)
        return { ...noticeMail({ person, notices, campaign, baseUrl, office }, audience), calendar: null };
      const matter = { campaign, baseUrl, documents: documentsToBring(plan), venue: plan.venue };
      const { method, sequence, entry } = change;
      const calendar = calendarText({
        method,
        uid: entry.uid,
        sequence,
        startsAt: entry.startsAt,
        endsAt: entry.endsAt,
        madeAt: now,
        words: entryWords(entry, matter, audience),
        organiser: senderOf(mailFrom),
        attendee: { name: audience.names.person(person), address },
      });
      return { ...invitationMail({ person, change, notices, matter, office }, audience), calendar };
    };
  };
