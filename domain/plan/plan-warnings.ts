import { isWorkingDay, workingDaysBetween } from '../calendar/calendar.ts';
import { addDays } from '../calendar/instant.ts';
import { areTogether, isAtNight } from '../calendar/unusual-times.ts';
import { isAmbiguous } from '../document-symbol.ts';
import { COMMITTEE_ROLES, isCellRole, type Role, TEAM_ROLES } from '../people/roster.ts';
import { isSampleAddress } from '../sample-address.ts';
import { isOfOtherYear } from './basis-year.ts';
import { holidayWarnings } from './holiday-warnings.ts';
import { partyBodyOf } from './party-body.ts';
import { type Draft, error, warning } from './plan-finding.ts';
import { calendarIn, daysOf, MILESTONES, type PlanOutline } from './plan-outline.ts';

/** What would run, but should be looked at before it does. */

type Look = (plan: PlanOutline) => Draft[];

const OF_TEAM: readonly string[] = [...TEAM_ROLES, 'teamSubstitute'] satisfies Role[];
const OF_COMMITTEE: readonly string[] = COMMITTEE_ROLES;

const issueDate: Look = ({ document }) =>
  document.issuedOn === null || document.issuedAt === null
    ? [
        warning(
          'ISSUE_UNSET',
          ['document', document.issuedOn === null ? 'issuedOn' : 'issuedAt'],
          {},
          { gap: 'X1' },
        ),
      ]
    : [];

/** Papers leave open what nobody can tell. */
const partyBody: Look = ({ document: { superior, superiorPartyBody } }) =>
  superior === null || superiorPartyBody !== null || partyBodyOf(superior) !== null
    ? []
    : [
        warning(
          'PARTY_BODY_UNKNOWN',
          ['document', 'superior'],
          { superior },
          { expected: 'superiorPartyBody' },
        ),
      ];

/** Of a kind that is never decided nobody asks the superior. */
const superiorKinds: Look = ({ settings: { decisionKinds, superiorDecides } }) =>
  superiorDecides.value.kinds.flatMap((kind, index) =>
    kind === null || decisionKinds.value.includes(kind)
      ? []
      : [
          warning(
            'SUPERIOR_KIND_UNDECIDED',
            ['settings', 'superiorDecides', 'value', 'kinds', index],
            { kind },
            { expected: 'decisionKinds' },
          ),
        ],
  );

const basisTypes: Look = ({ document: { bases } }) =>
  bases.flatMap(({ number, type }, index) =>
    number === null || type !== null || !isAmbiguous(number)
      ? []
      : [
          warning(
            'BASIS_TYPE_UNKNOWN',
            ['document', 'bases', index, 'number'],
            { number },
            { expected: 'type' },
          ),
        ],
  );

/** Legal bases stay what they are when a plan is moved to another year or made anew for one. */
const basesOfOtherYear: Look = ({ document: { bases }, year }) =>
  bases.flatMap(({ number, date, subject }, index) =>
    year === null || number === null || !isOfOtherYear({ number, date, subject: subject ?? '' }, year)
      ? []
      : [warning('BASIS_OF_OTHER_YEAR', ['document', 'bases', index, 'number'], { number, date, year })],
  );

const teamDecision: Look = ({ team, quarter }) =>
  team.decision === null && quarter === null
    ? [warning('TEAM_DECISION_UNSET', ['team', 'decision'], {}, { gap: 'X2' })]
    : [];

/** Without a team and without awards. */
const OF_QUARTER: readonly string[] = ['committeeMeeting', 'decisions', 'superiorReport'];

const milestones: Look = ({ milestones: dates, quarter }) => {
  const unset = MILESTONES.filter(
    (name) => dates[name] === null && (quarter === null || OF_QUARTER.includes(name)),
  );
  return unset.length === 0
    ? []
    : [warning('MILESTONES_UNSET', ['milestones'], { milestones: unset }, { gap: 'X7' })];
};

const lastDayOff: Look = (plan) => {
  const { dueBefore } = plan.dossier;
  if (dueBefore === null) return [];
  const lastDay = addDays(dueBefore, -1);
  return isWorkingDay(calendarIn(plan), lastDay)
    ? []
    : [warning('LAST_DAY_OFF', ['dossier', 'dueBefore'], { dueBefore, lastDay })];
};

const sessionsOff: Look = (plan) =>
  plan.sessions.flatMap(({ date }, index) =>
    date === null || isWorkingDay(calendarIn(plan), date)
      ? []
      : [warning('SESSION_DAY_OFF', ['sessions', index, 'date'], { session: date })],
  );

