import type { Instant } from '../../domain/calendar/instant.ts';
import type { Difficulty } from '../../domain/case/case-content.ts';
import type { Guidance, RaisedOfCell } from '../../domain/case/raised-difficulties.ts';

/** The difficulties of a campaign's cells, as the records have them. */

/** One that waits for an answer. */
export interface OpenDifficulty {
  cell: string;
  difficulty: Difficulty;
  /** until when it is to be answered; null where that isn't known */
  due: Instant | null;
}

/** One that was answered. */
export interface AnsweredDifficulty {
  cell: string;
  difficulty: Difficulty;
  answer: string;
  answeredAt: Instant;
  answeredBy: string;
}

export interface Raised {
  /** the longest waiting first */
  open: OpenDifficulty[];
  /** the newest answer first */
  answered: AnsweredDifficulty[];
}

export function raisedBy(cells: readonly RaisedOfCell[]): Raised {
  const open: OpenDifficulty[] = [];
  const answered: AnsweredDifficulty[] = [];
  for (const { cell, difficulties, due } of cells)
    for (const difficulty of difficulties) {
      const { answer, answeredAt, answeredBy } = difficulty;
      if (answer === null || answeredAt === null || answeredBy === null) open.push({ cell, difficulty, due });
      else answered.push({ cell, difficulty, answer, answeredAt, answeredBy });
    }
  open.sort((a, b) => a.difficulty.at - b.difficulty.at);
  answered.sort((a, b) => b.answeredAt - a.answeredAt);
  return { open, answered };
}

const sameAnswer = (by: string, text: string): string => JSON.stringify([by, text]);

/**
 * What was told to cells that one person reads, newest first: an answer that came to several of them is one, and one
 * that is read where it was asked for is not told again.
 *
 * @param answered what is shown beside it
 */
export function guidanceOnce(told: readonly Guidance[], answered: readonly AnsweredDifficulty[]): Guidance[] {
  const read = new Set(
    answered.flatMap(({ difficulty, answer, answeredBy }) =>
      difficulty.toAll ? [sameAnswer(answeredBy, answer)] : [],
    ),
  );
  const byAnswer = Map.groupBy(told, ({ by, text }) => sameAnswer(by, text));
  return [...byAnswer]
    .flatMap(([answer, [first]]) => (first === undefined || read.has(answer) ? [] : [first]))
    .sort((a, b) => b.at - a.at);
}
