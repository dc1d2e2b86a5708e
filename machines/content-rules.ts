import { attendanceProblems, circleOf, hasConflict } from '../domain/attendance.ts';
import type { ScoringSet } from '../domain/criteria.ts';
import type { DossierContent } from '../domain/dossier-content.ts';
import { setHolders, setsOwed } from '../domain/dossier-sets.ts';
import type { FileRef } from '../domain/file-ref.ts';
import type { AttendanceContent, InspectionRecord, ReviewNoteText } from '../domain/inspection-content.ts';
import { dateOf } from '../domain/instant.ts';
import { openDisputes } from '../domain/minutes-content.ts';
import type { MinutesAnswer } from '../domain/minutes-draft.ts';
import { valueProblem } from '../domain/rating.ts';
import { currentScores, differsMuch, scoreOf, scoreValue } from '../domain/score-layers.ts';
import type { CellSubject, Evidence, Score } from '../domain/score-value.ts';
import type { CellContext } from './cell-context.ts';
import type { DoorEvent } from './events.ts';
import type { ContentIssue, Reason } from './reason.ts';

/** What is wrong with the content of an event, told all at once and by field. */

const issue = (path: string, reason: string, values: ContentIssue['values'] = {}): ContentIssue => ({
  path,
  reason,
  values,
});

const invalid = (issues: ContentIssue[]): Reason | null =>
  issues.length === 0 ? null : { reason: 'invalidContent', code: 'INVALID_EVENT', issues };

/** Who takes part in this cell's inspection now. */
export const circle = (context: CellContext) =>
  circleOf(context.roster, context.subject, Date.now(), context.terms.calendar.utcOffset);

export const holders = (context: CellContext): string[] =>
  setHolders(context.roster, Date.now(), context.terms.calendar.utcOffset, context.terms.terms.clerkIsMember);

const fileIssues = (context: CellContext, file: FileRef | undefined, path: string): ContentIssue[] =>
  file === undefined || file.cell === context.subject
    ? []
    : [issue(`${path}.file`, 'fileOfOtherCell', { cell: file.cell, file: file.name })];

/** Evidence is of this cell, and a page that is named exists. */
function evidenceIssues(
  context: CellContext,
  evidence: readonly Evidence[],
  reports: DossierContent['reports'],
  path: string,
): ContentIssue[] {
  return evidence.flatMap(({ file, report }, index) => {
    const at = `${path}.evidence.${index}`;
    const issues = fileIssues(context, file, at);
    if (report === undefined) return issues;
    const there = reports[report.id];
    if (there === undefined)
      return [...issues, issue(`${at}.report`, 'reportMissing', { report: report.id })];
    return there.pages !== undefined && (report.page ?? 1) > there.pages
      ? [...issues, issue(`${at}.report.page`, 'pageBeyondEnd', { pages: there.pages })]
      : issues;
  });
}

function scoreIssues(
  set: ScoringSet | undefined,
  subject: CellSubject,
  score: Score,
  path: string,
): ContentIssue[] {
  if (set === undefined) return [issue(path, 'subjectNotScored', { subject })];
  const problem = valueProblem(set, { criterion: score.criterion, ...scoreValue(score) });
  return problem === null
    ? []
    : [issue(path, problem.reason, { criterion: score.criterion, ...problem.values })];
}

const twice = (keys: readonly string[], pathOf: (index: number) => string): ContentIssue[] =>
  keys.flatMap((key, index) =>
    keys.indexOf(key) === index ? [] : [issue(pathOf(index), 'scoredTwice', { criterion: key })],
  );

/** What a dossier may not contain: files of other cells, scores outside their criterion, an agreement after its receipt. */
export function dossierInvalid(context: CellContext, content: DossierContent, at: number): Reason | null {
  const { scoring, calendar } = context.terms;
  const files = Object.entries(content.reports).flatMap(([id, report]) =>
    fileIssues(context, report.file, `reports.${id}`),
  );
  const scores = (Object.entries(content.scores) as [CellSubject, Score[]][]).flatMap(([subject, given]) => [
    ...given.flatMap((score, index) => [
      ...scoreIssues(scoring[subject], subject, score, `scores.${subject}.${index}`),
      ...evidenceIssues(context, score.evidence, content.reports, `scores.${subject}.${index}`),
    ]),
    ...twice(
      given.map(({ criterion }) => criterion),
      (index) => `scores.${subject}.${index}.criterion`,
    ),
  ]);
  const agreed =
    content.committeeAgreedOn !== undefined && content.committeeAgreedOn > dateOf(at, calendar.utcOffset)
      ? [issue('committeeAgreedOn', 'agreedAfterReceipt')]
      : [];
  return invalid([...files, ...scores, ...agreed]);
}

