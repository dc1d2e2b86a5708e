import { currentUpdateInfo } from '@temporalio/workflow';

/** An answer that was given, by the id of its update. */
export interface GivenAnswer {
  id: string;
  answer: unknown;
}

/**
 * First answers to updates, carried over continue-as-new, after which Temporal no longer recognises a repeated update.
 */
export interface Answers {
  /** The first answer to the update that is being handled; a failure is not kept. */
  once<T>(work: () => T): T;
  /** Whether the update that is being handled, or validated, was answered before. */
  isRepeated(): boolean;
  given(): GivenAnswer[];
  /** how many updates were repeated */
  repeated(): number;
}

/**
 * @param carried what `given` returned at the end of the last run
 * @param most answers that are remembered, the newest
 */
export function rememberAnswers(carried: readonly GivenAnswer[] = [], most = 100): Answers {
  const answers = [...carried];
  let repeated = 0;
  const firstAnswer = () => answers.find(({ id }) => id === currentUpdateInfo()?.id);
  return {
    isRepeated: () => firstAnswer() !== undefined,
    once<T>(work: () => T): T {
      const first = firstAnswer();
      if (first !== undefined) {
        repeated += 1;
        return first.answer as T;
      }
      const id = currentUpdateInfo()?.id;
      const answer = work();
      if (id !== undefined) answers.push({ id, answer });
      answers.splice(0, Math.max(0, answers.length - most));
      return answer;
    },
    given: () => [...answers],
    repeated: () => repeated,
  };
}
