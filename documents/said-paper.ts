import type { SaidWordKind } from '../domain/word-kind.ts';
import { type Paper, type PaperTitle, paper } from './paper.ts';
import { type PaperSays, paperHtml } from './paper-says.ts';
import { paperWord } from './word/paper-word.ts';

/** A paper that is told in its parts. */
export type SaidTitle = PaperTitle & { kind: SaidWordKind };

/** A page and a file for Word of the same parts. */
export const saidPaper = (title: SaidTitle, says: () => PaperSays): Paper =>
  paper(
    title,
    () => paperHtml(says()),
    () => paperWord(title.kind, says()),
  );
