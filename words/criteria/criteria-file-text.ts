import { inBoth } from '../in-both.ts';

/** What the comment at the head of a criteria file says, in both languages: nobody knows who will open it. */

/** @param document that takes the place of an invented set */
export const assumedWords = (document: string): string =>
  inBoth({ vi: `GIẢ ĐỊNH, thay bằng: ${document}`, en: 'assumed until that document takes its place' });
