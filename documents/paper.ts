import type { Instant } from '../domain/calendar/instant.ts';
import type { PaperEvent } from '../domain/paper-event.ts';
import type { PaperKind } from '../domain/paper-kind.ts';
import type { WordSaid } from './word/word-file.ts';

/** What a paper tells of, once it has happened: the paper is made of what was known then, and of nothing since. */
export interface PaperMoment {
  /** a cell, or `campaign`; until all of them have happened it is a draft */
  events: readonly { subject: string; event: PaperEvent }[];
  /** nothing later than this (ms), even if it was recorded later */
  until?: Instant;
  /** made of no cell's case */
  withoutCells?: true;
  /** numbers and days of what was prepared are those known now: a mistyped one is put right on it */
  asCorrected?: true;
}

/** A paper that an office would keep under this name. */
export interface Paper {
  kind: PaperKind;
  /** which of its kind: a version, a slate, a meeting; null of the only one */
  of: string | null;
  /** with its folder, e.g. `doi-1/bien-ban-v1.html` */
  path: string;
  /** null of a draft, and of what went out and is kept as it was: these are what they are now */
  moment: PaperMoment | null;
  readonly content: string;
  /** what a file for Word would say; null of a paper that isn't written for Word */
  word: (() => WordSaid) | null;
}

/** Which paper it is. */
export type PaperTitle = Omit<Paper, 'content' | 'word'>;

/** A paper that is written when somebody reads it: a list of papers writes none. */
export function paper(title: PaperTitle, write: () => string, word: Paper['word'] = null): Paper {
  let written: string | null = null;
  return {
    ...title,
    word,
    get content() {
      written ??= write();
      return written;
    },
  };
}
