import { isWorkingDay } from '../calendar/calendar.ts';
import { dateOf, type Instant } from '../calendar/instant.ts';
import type { RecordedCell } from '../case/recorded-cell.ts';
import type { Meeting } from '../committee/meeting.ts';
import { assumedValues } from '../criteria/assumed-values.ts';
import { assignmentsAt, type Roster } from '../people/roster.ts';
import type { FindingCode } from '../plan/finding-values.ts';
import type { Plan } from '../plan/plan.ts';
import { warningsOf } from '../plan/plan-check.ts';
import { criteriaOf } from '../plan/plan-criteria.ts';
import { calendarOf } from '../plan/shift.ts';
import { cellQuality } from './cell-quality.ts';
import type { QualityFinding } from './quality-finding.ts';

/** Where the records of a campaign lack something or contradict each other, by the rules that say so elsewhere. */

export interface QualityRecords {
  /** with the names and cells of today */
  plan: Plan;
  roster: Roster;
  /** how people are reached; null to whoever doesn't read it */
  addresses: readonly { id: string; email: string | null }[] | null;
  /** people to whom a mail came back, and still waits: it goes out again by itself once there is another address */
  returned: readonly string[];
  cells: readonly RecordedCell[];
  meetings: readonly Meeting[];
}

/** What the check of plans says that is still to be mended while the campaign runs: the others are over, or settled otherwise. */
const OF_PLAN: readonly FindingCode[] = [
  'CELL_WITHOUT_HEAD',
  'ROLE_UNFILLED',
  'ROLE_VACANT',
  'ADDRESS_SHARED',
  'PARTY_BODY_UNKNOWN',
  'BASIS_TYPE_UNKNOWN',
  'LAST_DAY_OFF',
  'HOLIDAYS_UNKNOWN',
  'NOT_ANNOUNCED',
  'SAMPLE_PEOPLE',
  'SAMPLE_CELLS',
  'SAMPLE_ADDRESSES',
];

const ofPlan = ({ plan, roster }: QualityRecords): QualityFinding[] =>
  warningsOf({ ...plan, roles: [...roster.assignments] })
    .filter(({ code }) => OF_PLAN.includes(code))
    .map(({ code, values }) => ({ code: 'ofPlan', found: { code, values } }));

/** Of those who have a role today, or will have one. */
function addressesOf({ plan, roster, addresses, returned }: QualityRecords, now: Instant): QualityFinding[] {
  if (addresses === null) return [];
  const today = dateOf(now, plan.calendar.utcOffset);
  const needed = new Set(
    roster.assignments.filter(({ to }) => (to ?? today) >= today).map(({ person }) => person),
  );
  const email = new Map(addresses.map((one) => [one.id, one.email]));
  const missing = [...needed].filter((person) => (email.get(person) ?? null) === null);
  const unreached = [...new Set(returned)].flatMap((person): QualityFinding[] => {
    const address = email.get(person) ?? null;
    return needed.has(person) && address !== null ? [{ code: 'addressReturned', person, address }] : [];
  });
  return [...missing.map((person): QualityFinding => ({ code: 'addressMissing', person })), ...unreached];
}

const deputies = ({ plan, roster, cells }: QualityRecords, now: Instant): QualityFinding[] => {
  const held = assignmentsAt(roster, now, plan.calendar.utcOffset);
  return cells
    .filter(({ standing }) => !standing.ended)
    .filter(({ cell }) => !held.some((one) => one.role === 'cellDeputy' && one.cell === cell))
    .map(({ cell }) => ({ code: 'deputyMissing', cell }));
};

const assumed = ({ plan }: QualityRecords): QualityFinding[] =>
  plan.criteria.flatMap(({ subject }): QualityFinding[] => {
    const set = criteriaOf(plan, subject);
    const values = set === null ? 0 : assumedValues(set).length;
    return values === 0 ? [] : [{ code: 'valuesAssumed', subject, values }];
  });

/** Of what is still ahead: a day that is over can't be mended. */
function daysOff({ plan, cells, meetings }: QualityRecords, now: Instant): QualityFinding[] {
  const calendar = calendarOf(plan);
  const isOff = (at: Instant) => at > now && !isWorkingDay(calendar, dateOf(at, calendar.utcOffset));
  const scheduled = cells.flatMap(({ cell, standing: { session } }) =>
    session !== null && session.state === 'scheduled' && isOff(session.startsAt) ? [{ cell, session }] : [],
  );
  const sessions = [...Map.groupBy(scheduled, ({ session }) => `${session.id} ${session.startsAt}`).values()];
  return [
    ...sessions.flatMap((own): QualityFinding[] => {
      const [first] = own;
      if (first === undefined) return [];
      const { id, startsAt } = first.session;
      const date = dateOf(startsAt, calendar.utcOffset);
      return [{ code: 'sessionOnDayOff', session: id, date, cells: own.map(({ cell }) => cell) }];
    }),
    ...meetings
      .filter(({ record, startsAt }) => record === null && isOff(startsAt))
      .map(
        ({ id, startsAt }): QualityFinding => ({
          code: 'meetingOnDayOff',
          meeting: id,
          date: dateOf(startsAt, calendar.utcOffset),
        }),
      ),
  ];
}

/**
 * Everything that is found, by whom and what it concerns; nothing of a campaign in order.
 *
 * @param now ms
 */
export const qualityFindings = (records: QualityRecords, now: Instant): QualityFinding[] => [
  ...addressesOf(records, now),
  ...deputies(records, now),
  ...ofPlan(records),
  ...assumed(records),
  ...daysOff(records, now),
  ...records.cells.flatMap((one) => cellQuality(one, records.plan)),
];
