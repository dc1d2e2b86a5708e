import type { Lang } from '../words.ts';
import { en } from './on-site-texts-en.ts';
import { vi } from './on-site-texts-vi.ts';

/** What the page says on which a session is scored without network. */
export interface OnSiteTexts {
  /** heading of the part on the page of the inspection */
  along: string;
  take: string;
  takeHow: string;
  hindered: Record<'shared' | 'finished' | 'conflict', string>;
  toForm: string;
  unsent: (count: string) => string;
  title: (cell: string) => string;
  withoutScript: string;
  otherVersion: string;
  otherPerson: string;
  score: string;
  points: string;
  grade: string;
  met: string;
  self: string;
  theirs: string;
  yours: string;
  remark: string;
  reason: string;
  reasonHint: string;
  notes: string;
  documents: string;
  pointsToVerify: string;
  seen: string;
  finding: string;
  keepTheirs: string;
  takeYours: string;
  twoValues: string;
  tryAgain: string;
  discard: string;
  download: string;
  sendNow: string;
  downloadAll: string;
  waitingHow: string;
  takeAgain: string;
  signOutAgain: string;
  addPhoto: string;
  photoHint: string;
  photos: string;
  photosHow: string;
  photosSent: string;
  savePhoto: string;
  /** photos that have come before their rows, and are gone */
  photosNotStored: string;
  attendance: string;
  attendanceHow: string;
  ofTeam: string;
  ofCell: string;
  substitute: string;
  here: string;
  away: string;
  everybodyHere: string;
  why: string;
  guests: string;
  guestsHint: string;
  startedAt: string;
  endedAt: string;
  timeHint: string;
  whyUnscored: string;
  finish: string;
  finishHow: string;
  twoAttendances: string;
  theirsAttendance: string;
  yoursAttendance: string;
  keepAttendance: string;
  attendanceStays: string;
  /** lines of an attendance, as recorded and as typed */
  present: (name: string) => string;
  absent: (name: string, reason: string) => string;
  guest: (who: string) => string;
  began: (at: string) => string;
  ended: (at: string) => string;
  unscored: (why: string) => string;
  /** that the page goes on in the language in which it was taken along */
  language: string;
  otherLanguage: string;
  /** what the page says by its script; `{…}` stands for what it fills in */
  script: OnSiteScriptTexts;
}

/** Sentences of the script. */
export interface OnSiteScriptTexts {
  nothingUnsent: string;
  unsent: string;
  offline: string;
  sending: string;
  taken: string;
  notTaken: string;
  gone: string;
  noRoom: string;
  taking: string;
  takeFailed: string;
  unsupported: string;
  sendFirst: string;
  persisted: string;
  notPersisted: string;
  kept: string;
  underWay: string;
  refused: string;
  contested: string;
  stands: string;
  answered: string;
  away: string;
  ended: string;
  endedWay: string;
  noLonger: string;
  sent: string;
  discardSure: string;
  file: string;
  fileHead: string;
  /** of photos */
  photoKept: string;
  photoStored: string;
  photoWithScore: string;
  photoGone: string;
  photoUnread: string;
  photoNoRoom: string;
  photoSending: string;
  photoTitle: string;
  photoSeparate: string;
  room: string;
  /** of the attendance */
  notFinished: string;
  finishSure: string;
  finishAfter: string;
  finishing: string;
  attendanceContested: string;
  finished: string;
  noReason: string;
}

export const onSiteTexts = (lang: Lang): OnSiteTexts => (lang === 'vi' ? vi : en);
