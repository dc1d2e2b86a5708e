import type { PaperKind } from '../paper-kind.ts';

/** The papers of a case that lie in a set beside the dossier's own files: those the team works with on site (R41, R44). */
export const SET_PAPERS = ['receipt', 'workingSheet'] as const satisfies readonly PaperKind[];

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
