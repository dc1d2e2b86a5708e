import { addDays, type LocalDate } from '../calendar/instant.ts';
import type { CriteriaSet } from '../criteria/criteria.ts';
import { Failure } from '../failure.ts';
import { TEAM_ROLES } from '../people/roster.ts';
import { NO_MILESTONES } from './milestones.ts';
import { openNumber } from './next-year.ts';
import type { Plan } from './plan.ts';
import type { Quarter, RatedPeriod } from './rated-period.ts';
import { rulesOf } from './year-rules.ts';

/** The plan by which the leaders of the cells are rated for a quarter, out of a year's plan (366-QĐ/TW). */

/** No quarter's plan can be made of a plan. */
export class QuarterPlanError extends Failure<'LEADER_RULES_MISSING' | 'PLAN_OF_QUARTER'> {
  override readonly name = 'QuarterPlanError';
}

export interface QuarterWish {
  year: number;
  quarter: Quarter;
  /** the last day in time for self-ratings and proposals */
  due: LocalDate;
}

/** What the plan says of itself, in the words of its papers. */
export interface QuarterTexts {
  subject(rated: RatedPeriod): string;
  /** what it rests on: the year's plan cites what is of the year */
  basis: Plan['document']['bases'][number];
  /** why its settings are as they are */
  reason: string;
}

/**
 * The same committee, people, cells and settings; without team, reports, documents and sessions, and with decisions on
 * levels of persons alone. What a new document has to say is open: number and date.
 *
 * @param plan of a year
 * @param sets of which the one for leaders is taken that is in force on the quarter's last day
 * @throws QuarterPlanError
 */
export function quarterPlan(
  plan: Plan,
  wish: QuarterWish,
  sets: readonly CriteriaSet[],
  texts: QuarterTexts,
): Plan {
  const { year, quarter, due } = wish;
  if (plan.quarter !== undefined)
    throw new QuarterPlanError('PLAN_OF_QUARTER', `${plan.id} is the plan of a quarter`);
  const set = rulesOf(sets, 'leaderQuality', wish);
  if (set === undefined)
    throw new QuarterPlanError('LEADER_RULES_MISSING', `no set for leaders counts for ${quarter}/${year}`);
  const { lastYear: _ofYears, document, settings, ...rest } = plan;
  const ofTeam: readonly string[] = [...TEAM_ROLES, 'teamSubstitute'];
  const roles = plan.roles.filter(({ role }) => !ofTeam.includes(role));
  const needed = new Set([...roles.map(({ person }) => person), document.signatory.person]);
  const { reason } = texts;
  const quota = set.rulePack?.quota;
  return {
    ...rest,
    id: `quy-${quarter}-${year}`,
    year,
    quarter,
    document: {
      ...document,
      number: openNumber(document.number),
      subject: texts.subject({ year, quarter }),
      issuedOn: null,
      bases: [texts.basis],
    },
    people: plan.people.filter(({ id }) => needed.has(id)),
    roles,
    team: { ...plan.team, decision: null },
    criteria: [{ id: set.id, subject: set.subject, source: set.source, set }],
    dossier: { ...plan.dossier, dueBefore: addDays(due, 1), reports: [], onSiteDocuments: [] },
    sessions: [],
    milestones: NO_MILESTONES,
    settings: {
      ...settings,
      decisionKinds: { ...settings.decisionKinds, value: ['memberLevels'], reason },
      membersRated: { ...settings.membersRated, value: 'withSlate', reason },
      memberQuota: {
        ...settings.memberQuota,
        ...(quota === undefined ? {} : { reason: quota }),
      },
    },
  };
}
