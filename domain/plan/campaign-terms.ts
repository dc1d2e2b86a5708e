import type { Calendar } from '../calendar/calendar.ts';
import { addDays, type Instant, instantAt } from '../calendar/instant.ts';
import type { CellScoring } from '../case/score-layers.ts';
import type { SessionView } from '../journal/journal.ts';
import type { PlanTerms } from './campaign-plan.ts';
import type { LadderStep, Plan, ReportId, Settings } from './plan.ts';
import { cellScoring } from './plan-criteria.ts';
import type { Quarter } from './rated-period.ts';
import { calendarOf } from './shift.ts';

/** The plain value of every setting of the plan. */
export type Terms = { [K in keyof Settings]: NonNullable<Settings[K]>['value'] };

/** What campaign and cell machines need of the plan: instants, ids, terms; no names of people. */
export interface CampaignTerms {
  campaign: string;
  year: number;
  /** whose leaders are rated; left out: the whole year */
  quarter?: Quarter;
  calendar: Calendar;
  terms: Terms;
  ladder: LadderStep[];
  dossierDue: Instant;
  reports: { id: ReportId; selfScored: boolean }[];
  /** ids of what is shown on site (R51) */
  onSiteDocuments: string[];
  /** by which cells are scored */
  scoring: CellScoring;
  sessions: (SessionView & { cells: string[] })[];
  cells: { id: string; peerGroup: string }[];
  milestones: { [K in keyof Plan['milestones']]: Instant | null };
}

/**
 * The terms by which a plan's campaign runs.
 *
 * @param plan a plan that has passed its schema
 * @throws RangeError when a criteria set of the plan has not been read
 * @param campaign id of the running campaign; workflow ids and keys are made of it
 */
export function campaignTerms(plan: PlanTerms, campaign: string): CampaignTerms {
  const { utcOffset } = plan.calendar;
  const endOf = (date: string | null): Instant | null =>
    date === null ? null : instantAt(addDays(date, 1), '00:00', utcOffset);
  const terms = Object.fromEntries(
    Object.entries(plan.settings).map(([name, setting]) => [name, setting.value]),
  ) as unknown as Terms;
  return {
    campaign,
    year: plan.year,
    ...(plan.quarter === undefined ? {} : { quarter: plan.quarter }),
    calendar: calendarOf(plan),
    terms,
    ladder: terms.ladder,
    dossierDue: instantAt(plan.dossier.dueBefore, '00:00', utcOffset),
    reports: plan.dossier.reports.map(({ id, selfScored }) => ({ id, selfScored })),
    onSiteDocuments: plan.dossier.onSiteDocuments.map(({ id }) => id),
    scoring: cellScoring(plan),
    sessions: plan.sessions.map((session) => ({
      id: session.id,
      startsAt: instantAt(session.date, session.starts, utcOffset),
      endsAt: instantAt(session.date, session.ends, utcOffset),
      venue: plan.venue.name,
      state: 'scheduled',
      cells: session.cells,
    })),
    cells: plan.cells.map(({ id, peerGroup }) => ({ id, peerGroup })),
    milestones: {
      teamReport: endOf(plan.milestones.teamReport),
      committeeMeeting: endOf(plan.milestones.committeeMeeting),
      decisions: endOf(plan.milestones.decisions),
      awards: endOf(plan.milestones.awards),
      superiorReport: endOf(plan.milestones.superiorReport),
    },
  };
}

/** A cell's part of the terms: the cell itself, and its session with the cells that share it. */
export const termsOfCell = (terms: CampaignTerms, cell: string): CampaignTerms => ({
  ...terms,
  sessions: terms.sessions.filter(({ cells }) => cells.includes(cell)),
  cells: terms.cells.filter(({ id }) => id === cell),
});
