import { minutesPaper } from '../documents/case-papers.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { CaseContent, Minutes } from '../domain/case/case-content.ts';
import type { SessionView } from '../domain/journal/journal.ts';
import { adopted, drafted, emptyMinutes, type MinutesMatter } from '../domain/minutes/minutes-content.ts';
import { isAgreedAtOnce, type MinutesAdoption, type MinutesDraft } from '../domain/minutes/minutes-draft.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { cellScoring } from '../domain/plan/plan-criteria.ts';
import type { WordFile } from '../domain/word-file.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { paperInWord } from './papers-in-word.ts';

/** Minutes that nobody has sent yet, as they would read: they are read before they are adopted or sent (R33). */

/** A case whose minutes are drawn up, as its reader sees it. */
export interface CaseToDraft {
  content: Partial<CaseContent>;
  session: SessionView | null;
}

/** What minutes are composed of; null for a reader who doesn't see all of it. */
function minutesMatter(plan: Plan, { content, session }: CaseToDraft): MinutesMatter | null {
  const { basis, dossiers, sets, review, scores, inspection } = content;
  if (basis === undefined || dossiers === undefined || sets === undefined) return null;
  if (review === undefined || scores === undefined || inspection === undefined) return null;
  return { basis, dossiers, sets, review, scores, inspection, session, scoring: cellScoring(plan) };
}

/**
 * The minutes as sending this would make them, by the same rules; signed by nobody.
 *
 * @param given what somebody writes; of an adoption also who signed: with both sides it is agreed
 * @returns null for a reader who doesn't see all that they are made of
 */
export function minutesAsSent(
  plan: Plan,
  one: CaseToDraft,
  given: MinutesDraft | MinutesAdoption,
): Minutes | null {
  const matter = minutesMatter(plan, one);
  if (matter === null) return null;
  const minutes = one.content.minutes ?? emptyMinutes(1);
  return isAgreedAtOnce(given) ? adopted(minutes, matter, given) : drafted(minutes, matter, given);
}

/** The paper that is read out and signed by hand: it says that it is a draft. @param now ms */
export function paperOfDraft(
  row: CampaignRow,
  reader: Pick<RecordsReader, 'paperTemplate'>,
  { cell, minutes }: { cell: string; minutes: Minutes },
  now: Instant,
): { read(): string; readWord(): Promise<WordFile | null> } {
  const paper = minutesPaper({ ...row, now }, cell, minutes, 'unsent');
  const { path, word } = paper;
  return {
    read: () => paper.content,
    readWord: async () => (word === null ? null : await paperInWord(row, reader, word(), path)),
  };
}
