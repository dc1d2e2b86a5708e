import type { Grade, ScoringSet } from '../../domain/criteria/criteria.ts';
import { type ValueProblem, valueProblem } from '../../domain/criteria/rating.ts';
import type { Bilingual } from '../../domain/failure.ts';
import { problemWords } from '../../words/workbooks/score-form-words.ts';
import type { CellValue } from './sheet-file.ts';
import { flagIn, noNumber, numberIn } from './sheet-values.ts';

/** What a cell of a form gives a criterion. */

/** Of one score, as events take them: letters of one piece of evidence, of a reason and of a remark. */
export const LONGEST_TEXT = 5_000;

/** `aboveMaximum` is `ABOVE_MAXIMUM` where findings have codes. */
export const codeOf = ({ reason }: ValueProblem): string =>
  reason.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

export interface GivenValue {
  points?: number;
  grade?: Grade;
  met?: boolean;
}

/**
 * The points, the grade or the answer of a criterion, unless there is something wrong with them.
 *
 * @param grade that the cell says, where the form takes grades
 */
export function scoreIn(
  scoring: ScoringSet,
  criterion: string,
  cell: CellValue,
  grade: Grade | null = null,
): { value: GivenValue } | { code: string; message: Bilingual } {
  const isGate = scoring.gates.includes(criterion);
  const points = isGate ? null : numberIn(cell);
  const met = isGate ? flagIn(cell) : null;
  const problem = valueProblem(scoring, { criterion, points, grade, met });
  if (problem !== null) {
    const read = isGate || points !== null || grade !== null || cell === null ? null : noNumber(cell);
    return { code: codeOf(problem), message: problemWords(problem, read) };
  }
  return {
    value: {
      ...(points === null ? {} : { points }),
      ...(grade === null ? {} : { grade }),
      ...(met === null ? {} : { met }),
    },
  };
}
