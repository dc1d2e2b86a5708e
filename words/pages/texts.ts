import type { RatedPeriod } from '../../domain/plan/rated-period.ts';
import type { Lang } from '../words.ts';
import type { AppraisalTexts } from './appraisal-texts.ts';
import { en } from './texts-en.ts';
import { vi } from './texts-vi.ts';

/** That there is none of something: of the whole campaign, or of what whoever reads may see. */
interface Nothing {
  overdue: string;
  ahead: string;
  soon: string;
  mails: string;
  recorded: string;
}

/** Headings and labels that only the pages need. */
export interface Texts {
  board: string;
  openDates: string;
  journal: string;
  mails: string;
  decisions: string;
  papers: string;
  office: string;
  skip: string;
  menu: string;
  mainMenu: string;
  unsigned: string;
  /** of a campaign, by what it rates */
  title: (rated: RatedPeriod) => string;
  plan: (number: string) => string;
  day: (n: number) => string;
  campaign: string;
  from: (start: string, end: string) => string;
  overdue: string;
  cells: (n: number) => string;
  andMore: (n: number) => string;
  wholeCampaign: string;
  ownTasks: string;
  troubles: string;
  since: string;
  /** `states`: what has become of them, by number of people */
  reminders: (n: number, states: string) => string;
  reminder: (task: string, step: string) => string;
  dayOff: string;
  next: string;
  waitingOn: string;
  /** `opened` of all `cells`; 0 before the announcement */
  /** @param stages how many a cell has */
  matrix: (cells: number, opened: number, stages: number) => string;
  matrixCaption: string;
  filter: string;
  cell: string;
  step: (n: number) => string;
  waitingFor: string;
  due: string;
  groups: { overdue: string; soon: string; onTime: string; ended: string };
  views: { all: string; overdue: string; cell: string; team: string; committee: string };
  done: string;
  doing: string;
  waiting: string;
  late: string;
  expected: string;
  notYet: string;
  legend: { done: string; now: string; late: string; next: string };
  twoWeeks: string;
  recent: string;
  wholeJournal: string;
  today: string;
  date: string;
  dueMark: string;
  why: string;
  /** in its place when nothing is waited for any more */
  ended: string;
  /** @param stages how many a cell has */
  where: (stages: number) => string;
  ladder: string;
  missed: string;
  ahead: string;
  deadlines: string;
  mailsSent: string;
  when: string;
  about: string;
  to: string;
  state: string;
  nothing: Record<'ofAll' | 'ofYours', Nothing>;
  noDecisions: string;
  noLadder: string;
  noCampaign: string;
  noCampaignHow: string;
  tooLarge: {
    title: string;
    /** @param most what is taken at once: `90 MB` */
    said: (most: string) => string;
    fields: (n: number) => string;
    how: string;
    back: string;
  };
  /** where files are kept elsewhere, and that doesn't answer */
  storageAway: { title: string; back: string };
  notFound: string;
  notFoundHow: string;
  toTell: (name: string) => string;
  copyTo: (names: string) => string;
  noticesCaption: string;
  journalCaption: string;
  now: (day: string, time: string) => string;
  otherLanguage: string;
  campaigns: string;
  nothingInView: string;
  /** of the form that narrows the board down */
  narrow: {
    heading: string;
    text: string;
    stage: string;
    anyStage: string;
    by: string;
    groupings: Record<'due' | 'stage' | 'peers', string>;
    show: string;
    all: string;
  };
  progress: ProgressTexts;
  appraisal: AppraisalTexts;
  chart: ChartTexts;
}

/** What the report on one page says. */
interface ProgressTexts {
  link: string;
  title: (rated: RatedPeriod) => string;
  /** when the records were read */
  readAt: (at: string) => string;
  stages: string;
  stage: string;
  cells: string;
  lateHere: string;
  ended: string;
  late: (n: number) => string;
  more: (n: number) => string;
  dates: string;
  troubles: string;
  noTroubles: string;
  quota: string;
  noQuota: string;
}

/** What the drawing of the cell's machine says besides the words of states and events. */
interface ChartTexts {
  heading: string;
  now: string;
  wholeCase: string;
  done: (state: string) => string;
  leftOut: (event: string) => string;
  /** by path, for those whose last name says too little */
  states: Readonly<Record<string, string>>;
  /** what the machine's parts tell each other */
  events: Readonly<Record<string, string>>;
}

export const textsOf = (lang: Lang): Texts => (lang === 'vi' ? vi : en);
