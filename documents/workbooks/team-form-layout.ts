import { TEAM_FORM_HEADS as HEADS } from '../../words/workbooks/team-form-heads.ts';
import type { Column } from './sheet-table.ts';

/** Columns of the form in which the team scores a cell at its session. */

/** How a column is used: filled in; read back, and never changed; or only there to be read by people. */
type Use = 'fill' | 'id' | 'base' | 'shown';

export type TeamColumn = Column & { use: Use };

const column = (
  key: string,
  head: string,
  kind: Column['kind'],
  width: number,
  use: Use = 'shown',
): TeamColumn => ({
  key,
  head,
  kind,
  width,
  use,
});

/** of what stood when the form was made: what is recorded takes its place */
const BASE = column('base', HEADS.base, 'text', 16, 'base');

export const SCORE_COLUMNS: readonly TeamColumn[] = [
  column('id', HEADS.criterion, 'text', 11, 'id'),
  column('part', HEADS.part, 'text', 17),
  column('name', HEADS.name, 'text', 36),
  column('max', HEADS.max, 'text', 8),
  column('self', HEADS.self, 'text', 9),
  column('evidence', HEADS.evidence, 'text', 28),
  column('notes', HEADS.notes, 'text', 22),
  column('given', HEADS.given, 'text', 18),
  column('score', HEADS.score, 'any', 9, 'fill'),
  column('reason', HEADS.reason, 'lines', 22, 'fill'),
  column('remark', HEADS.remark, 'lines', 22, 'fill'),
  BASE,
];

export const DOCUMENT_COLUMNS: readonly TeamColumn[] = [
  column('id', HEADS.document, 'text', 16, 'id'),
  column('title', HEADS.documentTitle, 'text', 48),
  column('criteria', HEADS.criteria, 'text', 36),
  column('recorded', HEADS.recorded, 'text', 26),
  column('seen', HEADS.seen, 'flag', 10, 'fill'),
  column('remark', HEADS.documentRemark, 'lines', 34, 'fill'),
  BASE,
];

export const POINT_COLUMNS: readonly TeamColumn[] = [
  column('id', HEADS.point, 'text', 14, 'id'),
  column('text', HEADS.pointText, 'text', 48),
  column('about', HEADS.about, 'text', 30),
  column('notedBy', HEADS.notedBy, 'text', 16),
  column('recorded', HEADS.recorded, 'text', 26),
  column('finding', HEADS.finding, 'lines', 46, 'fill'),
  BASE,
];

/** The sets of the form, on its cover. */
export const SET_COLUMNS: readonly Column[] = [
  { key: 'id', head: HEADS.set, kind: 'text', width: 26 },
  { key: 'version', head: HEADS.version, kind: 'text', width: 14 },
  { key: 'digest', head: HEADS.digest, kind: 'text', width: 24 },
];

/** Those that are read back: whoever moves or narrows the others takes nothing away. */
export const readBack = (columns: readonly TeamColumn[]): TeamColumn[] =>
  columns.filter(({ use }) => use !== 'shown');
