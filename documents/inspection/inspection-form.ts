import { dateOf, type Instant, instantAt } from '../../domain/calendar/instant.ts';
import type { CaseContent, PointToVerify, ScoreRecord } from '../../domain/case/case-content.ts';
import { subjectScores } from '../../domain/case/score-layers.ts';
import type { CellSubject } from '../../domain/case/score-value.ts';
import { formGuideOn } from '../../domain/form-guide.ts';
import { startOf } from '../../domain/inspection/session-start.ts';
import type { SessionView } from '../../domain/journal/journal.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { assumedSign } from '../../words/criteria/assumed-mark.ts';
import { missingList } from '../../words/dossier/receipt-words.ts';
import { formalMoment } from '../../words/formal-dates.ts';
import { html, type Markup } from '../../words/html.ts';
import { INSPECTION_FORM_TEXT, inspectionFormSaid } from '../../words/inspection/inspection-form-text.ts';
import {
  type CellCriteria,
  criterionName,
  entriesOf,
  evidenceLines,
  SUBJECT_TITLES,
  SUBJECTS,
  valueWords,
} from '../../words/minutes/minutes-words.ts';
import { frameSaid, PAPER_FRAME } from '../../words/papers/paper-frame.ts';
import { pointsWords } from '../../words/points.ts';
import { vi } from '../../words/vi.ts';
import { type Names, wordOf } from '../../words/words.ts';
import { knownUntil } from '../draft-mark.ts';
import {
  lines,
  placeholderNote,
  type ScoredEntry,
  scoredEntries,
  treeRows,
} from '../minutes/minutes-scores.ts';
import { printedPage } from '../page-style.ts';
import { signatureRow } from '../signature-block.ts';
import { teamLetterhead } from '../team-letterhead.ts';
import { lastYearPart } from './last-year.ts';
import { checkBox, onSiteTable } from './on-site.ts';

export interface InspectionFormRequest {
  plan: Plan;
  names: Pick<Names, 'person' | 'cell'>;
  cell: string;
  content: CaseContent;
  sets: CellCriteria;
  /** when and where, once the session was moved or postponed; else as the plan has it */
  session?: Pick<SessionView, 'startsAt' | 'venue' | 'state'>;
  /** until when it knows what it says (ms), before the session is over */
  asOf?: Instant;
}

/** When and where; null for a cell that is in no session, or whose session is postponed. */
function placeAndTime({ plan, cell, session }: InspectionFormRequest): { at: Instant; venue: string } | null {
  if (session !== undefined) {
    const at = startOf(session);
    return at === null ? null : { at, venue: session.venue };
  }
  const planned = plan.sessions.find(({ cells }) => cells.includes(cell));
  return planned === undefined
    ? null
    : { at: instantAt(planned.date, planned.starts, plan.calendar.utcOffset), venue: plan.venue.name };
}

function points({ content, names, sets }: InspectionFormRequest): Markup {
  const text = INSPECTION_FORM_TEXT;
  const { points: toVerify } = content.review;
  if (toVerify.length === 0) return html`<p class="line">${text.nothingNoted}</p>`;
  const about = ({ report, subject, criterion, by }: PointToVerify): string[] => [
    inspectionFormSaid.notedBy(frameSaid.comrade(names.person(by))),
    ...(report === null ? [] : [wordOf(vi.reports, report)]),
    ...(subject === null || criterion === null
      ? []
      : [inspectionFormSaid.criterion(criterionName(sets, subject, criterion))]),
  ];
  return html`<table class="dense">
<colgroup><col style="width: 10mm"><col style="width: 75mm"><col></colgroup>
<thead><tr><th scope="col">TT</th><th scope="col">${text.toVerify}</th><th scope="col">${text.found}</th></tr></thead>
<tbody>
${toVerify.map(
  (
    point,
    index,
  ) => html`<tr class="write"><td class="number">${index + 1}</td><td><p class="said">${point.text}</p><p class="small">${about(point).join('; ')}</p></td><td><p class="said">${point.finding?.text ?? ''}</p></td></tr>
`,
)}</tbody>
</table>`;
}

