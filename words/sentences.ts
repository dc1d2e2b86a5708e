import type { StepId } from '../domain/journal/journal.ts';
import type { ToldState } from '../domain/obligation/notice-state.ts';
import type { ObligationName } from '../domain/obligation/obligations.ts';
import type { WaitsFor } from '../domain/obligation/waits-for.ts';
import type { End } from '../domain/stages.ts';
import type { NewsValue } from './mail/news-values.ts';

/** Sentences whose order of words differs between the languages. Whatever is put in is finished text. */

export interface TimeWords {
  /** `hết thứ Ba 10/12/2024` */
  endOf(date: string): string;
  /** `08:00 thứ Năm 12/12/2024` */
  at(time: string, date: string): string;
  /** without the weekday, for subject lines: `hết ngày 10/12/2024`, `17:00 ngày 11/12/2024` */
  brief(date: string, time: string | null): string;
  today: string;
  tomorrow: string;
  left(days: number): string;
  lateDays(days: number): string;
  /** late since an hour of today */
  lateSince(time: string): string;
  /** of an appointment */
  begun: string;
  /** of a window */
  over: string;
  /** lateness inside a sentence: `đã trễ 1 ngày`, `còn 3 ngày` */
  inside(words: string, late: boolean): string;
}

export interface WaitingWords {
  /** `đồng chí Nguyễn Thị Ánh, bí thư chi bộ` */
  person(name: string, role: string): string;
  /** `Chờ đồng chí …, bí thư chi bộ, nộp hồ sơ`; `named`: `who` is a person with a role behind a comma */
  forTask(who: string, named: boolean, deed: string): string;
  /** `; hạn là hết thứ Ba 10/12/2024, ` goes before the lateness */
  due(when: string): string;
  forAppointment(task: string, when: string, venue: string | null): string;
  forWindow(task: string, until: string): string;
  /** a place that nobody holds, where a person would stand */
  vacant(holder: string, cell: string | null): string;
  /** one sentence on something owed besides */
  besides(who: string, deed: string, when: string): string;
  besidesAppointment(task: string, when: string): string;
  besidesWindow(task: string, until: string): string;
  /** of a command that a cell refused: the id settles it */
  refusedCommand(cell: string, what: string, why: string, id: string): string;
  /** nobody owes anything: what is waited for; in a quarter's run the leaders' ratings */
  waitsFor: Record<WaitsFor, string>;
  waitsForLeaders: string;
  /** nothing is waited for any more */
  ended: Record<End, string>;
  /** of a campaign whose first entry is on its way to the records */
  unbegun: string;
  because(reason: string): string;
  mergedInto(cell: string): string;
  movedTo(where: string): string;
  /** levels are proposed, and the others have been decided */
  membersOnSlate(members: number): string;
  /** besides what the cell owes */
  besidesSlate: string;
  /** after an upheld objection */
  decidedAgain: string;
  result(fourGood: boolean, level: string | null, award: string | null, decisions: string | null): string;
  leadersDecided(leaders: number, quarter: string, decisions: string): string;

  /** what has no date yet: it runs from the day on which its holder is told */
  fromTelling: string;
  notRunning(task: string): string;
  notTold: string;
  /** the first notice reached its holder: by mail, by a file on trial, or by word of mouth */
  toldOn(date: string, how: ToldState): string;
  reminded(times: number): string;
  /** of people who owed it before it was handed over */
  remindedBefore(people: readonly string[], times: number): string;
  /** the newest notice has reached nobody: what keeps it */
  pending(step: StepId, state: ToldState): string;
  nextReminder(when: string): string;
  /** what happens unless it is done by then */
  unlessDone(when: string, undone: string, copyTo: string | null, last: boolean): string;
  noMoreReminders: string;
  /** what closing means; the others never close */
  closing: Partial<Record<ObligationName, string>>;
  /** instead of `closing.minutesAnswer` when silence means agreement */
  silenceIsAgreement: string;
  closes(when: string, undone: string, consequence: string): string;
  hasClosed(when: string): string;
}

export interface StepWords {
  opening: string;
  /** to whoever takes over */
  handOver: string;
  before(workingDays: number): string;
  dueDay: string;
  after(workingDays: number): string;
  /** of a ladder's last step, whenever it comes */
  afterLast: string;
  /** of an appointment, which is not due but takes place */
  beforeEvent(workingDays: number): string;
  onTheDay: string;
  closing: string;
  /** `Nhắc lần 2, trước hạn 3 ngày làm việc` */
  counted(nth: number, step: string): string;
}

