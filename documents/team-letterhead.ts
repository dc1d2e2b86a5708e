import type { LocalDate } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { html, type Markup } from '../words/html.ts';
import { frameSaid, PAPER_FRAME } from '../words/papers/paper-frame.ts';
import { placeAndDate } from './letterhead.ts';

/** The body above already says whose team it is. */
const teamName = ({ team }: Plan): string => /^tổ kiểm tra/i.exec(team.name)?.[0] ?? team.name;

/** Head of the team's own documents: they bear no number, and a date that nobody knows yet is left to be written. */
export const teamLetterhead = (plan: Plan, date: LocalDate | null): Markup => html`<header class="head">
<div>
<p class="caps">${plan.document.issuer}</p>
<p class="caps"><strong>${teamName(plan)}</strong></p>
<p>*</p>
</div>
<div>
<p><span class="party">${PAPER_FRAME.party}</span></p>
<p class="place">${date === null ? frameSaid.dateToFill(plan.year) : placeAndDate(plan, date)}</p>
</div>
</header>`;
