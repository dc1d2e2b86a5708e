import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import { type AppointedTimes, unusualTimes } from '../../domain/calendar/unusual-times.ts';
import { scoreValue } from '../../domain/case/score-layers.ts';
import type { CellSubject, Evidence, Score } from '../../domain/case/score-value.ts';
import { type ContentProblem, problem } from '../../domain/content-problem.ts';
import type { ScoringSet } from '../../domain/criteria/criteria.ts';
import { valueProblem } from '../../domain/criteria/rating.ts';
import type { DossierContent } from '../../domain/dossier/dossier-content.ts';
import { setHolders } from '../../domain/dossier/dossier-sets.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { type Circle, circleOf, sessionBegan } from '../../domain/inspection/attendance.ts';
import type { AttendanceContent } from '../../domain/inspection/inspection-content.ts';
import type { CellContext } from '../cell/cell-context.ts';
import type { Owner } from '../obligation/obligation-log.ts';
import type { RuleRefusal } from './rule-refusal.ts';

/** What rules of content have in common: issues by field, the people and files of a case, scores against their set. */

export const invalid = (issues: ContentProblem[]): RuleRefusal | null =>
  issues.length === 0 ? null : { reason: 'invalidContent', code: 'INVALID_EVENT', issues };

/**
 * A time that nobody would expect is taken with a reason alone.
 *
 * @param others appointments of the same people
 */
export const timeUnexplained = (
  calendar: Calendar,
  given: { startsAt: string; endsAt?: string | undefined; timeReason?: string | undefined },
  others: readonly AppointedTimes[],
): RuleRefusal | null => {
  if (given.timeReason !== undefined) return null;
  const endsAt = given.endsAt === undefined ? undefined : Date.parse(given.endsAt);
  const times = { startsAt: Date.parse(given.startsAt), endsAt };
  return invalid(unusualTimes(times, { calendar, now: Date.now(), others }, 'timeReason'));
};

/** Who belongs to this cell and its inspection at `at` (ms). */
export const circle = (context: CellContext, at: Instant): Circle =>
  circleOf(context.roster, context.subject, at, context.terms.calendar.utcOffset);

/**
 * Who took part in this cell's session: those of its own day, whenever it is entered.
 *
 * @param otherwise instant that counts where no session is known, ms
 */
export const circleInSession = (
  context: CellContext,
  attendance: Pick<AttendanceContent, 'startedAt'> | null,
  otherwise: Instant,
): Circle => circle(context, sessionBegan(attendance, context.session) ?? otherwise);

export const holders = (context: CellContext): string[] =>
  setHolders(context.roster, Date.now(), context.terms.calendar.utcOffset, context.terms.terms.clerkIsMember);

/** A file belongs to one cell or to the campaign, and is refused anywhere else. */
export const fileIssues = (
  { subject }: Pick<Owner, 'subject'>,
  file: FileRef | undefined,
  path: string,
): ContentProblem[] =>
  file === undefined || file.cell === subject
    ? []
    : [problem(path, 'fileOfOtherCell', { cell: file.cell, file: file.name })];

/** Evidence is of this cell, and a page that is named exists. */
export function evidenceIssues(
  context: CellContext,
  evidence: readonly Evidence[],
  reports: DossierContent['reports'],
  path: string,
): ContentProblem[] {
  return evidence.flatMap(({ file, report }, index) => {
    const at = `${path}.evidence.${index}`;
    const issues = fileIssues(context, file, `${at}.file`);
    if (report === undefined) return issues;
    const there = reports[report.id];
    if (there === undefined)
      return [...issues, problem(`${at}.report`, 'reportMissing', { report: report.id })];
    return there.pages !== undefined && (report.page ?? 1) > there.pages
      ? [...issues, problem(`${at}.report.page`, 'pageBeyondEnd', { pages: there.pages })]
      : issues;
  });
}

export function scoreIssues(
  set: ScoringSet | undefined,
  subject: CellSubject,
  score: Score,
  path: string,
): ContentProblem[] {
  if (set === undefined) return [problem(path, 'subjectNotScored', { subject })];
  const wrong = valueProblem(set, { criterion: score.criterion, ...scoreValue(score) });
  return wrong === null ? [] : [problem(path, wrong.reason, { criterion: score.criterion, ...wrong.values })];
}

export const twice = (keys: readonly string[], pathOf: (index: number) => string): ContentProblem[] =>
  keys.flatMap((key, index) =>
    keys.indexOf(key) === index ? [] : [problem(pathOf(index), 'scoredTwice', { criterion: key })],
  );
