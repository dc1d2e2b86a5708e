import { dateOf, type Instant, instantAt } from '../../domain/calendar/instant.ts';
import type { CaseContent, PointToVerify, ScoreRecord } from '../../domain/case/case-content.ts';
import { subjectScores } from '../../domain/case/score-layers.ts';
import type { CellSubject } from '../../domain/case/score-value.ts';
import { startOf } from '../../domain/inspection/session-start.ts';
import type { SessionView } from '../../domain/journal/journal.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { missingList } from '../../words/dossier/receipt-words.ts';
import { formalMoment } from '../../words/formal-dates.ts';
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
import { vi } from '../../words/vi.ts';
import { type Names, wordOf } from '../../words/words.ts';
import type { Cell } from '../dense-table.ts';
import { knownWords } from '../draft-mark.ts';
import {
  criterionCells,
  lines,
  placeholderNote,
  type ScoredEntry,
  scoredEntries,
  treeRows,
} from '../minutes/minutes-scores.ts';
import { type Block, heading, line, subheading, tableOf } from '../paper-body.ts';
import type { PaperSays } from '../paper-says.ts';
import { teamBodies, teamPlace } from '../team-letterhead.ts';
import { lastYearPart } from './last-year.ts';
import { onSiteTable } from './on-site.ts';

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

function points({ content, names, sets }: InspectionFormRequest): Block {
  const text = INSPECTION_FORM_TEXT;
  const { points: toVerify } = content.review;
  if (toVerify.length === 0) return line(text.nothingNoted);
  const about = ({ report, subject, criterion, by }: PointToVerify): string[] => [
    inspectionFormSaid.notedBy(frameSaid.comrade(names.person(by))),
    ...(report === null ? [] : [wordOf(vi.reports, report)]),
    ...(subject === null || criterion === null
      ? []
      : [inspectionFormSaid.criterion(criterionName(sets, subject, criterion))]),
  ];
  return tableOf(
    [{ head: text.toVerify, width: 75 }, { head: text.found }],
    toVerify.map((point) => [
      [{ text: point.text }, { text: about(point).join('; '), look: 'small' }],
      [{ text: point.finding?.text ?? '' }],
    ]),
    { toFill: true },
  );
}

const entryRow = (scored: ScoredEntry<ScoreRecord>): Cell[] => {
  const { row } = scored;
  const remark = row?.remark ?? null;
  return [
    ...criterionCells(scored),
    valueWords(row),
    [
      ...lines(evidenceLines(row?.evidence ?? [])),
      ...(remark === null ? [] : [{ text: remark, look: 'italic' } as const]),
    ],
    '',
    '',
  ];
};

function scoring(subject: CellSubject, { plan, content, sets }: InspectionFormRequest): Block[] {
  const own = subjectScores(content.scores, 'self', subject);
  const entries = entriesOf(sets, subject);
  const text = INSPECTION_FORM_TEXT;
  if (own.length === 0 && entries.size === 0) return [];
  const table = tableOf(
    [
      { head: text.criterion, width: 38 },
      { head: text.max, width: 11, number: true },
      { head: text.self, width: 15, number: true },
      { head: text.evidence, width: 42 },
      { head: text.team, width: 15 },
      { head: text.remarks },
    ],
    treeRows(scoredEntries(entries, own, 'all'), entryRow),
    { toFill: true },
  );
  return [...(sets[subject]?.placeholder ? [placeholderNote(plan, sets, subject)] : []), table];
}

/** lines for what stands nowhere else */
const NOTES = 5;

/** What stands between the title and whoever signs. */
function body(request: InspectionFormRequest, session: ReturnType<typeof placeAndTime>): Block[] {
  const { plan, cell, content, sets, asOf } = request;
  const text = INSPECTION_FORM_TEXT;
  const when =
    session === null
      ? text.sessionToFill
      : inspectionFormSaid.sessionAt(formalMoment(session.at, plan.calendar.utcOffset), session.venue);
  const dossier = content.dossiers.at(-1);
  const lacking = missingList(dossier?.missing ?? [], (...of) => criterionName(sets, ...of));
  const tables = SUBJECTS.flatMap((subject) => {
    const table = scoring(subject, request);
    return table.length === 0 ? [] : [{ subject, table }];
  });
  return [
    ...(asOf === undefined ? [] : [{ kind: 'line', text: knownWords(plan, asOf), note: true } as const]),
    line(inspectionFormSaid.session(when)),
    { kind: 'toFill', lines: [text.filledInBy] },
    line(dossier === undefined ? text.noDossier : inspectionFormSaid.dossier(dossier.version, lacking)),
    heading(text.partToVerify),
    points(request),
    ...lastYearPart(plan, cell),
    heading(text.partOnSite),
    onSiteTable(
      plan,
      sets,
      ({ id }) => content.inspection.documents.findLast(({ document }) => document === id) ?? null,
      Object.keys(dossier?.content.reports ?? {}),
    ),
    heading(text.partScores),
    ...tables.flatMap(({ subject, table }, index) => [
      subheading(`${index + 1}. ${SUBJECT_TITLES[subject]}`),
      ...table,
    ]),
    heading(text.partNotes),
    { kind: 'toFill', lines: Array.from({ length: NOTES }, () => '') },
  ];
}

/**
 * The team's working sheet for a session, to be printed and filled in by hand: what to verify (R44), which documents to
 * see by criterion (R51–R53), what the year before left (R14, R19), and the cell's own scores with their evidence beside
 * an empty column (R47, R49). The same request says the same.
 */
export function inspectionFormSays(request: InspectionFormRequest): PaperSays {
  const { plan, names, cell, asOf } = request;
  const { utcOffset } = plan.calendar;
  const session = placeAndTime(request);
  const text = INSPECTION_FORM_TEXT;
  const day = session === null ? null : dateOf(session.at, utcOffset);
  // without a session it is a sheet of now, and of one that is over whose day nobody knows one of the season
  const made = asOf === undefined ? plan.dossier.dueBefore : dateOf(asOf, utcOffset);
  return {
    plan,
    bodies: teamBodies(plan),
    number: null,
    place: teamPlace(plan, day),
    day: day ?? made,
    type: text.type,
    summary: inspectionFormSaid.summary(names.cell(cell), plan.year),
    title: inspectionFormSaid.title(names.cell(cell), plan.year),
    draftOf: null,
    isSheet: true,
    blocks: body(request, session),
    end: { signatures: [{ lines: [text.teamMember], hand: PAPER_FRAME.signHere, name: '' }] },
  };
}
