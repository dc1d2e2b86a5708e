import { z } from 'zod';
import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/instant.ts';
import { quarterSchema } from './rated-period.ts';

/**
 * What the rules across a plan look at, read as far as it is readable: a mistake in one place must not hide those in
 * others. Whatever is missing or has the wrong form is null or an empty list; the schema tells of it.
 */

const word = z.string().nullable().catch(null);
const day = z.iso.date().nullable().catch(null);
const hour = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable()
  .catch(null);
const days = z.int().nullable().catch(null);
const list = <T extends z.ZodType>(item: T) => z.array(item).catch([]);
const group = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.preprocess(
    (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}),
    z.looseObject(shape),
  );
const setting = <T extends z.ZodType>(value: T) => group({ value });
const named = list(group({ id: word }));

export const outlineSchema = group({
  year: z.int().nullable().catch(null),
  quarter: quarterSchema.nullable().catch(null),
  document: group({
    issuedOn: z.unknown().optional(),
    issuedAt: z.unknown().optional(),
    superior: word,
    superiorPartyBody: word,
    bases: list(group({ number: word, type: word, date: day, subject: word })),
    signatory: group({ person: word }),
  }),
  calendar: group({
    utcOffset: z
      .string()
      .regex(/^[+-]\d{2}:\d{2}$/)
      .catch('+07:00'),
    holidays: list(group({ date: day })),
    workedDays: list(group({ date: day })),
    unannounced: list(group({ from: day, to: day, name: word })),
  }),
  people: list(group({ id: word, name: word, email: word, sample: z.boolean().catch(false) })),
  roles: list(group({ person: word, role: word, cell: word, from: day, to: day, authorisation: word })),
  cells: list(group({ id: word, name: word, sample: z.boolean().catch(false) })),
  team: group({ decision: z.unknown().optional() }),
  criteria: list(group({ id: word, subject: word })),
  dossier: group({ dueBefore: day, reports: named, onSiteDocuments: named }),
  sessions: list(group({ id: word, date: day, starts: hour, ends: hour, cells: list(word) })),
  milestones: group({
    teamReport: day,
    committeeMeeting: day,
    decisions: day,
    awards: day,
    superiorReport: day,
  }),
  settings: group({
    preparationLead: setting(days),
    readingDaysAtLeast: setting(days),
    conflictOfInterest: setting(word),
    cellsPerSession: setting(word),
    decisionKinds: setting(list(word)),
    superiorDecides: setting(group({ kinds: list(word) })),
    membersRated: setting(word),
    ladder: setting(list(group({ id: word, when: z.unknown().optional(), last: z.boolean().catch(false) }))),
  }),
});
export type PlanOutline = z.infer<typeof outlineSchema>;

/** The ids that can be read. */
export const idsOf = (items: readonly { id: string | null }[]): string[] =>
  items.flatMap(({ id }) => (id === null ? [] : [id]));

/** The dates of a plan that the document doesn't give (X7). */
export const MILESTONES = [
  'teamReport',
  'committeeMeeting',
  'decisions',
  'awards',
  'superiorReport',
] as const;

/** The days that can be read. */
export const daysOf = (days: readonly { date: LocalDate | null }[]): LocalDate[] =>
  days.flatMap(({ date }) => (date === null ? [] : [date]));

export const calendarIn = ({ calendar }: PlanOutline): Calendar => ({
  utcOffset: calendar.utcOffset,
  holidays: daysOf(calendar.holidays),
  workedDays: daysOf(calendar.workedDays),
});
