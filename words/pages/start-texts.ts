import type { Lang } from '../words.ts';
import { en } from './start-texts-en.ts';
import { vi } from './start-texts-vi.ts';

/** What the pages say on which the office starts a campaign and makes it ready to be announced. */
export interface StartTexts {
  nav: string;
  title: string;
  titleOf: (year: number) => string;
  choose: string;
  next: string;
  whoSees: string;
  lastYear: (plan: string, year: number) => string;
  lastYearHow: string;
  file: string;
  fileHow: string;
  fileText: string;
  workbook: string;
  workbookHow: string;
  template: string;
  filledWorkbook: string;
  noWorkbook: string;
  notAWorkbook: (name: string) => string;
  inSheet: (sheet: string, column: string, row: number) => string;
  builtIn: (plan: string) => string;
  builtInHow: string;
  nothing: string;
  nothingHow: string;
  session: string;
  sessionHow: string;
  files: string;
  take: string;
  draftThere: (at: string) => string;
  goOn: string;
  replaces: string;
  drop: string;
  notChosen: string;
  noFile: string;
  notAPlan: string;
  /** the files are too many or too large */
  tooLarge: string;
  inFile: (name: string, line: number) => string;
  severities: { error: string; warning: string };
  sections: Record<
    | 'document'
    | 'cells'
    | 'people'
    | 'dates'
    | 'reports'
    | 'criteria'
    | 'onSite'
    | 'team'
    | 'quota'
    | 'ladder'
    | 'daysOff'
    | 'allowance'
    | 'rules',
    { name: string; how: string }
  >;
  elsewhere: string;
  state: (errors: number, warnings: number) => string;
  toDo: (errors: number, warnings: number) => string;
  allRight: string;
  origin: {
    lastYear: (campaign: string) => string;
    file: (name: string) => string;
    workbook: (name: string) => string;
    builtIn: string;
    nothing: string;
  };
  saved: (at: string) => string;
  nobodyTold: string;
  shift: string;
  shiftDo: string;
  shiftHow: string;
  review: string;
  save: string;
  saveNext: string;
  savedWrong: string;
  savedRight: string;
  conflict: string;
  seeOther: string;
  gone: string;
  optionalMark: string;
  back: string;
  overview: string;
  countOf: Record<'cells' | 'people' | 'roles' | 'reports' | 'documents', (n: number) => string>;
  summary: {
    due: (day: string) => string;
    session: (name: string, day: string, hours: string, cells: number) => string;
    sessions: (n: number) => string;
    quota: (percent: string) => string;
    steps: (n: number) => string;
    daysOff: (n: number) => string;
    empty: string;
    otherRules: string;
    sets: (n: number) => string;
    /** @param amount in dong */
    allowance: (amount: string) => string;
  };
  rulesAndAssumed: string;
  rehearsal: string;
  assume: Record<'silent' | 'on-time' | 'late', string>;
  assumeNav: string;
  rehearsalLead: (mails: number, people: number) => string;
  rehearsalHow: string;
  rehearsalLarge: (cells: number) => string;
  /** while a season is played, before how far it is */
  rehearsalPlaying: string;
  mails: (n: number) => string;
  toPeople: (n: number) => string;
  byMouth: (names: string) => string;
  copies: (names: string) => string;
  allCells: (n: number) => string;
  campaign: string;
  due: (task: string) => string;
  nothingOn: string;
  dayOff: string;
  receivers: string;
  receiversTable: { who: string; how: string; count: string; mail: string; told: string };
  announcing: string;
  announcingLead: (mails: number, people: number) => string;
  announcingTold: (names: string) => string;
  announcingHow: string;
  announcingNone: string;
  notice: string;
  receiver: string;
  differences: (plan: string, year: number, n: number) => string;
  noDifferences: string;
  more: (n: number) => string;
  carried: string;
  warnings: (n: number) => string;
  errors: (n: number) => string;
  begin: string;
  beginHow: string;
  notBegun: string;
  past: (dates: string, wouldDo: string) => string;
  vacant: (what: string) => string;
  exists: (campaign: string) => string;
  existsHow: string;
  changedSince: string;
  unreachable: string;
  print: string;
  prepare: {
    title: string;
    lead: string;
    open: (n: number) => string;
    nothingOpen: string;
    announce: string;
    announceHow: string;
    items: string;
    /** above what can be entered and needn't be */
    also: string;
    vacant: string;
    corrections: string;
    correctionsHow: string;
    go: string;
    over: string;
  };
  emptyState: string;
  emptyStateHow: string;
}

export const startTexts = (lang: Lang): StartTexts => (lang === 'vi' ? vi : en);
