import { heldTimesProblems } from '../../../domain/calendar/held-times.ts';
import type { Layer } from '../../../domain/case/case-content.ts';
import {
  currentScores,
  differsMuch,
  hasValue,
  scoreBelow,
  scoreOf,
  scoreValue,
} from '../../../domain/case/score-layers.ts';
import type { CellSubject } from '../../../domain/case/score-value.ts';
import { type ContentProblem, problem } from '../../../domain/content-problem.ts';
import { maximumOf, requiredEntries, scoredEntries, valueProblem } from '../../../domain/criteria/rating.ts';
import { attendanceProblems, hasConflict } from '../../../domain/inspection/attendance.ts';
import type { InspectionRecord, ReviewNoteText } from '../../../domain/inspection/inspection-content.ts';
import { openDisputes } from '../../../domain/minutes/minutes-content.ts';
import type { MinutesAnswer } from '../../../domain/minutes/minutes-draft.ts';
import {
  circle,
  circleInSession,
  evidenceIssues,
  fileIssues,
  invalid,
  scoreIssues,
  twice,
} from '../../door/content-issues.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { RuleRefusal } from '../../door/rule-refusal.ts';
import type { CellContext } from '../cell-context.ts';

/** What is wrong with what the team notes, records, and answers. */

/** Notes are about reports that the plan asks for and criteria that the sets have. */
export function notesInvalid(
  context: CellContext,
  notes: readonly ReviewNoteText[],
  path: string,
): RuleRefusal | null {
  const issues = notes.flatMap(({ subject, criterion }, index) => {
    if (criterion === undefined) return [];
    const at = path === '' ? 'criterion' : `${path}.${index}.criterion`;
    const set = subject === undefined ? undefined : context.terms.scoring[subject];
    const known = set !== undefined && scoredEntries(set).includes(criterion);
    return known ? [] : [problem(at, 'unknownCriterion', { criterion })];
  });
  return invalid(issues);
}

/** X17: somebody of the cell inspects it; off, with a reason recorded once, or barred. */
function conflictRefused(
  context: CellContext,
  { by, at, payload: { conflictReason } }: DoorEvent<'inspection.record'>,
): RuleRefusal | null {
  const { conflictOfInterest } = context.terms.terms;
  if (conflictOfInterest === 'off' || !hasConflict(circle(context, at), by)) return null;
  if (conflictOfInterest === 'bar') return { reason: 'barredConflict' };
  const known = context.inspection.conflicts.some(({ person }) => person === by);
  return known || conflictReason !== undefined
    ? null
    : { reason: 'conflictNeedsReason', code: 'INVALID_EVENT' };
}

type GivenScore = InspectionRecord['scores'][number];

/** A score given by somebody else meanwhile is not overwritten unseen. */
export function staleScore(
  context: CellContext,
  layer: Exclude<Layer, 'self'>,
  scores: readonly GivenScore[],
): RuleRefusal | null {
  const there = ({ subject, criterion }: GivenScore) => scoreOf(context.scores, layer, subject, criterion);
  const changed = scores.find((score) => there(score)?.id !== score.replaces);
  if (changed === undefined) return null;
  const stands = there(changed);
  return {
    reason: 'scoredMeanwhile',
    code: 'STALE',
    values: { criterion: changed.criterion, score: stands?.id ?? '', points: stands?.points ?? '' },
  };
}

/** Known criteria within their maximum, each once, and a reason where a score is far from the layer below. */
export function layerIssues(
  context: CellContext,
  layer: Exclude<Layer, 'self'>,
  scores: readonly GivenScore[],
): ContentProblem[] {
  const { scoring, terms } = context.terms;
  const reports = context.dossiers.at(-1)?.content.reports ?? {};
  return [
    ...scores.flatMap((score, index) => {
      const path = `scores.${index}`;
      const set = scoring[score.subject];
      const { subject, criterion } = score;
      const under = scoreBelow(layer, (one) => scoreOf(context.scores, one, subject, criterion));
      const max = set === undefined ? null : maximumOf(set, score.criterion);
      const far = differsMuch(under, scoreValue(score), max, terms.scoreGapReason.percent);
      const gap =
        score.reason === undefined && far
          ? [
              problem(`${path}.reason`, 'gapNeedsReason', {
                criterion: score.criterion,
                self: under?.points ?? '',
              }),
            ]
          : [];
      return [
        ...scoreIssues(set, score.subject, score, path),
        ...evidenceIssues(context, score.evidence, reports, path),
        ...gap,
      ];
    }),
    ...twice(
      scores.map(({ subject, criterion }) => `${subject}.${criterion}`),
      (index) => `scores.${index}.criterion`,
    ),
  ];
}

