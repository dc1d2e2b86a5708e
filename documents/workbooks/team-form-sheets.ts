import type { WriteSheet } from 'hucre/xlsx';
import type { ScoreRecord } from '../../domain/case/case-content.ts';
import { scoreOf } from '../../domain/case/score-layers.ts';
import type { CellSubject } from '../../domain/case/score-value.ts';
import { type CriteriaEntry, type CriteriaSet, entryNames } from '../../domain/criteria/criteria.ts';
import { recordedBase } from '../../domain/inspection/recorded-base.ts';
import { assumedSign, SIGN_MEANS } from '../../words/criteria/assumed-mark.ts';
import { evidenceLines, valueWords } from '../../words/minutes/minutes-words.ts';
import { pointsWords } from '../../words/points.ts';
import { vi } from '../../words/vi.ts';
import { SCORE_FORM_HEADS } from '../../words/workbooks/score-form-heads.ts';
import { NO, YES } from '../../words/workbooks/sheet-words.ts';
import {
  TEAM_FORM_HEADS as HEADS,
  orGrades,
  pointsAsked,
  recordedBy,
  SET_SHEETS,
  WRONG_HERE,
} from '../../words/workbooks/team-form-heads.ts';
import { type CellLook, type ProtectedCell, protectedSheet } from './protected-sheet.ts';
import { columnLetters } from './sheet-file.ts';
import { DOCUMENT_COLUMNS, POINT_COLUMNS, SCORE_COLUMNS, type TeamColumn } from './team-form-layout.ts';
import { notesOf, type TeamFormView } from './team-form-view.ts';

/** The sheets in which the team writes. */

/** what stands above the heads, and the heads */
const HEAD_ROWS = 3;

type Values = Readonly<Record<string, string | number | null>>;
type Takes = ProtectedCell['takes'];

const wrong = {
  showErrorMessage: true,
  allowBlank: true,
  errorTitle: WRONG_HERE,
  errorStyle: 'stop',
} as const;

const YES_OR_NO: Takes = { ...wrong, type: 'list', values: [YES, NO], errorMessage: `${YES} / ${NO}` };

interface SheetParts {
  name: string;
  title: string;
  columns: readonly TeamColumn[];
  /** set of the criteria; empty of the others */
  set: string;
  /** what of it is only assumed is said beside the title */
  legend: string;
  rows: readonly { values: Values; assumed: boolean; takes(at: string): Readonly<Record<string, Takes>> }[];
}

/** what of a criterion its set says */
const ASSUMED = ['name', 'max'];

const USED_AS = { fill: 'fill', id: 'id', base: 'id' } as const;

function sheetOf(
  { mark }: TeamFormView,
  { name, title, columns, set, legend, rows }: SheetParts,
): WriteSheet {
  const line = (look: CellLook, texts: readonly string[]) =>
    texts.map((text): ProtectedCell => ({ look, value: text || null }));
  // below the heads that are wide enough
  const about = ['', HEADS.mark, mark, '', '', ...(set === '' ? [] : [HEADS.set, set, '', '', legend])];
  const body = rows.map(({ values, assumed, takes }, index) =>
    columns.map(({ key, use }, at): ProtectedCell => {
      const isAssumed = assumed && ASSUMED.includes(key);
      const look = use === 'shown' ? (isAssumed ? 'assumed' : 'text') : USED_AS[use];
      const taken = takes(`${columnLetters(at)}${HEAD_ROWS + index + 1}`)[key];
      return { value: values[key] || null, look, ...(taken === undefined ? {} : { takes: taken }) };
    }),
  );
  return protectedSheet(
    name,
    columns.map(({ width, use }) => ({ width, hidden: use === 'base' })),
    [
      line('title', [title]),
      line('plain', about),
      line(
        'head',
        columns.map(({ head }) => head),
      ),
      ...body,
    ],
    HEAD_ROWS,
  );
}

/** What may be written as a score. @param at the cell itself, as formulas name it */
function scoreTaken(set: CriteriaSet, { kind, max }: CriteriaEntry, at: string): Takes {
  if (kind === 'gate') return YES_OR_NO;
  const most = pointsAsked(pointsWords(max, 'vi'));
  if (kind !== 'criterion' || set.gradeBands.length === 0)
    return {
      ...wrong,
      type: 'decimal',
      operator: 'between',
      formula1: '0',
      formula2: String(max),
      errorMessage: most,
    };
  const grades = set.gradeBands.map(({ grade }) => vi.grades[grade]);
  const isGrade = grades.map((grade) => `${at}="${grade}"`).join(',');
  return {
    ...wrong,
    type: 'custom',
    formula1: `OR(AND(ISNUMBER(${at}),${at}>=0,${at}<=${max}),${isGrade})`,
    errorMessage: `${most} ${orGrades(grades.join(', '))}`,
  };
}

