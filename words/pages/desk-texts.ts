import type { NoticeAction } from '../../domain/obligation/notice-action.ts';
import type { Lang } from '../words.ts';
import { deskEn } from './desk-texts-en.ts';
import { deskVi } from './desk-texts-vi.ts';

/** What can be done with a notice: the button, and what follows. */
interface ActWords {
  button: string;
  /** what happens next, and who will see it */
  next: string;
}

/** What the office's own pages say: outbox, telling, people. */
export interface DeskTexts {
  desk: string;
  parts: Record<
    'outbox' | 'telling' | 'people' | 'members' | 'difficulties' | 'quality' | 'exports' | 'templates',
    string
  >;
  outbox: string;
  outboxLead: string;
  all: string;
  search: string;
  searchHint: string;
  anyCell: string;
  anyPerson: string;
  campaign: string;
  show: string;
  nothingFound: string;
  nothingYet: string;
  shown: (from: number, to: number, all: number) => string;
  newer: string;
  older: string;
  open: string;
  copyRole: string;
  noAddress: string;
  leaves: (moment: string) => string;
  since: (moment: string) => string;
  tried: (times: number) => string;
  because: (reason: string) => string;
  toldBy: (name: string) => string;
  /** recorded later than it was told */
  recordedAt: (moment: string) => string;
  /** a mail that came back: @param sent when it had counted as sent; @param at when that was recorded; @param by whom; @param reason what it says */
  bounced: (sent: string, at: string, by: string | null, reason: string | null) => string;
  bouncedReason: string;
  bouncedReasonHint: string;
  bouncedGiveReason: string;
  /** what was recorded before it was corrected: @param was how and when; @param by who corrected it; @param reason why it was wrong */
  correctedFrom: (was: string, by: string | null, reason: string | null) => string;
  /** how somebody was told */
  toldHow: {
    how: string;
    at: string;
    /** under the field: what it means when it is left empty, and what follows from it */
    atHint: string;
    note: string;
    noteHint: string;
    chooseHow: string;
    unreadable: string;
    tooLong: string;
    /** refused: @param from since when the notice was owed */
    wrongTime: (from: string) => string;
    /** under the field: @param from since when the notice is owed; null: each of several has its own */
    earliest: (from: string | null) => string;
    /** before what it would set running */
    now: string;
    /** what a time that was typed would set running is shown, and nothing is done yet */
    lookAgain: string;
    /** it would be over at once, and nobody has said that it counts all the same */
    overUnsaid: string;
    /** the box that says so */
    over: string;
    /** under the field of a correction */
    atStays: string;
    /** the same where a cell's time runs from it */
    atFixed: string;
    reason: string;
    reasonHint: string;
    giveReason: string;
    /** refused: a cell's time runs from then */
    began: string;
  };
  facts: {
    state: string;
    to: string;
    address: string;
    asked: string;
    step: string;
    due: string;
    attempts: string;
    answer: string;
  };
  sentMeans: string;
  acts: string;
  noActs: string;
  onlyOffice: string;
  act: Record<NoticeAction['action'], ActWords>;
  /** of a notice whose mail failed */
  again: ActWords;
  correct: string;
  correctHow: string;
  mail: string;
  mailMade: (moment: string) => string;
  preview: string;
  previewHow: string;
  subject: string;
  asText: string;
  asHtml: string;
  withCalendar: string;
  readOut: string;
  copy: string;
  copied: string;
  notDone: string;
  refusedAs: (state: string) => string;
  refusedOther: string;
  gone: string;
  again503: string;
  trace: string;
  telling: {
    title: string;
    lead: string;
    nobody: string;
    people: (people: number, notices: number) => string;
    phone: string;
    noPhone: string;
    noMail: string;
    choose: string;
    mark: string;
    next: string;
    chooseOne: string;
    someNotDone: (done: number, refused: number) => string;
    done: (count: number) => string;
    print: string;
    signed: string;
  };
  people: {
    title: string;
    lead: string;
    missing: (count: number) => string;
    reached: (count: number) => string;
    name: string;
    roles: string;
    address: string;
    phone: string;
    noRole: string;
    nobodyFound: string;
    from: (day: string) => string;
    to: (day: string) => string;
    others: (count: number) => string;
    correct: string;
    replace: string;
    handover: string;
    handoverHow: string;
    nothingOwed: string;
    untold: string;
    noneUntold: string;
  };
}

export const deskTexts = (lang: Lang): DeskTexts => (lang === 'vi' ? deskVi : deskEn);
