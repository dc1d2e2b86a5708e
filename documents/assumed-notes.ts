import type { CriteriaSubject } from '../domain/criteria/criteria-result.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { assumedSetWords } from '../words/criteria/assumed-mark.ts';
import { MINUTES_SCORES_TEXT } from '../words/minutes/minutes-scores-text.ts';
import { RATED_TITLES } from '../words/minutes/minutes-words.ts';
import type { Block } from './paper-body.ts';

/** Of which of these subjects the points that a paper names, or by which will be scored, are assumed. */
export const assumedNotes = ({ criteria }: Plan, subjects: readonly CriteriaSubject[]): Block[] =>
  criteria.flatMap(({ subject, set }): Block[] =>
    typeof set === 'object' && set.placeholder && subjects.includes(subject)
      ? [
          {
            kind: 'notice',
            term: MINUTES_SCORES_TEXT.placeholder,
            text: assumedSetWords(RATED_TITLES[subject], set.replaceBy),
          },
        ]
      : [],
  );
