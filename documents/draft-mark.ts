import type { Instant } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { momentWords } from '../words/dates.ts';
import { html, type Markup } from '../words/html.ts';
import { frameSaid, PAPER_FRAME } from '../words/papers/paper-frame.ts';

/** What papers say of themselves before what they tell of has happened: printed later they may say something else. */
export interface DraftMark {
  /** above the title */
  mark: string;
  /** until when it knows what it says; null where its mark says which draft it is */
  known: string | null;
  /** at the margin of each page */
  onPages: string;
}

/** Until when a sheet knows what it says. @param at ms */
export const knownWords = ({ calendar }: Plan, at: Instant): string =>
  frameSaid.knownUntil(momentWords(at, { lang: 'vi', utcOffset: calendar.utcOffset }));

/** Of what is made anew until it is final. @param at until when it knows what it says, ms; null of what is final */
export const draftUntil = (plan: Plan, at: Instant | null): DraftMark | null =>
  at === null
    ? null
    : { mark: PAPER_FRAME.draft, known: knownWords(plan, at), onPages: frameSaid.draft(null) };

/** Of what goes to and fro between two sides until both agree. */
export const draftOfRound = (round: number): DraftMark => ({
  mark: frameSaid.draft(round).toUpperCase(),
  known: null,
  onPages: frameSaid.draft(round),
});

/** In one line. */
export const draftWords = ({ mark, known }: DraftMark): string =>
  known === null ? mark : `${mark}. ${known}`;

/** Above the title of a paper that is not final. */
export const draftMark = (draft: DraftMark | null): Markup | null =>
  draft === null
    ? null
    : html`<p class="draft">${draft.mark}</p>
${
  draft.known === null
    ? null
    : html`<p class="known"><em>${draft.known}</em></p>
`
}`;
