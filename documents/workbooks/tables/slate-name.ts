import { slateWords } from '../../../words/decisions/decision-words.ts';
import { RANKING_HEADS } from '../../../words/workbooks/table-heads.ts';

/** What a slate is called in a column. @param id `main`, `supplementary-1` */
export const slateName = (id: string): string =>
  slateWords(id, 'vi') ?? (id === 'main' ? RANKING_HEADS.mainSlate : id);
