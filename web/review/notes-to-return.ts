import type { CaseContent } from '../../domain/case/case-content.ts';
import { cellSubjectSchema, reportIdSchema } from '../../domain/case/score-value.ts';
import type { ReviewNoteText } from '../../domain/inspection/inspection-content.ts';
import { missingWord } from '../../words/dossier/missing-words.ts';
import { upperFirst } from '../../words/letter-case.ts';
import type { Audience } from '../../words/words.ts';

/** What a dossier is returned for, as far as the records know it: what it lacks, and what was noted while it was read. */

/** What a note is about, of ids that may be none. */
function about(report: string | null, subject: string | null, criterion: string | null) {
  const ids = {
    report: reportIdSchema.safeParse(report).data,
    subject: cellSubjectSchema.safeParse(subject).data,
  };
  return {
    ...(ids.report === undefined ? {} : { report: ids.report }),
    ...(ids.subject === undefined ? {} : { subject: ids.subject }),
    ...(ids.subject === undefined || criterion === null ? {} : { criterion }),
  };
}

/** The part that is meant by a key of what is missing: `files.fourGood`, `evidence.fourGood.sinh-hoat-dinh-ky`. */
function partOf(key: string): Omit<ReviewNoteText, 'text'> {
  const [kind, of = null, criterion = null] = key.split('.');
  if (kind === 'reports' || kind === 'files') return about(of, null, null);
  return kind === 'scores' || kind === 'evidence' ? about(null, of, criterion) : {};
}

/**
 * The notes with which a return begins; whoever sends it takes out what needs no adding. What is to be looked at on site
 * is not among them, nor what was noted of an earlier version.
 */
export function notesToReturn(
  { dossiers = [], review }: Partial<CaseContent>,
  audience: Audience,
): ReviewNoteText[] {
  const newest = dossiers.at(-1);
  if (newest === undefined) return [];
  const lacking = newest.missing.map((key) => ({
    ...partOf(key),
    text: upperFirst(missingWord(key, audience)),
  }));
  const { notes = [], points = [] } = review ?? {};
  const isOnSite = ({ at, text }: { at: number; text: string }) =>
    points.some((point) => point.at === at && point.text === text);
  const noted = notes
    .filter((note) => note.at >= newest.receivedAt && !isOnSite(note))
    .map(({ text, report, subject, criterion }) => ({ ...about(report, subject, criterion), text }));
  return [...lacking, ...noted];
}
