import type { LocalDate } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { formalDate } from '../words/formal-dates.ts';
import { html, type Markup } from '../words/html.ts';
import { frameSaid, PAPER_FRAME } from '../words/papers/paper-frame.ts';

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

/** Head of a Party document: bodies and number on the left, the Party's name, place and date on the right. */
export const letterhead = (
  plan: Plan,
  number: string | null,
  date: LocalDate | null,
): Markup => html`<header class="head">
<div>
<p class="caps">${plan.document.superior}</p>
<p class="caps"><strong>${plan.document.issuer}</strong></p>
<p>*</p>
<p>${number === null ? null : frameSaid.number(number)}</p>
</div>
<div>
<p><span class="party">${PAPER_FRAME.party}</span></p>
<p class="place">${placeAndDate(plan, date)}</p>
</div>
</header>`;