const entryRow = (
  { entry, row }: ScoredEntry<ScoreRecord>,
  index: number,
): Markup => html`<tr class="write"><td class="number">${index + 1}</td><td>${entry.name}${assumedSign(entry)}</td><td class="number">${entry.max === null ? '' : pointsWords(entry.max, 'vi')}</td><td class="number">${valueWords(row)}</td><td>${lines(evidenceLines(row?.evidence ?? []))}${row?.remark == null ? null : html`<p class="said"><em>${row.remark}</em></p>`}</td><td></td><td></td></tr>
`;

function scoring(subject: CellSubject, { plan, content, sets }: InspectionFormRequest): Markup | null {
  const own = subjectScores(content.scores, 'self', subject);
  const entries = entriesOf(sets, subject);
  const text = INSPECTION_FORM_TEXT;
  if (own.length === 0 && entries.size === 0) return null;
  return html`${sets[subject]?.placeholder ? placeholderNote(plan, sets, subject) : null}<table class="dense scores">
<colgroup><col style="width: 9mm"><col style="width: 38mm"><col style="width: 11mm"><col style="width: 15mm"><col style="width: 42mm"><col style="width: 15mm"><col></colgroup>
<thead><tr><th scope="col">TT</th><th scope="col">${text.criterion}</th><th scope="col">${text.max}</th><th scope="col">${text.self}</th><th scope="col">${text.evidence}</th><th scope="col">${text.team}</th><th scope="col">${text.remarks}</th></tr></thead>
<tbody>
${treeRows(scoredEntries(entries, own, 'all'), 7, entryRow)}</tbody>
</table>`;
}

/**
 * The team's working sheet for a session, to be printed and filled in by hand: what to verify (R44), which documents to
 * see by criterion (R51–R53), what the year before left (R14, R19), and the cell's own scores with their evidence beside an empty column (R47, R49). The same
 * request gives the same text.
 */
export function renderInspectionForm(request: InspectionFormRequest): string {
  const { plan, names, cell, content, sets } = request;
  const { utcOffset } = plan.calendar;
  const session = placeAndTime(request);
  const text = INSPECTION_FORM_TEXT;
  const when =
    session === null
      ? text.sessionToFill
      : inspectionFormSaid.sessionAt(formalMoment(session.at, utcOffset), session.venue);
  const dossier = content.dossiers.at(-1);
  const tables = SUBJECTS.flatMap((subject) => {
    const table = scoring(subject, request);
    return table === null ? [] : [{ subject, table }];
  });
  const day = session === null ? null : dateOf(session.at, utcOffset);
  const body = html`${teamLetterhead(plan, day)}
<main class="compact">
<h1>${text.type}</h1>
<p class="summary">${inspectionFormSaid.summary(names.cell(cell), plan.year)}</p>
<p class="dashes">-----</p>
${knownUntil(plan, request.asOf ?? null)}<p class="line">${inspectionFormSaid.session(when)}</p>
<p class="fill">${text.filledInBy}</p>
<p class="line">${
    dossier === undefined
      ? text.noDossier
      : inspectionFormSaid.dossier(
          dossier.version,
          missingList(dossier.missing, (...of) => criterionName(sets, ...of)),
        )
  }</p>
<h2>${text.partToVerify}</h2>
${points(request)}
${lastYearPart(plan, cell)}
<h2>${text.partOnSite}</h2>
${onSiteTable(
  plan,
  sets,
  ({ id }) => {
    const check = content.inspection.documents.findLast(({ document }) => document === id);
    return { seen: checkBox(check?.seen ?? false), remark: check?.remark ?? '' };
  },
  Object.keys(dossier?.content.reports ?? {}),
)}
<h2>${text.partScores}</h2>
${tables.map(
  ({ subject, table }, index) => html`<h3>${index + 1}. ${SUBJECT_TITLES[subject]}</h3>
${table}
`,
)}<h2>${text.partNotes}</h2>
${[1, 2, 3, 4, 5].map(
  () => html`<p class="rule"></p>
`,
)}</main>
${signatureRow([{ lines: [text.teamMember], hand: PAPER_FRAME.signHere, name: '' }])}`;
  // without a session it is a sheet of now, and of one that is over whose day nobody knows one of the season
  const made = request.asOf === undefined ? plan.dossier.dueBefore : dateOf(request.asOf, utcOffset);
  return printedPage(inspectionFormSaid.title(names.cell(cell), plan.year), body, formGuideOn(day ?? made));
}
