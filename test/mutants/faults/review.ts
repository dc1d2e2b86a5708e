import { type Fault, faultsIn } from '../fault.ts';

const reading = ['web/review/review.test.ts'];
const returned =
  'a return begins with what the dossier lacks and what was noted, without what is looked at on site';

/** The page on which the team reads a dossier. */
export const reviewFaults: Fault[] = [
  ...faultsIn('web/review/notes-to-return.ts', reading, {
    'a dossier is returned for what is looked at on site': [' && !isOnSite(note)', '', returned],
    'a dossier is returned for what was noted of an earlier version': [
      'note.at >= newest.receivedAt && ',
      '',
      returned,
    ],
    'what a dossier lacks is told without its place': [
      "if (kind === 'reports' || kind === 'files') return about(of, null, null);",
      "if (kind === 'reports') return about(of, null, null);",
      returned,
    ],
  }),
  ...faultsIn('web/review/review-notes.ts', reading, {
    'a note stands beside every criterion of its set': ['criterion == null ?', 'criterion !== undefined ?'],
    'nothing says that a note is looked at again on site': [
      'toVerify: points.some((point) => isSame(note, point))',
      'toVerify: false',
    ],
  }),
  ...faultsIn('web/review/review-page.ts', reading, {
    'whoever may not read the team’s notes isn’t told why there are none': [
      'const readsNotes = viewer === null ||',
      'const readsNotes = viewer !== null ||',
    ],
  }),
  ...faultsIn('web/review/review-sides.ts', reading, {
    'a conflict of interest is told where the plan doesn’t look at it': [
      "if (policy === 'off') return '';",
      '',
    ],
    'a set that was made out counts as handed over': ['return own.handed ?', 'return own.version > 0 ?'],
  }),
  ...faultsIn('web/access/routes.ts', reading, {
    'a cell reads its dossier with the eyes of the team': [
      "'GET /cells/:cell/review': { whom: ['office', 'committee', 'team']",
      "'GET /cells/:cell/review': { whom: ['office', 'committee', 'team', 'cell']",
    ],
  }),
  ...faultsIn('web/review/read-parts.ts', ['web/acting/acting.test.ts'], {
    'whoever only reads is led to the form of a note': [
      "if (!notes.mayAdd) return '';",
      '',
      'the team notes on the page on which it reads, comes back to what the note is about, and returns with it',
    ],
  }),
  ...faultsIn('web/acting/taken.ts', ['web/acting/taken.test.ts'], {
    'a paper that the office enters leads to the team’s page': [
      'ofPaper ? null : workplaceOf(type, subject, payload)',
      'workplaceOf(type, subject, payload)',
    ],
    'a note leads back to the head of its page': ['placeOf(data ?? {})', "''"],
  }),
];
