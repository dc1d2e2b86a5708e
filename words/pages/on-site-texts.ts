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
}

export const onSiteTexts = (lang: Lang): OnSiteTexts => (lang === 'vi' ? vi : en);
