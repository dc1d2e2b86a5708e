import { z } from 'zod';
import { isoWithOffset } from '../../domain/calendar/instant.ts';
import { readInstant } from '../../domain/calendar/written-date.ts';
import { deferred } from '../../domain/deferred.ts';
import { givenIdSchema } from '../../domain/id.ts';
import { VERSION } from './pack.ts';
import { typed } from './posted-rows.ts';

/** Who was there, as a browser has kept it: as it was typed, with which the inspection is to end. */

const attendanceSchema = deferred(() =>
  z.object({
    version: z.literal(VERSION),
    /** stable: sent again it is the same event */
    id: givenIdSchema,
    /** who typed it */
    person: z.string(),
    people: z.array(z.object({ person: z.string(), there: typed, reason: typed })).max(400),
    /** others, one a line */
    guests: typed,
    startedAt: typed,
    endedAt: typed,
    unscored: typed,
  }),
);
export type PostedAttendance = z.infer<typeof attendanceSchema>;

/** @returns null of what no page of ours that we know has sent */
export const readAttendance = (body: unknown): PostedAttendance | null =>
  attendanceSchema.safeParse(body).data ?? null;

const TIMES = ['startedAt', 'endedAt'] as const;
type Time = (typeof TIMES)[number];

/** The times of which nobody can tell when they are. */
export const unreadTimes = (posted: PostedAttendance, utcOffset: string): Time[] =>
  TIMES.filter((time) => posted[time].trim() !== '' && readInstant(posted[time], utcOffset) === null);

const written = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** The payload of `inspection.finish`. @param utcOffset of the plan */
export function attendancePayload(posted: PostedAttendance, utcOffset: string): Record<string, unknown> {
  const { people, guests } = posted;
  const times = TIMES.flatMap((time) => {
    const at = readInstant(posted[time], utcOffset);
    return at === null ? [] : [[time, isoWithOffset(at, utcOffset)] as const];
  });
  const unscored = written(posted.unscored);
  return {
    present: people.filter(({ there }) => there === 'present').map(({ person }) => person),
    absent: people
      .filter(({ there }) => there === 'absent')
      .map(({ person, reason }) => ({ person, reason: reason.trim() })),
    guests: guests.split('\n').flatMap((line) => written(line) ?? []),
    ...Object.fromEntries(times),
    ...(unscored === undefined ? {} : { unscored }),
  };
}
