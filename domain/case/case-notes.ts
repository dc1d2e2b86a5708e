import type { MergeNote } from './merge-notes.ts';
import type { SplitNote } from './split-notes.ts';

/** What becomes of a case by a reorganisation. */
export type CaseNotes = { of: 'merge'; notes: MergeNote[] } | { of: 'split'; notes: SplitNote[] };