export interface JournalWords {
  system: string;
  startedCell: string;
  startedCampaign: string;
  restarted: string;
  /** `fates`: what has become of it, by people */
  reminded(task: string, step: string, fates: string): string;
  /** `đã gửi Nguyễn Thị Ánh lúc 08:15` */
  fate(state: string, people: string, at: string | null): string;
  nobody: string;
  stepMissed(task: string): string;
  /** a dated role began, or is over */
  peopleDay: string;
  /** the weekly digest was asked for */
  digest(fates: string): string;
  fellDue(task: string): string;
  closed(task: string): string;
  appointmentBegan(task: string): string;
  windowOver(task: string): string;
  timer: string;
  documentMade: string;
  documentFailed: string;
  result(source: string, ok: boolean): string;
  fromPaper(enteredBy: string, document: string): string;
  /** `danh sách bổ sung 1` */
  supplementarySlate(count: number): string;
  /** of a decision that is the second, third … of its kind on its slate */
  /** by another one, of this number */
  decisionReplaced(number: string): string;
  decisionAgain(count: number): string;
  /** of a decision that takes the place of an earlier one, or changes lines of it */
  earlierDecision: { replaces: string; amends: string };
  /** `mức xếp loại chi bộ của Chi bộ Đội QLTT số 1` */
  matterOf(matter: string, unit: string): string;
  /** `Hoàn thành tốt nhiệm vụ 8` */
  counted(word: string, count: number): string;
  recognition(fourGood: boolean): string;
  /** what a cell was called, is called, and from which day on */
  renamed(facts: { from: string; to: string; day: string }): string;
  /** what the committee is from a day on; null stays */
  committee(facts: {
    name: string | null;
    superior: string | null;
    place: string | null;
    numbers: string;
    day: string;
  }): string;
  meeting(facts: { present: number; absent: number; recused: number; chair: string | null }): string;
  /** details of what was done, each behind a comma */
  details: Record<JournalDetail, (value: string) => string>;
}

/** What a line says of an event's content. */
export type JournalDetail =
  | 'cell'
  | 'into'
  | 'head'
  | 'renamed'
  | 'committee'
  | 'stage'
  | 'item'
  | 'until'
  | 'startsAt'
  | 'timeReason'
  | 'venue'
  | 'items'
  | 'paper'
  | 'number'
  | 'date'
  | 'criterion'
  | 'attendance'
  | 'slate'
  | 'lines'
  | 'votes'
  | 'decision'
  | 'file'
  | 'changed'
  | 'extracts'
  | 'members'
  | 'levels'
  | 'scored'
  | 'proposed'
  | 'measures'
  | 'objection'
  | 'about'
  | 'text'
  | 'version'
  | 'missing'
  | 'corrected'
  | 'signed'
  | 'removed'
  | 'added'
  | 'to';

export interface MailWords {
  greeting(name: string): string;
  /** `Nộp hồ sơ chi bộ Đội QLTT số 3` */
  about(obligation: ObligationName, task: string, cell: string | null): string;
  newsAbout(news: string, cell: string | null): string;
  /** subject lines of one notice */
  subjectDue(about: string, due: string): string;
  subjectToday(about: string, due: string): string;
  subjectLate(lateness: string, about: string, due: string): string;
  subjectAppointment(about: string, when: string): string;
  subjectWindow(about: string, until: string): string;
  /** of several: `2 việc đến hạn, sớm nhất hết ngày 10/12/2024: …` */
  subjectTasks(count: number, late: number, soonest: string, list: string): string;
  subjectNews(count: number, list: string): string;
  /** one phrase for several cells: `đọc hồ sơ (6 chi bộ)` */
  severalCells(phrase: string, cells: number): string;
  copied(subject: string): string;

  intro(tasks: number): string;
  dueLine(due: string, lateness: string): string;
  /** the reports of a dossier */
  handInLine(reports: string): string;
  /** cells that nobody has reached */
  untoldLine(cells: string): string;
  /** what was noted when the dossier was returned */
  completeLine(notes: string): string;
  /** what a cell has raised */
  questionLine(text: string): string;
  timeLine(from: string, to: string | null): string;
  venueLine(venue: string): string;
  windowLine(until: string, lateness: string): string;
  /** to whoever takes a task over */
  handedOver: string;
  /** without a date: so many working days from when this was sent */
  withinLine(workingDays: number): string;
  /** to whoever gets a copy: who it is that owes */
  copyReason(who: string): string;
  lastReminder: string;
  linkLine: string;
  /** of several notices, before the link of each */
  newsFacts: Record<NewsValue, string>;
  /** of a session that was moved, in place of `newsFacts.startsAt` */
  newStart: string;
  yes: string;
  /** where the campaign stands, for committee and office */
  digest: {
    /** how many cells are in a stage, and how many of them are late with something */
    stage(word: string, cells: number, late: number): string;
    overdue(tasks: number): string;
    overdueItem(subject: string, task: string, who: string, lateness: string, due: string): string;
    /** before when something is due: `hạn hết thứ Ba 10/12/2024` */
    due(when: string): string;
    date(when: string, what: string, who: string): string;
  };
  /** before how to get help, where something was asked for */
  doneAlready: string;
  /** before the address of the help, which says how people sign in too */
  helpLine: string;
  footer(campaign: string): string;
  /** for a person without an address: name, what, when, link */
  short(name: string, what: string, when: string, url: string): string;
}
