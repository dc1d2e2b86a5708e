import type { PaperKind } from '../paper-kind.ts';
import type { FileRef } from './file-ref.ts';

/** The papers of a case that lie in a set beside the dossier's own files: those the team works with on site (R41, R44). */
export const SET_PAPERS = ['receipt', 'workingSheet'] as const satisfies readonly PaperKind[];
export type SetPaper = (typeof SET_PAPERS)[number];

/** Something that lies in a set. */
export interface SetPiece {
  /** as the list of contents calls it */
  title: string;
  /** null of a report that was handed in on paper alone */
  from: { paper: SetPaper } | { file: FileRef } | null;
}

/** Why something that belongs to a set lies beside it instead of in it. */
export type ApartReason =
  /** only a paper was handed in */
  | 'onPaper'
  /** a table for a screen: printed it would be torn apart */
  | 'workbook'
  /** taken with the mark of what acts by itself */
  | 'active'
  /** the store doesn't have it any more */
  | 'missing'
  /** damaged, locked, or LibreOffice made nothing of it */
  | 'unreadable'
  /** printed from its page */
  | 'page';
