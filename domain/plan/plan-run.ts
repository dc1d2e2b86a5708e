import { type Draft, error } from './plan-finding.ts';
import type { PlanOutline } from './plan-outline.ts';

/**
 * Whether a plan has what its run needs, and nothing that it hasn't: a year's campaign inspects cells; a quarter's rates
 * their leaders, without reports, sessions, team or decisions on cells.
 */

const ALL_REPORTS = 4;

/** A year's plan has all of them; that each cell has its session is looked at with the references. */
const yearProblems = ({ dossier: { reports } }: PlanOutline): Draft[] =>
  reports.length >= ALL_REPORTS
    ? []
    : [
        error(
          'TOO_LITTLE',
          ['dossier', 'reports'],
          { minimum: String(ALL_REPORTS) },
          { expected: `>= ${ALL_REPORTS}` },
        ),
      ];

function quarterProblems({ criteria, dossier, sessions, settings }: PlanOutline): Draft[] {
  const of = (subject: string | null) => subject === 'leaderQuality' || subject === 'memberQuality';
  const ofCells = criteria.findIndex(({ subject }) => subject !== null && !of(subject));
  const has = [
    { part: 'sessions', path: ['sessions'], found: sessions.length > 0 },
    { part: 'reports', path: ['dossier', 'reports'], found: dossier.reports.length > 0 },
    { part: 'documents', path: ['dossier', 'onSiteDocuments'], found: dossier.onSiteDocuments.length > 0 },
    { part: 'cellCriteria', path: ['criteria', ofCells, 'subject'], found: ofCells >= 0 },
  ] as const;
  const [kind, ...otherKinds] = settings.decisionKinds.value;
  return [
    ...has.filter(({ found }) => found).map(({ part, path }) => error('NOT_OF_QUARTER', path, { part })),
    ...(criteria.some(({ subject }) => subject === 'leaderQuality')
      ? []
      : [error('LEADER_CRITERIA_MISSING', ['criteria'], {}, { expected: 'subject: leaderQuality' })]),
    ...(kind === 'memberLevels' && otherKinds.length === 0
      ? []
      : [
          error(
            'QUARTER_SETTING',
            ['settings', 'decisionKinds', 'value'],
            { setting: 'decisionKinds' },
            { expected: '[memberLevels]' },
          ),
        ]),
    ...(settings.membersRated.value === 'withSlate'
      ? []
      : [
          error(
            'QUARTER_SETTING',
            ['settings', 'membersRated', 'value'],
            { setting: 'membersRated' },
            { expected: 'withSlate' },
          ),
        ]),
  ];
}

export const runProblems = (plan: PlanOutline): Draft[] =>
  plan.quarter === null ? yearProblems(plan) : quarterProblems(plan);
