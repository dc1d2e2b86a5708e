import type { CaseNotes } from '../../domain/case/case-notes.ts';
import type { Audience } from '../words.ts';
import { mergeNotesTitle, mergeNoteWords } from './merge-note-words.ts';
import { splitNotesTitle, splitNoteWords } from './split-note-words.ts';

/** What becomes of a case by a reorganisation, as it is shown before it is sent. */
export interface CaseNotesSaid {
  title: string;
  /** a sentence each */
  notes: string[];
}

/** Notes under their title. */
export function caseNoteWords(told: CaseNotes, audience: Audience): CaseNotesSaid {
  const { lang } = audience;
  return told.of === 'merge'
    ? { title: mergeNotesTitle(lang), notes: told.notes.map((note) => mergeNoteWords(note, audience)) }
    : { title: splitNotesTitle(lang), notes: told.notes.map((note) => splitNoteWords(note, audience)) };
}
