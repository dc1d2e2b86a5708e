import type { Instant } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { momentWords } from '../words/dates.ts';
import { html, type Markup } from '../words/html.ts';
import { frameSaid, PAPER_FRAME } from '../words/papers/paper-frame.ts';

/** What papers say of themselves before what they tell of has happened: printed later they may say something else. */

const moment = ({ calendar }: Plan, at: Instant): string =>
  momentWords(at, { lang: 'vi', utcOffset: calendar.utcOffset });

/** Until when a sheet that is yet to be filled in knows what it says. @param at ms; null says nothing */
export const knownUntil = (plan: Plan, at: Instant | null): Markup | null =>
  at === null
    ? null
    : html`<p class="line"><em>${frameSaid.knownUntil(moment(plan, at))}</em></p>
`;

/** What a paper that is not final says of itself. @param at until when it knows what it says, ms */
export const draftWords = (plan: Plan, at: Instant): string =>
  `${PAPER_FRAME.draft}. ${frameSaid.knownUntil(moment(plan, at))}`;

/** Above the title of a paper that is not final. @param at until when it knows what it says, ms; null of what is final */
export const draftMark = (plan: Plan, at: Instant | null): Markup | null =>
  at === null
    ? null
    : html`<p class="draft">${PAPER_FRAME.draft}</p>
<p class="known"><em>${frameSaid.knownUntil(moment(plan, at))}</em></p>
`;
