import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { CalendarAnswer } from '../../domain/inspection/session-invitation.ts';
import type { Database, Queries } from '../database.ts';
import { calendarEntries, mails } from '../schema.ts';
import { write } from '../writing.ts';
import type { InvitationAnswer } from './invitation-answer.ts';

/** What calendar programs answer to invitations: nobody's word counts by it, and everybody who waits may see it. */

export interface AnswerGiven {
  uid: string;
  /** of the invitation that is answered */
  sequence: number;
  /** from whom, in small letters */
  address: string;
  answer: CalendarAnswer;
  /** when it arrived, ms */
  at: Instant;
}

/**
 * Keeps an answer to the entry that a person was last sent, of whoever it was sent to; one that was given before, to an
 * earlier sequence, or by somebody else changes nothing. Repeated it changes nothing.
 *
 * @returns whether it was kept, now or before
 */
export async function keepAnswer(db: Database, given: AnswerGiven): Promise<boolean> {
  const { uid, sequence, address, answer, at } = given;
  const [found] = await db
    .select({ entry: calendarEntries, address: mails.address })
    .from(calendarEntries)
    .innerJoin(mails, eq(mails.id, calendarEntries.mail))
    .where(and(eq(calendarEntries.uid, uid), eq(calendarEntries.sequence, sequence)));
  if (found === undefined || found.entry.method !== 'REQUEST') return false;
  if (found.address.toLowerCase() !== address) return false;
  const { campaign, person, answeredAt, answer: known } = found.entry;
  if (answeredAt !== null && answeredAt > at) return false;
  if (answeredAt === at && known === answer) return true;
  await write(db, campaign, (queries) =>
    queries
      .update(calendarEntries)
      .set({ answer, answeredAt: at })
      .where(
        and(
          eq(calendarEntries.campaign, campaign),
          eq(calendarEntries.person, person),
          eq(calendarEntries.uid, uid),
          eq(calendarEntries.sequence, sequence),
        ),
      ),
  );
  return true;
}

/** Answers to invitations that stand, newest first. */
export async function answersIn(queries: Queries, campaign: string): Promise<InvitationAnswer[]> {
  const rows = await queries
    .select()
    .from(calendarEntries)
    .where(and(eq(calendarEntries.campaign, campaign), isNotNull(calendarEntries.answer)))
    .orderBy(desc(calendarEntries.answeredAt));
  return rows.flatMap(({ person, cells, startsAt, answer, answeredAt }) =>
    answer === null || answeredAt === null ? [] : [{ person, cells, startsAt, answer, at: answeredAt }],
  );
}