const PARTS: Record<CriteriaEntry['kind'], string | null> = {
  criterion: null,
  bonus: SCORE_FORM_HEADS.bonus,
  penalty: SCORE_FORM_HEADS.penalty,
  gate: SCORE_FORM_HEADS.gate,
};

const joined = (...lines: (string | null | undefined)[]): string =>
  lines.filter((line) => line != null && line !== '').join('\n');

/** What the team has given already, by whom, and why. */
const givenWords = ({ names, moment }: TeamFormView, score: ScoreRecord | null): string =>
  score === null
    ? ''
    : joined(
        recordedBy(valueWords(score), names.person(score.by), moment(score.at)),
        score.reason,
        score.remark,
      );

/** Both sides of each criterion of a set, with room for what the team gives. */
export function scoreSheet(view: TeamFormView, subject: CellSubject, set: CriteriaSet): WriteSheet {
  const { scores } = view.content;
  const entries = [...entryNames(set)];
  const rows = entries.map(([id, entry]) => {
    const self = scores === undefined ? null : scoreOf(scores, 'self', subject, id);
    const team = scores === undefined ? null : scoreOf(scores, 'team', subject, id);
    return {
      values: {
        id,
        part: PARTS[entry.kind] ?? entry.path.join(' › '),
        name: `${entry.name}${assumedSign(entry)}`,
        max: entry.max ?? `${YES}/${NO}`,
        self: valueWords(self),
        evidence: joined(...evidenceLines(self?.evidence ?? []), self?.remark),
        notes: joined(...notesOf(view, subject, id)),
        given: givenWords(view, team),
        base: team?.id ?? null,
      },
      assumed: entry.placeholder,
      takes: (at: string) => ({ score: scoreTaken(set, entry, at) }),
    };
  });
  const legend = entries.some(([, entry]) => entry.placeholder) ? SIGN_MEANS : '';
  return sheetOf(view, {
    name: SET_SHEETS[subject],
    title: `${set.title} – ${view.names.cell(view.cell)}`,
    columns: SCORE_COLUMNS,
    set: set.id,
    legend,
    rows,
  });
}

/** Documents that the cell lays out, each seen or not; null where the plan asks for none. */
export function documentSheet(view: TeamFormView): WriteSheet | null {
  const { plan, content, names, moment } = view;
  const rows = plan.dossier.onSiteDocuments.map(({ id, title, criteria }) => {
    const found = content.inspection?.documents.find(({ document }) => document === id) ?? null;
    const recorded =
      found === null
        ? ''
        : joined(recordedBy(found.seen ? YES : NO, names.person(found.by), moment(found.at)), found.remark);
    return {
      values: {
        id,
        title,
        criteria: joined(...criteria.map((one) => names.criterion(one))),
        recorded,
        base: recordedBase(found),
      },
      assumed: false,
      takes: () => ({ seen: YES_OR_NO }),
    };
  });
  if (rows.length === 0) return null;
  const title = `${HEADS.documentTitle} – ${names.cell(view.cell)}`;
  return sheetOf(view, {
    name: HEADS.documents,
    title,
    columns: DOCUMENT_COLUMNS,
    set: '',
    legend: '',
    rows,
  });
}

/** What was to be looked at on site (R44); null where nothing was noted. */
export function pointSheet(view: TeamFormView): WriteSheet | null {
  const { content, names, moment } = view;
  const rows = (content.review?.points ?? []).map(({ id, text, subject, criterion, by, finding }) => ({
    values: {
      id,
      text,
      about: criterion === null ? '' : names.criterion(`${subject ?? ''}.${criterion}`),
      notedBy: names.person(by),
      recorded:
        finding === null ? '' : recordedBy(finding.text, names.person(finding.by), moment(finding.at)),
      base: recordedBase(finding),
    },
    assumed: false,
    takes: () => ({}),
  }));
  if (rows.length === 0) return null;
  const title = `${HEADS.pointText} – ${names.cell(view.cell)}`;
  return sheetOf(view, { name: HEADS.points, title, columns: POINT_COLUMNS, set: '', legend: '', rows });
}
