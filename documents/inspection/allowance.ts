import { instantAt, type LocalDate } from '../../domain/calendar/instant.ts';
import { Failure } from '../../domain/failure.ts';
import { formGuideOn } from '../../domain/form-guide.ts';
import { type AllowanceDay, type AllowanceRow, allowanceSheet } from '../../domain/inspection/allowance.ts';
import { assignmentsAt, type Role, type Roster } from '../../domain/people/roster.ts';
import { committeeOn } from '../../domain/plan/committee-days.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { shortDate } from '../../words/dates.ts';
import { countWords } from '../../words/dossier/receipt-words.ts';
import { html, type Markup } from '../../words/html.ts';
import { ALLOWANCE_TEXT, allowanceSaid } from '../../words/inspection/allowance-text.ts';
import { lowerFirst, upperFirst } from '../../words/letter-case.ts';
import { numberWords } from '../../words/numbers.ts';
import { titledNumber } from '../../words/papers/document-titles.ts';
import { sumInWords } from '../../words/papers/number-words.ts';
import { PAPER_FRAME } from '../../words/papers/paper-frame.ts';
import type { Names } from '../../words/words.ts';
import { letterhead } from '../letterhead.ts';
import { compareNames } from '../name-order.ts';
import { printedPage } from '../page-style.ts';
import { signatureRow } from '../signature-block.ts';

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

function table(
  request: AllowanceRequest,
  rows: readonly AllowanceRow[],
  personDays: number,
  total: number,
): Markup {
  const { plan, names } = request;
  const row = (
    entry: AllowanceRow,
    index: number,
  ) => html`<tr class="write"><td class="number">${index + 1}</td><td>${names.person(entry.person)}</td><td>${teamOffice(request, entry)}</td><td>${entry.days
    .map(({ day, share }) => `${shortDate(day)}${share === 1 ? '' : ALLOWANCE_TEXT.halfDay}`)
    .join(
      ', ',
    )}</td><td class="number">${dayWords(entry.personDays)}</td><td class="money">${money(plan.allowance.amount)}</td><td class="money">${money(entry.amount)}</td><td></td></tr>
`;
  return html`<table class="dense scores">
<colgroup><col style="width: 9mm"><col style="width: 37mm"><col style="width: 20mm"><col style="width: 23mm"><col style="width: 12mm"><col style="width: 17mm"><col style="width: 21mm"><col></colgroup>
<thead><tr><th scope="col">TT</th><th scope="col">${ALLOWANCE_TEXT.name}</th><th scope="col">${ALLOWANCE_TEXT.office}</th><th scope="col">${ALLOWANCE_TEXT.daysOfWork}</th><th scope="col">${ALLOWANCE_TEXT.dayCount}</th><th scope="col">${ALLOWANCE_TEXT.rate}</th><th scope="col">${ALLOWANCE_TEXT.amount}</th><th scope="col">${ALLOWANCE_TEXT.signed}</th></tr></thead>
<tbody>
${rows.map(row)}<tr class="total"><th scope="row" colspan="4">${allowanceSaid.people(countWords(rows.length))}</th><td class="number">${dayWords(personDays)}</td><td></td><td class="money">${money(total)}</td><td></td></tr>
</tbody>
</table>`;
}

/**
 * The list by which the team's meal support is paid (R61–R63): who, on which days, how much, and where each signs. A day
 * counts once, or by halves, as the plan says (X12). The same request gives the same text.
 *
 * @throws AllowanceListError `NOBODY_PRESENT` when nobody was there on any day
 * @throws AllowanceError `AMOUNT_INVALID` when the plan's amount is malformed
 */
export function renderAllowance(request: AllowanceRequest): string {
  const { plan, names, days, compare = compareNames } = request;
  const { amount, purpose, funds } = plan.allowance;
  const { rows, personDays, total } = allowanceSheet(days, {
    amount,
    dayRule: plan.settings.allowanceDay.value,
    compare: (a, b) => compare(names.person(a), names.person(b)),
  });
  const last = rows
    .flatMap((row) => row.days.map(({ day }) => day))
    .toSorted()
    .at(-1);
  if (last === undefined)
    throw new AllowanceListError('NOBODY_PRESENT', 'nobody of the team was present on any day');
  const { number, issuedOn } = plan.document;
  const nameOf = (person: string | undefined) => (person === undefined ? '' : names.person(person));
  const dated = issuedOn === null ? '' : allowanceSaid.dated(shortDate(issuedOn));
  const day = request.on ?? last;
  const body = html`${letterhead(plan, null, day)}
<main class="compact">
<h1>${ALLOWANCE_TEXT.title}</h1>
<p class="summary">${allowanceSaid.purpose(lowerFirst(purpose), plan.year)}</p>
<p class="dashes">-----</p>
<p>${allowanceSaid.basis({ plan: `${titledNumber(number)}${dated}`, issuer: committeeOn(plan, issuedOn).issuer, team: plan.team.name, amount: money(amount) })}</p>
${table(request, rows, personDays, total)}
<div class="together">
<p class="line">${ALLOWANCE_TEXT.inAll} <strong>${allowanceSaid.sum(money(total))}</strong>.</p>
<p class="line">${ALLOWANCE_TEXT.inWords} <em>${sumInWords(total)}.</em></p>
<p class="line lead">${ALLOWANCE_TEXT.funds}</p>
${funds.map(
  (
    fund,
  ) => html`<p class="line">- ${upperFirst(fund)}: <span class="dots">……………………</span> ${ALLOWANCE_TEXT.currency}${fund === funds.at(-1) ? '.' : ';'}</p>
`,
)}${signatureRow([
  { lines: [ALLOWANCE_TEXT.madeBy], hand: PAPER_FRAME.signHere, name: nameOf(request.madeBy) },
  { lines: [ALLOWANCE_TEXT.checkedBy], hand: PAPER_FRAME.signHere, name: nameOf(request.checkedBy) },
])}
</div>
</main>`;
  return printedPage(allowanceSaid.title(purpose, plan.year), body, formGuideOn(day));
}