const needsValue = (set: ScoringSet): string[] => [...set.leaves.map(({ id }) => id), ...set.gates];

/** What a dossier lacks of what R39, R40, R45–R50 ask for; empty when it is complete. A paper needs no files. */
export function missingFrom(content: DossierContent, context: CellContext, onPaper: boolean): string[] {
  const { reports, scoring } = context.terms;
  const missing = reports.flatMap(({ id }) => {
    const report = content.reports[id as keyof DossierContent['reports']];
    if (report === undefined) return [`reports.${id}`];
    return report.file === undefined && !onPaper ? [`files.${id}`] : [];
  });
  for (const { id, selfScored } of reports) {
    const subject = id as CellSubject;
    const set = scoring[subject];
    if (!selfScored || set === undefined) continue;
    const given = content.scores[subject];
    if (given === undefined) {
      missing.push(`scores.${subject}`);
      continue;
    }
    for (const criterion of needsValue(set)) {
      const score = given.find((one) => one.criterion === criterion);
      if (score === undefined) missing.push(`scores.${subject}.${criterion}`);
      // R47, R49: every score with the work that proves it; nothing has to be proved where nothing is claimed
      else if (score.evidence.length === 0 && (score.points ?? 1) > 0 && score.met !== false)
        missing.push(`evidence.${subject}.${criterion}`);
    }
  }
  return [
    ...missing,
    ...(content.proposed.fourGood === undefined ? ['proposed.fourGood'] : []),
    ...(content.proposed.level === undefined ? ['proposed.level'] : []),
    ...(content.committeeAgreedOn === undefined ? ['committeeAgreedOn'] : []),
  ];
}

/** Notes stand at reports that the plan asks for and at criteria that the sets have. */
export function notesInvalid(
  context: CellContext,
  notes: readonly ReviewNoteText[],
  path: string,
): Reason | null {
  const issues = notes.flatMap(({ subject, criterion }, index) => {
    if (criterion === undefined) return [];
    const at = path === '' ? 'criterion' : `${path}.${index}.criterion`;
    const set = subject === undefined ? undefined : context.terms.scoring[subject];
    const known =
      set !== undefined && [...needsValue(set), ...set.adjustments.map(({ id }) => id)].includes(criterion);
    return known ? [] : [issue(at, 'unknownCriterion', { criterion })];
  });
  return invalid(issues);
}

/** X17: somebody of the cell inspects it; off, with a reason recorded once, or barred. */
function conflictRefused(context: CellContext, by: string, reason: string | undefined): Reason | null {
  const { conflictOfInterest } = context.terms.terms;
  if (conflictOfInterest === 'off' || !hasConflict(circle(context), by)) return null;
  if (conflictOfInterest === 'bar') return { reason: 'barredConflict' };
  const known = context.inspection.conflicts.some(({ person }) => person === by);
  return known || reason !== undefined ? null : { reason: 'conflictNeedsReason', code: 'INVALID_EVENT' };
}

/** A score given by somebody else meanwhile is not overwritten unseen. */
function stale(context: CellContext, { scores }: InspectionRecord): Reason | null {
  const changed = scores.find(({ subject, criterion, replaces }) => {
    const there = scoreOf(context.scores, 'team', subject, criterion);
    return (there?.id ?? undefined) !== replaces;
  });
  if (changed === undefined) return null;
  const there = scoreOf(context.scores, 'team', changed.subject, changed.criterion);
  return {
    reason: 'scoredMeanwhile',
    code: 'STALE',
    values: { criterion: changed.criterion, score: there?.id ?? '', points: there?.points ?? '' },
  };
}

