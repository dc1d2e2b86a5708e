import { Failure } from '../../domain/failure.ts';
import type { NoticeActionFailure } from '../../domain/obligation/notice-action.ts';
import type { NoticeState } from '../../domain/obligation/notice-state.ts';

/**
 * A notice that can't be treated so.
 * - `NOTICE_UNKNOWN`: no such notice in the campaign
 * - `NOTICE_STATE`: it has left already, waits for something else, or was told in another way
 * - `TOLD_TIME`, `TOLD_OVER`: it can't have been then, or ends a time at once (`toldProblem`)
 * - `TOLD_BEGAN`: a time runs from then, which nobody moves afterwards (`correctTold`)
 */
export class NoticeError extends Failure<Exclude<NoticeActionFailure, 'NOTICE_UNPROVEN' | 'NOT_OFFICE'>> {
  override readonly name = 'NoticeError';
  readonly state: NoticeState | null;
  constructor(code: NoticeError['code'], id: string, state: NoticeState | null) {
    super(code, NOTICE_ERRORS[code](id, state));
    this.state = state;
  }
}

const NOTICE_ERRORS: Record<NoticeError['code'], (id: string, state: NoticeState | null) => string> = {
  NOTICE_UNKNOWN: (id) => `no notice ${id}`,
  NOTICE_STATE: (id, state) => `the notice ${id} is ${state}`,
  TOLD_TIME: (id) => `nobody can have been told of the notice ${id} at that time`,
  TOLD_OVER: (id) =>
    `the time that runs from when somebody is told of the notice ${id} would be over at once: say so (over)`,
  TOLD_BEGAN: (id) =>
    `a cell's time runs from when somebody was told of the notice ${id}, and its end has been told: that stays; how it was and the note can be corrected`,
};
