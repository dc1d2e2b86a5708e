import type { Instant } from '../../domain/calendar/instant.ts';
import type { CalendarAnswer } from '../../domain/inspection/session-invitation.ts';

/** What somebody's calendar program answered to an invitation. */
export interface InvitationAnswer {
  person: string;
  /** whose session it is; none: the committee's meeting */
  cells: string[];
  startsAt: Instant;
  answer: CalendarAnswer;
  /** ms */
  at: Instant;
}