/** What the team records: known criteria within their maximum, a reason for a wide gap, known documents and points. */
export function recordRefused(
  context: CellContext,
  { payload, by }: DoorEvent<'inspection.record'>,
): Reason | null {
  const { scoring, onSiteDocuments, terms } = context.terms;
  const reports = context.dossiers.at(-1)?.content.reports ?? {};
  const scores = payload.scores.flatMap((score, index) => {
    const path = `scores.${index}`;
    const set = scoring[score.subject];
    const self = scoreOf(context.scores, 'self', score.subject, score.criterion);
    const max = set?.leaves.find(({ id }) => id === score.criterion)?.max ?? null;
    const gap =
      score.reason === undefined && differsMuch(self, scoreValue(score), max, terms.scoreGapReason.percent)
        ? [
            issue(`${path}.reason`, 'gapNeedsReason', {
              criterion: score.criterion,
              self: self?.points ?? '',
            }),
          ]
        : [];
    return [
      ...scoreIssues(set, score.subject, score, path),
      ...evidenceIssues(context, score.evidence, reports, path),
      ...gap,
    ];
  });
  const issues = [
    ...scores,
    ...twice(
      payload.scores.map(({ subject, criterion }) => `${subject}.${criterion}`),
      (index) => `scores.${index}.criterion`,
    ),
    ...payload.documents.flatMap(({ document }, index) =>
      onSiteDocuments.includes(document)
        ? []
        : [issue(`documents.${index}.document`, 'unknownDocument', { document })],
    ),
    ...payload.verified.flatMap(({ point }, index) =>
      context.review.points.some(({ id }) => id === point)
        ? []
        : [issue(`verified.${index}.point`, 'unknownPoint', { point })],
    ),
    ...payload.photos.flatMap(({ file }, index) => fileIssues(context, file, `photos.${index}`)),
  ];
  return conflictRefused(context, by, payload.conflictReason) ?? invalid(issues) ?? stale(context, payload);
}

/** Criteria and gates of the self-scored sets that the team has not scored. */
function unscored(context: CellContext): ContentIssue[] {
  const given = currentScores(context.scores, 'team');
  return context.terms.reports
    .filter(({ selfScored }) => selfScored)
    .flatMap(({ id }) => {
      const set = context.terms.scoring[id as CellSubject];
      return set === undefined ? [] : needsValue(set).map((criterion) => ({ subject: id, criterion }));
    })
    .filter(
      (entry) =>
        !given.some(({ subject, criterion }) => subject === entry.subject && criterion === entry.criterion),
    )
    .map(({ subject, criterion }) =>
      issue('unscored', 'notScored', { criterion: `${subject}.${criterion}` }),
    );
}

/** An inspection ends with everybody invited accounted for and every criterion scored, or a reason why not. */
export function finishRefused(context: CellContext, attendance: AttendanceContent): Reason | null {
  const bar = context.terms.terms.conflictOfInterest === 'bar';
  const problems = attendanceProblems(attendance, circle(context), bar);
  return invalid([...problems, ...(attendance.unscored === undefined ? unscored(context) : [])]);
}

/** Disputed items are answered, and new scores stay within their criterion. */
export function answersRefused(context: CellContext, answers: readonly MinutesAnswer[]): Reason | null {
  const items = context.minutes?.items ?? [];
  const issues = answers.flatMap(({ id, points, grade, met, text }, index) => {
    const item = items.find((one) => one.id === id);
    if (item === undefined) return [issue(`answers.${index}.id`, 'unknownItem', { items: id })];
    if (points === undefined && grade === undefined && met === undefined) return [];
    if (item.subject === null || item.criterion === null || text === '')
      return [issue(`answers.${index}`, 'noScoreHere', { items: id })];
    const value = { points: points ?? null, grade: grade ?? null, met: met ?? null };
    const set = context.terms.scoring[item.subject];
    const problem = set === undefined ? null : valueProblem(set, { criterion: item.criterion, ...value });
    return problem === null
      ? []
      : [issue(`answers.${index}`, problem.reason, { criterion: item.criterion, ...problem.values })];
  });
  const open = (context.minutes === null ? [] : openDisputes(context.minutes)).filter(
    (item) => !answers.some(({ id }) => id === item.id),
  );
  return invalid([...issues, ...open.map(({ id }) => issue('answers', 'itemsUnanswered', { items: id }))]);
}

/** A paper is brought by somebody of the cell committee. */
export function notOfCell(context: CellContext, person: string | undefined): Reason | null {
  return person === undefined || circle(context).cell.includes(person)
    ? null
    : invalid([issue('handedInBy', 'notOfCell', { person })]);
}

/** R41: a set goes to a member of the team who has none. */
export function setRefused(context: CellContext, person: string): Reason | null {
  if (context.dossiers.length === 0) return { reason: 'noDossierYet' };
  return setsOwed(context.sets, holders(context)).includes(person)
    ? null
    : { reason: 'setNotOwed', code: 'INVALID_EVENT', values: { person } };
}
