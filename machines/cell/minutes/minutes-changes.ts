import type { CaseContent } from '../../../domain/case/case-content.ts';
import { withScores } from '../../../domain/case/score-layers.ts';
import {
  adopted,
  answered,
  drafted,
  emptyMinutes,
  type MinutesMatter,
  scoresOfAnswers,
} from '../../../domain/minutes/minutes-content.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { CellContext } from '../cell-context.ts';

/** What accepted events of the minutes change in the content of a case: the parts that are new. */

type Change = Partial<CaseContent>;

export const minutesOf = (context: CellContext) => context.minutes ?? emptyMinutes(1);

const matterOf = (context: CellContext): MinutesMatter => ({ ...context, scoring: context.terms.scoring });

export const draftMinutes = (
  context: CellContext,
  { payload }: DoorEvent<'minutes.send' | 'minutes.adopt'>,
): Change => ({ minutes: drafted(minutesOf(context), matterOf(context), payload) });

/** Answers stand in their items; a score that they change goes into the team's layer too. */
export function answerMinutes(
  context: CellContext,
  { payload, by, at }: DoorEvent<'minutes.answer'>,
): Change {
  const minutes = minutesOf(context);
  const changed = scoresOfAnswers(minutes, payload.answers, context.scores);
  const scores = withScores(context.scores, 'team', changed, { by, at });
  return { scores, minutes: answered(minutes, payload.answers, matterOf({ ...context, scores })) };
}

/** Read out and signed by both at the session's end, each by name; a reservation stands beside. */
export function adoptMinutes(context: CellContext, event: DoorEvent<'minutes.adopt'>): Change {
  const { at, payload } = event;
  const { cell, team } = payload.signed;
  const signed = (by: string | undefined) => (by === undefined ? null : { by, at });
  return {
    minutes: {
      ...adopted(minutesOf(context), matterOf(context), payload),
      signatures: { cell: signed(cell), team: signed(team) },
    },
  };
}

/** A new version of the minutes; the old one stays (minutes.correct, stage.return). */
export function newMinutesVersion(
  { minutes, earlierMinutes }: CellContext,
  correction: string,
): Pick<CaseContent, 'minutes' | 'earlierMinutes'> {
  if (minutes === null) return { minutes, earlierMinutes };
  return {
    minutes: emptyMinutes(minutes.version + 1, correction),
    earlierMinutes: [...earlierMinutes, minutes],
  };
}
