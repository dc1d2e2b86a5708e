import { writtenDate } from '../../domain/calendar/written-date.ts';
import { periodWords } from '../period-words.ts';
import type { FindingSentences } from '../plan/finding-words.ts';
import { pointsWords } from '../points.ts';

const NONE = { plan: 'this is no plan', criteria: 'this is no criteria set' } as const;

const NOT_OF_QUARTER = {
  sessions: 'sessions',
  reports: 'reports of cells',
  documents: 'documents seen on site',
  cellCriteria: 'criteria for cells',
} as const;

export const findings: FindingSentences = {
  YAML_SYNTAX: ({ message }) => `YAML: ${message}`,
  DUPLICATE_KEY: ({ message }) => `YAML: ${message}`,
  TOO_LARGE: () => 'the file is too large',
  NOT_NFC: ({ text }) => `letters and marks are apart (NFD): ${text}`,
  UNKNOWN_KEY: ({ key }) => `no such key here: ${key}`,
  MISSING: (values) => ('type' in values ? `missing: ${values.type} expected` : `expected: ${values.oneOf}`),
  WRONG_TYPE: (values) => ('type' in values ? `${values.type} expected` : NONE[values.none]),
  WRONG_VALUE: (values) => {
    if ('oneOf' in values) return `expected: ${values.oneOf}`;
    return 'noForm' in values ? 'fits none of the forms allowed' : values.message;
  },
  BAD_DATE: () => 'no such day, or not written so',
  BAD_ADDRESS: () => 'no mail address',
  BAD_FORM: () => 'not written in the expected form',
  TOO_MUCH: ({ maximum }) => `too large or too many: at most ${maximum}`,
  TOO_LITTLE: ({ minimum }) => `too small or too few: at least ${minimum}`,
  DUPLICATE_ID: ({ id, where }) =>
    where === null ? `the id ${id} is used above` : `${id} stands at ${where} already`,

  NOT_OF_QUARTER: ({ part }) => `the rating of leaders for a quarter has no ${NOT_OF_QUARTER[part]}`,
  LEADER_CRITERIA_MISSING: () => 'the rating of a quarter needs a criteria set for leaders (leaderQuality)',
  QUARTER_SETTING: ({ setting }) =>
    setting === 'decisionKinds'
      ? 'the rating of a quarter decides on levels of persons alone'
      : 'in the rating of a quarter persons have to be rated',
  UNKNOWN_PERSON: ({ person }) => `nobody has the id ${person}`,
  UNKNOWN_CELL: ({ cell }) => `no cell has the id ${cell}`,
  CELL_IN_TWO_SESSIONS: ({ cell }) => `${cell} has a session already`,
  CELL_WITHOUT_SESSION: ({ cell }) => `no session for ${cell}`,
  CELL_WITHOUT_HEAD: ({ cell }) => `${cell} has no head; nothing can be announced before somebody is`,
  NOT_ONE_LINE: () => 'a name has to stand on one line',
  ADDRESS_SHARED: ({ address, other }) =>
    `${address} is the address of ${other} as well: each reads the other's mail`,
  ROLE_NEEDS_CELL: ({ role }) => `a ${role} needs its cell`,
  ROLE_WITHOUT_CELL: ({ role }) => `a ${role} has no cell`,
  ROLE_ENDS_BEFORE_BEGIN: ({ from, to }) => `the role ends on ${to}, before it begins on ${from}`,
  ROLE_VACANT: ({ role, cell, from }) =>
    from === null
      ? `nobody is ${role}`
      : `from ${from} on nobody is ${role}${cell === null ? '' : ` of ${cell}`}`,
  ROLE_UNFILLED: ({ role }) => `nobody is ${role} yet; nothing can be announced before somebody is`,
  SESSION_HOLDS_ONE_CELL: ({ cells }) => `the setting allows one cell a session, here are ${cells}`,
  SESSION_ENDS_BEFORE_START: () => 'the session ends before it starts',
  DOSSIER_DUE_AFTER_SESSION: ({ session }) => `the dossier is due after the session of ${session}`,
  MILESTONE_BEFORE_SESSION: () => 'before the first session',
  LADDER_OPENING: () => 'a ladder has one opening',
  LADDER_LAST: () => 'the last step must stand last',
  ISSUE_UNSET: () => 'date or place of issue is open; the office fills it in while preparing',
  PARTY_BODY_UNKNOWN: ({ superior }) =>
    `nobody can tell by “${superior}” which Party organisation it leads: heads of papers leave it open`,
  SUPERIOR_KIND_UNDECIDED: ({ kind }) =>
    `the superior decides “${kind}”, which is not among the kinds of decisions: nobody will ask for it`,
  BASIS_TYPE_UNKNOWN: ({ number }) =>
    `the symbol of “${number}” stands for Quyết định and for Quy định; say which it is`,
  BASIS_OF_OTHER_YEAR: ({ number, date, year }) =>
    `“${number}”${date === null ? '' : ` of ${writtenDate(date)}`} is a basis of another year than ${year}; decisions cite it only where criteria name it`,
  TEAM_DECISION_UNSET: () => 'the decision that sets up the team is open',
  MILESTONES_UNSET: ({ milestones }) => `no date for: ${milestones.join(', ')}; the settings decide`,
  LAST_DAY_OFF: ({ dueBefore, lastDay }) =>
    `"before" ${dueBefore}: the last day in time, ${lastDay}, is a day off`,
  SESSION_DAY_OFF: ({ session }) => `the session of ${session} is on a day off`,
  SESSION_AT_NIGHT: ({ starts, ends }) => `the session from ${starts} to ${ends} goes into the night`,
  SESSIONS_OVERLAP: ({ session, other }) =>
    `the session of ${session} is at the time of “${other}”, of the same team`,
  SESSION_OF_OTHER_YEAR: ({ session, year }) =>
    `the session of ${session} is neither in ${year}, the plan's year, nor in the next`,
  LITTLE_TIME: ({ workingDays, session }) =>
    `between the last day for dossiers and the session of ${session} lie ${workingDays} working day(s)`,
  CONFLICT_OF_INTEREST: ({ person, role, cell }) =>
    `${person} is ${role} and belongs to the inspected cell ${cell}`,
  HOLIDAYS_UNKNOWN: ({ year, days }) =>
    `public holidays of ${year} aren't listed: ${days.map(writtenDate).join(', ')}; something may fall due on them`,
  NOT_ANNOUNCED: ({ name, from, to, near }) =>
    `${name}: which days are off isn't announced, about ${writtenDate(from)} to ${writtenDate(to)}; what is counted over them may move${near.length === 0 ? '' : `, near them lie ${near.map(writtenDate).join(', ')}`}`,
  SAMPLE_PEOPLE: ({ count }) => `${count} sample people`,
  SAMPLE_CELLS: ({ count }) => `${count} sample cells`,
  SAMPLE_ADDRESSES: ({ count }) => `${count} sample addresses that reach nobody`,
  CRITERIA_MISSING: ({ file }) => `no criteria file ${file}`,
  CRITERIA_SUBJECT: ({ file, asked, found }) =>
    `the plan wants a set for ${asked}, ${file} is one for ${found}`,
  CRITERIA_QUARTER: ({ file, pack, from, to, year, quarter }) =>
    `${file}: ${pack} ${from === null ? 'has no days on which it is in force' : `is in force from ${writtenDate(from)}${to === null ? '' : ` to ${writtenDate(to)}`}`}, not for ${periodWords({ year, quarter }, 'en')}`,
  CRITERIA_YEAR: ({ file, pack, from, to, year, inForce }) =>
    `${file}: ${pack} counts from ${from}${to === null ? '' : ` to ${to}`}, not in ${year}; ${inForce === null ? 'what counts then isn’t known, so it stays' : `that year is rated by ${inForce}`}`,

  NO_MAXIMUM: () => 'a criterion without its maximum',
  MAXIMUM_OF_GROUP: () => 'a group has no points of its own; they are the sum of its criteria',
  NO_SOURCE: () => 'neither a source nor marked as a placeholder',
  NO_REPLACEMENT: () => 'a set with placeholders has to name the document that replaces them',
  NOTHING_ASSUMED: () => 'the set is marked as assumed, though none of its values is any more',
  TOO_MANY_DECIMALS: () => 'two decimals at most',
  YEARS_REVERSED: () => 'it ends before it begins',
  YEARS_NOT_IN_FORCE: ({ first, last }) =>
    `by the days on which it is in force it counts from ${first}${last === null ? '' : ` to ${last}`}`,
  UNKNOWN_GATE: ({ gate }) => `no gate ${gate}`,
  GATE_UNUSED: ({ gate }) => `no level asks for the gate ${gate}`,
  RESULT_OF_OTHER_SUBJECT: ({ rated }) =>
    rated === 'recognition' ? 'a four-good cell is recognised or not' : 'this subject is rated by levels',
  LEVEL_OF_OTHER_SUBJECT: ({ level }) => `no level ${level} of this subject`,
  LEVELS_NOT_FALLING: () => 'from the best down, and each asks for less than the one before',
  LAST_LEVEL_NOT_OPEN: () => 'the last level is the lowest and asks for nothing, so that everybody has one',
  OUT_OF_REACH: ({ most }) => `above the most points there are, ${pointsWords(most, 'en')}`,
  BANDS_NOT_FALLING: () => 'from the best grade down',
  NO_GRADE_BANDS: ({ grades }) => `no share of points for: ${grades.join(', ')}`,
  NO_CORE: () => 'no criterion is marked as results of tasks',
};
