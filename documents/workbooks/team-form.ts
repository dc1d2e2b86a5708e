import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { ReviewNote } from '../../domain/case/case-content.ts';
import type { CellSubject } from '../../domain/case/score-value.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria.ts';
import { inspectedSets } from '../../domain/inspection/inspected-sets.ts';
import { notesByPlace } from '../../domain/inspection/review-notes.ts';
import { startOf } from '../../domain/inspection/session-start.ts';
import { canonicalHash } from '../../domain/journal/canonical-hash.ts';
import { namesOf } from '../../words/audience.ts';
import { momentWords } from '../../words/dates.ts';
import { SUBJECT_TITLES } from '../../words/minutes/minutes-words.ts';
import { vi } from '../../words/vi.ts';
import { wordOf } from '../../words/words.ts';
import { TEAM_FORM_HEADS as HEADS, TEAM_FORM_HOW } from '../../words/workbooks/team-form-heads.ts';
import { type CellLook, headsOnEachPage, type ProtectedCell, protectedSheet } from './protected-sheet.ts';
import { shortDigest } from './score-form-layout.ts';
import { documentSheet, pointSheet, scoreSheet } from './team-form-sheets.ts';
import type { TeamFormRequest, TeamFormView } from './team-form-view.ts';

const of = (look: CellLook, value: string | null): ProtectedCell => ({ look, value });

/** A note that is about no criterion, with what it is about. */
function noteLine({ names }: TeamFormView, { text, report, subject, by }: ReviewNote): string {
  const about =
    report !== null ? wordOf(vi.reports, report) : subject !== null ? SUBJECT_TITLES[subject] : null;
  return `${about === null ? '' : `${about}: `}${text} (${names.person(by)})`;
}

/** Of which cell, session and criteria the form is, how it is filled in, and what was noted of the dossier as a whole. */
function cover(view: TeamFormView, sets: readonly [CellSubject, CriteriaSet][]): WriteSheet {
  const { names, cell, campaign, session, now, mark, content } = view;
  const starts = startOf(session);
  const label = (head: string, value: string) => [of('head', head), of('text', value)];
  const held = starts === null ? HEADS.noSession : `${view.moment(starts)}, ${session?.venue ?? ''}`;
  const notes = [...notesByPlace(content.review ?? { notes: [], returns: [], points: [] }).values()]
    .flat()
    .filter(({ criterion }) => criterion === null);
  const rows = [
    [of('title', HEADS.title)],
    label(HEADS.cell, names.cell(cell)),
    label(HEADS.session, held),
    label(HEADS.madeAt, view.moment(now)),
    label(HEADS.campaignId, campaign),
    label(HEADS.cellId, cell),
    label(HEADS.mark, mark),
    [],
    [HEADS.setTitle, HEADS.set, HEADS.version, HEADS.digest].map((head) => of('head', head)),
    ...sets.map(([, set]) =>
      [set.title, set.id, set.version, shortDigest(set)].map((text) => of('text', text)),
    ),
    [],
    [of('head', HEADS.how)],
    ...TEAM_FORM_HOW.map((line) => [of('plain', line)]),
    ...(notes.length === 0 ? [] : [[], [of('head', HEADS.notes)]]),
    ...notes.map((note) => [of('plain', noteLine(view, note))]),
  ];
  const widths = [48, 44, 14, 24].map((width) => ({ width }));
  return protectedSheet(HEADS.cover, widths, rows, 0);
}

/**
 * The form in which the team scores a cell at its session without the pages: a sheet for each set with the cell's own
 * score and what was noted beside, one of the documents laid out, one of the points to verify (R44, R51–R53). The same
 * request makes the same form.
 *
 * @returns an .xlsx file that `readTeamForm` reads
 */
export async function teamForm(request: TeamFormRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { plan, roster, campaign, cell, content, now } = request;
  const { review, scores, inspection } = content;
  const sets = inspectedSets(plan, content);
  const digests = sets.map(([, set]) => shortDigest(set));
  const madeOf = { campaign, cell, now, digests, review, scores, inspection };
  const view: TeamFormView = {
    ...request,
    mark: canonicalHash(JSON.parse(JSON.stringify(madeOf))).slice(0, 16),
    names: namesOf(plan, roster, now),
    moment: (at) => momentWords(at, { lang: 'vi', utcOffset: plan.calendar.utcOffset }),
  };
  const documents = documentSheet(view);
  const points = pointSheet(view);
  const sheets = [
    cover(view, sets),
    ...sets.map(([subject, set]) => scoreSheet(view, subject, set)),
    ...(documents === null ? [] : [documents]),
    ...(points === null ? [] : [points]),
  ];
  const made = new Date(now);
  const bytes = await writeXlsx({
    sheets,
    namedRanges: headsOnEachPage(sheets),
    properties: { created: made, modified: made },
  });
  return new Uint8Array(bytes);
}
