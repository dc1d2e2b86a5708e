import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
  default as iCalendar,
} from 'ical-generator';
import type { Instant } from '../domain/calendar/instant.ts';
import type { CalendarMethod } from '../domain/inspection/session-invitation.ts';
import { oneLine } from '../domain/one-line.ts';
import { CALENDAR_NAME, type EntryWords } from '../words/mail/invitation.ts';

interface Mailbox {
  name: string;
  address: string;
}

/** One entry of one person, ready to be written. */
export interface CalendarMessage {
  method: CalendarMethod;
  uid: string;
  sequence: number;
  /** instants in ms, exact to the second */
  startsAt: Instant;
  endsAt: Instant;
  /** when this message was made, ms: of two with the same number the later counts (RFC 5546, 2.1.5) */
  madeAt: Instant;
  words: EntryWords;
  organiser: Mailbox;
  attendee: Mailbox;
}

/** Values keep their own line breaks escaped; other control characters are not allowed in a content line. */
const clean = (text: string): string => text.replace(/[^\P{Cc}\n]+|[\u2028\u2029]/gu, ' ');
/** A quoted parameter can't hold every character (RFC 5545, 3.2), and not all programs read RFC 6868. */
const parameter = (text: string): string => oneLine(text).replaceAll('"', '”').replaceAll('^', ' ');

/**
 * The message as iCalendar text (RFC 5545, RFC 5546): times in UTC, lines folded, nothing in a value can add a property.
 */
export function calendarText(message: CalendarMessage): string {
  const { method, uid, sequence, startsAt, endsAt, madeAt, words, organiser, attendee } = message;
  const cancelled = method === 'CANCEL';
  const calendar = iCalendar({
    prodId: { company: 'Bốn Tốt', product: CALENDAR_NAME, language: 'VI' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  const event = calendar.createEvent({
    id: oneLine(uid),
    sequence,
    start: new Date(startsAt),
    end: new Date(endsAt),
    stamp: new Date(madeAt),
    summary: oneLine(words.summary),
    description: clean(words.description),
    location: oneLine(words.location),
    url: oneLine(words.url),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: parameter(organiser.name), email: oneLine(organiser.address) },
  });
  event.createAttendee({
    name: parameter(attendee.name),
    email: oneLine(attendee.address),
    role: ICalAttendeeRole.REQ,
    type: ICalAttendeeType.INDIVIDUAL,
    status: ICalAttendeeStatus.NEEDSACTION,
    // Attendance is decided by the plan (R54): nobody waits for an answer.
    rsvp: false,
  });
  return calendar.toString();
}
