import { addWorkingDays, lastDayBefore } from '../domain/calendar/calendar.ts';
import { instantAt, isoWithOffset } from '../domain/calendar/instant.ts';
import { noCellFacts } from '../domain/facts.ts';
import type { ObligationView } from '../domain/journal/journal.ts';
import { obligationName } from '../domain/obligation/obligations.ts';
import { peopleOf } from '../domain/people/roster.ts';
import { type Deed, deedsFor, momentOf, type Situation } from '../rehearsal/people.ts';
import { sampleMinutes } from '../rehearsal/sample-content.ts';

/**
 * The people of the demonstration: everybody on time, except a late cell, a dossier that comes back, minutes in
 * dispute, and a session that is moved.
 */
export const CAST = { late: 'doi-3', returned: 'doi-2', disputing: 'doi-5', moved: 'van-phong' } as const;

/** What somebody in the demonstration does next about an obligation, and when; null when nobody does anything. */
export function scriptedDeed(
  obligation: ObligationView,
  situation: Situation,
): { at: number; deeds: Deed[] } | null {
  const { subject, standing, roster, terms, now } = situation;
  const { calendar } = terms;
  const name = obligationName(obligation.id);
  const due = obligation.deadlines.at(-1)?.due ?? now;
  const usual = momentOf(obligation, 'on-time', situation);
  const by = (role: 'cell' | 'teamClerk' | 'office') =>
    peopleOf(roster, role === 'cell' ? { role, cell: subject } : { role }, now, calendar.utcOffset)[0] ?? '';
  const soon = now + 30 * 60_000;
  const facts = standing.of === 'cell' ? standing.facts : noCellFacts;

  if (subject === CAST.late && name === 'dossier') {
    const at = instantAt(
      addWorkingDays(calendar, lastDayBefore(calendar, due), 1),
      '10:00',
      calendar.utcOffset,
    );
    return { at, deeds: deedsFor(obligation, situation) };
  }
  if (subject === CAST.returned && name === 'reading' && facts.returns === 0) {
    const until = isoWithOffset(due - 3_600_000, calendar.utcOffset);
    return {
      at: soon,
      deeds: [
        {
          by: by('teamClerk'),
          type: 'review.return',
          payload: { notes: [{ text: 'Bổ sung minh chứng sinh hoạt chuyên đề' }], until },
        },
      ],
    };
  }
  if (subject === CAST.disputing && name === 'minutesDraft') {
    return { at: soon, deeds: [{ by: by('teamClerk'), type: 'minutes.send', payload: sampleMinutes }] };
  }
  if (subject === CAST.disputing && name === 'minutesAnswer' && facts.minutes?.round === 1) {
    const objection = 'Chi bộ đã sinh hoạt chuyên đề ba lần';
    return {
      at: soon,
      deeds: [
        { by: by('cell'), type: 'minutes.dispute', payload: { items: [{ id: 'shortcoming-1', objection }] } },
      ],
    };
  }
  if (
    subject === CAST.moved &&
    name === 'session' &&
    obligation.deadlines.length === 1 &&
    standing.session !== null
  ) {
    const { startsAt, endsAt } = standing.session;
    const day = addWorkingDays(calendar, lastDayBefore(calendar, startsAt), 1);
    const to = instantAt(day, '08:00', calendar.utcOffset);
    const payload = {
      startsAt: isoWithOffset(to, calendar.utcOffset),
      endsAt: isoWithOffset(to + (endsAt - startsAt), calendar.utcOffset),
      reason: 'Hội trường bận buổi chiều',
    };
    return { at: startsAt - 26 * 3_600_000, deeds: [{ by: by('office'), type: 'session.move', payload }] };
  }
  return usual === null ? null : { at: usual, deeds: deedsFor(obligation, situation) };
}
