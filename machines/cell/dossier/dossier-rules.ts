import { dateOf, type Instant } from '../../../domain/calendar/instant.ts';
import { type CellSubject, subjectEntries } from '../../../domain/case/score-value.ts';
import { type ContentProblem, problem } from '../../../domain/content-problem.ts';
import { requiredEntries } from '../../../domain/criteria/rating.ts';
import type { DossierContent } from '../../../domain/dossier/dossier-content.ts';
import { setsOwed } from '../../../domain/dossier/dossier-sets.ts';
import type { MissingOfCriterion, MissingPart } from '../../../domain/dossier/missing-part.ts';
import {
  circle,
  evidenceIssues,
  fileIssues,
  holders,
  invalid,
  scoreIssues,
  twice,
} from '../../door/content-issues.ts';
import type { RuleRefusal } from '../../door/rule-refusal.ts';
import type { CellContext } from '../cell-context.ts';

/** What is wrong with a dossier, or missing from it. */

/** A file that is given for more than one report: by mistake, unless somebody says why. */
function sharedFiles({ reports, oneFileReason }: DossierContent): ContentProblem[] {
  if (oneFileReason !== undefined) return [];
  const files = Object.entries(reports).flatMap(([id, { file }]) =>
    file === undefined ? [] : [{ id, file }],
  );
  return [...Map.groupBy(files, ({ file }) => file.sha256).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length === 1) return [];
    const parts = same.map(({ id }) => `reports.${id}`).join(', ');
    return [problem('oneFileReason', 'sameFileNeedsReason', { reports: parts, file: first.file.name })];
  });
}

/**
 * What a dossier may not contain: files of other cells, one file for several reports without a reason, scores outside
 * their criterion, an agreement after its receipt.
 */
export function dossierInvalid(
  context: CellContext,
  content: DossierContent,
  at: Instant,
): RuleRefusal | null {
  const { scoring, calendar } = context.terms;
  const files = Object.entries(content.reports).flatMap(([id, report]) =>
    fileIssues(context, report.file, `reports.${id}.file`),
  );
  const scores = subjectEntries(content.scores).flatMap(([subject, given]) => [
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
      ? [problem('committeeAgreedOn', 'agreedAfterReceipt')]
      : [];
  return invalid([...files, ...sharedFiles(content), ...scores, ...agreed]);
}

type Missing = MissingPart | MissingOfCriterion;

/** What a dossier lacks by R39, R40, R45–R50; empty when it is complete. A paper dossier needs no files. */
export function missingFrom(content: DossierContent, context: CellContext, onPaper: boolean): Missing[] {
  const { reports, scoring } = context.terms;
  const missing = reports.flatMap(({ id }): Missing[] => {
    const report = content.reports[id];
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
    for (const criterion of requiredEntries(set)) {
      const score = given.find((one) => one.criterion === criterion);
      if (score === undefined) missing.push(`scores.${subject}.${criterion}`);
      // R47, R49: every score with the work that proves it; nothing has to be proved where nothing is claimed
      else if (score.evidence.length === 0 && (score.points ?? 1) > 0 && score.met !== false)
        missing.push(`evidence.${subject}.${criterion}`);
    }
  }
  if (content.proposed.fourGood === undefined) missing.push('proposed.fourGood');
  if (content.proposed.level === undefined) missing.push('proposed.level');
  if (content.committeeAgreedOn === undefined) missing.push('committeeAgreedOn');
  return missing;
}

/** A paper is brought by somebody who belongs to the cell committee on that day. @param at ms */
export function notOfCell(context: CellContext, person: string | undefined, at: Instant): RuleRefusal | null {
  return person === undefined || circle(context, at).cell.includes(person)
    ? null
    : invalid([problem('handedInBy', 'notOfCell', { person })]);
}

/** R41: a set goes to a member of the team who has none. */
export function setRefused(context: CellContext, person: string): RuleRefusal | null {
  if (context.dossiers.length === 0) return { reason: 'noDossierYet' };
  return setsOwed(context.sets, holders(context)).includes(person)
    ? null
    : { reason: 'setNotOwed', code: 'INVALID_EVENT', values: { person } };
}
