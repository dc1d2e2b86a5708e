import type { LocalDate } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { formalDate } from '../words/formal-dates.ts';
import { html, type Markup } from '../words/html.ts';
import { frameSaid, PAPER_FRAME } from '../words/papers/paper-frame.ts';
import { partyBodyWords, superiorBodyWords } from '../words/papers/party-body-words.ts';

/** The plan's place of issue, else the province or city that the venue's address ends with (X1). */
function placeOf({ document, venue }: Plan): string | null {
  const last = venue.address.split(',').at(-1)?.trim() ?? '';
  return document.issuedAt ?? /^(?:tỉnh|thành phố) (.+)$/i.exec(last)?.[1] ?? null;
}

/** `Trà Vinh, ngày 27 tháng 12 năm 2024` @param date null: to be filled in by hand */
export function placeAndDate(plan: Plan, date: LocalDate | null): string {
  const place = placeOf(plan);
  const day = date === null ? PAPER_FRAME.dayToFill : formalDate(date);
  return place === null ? day.replace(/^n/, 'N') : `${place}, ${day}`;
}

/** The bodies on the left of a head, the one that issues the paper below. */
export interface Bodies {
  upper: string;
  issuer: string;
}

/**
 * Head of a Party document: bodies and number on the left, the Party's name, place and date on the right.
 *
 * @param number null of a paper that bears none
 */
export const headOf = (
  { upper, issuer }: Bodies,
  number: string | null,
  place: string,
): Markup => html`<header class="head">
<div>
<p class="caps">${upper}</p>
<p class="caps"><strong>${issuer}</strong></p>
<p>*</p>
<p>${number === null ? null : frameSaid.number(number)}</p>
</div>
<div>
<p><span class="party">${PAPER_FRAME.party}</span></p>
<p class="place">${place}</p>
</div>
</header>`;

/** Of what the committee issues: above it stands the Party organisation that it is part of. */
export const committeeBodies = ({ document }: Plan): Bodies => ({
  upper: superiorBodyWords(document) ?? PAPER_FRAME.partyBodyToFill,
  issuer: document.issuer,
});

export const letterhead = (plan: Plan, number: string | null, date: LocalDate | null): Markup =>
  headOf(committeeBodies(plan), number, placeAndDate(plan, date));

/** Of what a cell issues: above it stands the committee's own Party organisation. @param cell its name */
export const cellBodies = ({ document }: Plan, cell: string): Bodies => ({
  upper: partyBodyWords(document.issuer) ?? PAPER_FRAME.partyBodyToFill,
  issuer: cell,
});