/** What the team records: scores by the sets, a reason for a wide gap, known documents and points. */
export function recordRefused(
  context: CellContext,
  event: DoorEvent<'inspection.record'>,
): RuleRefusal | null {
  const { payload } = event;
  const { onSiteDocuments } = context.terms;
  const issues = [
    ...layerIssues(context, 'team', payload.scores),
    ...payload.documents.flatMap(({ document }, index) =>
      onSiteDocuments.includes(document)
        ? []
        : [problem(`documents.${index}.document`, 'unknownDocument', { document })],
    ),
    ...payload.verified.flatMap(({ point }, index) =>
      context.review.points.some(({ id }) => id === point)
        ? []
        : [problem(`verified.${index}.point`, 'unknownPoint', { point })],
    ),
    ...payload.photos.flatMap(({ file }, index) => fileIssues(context, file, `photos.${index}.file`)),
  ];
  return conflictRefused(context, event) ?? invalid(issues) ?? staleScore(context, 'team', payload.scores);
}

/** Criteria and gates of the self-scored sets that the team has not scored. */
function unscored(context: CellContext): ContentProblem[] {
  const given = currentScores(context.scores, 'team');
  return context.terms.reports
    .filter(({ selfScored }) => selfScored)
    .flatMap(({ id }) => {
      const set = context.terms.scoring[id as CellSubject];
      return set === undefined ? [] : requiredEntries(set).map((criterion) => ({ subject: id, criterion }));
    })
    .filter(
      (entry) =>
        !given.some(({ subject, criterion }) => subject === entry.subject && criterion === entry.criterion),
    )
    .map(({ subject, criterion }) =>
      problem('unscored', 'notScored', { criterion: `${subject}.${criterion}` }),
    );
}

/** An inspection ends with everybody invited accounted for and every criterion scored, or a reason why not. */
export function finishRefused(
  context: CellContext,
  { payload: attendance, at }: DoorEvent<'inspection.finish'>,
): RuleRefusal | null {
  // who took part follows from when it was
  const wrongTimes = invalid(heldTimesProblems(attendance, at, context.terms.calendar.utcOffset));
  if (wrongTimes !== null) return wrongTimes;
  const bar = context.terms.terms.conflictOfInterest === 'bar';
  const problems = attendanceProblems(attendance, circleInSession(context, attendance, at), bar);
  return invalid([...problems, ...(attendance.unscored === undefined ? unscored(context) : [])]);
}

/** Disputes are about items that the minutes have, each once. */
export function disputesRefused(context: CellContext, items: readonly { id: string }[]): RuleRefusal | null {
  const known = context.minutes?.items ?? [];
  return invalid(
    items.flatMap(({ id }, index) => {
      const path = `items.${index}.id`;
      if (!known.some((item) => item.id === id)) return [problem(path, 'unknownItem', { items: id })];
      return items.findIndex((one) => one.id === id) === index
        ? []
        : [problem(path, 'itemTwice', { items: id })];
    }),
  );
}

/** Disputed items are answered, and new scores stay within their criterion. */
export function answersRefused(context: CellContext, answers: readonly MinutesAnswer[]): RuleRefusal | null {
  const items = context.minutes?.items ?? [];
  const issues = answers.flatMap((answer, index) => {
    const { id } = answer;
    const item = items.find((one) => one.id === id);
    if (item === undefined) return [problem(`answers.${index}.id`, 'unknownItem', { items: id })];
    if (answers.findIndex((one) => one.id === id) !== index)
      return [problem(`answers.${index}.id`, 'itemTwice', { items: id })];
    if (!hasValue(answer)) return [];
    if (item.subject === null || item.criterion === null)
      return [problem(`answers.${index}`, 'noScoreHere', { items: id })];
    const set = context.terms.scoring[item.subject];
    const given = { criterion: item.criterion, ...scoreValue(answer) };
    const wrong = set === undefined ? null : valueProblem(set, given);
    return wrong === null
      ? []
      : [problem(`answers.${index}`, wrong.reason, { criterion: item.criterion, ...wrong.values })];
  });
  const open = (context.minutes === null ? [] : openDisputes(context.minutes)).filter(
    (item) => !answers.some(({ id }) => id === item.id),
  );
  return invalid([...issues, ...open.map(({ id }) => problem('answers', 'itemsUnanswered', { items: id }))]);
}
