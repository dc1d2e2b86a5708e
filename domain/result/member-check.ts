import type { LocalDate } from '../calendar/instant.ts';
import { ballotProblems } from '../committee/vote-check.ts';
import { type ContentProblem, problem } from '../content-problem.ts';
import type { MemberEntry, MemberLine, ProposedLevel } from './member.ts';

/** What the rules say of members and their levels (domain.md 2.5): warnings that need a reason, never blocks. */

export interface Caution {
  reason: 'admittedUnder6Months' | 'sickThreeMonths' | 'disciplinedInYear' | 'notExcellentAsCivilServant';
  values: Record<string, string | number>;
}

export type CautionFacts = Pick<
  MemberLine,
  'status' | 'admittedOn' | 'sickMonths' | 'disciplined' | 'civilServantLevel'
>;

const MONTHS_TO_BE_RATED = 6;
const SICK_MONTHS = 3;

/** The same day so many months later; the last of the month where that has no such day. */
function monthsLater(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

const isNew = (admittedOn: LocalDate | null | undefined, ratedUntil: LocalDate): boolean =>
  admittedOn != null && monthsLater(admittedOn, MONTHS_TO_BE_RATED) > ratedUntil;

/**
 * What speaks against rating a member, or against this level.
 *
 * @param level proposed or decided; null: only whether the member is to be rated at all
 * @param ratedUntil day to which the months in the Party are counted
 */
export function memberCautions(
  { status, admittedOn, sickMonths, disciplined, civilServantLevel }: CautionFacts,
  level: MemberLine['cell'],
  ratedUntil: LocalDate,
): Caution[] {
  const cautions: (Caution | false)[] = [
    status === 'rated' &&
      isNew(admittedOn, ratedUntil) && {
        reason: 'admittedUnder6Months',
        values: { admittedOn: admittedOn ?? '' },
      },
    sickMonths >= SICK_MONTHS &&
      (level === 'EXCELLENT' || level === 'GOOD') && {
        reason: 'sickThreeMonths',
        values: { months: sickMonths },
      },
    disciplined && level !== null && level !== 'NOT_COMPLETED' && { reason: 'disciplinedInYear', values: {} },
    level === 'EXCELLENT' &&
      civilServantLevel !== null &&
      civilServantLevel !== 'EXCELLENT' && {
        reason: 'notExcellentAsCivilServant',
        values: { level: civilServantLevel },
      },
  ];
  return cautions.filter((caution) => caution !== false);
}

const twice = (members: readonly string[], path: string): ContentProblem[] =>
  members.flatMap((member, index) =>
    members.indexOf(member) === index ? [] : [problem(`${path}.${index}.member`, 'memberTwice', { member })],
  );

/**
 * What is wrong with a cell's list: somebody twice or still to be admitted, or a status that the dates contradict
 * without a reason.
 */
export function registerProblems(
  entries: readonly MemberEntry[],
  ratedUntil: LocalDate,
  today: LocalDate,
): ContentProblem[] {
  const contradicted = ({ status, admittedOn }: MemberEntry): boolean =>
    (status === 'rated' && isNew(admittedOn, ratedUntil)) ||
    (status === 'newUnder6Months' && admittedOn !== undefined && !isNew(admittedOn, ratedUntil));
  return [
    ...twice(
      entries.map(({ member }) => member),
      'members',
    ),
    ...entries.flatMap(({ admittedOn: date }, index) =>
      date !== undefined && date > today
        ? [problem(`members.${index}.admittedOn`, 'dateInFuture', { date })]
        : [],
    ),
    ...entries.flatMap((entry, index) =>
      contradicted(entry) && entry.reason === undefined
        ? [problem(`members.${index}.reason`, 'statusNeedsReason', { member: entry.member })]
        : [],
    ),
  ];
}

/** Of a quarter's leaders each rates himself first: the cell's proposal comes after it. */
export const selfRatingsMissing = (
  levels: readonly ProposedLevel[],
  lines: readonly MemberLine[],
): ContentProblem[] =>
  levels.flatMap(({ member, self }, index) => {
    const before = lines.find((one) => one.member === member)?.self ?? null;
    return self === undefined && before === null
      ? [problem(`levels.${index}.self`, 'selfRatingMissing', { member })]
      : [];
  });

/** What is wrong with proposed levels: of members who are there and rated, with a reason where a rule speaks against it. */
export function proposalProblems(
  levels: readonly ProposedLevel[],
  lines: readonly MemberLine[],
  ratedUntil: LocalDate,
): ContentProblem[] {
  const each = levels.flatMap(({ member, cell, ballot, reason }, index): ContentProblem[] => {
    const path = `levels.${index}`;
    const line = lines.find((one) => one.member === member);
    if (line === undefined) return [problem(`${path}.member`, 'unknownMember', { member })];
    if (line.status !== 'rated')
      return [problem(`${path}.member`, 'memberNotRated', { member, status: line.status })];
    const cautions = reason === undefined ? memberCautions(line, cell, ratedUntil) : [];
    return [
      ...cautions
        .filter((caution) => caution.reason !== 'admittedUnder6Months' || line.statusReason === null)
        .map((caution) =>
          problem(`${path}.reason`, 'cautionNeedsReason', { member, caution: caution.reason }),
        ),
      ...(ballot === undefined ? [] : ballotProblems(ballot, 'memberLevel', `${path}.ballot`)),
    ];
  });
  return [
    ...twice(
      levels.map(({ member }) => member),
      'levels',
    ),
    ...each,
  ];
}
