import type { Instant } from '../../domain/calendar/instant.ts';
import type { CaseContent } from '../../domain/case/case-content.ts';
import type { CellSubject } from '../../domain/case/score-value.ts';
import { notesByPlace, placeOf } from '../../domain/inspection/review-notes.ts';
import type { SessionView } from '../../domain/journal/journal.ts';
import type { Roster } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Names } from '../../words/words.ts';

/** What the team's form is made of. */

export interface TeamFormRequest {
  plan: Plan;
  roster: Roster;
  /** id */
  campaign: string;
  cell: string;
  /** as the team reads it */
  content: Partial<CaseContent>;
  /** when and where it is */
  session: Pick<SessionView, 'startsAt' | 'venue' | 'state'> | null;
  /** of which moment it is, ms */
  now: Instant;
}

/** The same with what all its sheets share. */
export interface TeamFormView extends TeamFormRequest {
  /** of this form alone: all its sheets bear it */
  mark: string;
  names: Pick<Names, 'person' | 'cell' | 'criterion'>;
  moment(at: Instant): string;
}

/** What the team has noted of a criterion while it read the dossier. */
export const notesOf = ({ content }: TeamFormView, subject: CellSubject, criterion: string): string[] =>
  content.review === undefined
    ? []
    : (notesByPlace(content.review).get(placeOf({ subject, criterion })) ?? []).map(({ text }) => text);
