import type { Instant } from '../calendar/instant.ts';
import type { ObligationView } from '../journal/journal.ts';
import type { Difficulty } from './case-content.ts';

/** What a cell has raised. */
export interface RaisedOfCell {
  cell: string;
  difficulties: Difficulty[];
  /** until when those that wait are to be answered; null where none waits */
  due: Instant | null;
}

/** An answer to another cell’s difficulty that was given to all cells; whose it was isn't told. */
export interface Guidance {
  text: string;
  /** person id of whoever answered */
  by: string;
  /** when it came to the cell, ms */
  at: Instant;
}

/** Those that wait for an answer. */
export const unanswered = <D extends Pick<Difficulty, 'answer'>>(difficulties: readonly D[]): D[] =>
  difficulties.filter(({ answer }) => answer === null);

/** By cell, what it asks and nobody has answered. */
export const openQuestions = (raised: readonly RaisedOfCell[]): ReadonlyMap<string, string[]> =>
  new Map(raised.map(({ cell, difficulties }) => [cell, unanswered(difficulties).map(({ text }) => text)]));

/** Until when the office owes an answer; null where nothing waits for one. */
export const answerDue = (obligations: readonly ObligationView[]): Instant | null =>
  obligations.find(({ id }) => id === 'guidance')?.deadlines.at(-1)?.due ?? null;
