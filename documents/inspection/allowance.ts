import { instantAt, type LocalDate } from '../../domain/calendar/instant.ts';
import { Failure } from '../../domain/failure.ts';
import {
  type AllowanceDay,
  type AllowanceRow,
  type AllowanceSheet,
  allowanceSheet,
} from '../../domain/inspection/allowance.ts';
import { assignmentsAt, type Role, type Roster } from '../../domain/people/roster.ts';
import { committeeOn } from '../../domain/plan/committee-days.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { shortDate } from '../../words/dates.ts';
import { countWords } from '../../words/dossier/receipt-words.ts';
import { ALLOWANCE_TEXT, allowanceSaid } from '../../words/inspection/allowance-text.ts';
import { lowerFirst, upperFirst } from '../../words/letter-case.ts';
import { numberWords } from '../../words/numbers.ts';
import { titledNumber } from '../../words/papers/document-titles.ts';
import { sumInWords } from '../../words/papers/number-words.ts';
import { PAPER_FRAME } from '../../words/papers/paper-frame.ts';
import type { Names } from '../../words/words.ts';
import { committeeBodies, placeAndDate } from '../letterhead.ts';
import { compareNames } from '../name-order.ts';
import { type Block, kept, line, tableOf } from '../paper-body.ts';
import type { PaperSays } from '../paper-says.ts';

export interface AllowanceRequest {
  plan: Plan;
  names: Pick<Names, 'person'>;
  /** who of the team was there, by cell and local day */
  days: readonly AllowanceDay[];
  /** day of the list; the last day of inspection unless told */
  on?: LocalDate;
  /** who holds which office in the team */
  roles?: Roster;
  /** order of full names; given name first unless told */
  compare?: (a: string, b: string) => number;
  /** person ids of whoever made the list and of the head of the assisting section, where known */
  madeBy?: string;
  checkedBy?: string;
}

/** A list that nothing can be paid by. */
export class AllowanceListError extends Failure<'NOBODY_PRESENT'> {
  override readonly name = 'AllowanceListError';
}

const OFFICES: Partial<Record<Role, string>> = {
  teamLeader: ALLOWANCE_TEXT.teamLeader,
  teamClerk: ALLOWANCE_TEXT.teamClerk,
  teamMember: ALLOWANCE_TEXT.teamMember,
  teamSubstitute: ALLOWANCE_TEXT.teamSubstitute,
};

/** What somebody was in the team on their first day. */
export function teamOffice(
  { roles, plan }: Pick<AllowanceRequest, 'roles' | 'plan'>,
  { person, days }: AllowanceRow,
): string {
  const day = days[0]?.day;
  if (roles === undefined || day === undefined) return '';
  const { utcOffset } = plan.calendar;
  const held = assignmentsAt(roles, instantAt(day, '12:00', utcOffset), utcOffset)
    .filter((entry) => entry.person === person)
    .map(({ role }) => role);
  const role = (Object.keys(OFFICES) as Role[]).find((one) => held.includes(one));
  return role === undefined ? '' : (OFFICES[role] ?? '');
}

/** `1`, `0,5` */
const dayWords = (days: number): string => numberWords(days, 'vi', Number.isInteger(days) ? 0 : 1);

const money = (dong: number): string => numberWords(dong, 'vi');

function table(request: AllowanceRequest, { rows, personDays, total }: AllowanceSheet): Block {
  const { plan, names } = request;
  const text = ALLOWANCE_TEXT;
  const days = (row: AllowanceRow) =>
    row.days.map(({ day, share }) => `${shortDate(day)}${share === 1 ? '' : text.halfDay}`).join(', ');
  return tableOf(
    [
      { head: text.name, width: 37 },
      { head: text.office, width: 20 },
      { head: text.daysOfWork, width: 23 },
      { head: text.dayCount, width: 12, number: true },
      { head: text.rate, width: 17, money: true },
      { head: text.amount, width: 21, money: true },
      { head: text.signed },
    ],
    [
      ...rows.map((row) => [
        names.person(row.person),
        teamOffice(request, row),
        days(row),
        dayWords(row.personDays),
        money(plan.allowance.amount),
        money(row.amount),
        '',
      ]),
      {
        total: allowanceSaid.people(countWords(rows.length)),
        columns: 4,
        cells: [dayWords(personDays), '', money(total), ''],
      },
    ],
    { toFill: true },
  );
}

/** What is paid in all, in figures and in words, and out of which funds: never parted from who signs for it. */
function sums({ plan }: AllowanceRequest, { total }: AllowanceSheet): Block[] {
  const { funds } = plan.allowance;
  const text = ALLOWANCE_TEXT;
  return [
    { kind: 'line', term: text.inAll, text: `${allowanceSaid.sum(money(total))}.`, isKept: true },
    { kind: 'line', term: text.inWords, text: `${sumInWords(total)}.`, isKept: true },
    kept(text.funds),
    ...funds.map((fund, index) =>
      kept(`- ${allowanceSaid.fund(upperFirst(fund))}${index === funds.length - 1 ? '.' : ';'}`),
    ),
  ];
}

/**
 * The list by which the team's meal support is paid (R61–R63): who, on which days, how much, and where each signs. A day
 * counts once, or by halves, as the plan says (X12). The same request says the same.
 *
 * @throws AllowanceListError `NOBODY_PRESENT` when nobody was there on any day
 * @throws AllowanceError `AMOUNT_INVALID` when the plan's amount is malformed
 */
export function allowanceSays(request: AllowanceRequest): PaperSays {
  const { plan, names, days, compare = compareNames } = request;
  const { amount, purpose } = plan.allowance;
  const sheet = allowanceSheet(days, {
    amount,
    dayRule: plan.settings.allowanceDay.value,
    compare: (a, b) => compare(names.person(a), names.person(b)),
  });
  const last = sheet.rows
    .flatMap((row) => row.days.map(({ day }) => day))
    .toSorted()
    .at(-1);
  if (last === undefined)
    throw new AllowanceListError('NOBODY_PRESENT', 'nobody of the team was present on any day');
  const { number, issuedOn } = plan.document;
  const nameOf = (person: string | undefined) => (person === undefined ? '' : names.person(person));
  const dated = issuedOn === null ? '' : allowanceSaid.dated(shortDate(issuedOn));
  const basis = allowanceSaid.basis({
    plan: `${titledNumber(number)}${dated}`,
    issuer: committeeOn(plan, issuedOn).issuer,
    team: plan.team.name,
    amount: money(amount),
  });
  const day = request.on ?? last;
  return {
    plan,
    bodies: committeeBodies(plan),
    number: null,
    place: placeAndDate(plan, day),
    day,
    type: ALLOWANCE_TEXT.title,
    summary: allowanceSaid.purpose(lowerFirst(purpose), plan.year),
    title: allowanceSaid.title(purpose, plan.year),
    draftOf: null,
    isSheet: true,
    blocks: [line(basis), table(request, sheet), ...sums(request, sheet)],
    end: {
      signatures: [
        { lines: [ALLOWANCE_TEXT.madeBy], hand: PAPER_FRAME.signHere, name: nameOf(request.madeBy) },
        { lines: [ALLOWANCE_TEXT.checkedBy], hand: PAPER_FRAME.signHere, name: nameOf(request.checkedBy) },
      ],
    },
  };
}
