import { type CriteriaSet, criteriaDigest } from '../../domain/criteria/criteria.ts';
import { SCORE_FORM_HEADS } from '../../words/workbooks/score-form-heads.ts';
import type { Column } from './sheet-table.ts';

/** Heads of the form in which a cell scores itself. */

export const SHEET = SCORE_FORM_HEADS.sheet;
export const SET_ROW = SCORE_FORM_HEADS.set;
export const VERSION_ROW = SCORE_FORM_HEADS.version;
export const DIGEST_ROW = SCORE_FORM_HEADS.digest;

/** Enough of the digest to tell two texts of a set apart. */
export const shortDigest = (set: CriteriaSet): string => criteriaDigest(set).slice(0, 16);

/** `fill`: the cell writes here */
export const COLUMNS: readonly (Column & { fill: boolean })[] = [
  { key: 'id', head: SCORE_FORM_HEADS.id, kind: 'text', width: 26, fill: false },
  { key: 'part', head: SCORE_FORM_HEADS.part, kind: 'text', width: 32, fill: false },
  { key: 'name', head: SCORE_FORM_HEADS.name, kind: 'text', width: 48, fill: false },
  { key: 'max', head: SCORE_FORM_HEADS.max, kind: 'text', width: 12, fill: false },
  { key: 'score', head: SCORE_FORM_HEADS.score, kind: 'any', width: 11, fill: true },
  { key: 'evidence', head: SCORE_FORM_HEADS.evidence, kind: 'lines', width: 52, fill: true },
  { key: 'remark', head: SCORE_FORM_HEADS.remark, kind: 'lines', width: 32, fill: true },
];