const sessionsAtNight: Look = ({ sessions }) =>
  sessions.flatMap(({ starts, ends }, index) =>
    starts !== null && ends !== null && isAtNight(starts, ends)
      ? [warning('SESSION_AT_NIGHT', ['sessions', index, 'starts'], { starts, ends })]
      : [],
  );

/** One team holds them all. Each is told beside the first that it overlaps. */
const sessionsOverlap: Look = ({ sessions }) =>
  sessions.flatMap(({ date, starts, ends }, index) => {
    if (date === null || starts === null || ends === null) return [];
    const other = sessions
      .slice(0, index)
      .find(
        (one) =>
          one.date === date &&
          one.starts !== null &&
          one.ends !== null &&
          areTogether({ from: starts, to: ends }, { from: one.starts, to: one.ends }),
      );
    return other === undefined
      ? []
      : [
          warning('SESSIONS_OVERLAP', ['sessions', index, 'starts'], {
            session: date,
            other: other.id ?? '',
          }),
        ];
  });

/** A season may end in the year after its own. */
const sessionsOfOtherYear: Look = ({ sessions, year }) =>
  sessions.flatMap(({ date }, index) =>
    date === null || year === null || [year, year + 1].includes(Number(date.slice(0, 4)))
      ? []
      : [warning('SESSION_OF_OTHER_YEAR', ['sessions', index, 'date'], { session: date, year })],
  );

const timeToRead: Look = (plan) => {
  const { dossier, sessions, settings } = plan;
  const atLeast = settings.readingDaysAtLeast.value;
  const first = daysOf(sessions).sort()[0];
  if (dossier.dueBefore === null || first === undefined || atLeast === null) return [];
  const between = workingDaysBetween(calendarIn(plan), addDays(dossier.dueBefore, -1), addDays(first, -1));
  return between >= atLeast
    ? []
    : [
        warning(
          'LITTLE_TIME',
          ['dossier', 'dueBefore'],
          { workingDays: Math.max(0, between), session: first },
          { expected: `>= ${atLeast}`, gap: 'X16' },
        ),
      ];
};

/** A team or committee member who belongs to an inspected cell: by setting nothing, a warning, or barred without a substitute. */
const conflicts: Look = ({ roles, settings }) => {
  const policy = settings.conflictOfInterest.value;
  if (policy !== 'warn' && policy !== 'bar') return [];
  const cells = new Map(
    roles.flatMap(({ person, role, cell }) => (isCellRole(role ?? '') ? [[person, cell] as const] : [])),
  );
  const cellOf = (person: string | null) => cells.get(person) ?? null;
  const substituted = roles.some(
    ({ role, person, authorisation }) =>
      role === 'teamSubstitute' && authorisation !== null && cellOf(person) === null,
  );
  return roles.flatMap(({ person, role }, index) => {
    const ofTeam = OF_TEAM.includes(role ?? '');
    if (person === null || !(ofTeam || OF_COMMITTEE.includes(role ?? ''))) return [];
    const cell = cellOf(person);
    if (cell === null) return [];
    const make = policy === 'bar' && !(ofTeam && substituted) ? error : warning;
    return [
      make(
        'CONFLICT_OF_INTEREST',
        ['roles', index],
        { person, role: role ?? '', cell },
        policy === 'bar' ? { expected: 'teamSubstitute, authorisation', gap: 'X17' } : { gap: 'X17' },
      ),
    ];
  });
};

const samples: Look = ({ people, cells }) => {
  const sampled = (list: readonly { sample: boolean }[]) => list.filter(({ sample }) => sample).length;
  const reserved = people.filter(({ email }) => email !== null && isSampleAddress(email)).length;
  const found = [
    ['SAMPLE_PEOPLE', 'people', sampled(people)],
    ['SAMPLE_CELLS', 'cells', sampled(cells)],
    ['SAMPLE_ADDRESSES', 'people', reserved],
  ] as const;
  return found.flatMap(([code, path, count]) => (count === 0 ? [] : [warning(code, [path], { count })]));
};

const LOOKS: readonly Look[] = [
  issueDate,
  partyBody,
  superiorKinds,
  basisTypes,
  basesOfOtherYear,
  teamDecision,
  milestones,
  lastDayOff,
  sessionsOff,
  sessionsAtNight,
  sessionsOverlap,
  sessionsOfOtherYear,
  timeToRead,
  conflicts,
  holidayWarnings,
  samples,
];

/** Warnings, and the conflicts that the setting bars. */
export const thingsToLookAt = (plan: PlanOutline): Draft[] => LOOKS.flatMap((look) => look(plan));
