import { instantAt } from '../calendar/instant.ts';
import { type Draft, error, type Path } from './plan-finding.ts';
import type { PlanOutline } from './plan-outline.ts';

/** The order of a plan: sessions, what comes before and after them, and the steps of the ladder. */

type Rule = (plan: PlanOutline) => Draft[];

const sessionsHoldOneCell: Rule = ({ sessions, settings }) =>
  sessions.flatMap(({ cells: { length } }, index) =>
    settings.cellsPerSession.value === 'one' && length > 1
      ? [
          error(
            'SESSION_HOLDS_ONE_CELL',
            ['sessions', index, 'cells'],
            { cells: length },
            { expected: 'settings.cellsPerSession.value: several', gap: 'X5' },
          ),
        ]
      : [],
  );

const sessionsEndAfterTheyStart: Rule = ({ sessions }) =>
  sessions.flatMap(({ starts, ends }, index) =>
    starts === null || ends === null || starts < ends
      ? []
      : [
          error(
            'SESSION_ENDS_BEFORE_START',
            ['sessions', index, 'ends'],
            {},
            {
              expected: `> ${starts}`,
            },
          ),
        ],
  );

const dossierIsDueBeforeSessions: Rule = ({ dossier, sessions, calendar }) => {
  const { dueBefore } = dossier;
  if (dueBefore === null) return [];
  const due = instantAt(dueBefore, '00:00', calendar.utcOffset);
  const after = sessions.filter(
    ({ date, starts }) => date !== null && instantAt(date, starts ?? '23:59', calendar.utcOffset) < due,
  );
  const earliest = after.map(({ date }) => date ?? '').sort()[0];
  return earliest === undefined
    ? []
    : [
        error(
          'DOSSIER_DUE_AFTER_SESSION',
          ['dossier', 'dueBefore'],
          { session: earliest },
          { expected: `<= ${earliest}` },
        ),
      ];
};

const milestonesFollowSessions: Rule = ({ milestones, sessions }) => {
  const first = sessions.flatMap(({ date }) => (date === null ? [] : [date])).sort()[0];
  return Object.entries(milestones).flatMap(([name, date]) =>
    typeof date !== 'string' || first === undefined || date >= first
      ? []
      : [
          error(
            'MILESTONE_BEFORE_SESSION',
            ['milestones', name],
            {},
            {
              expected: `>= ${first}`,
            },
          ),
        ],
  );
};

const ladderIsWhole: Rule = ({ settings }) => {
  const path: Path = ['settings', 'ladder', 'value'];
  const steps = settings.ladder.value;
  if (steps.length === 0) return [];
  const openings = steps.filter(({ when }) => when === 'opening').length;
  const lastAt = steps.findIndex(({ last }) => last);
  return [
    ...(openings === 1 ? [] : [error('LADDER_OPENING', path, {}, { expected: 'when: opening' })]),
    ...(lastAt === -1 || lastAt === steps.length - 1 ? [] : [error('LADDER_LAST', [...path, lastAt], {})]),
  ];
};

const RULES: readonly Rule[] = [
  sessionsHoldOneCell,
  sessionsEndAfterTheyStart,
  dossierIsDueBeforeSessions,
  milestonesFollowSessions,
  ladderIsWhole,
];

export const brokenOrder = (plan: PlanOutline): Draft[] => RULES.flatMap((rule) => rule(plan));
