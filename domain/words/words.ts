import type { Instant } from '../instant.ts';
import type { Mark, MinutesOutcome, SessionView, StageId, Standing } from '../journal.ts';
import type { NewsName, ObligationName } from '../obligations.ts';
import type { LadderStep, ReportId } from '../plan/plan.ts';
import type { Holder, Role } from '../roster.ts';
import type { RefusalTable } from './refusal-table.ts';
import type { JournalWords, MailWords, StepWords, TimeWords, WaitingWords } from './sentences.ts';

/**
 * What people read, in two languages. Labels stand in a `Dictionary` (`dictionaryOf(lang)`); sentences are made by
 * `whyWaiting`, `latenessOf`, `journalLine`, `refusalWords`, `noticeMail` and `shortText`, each for an `Audience`.
 * A word that is missing in one language is a type error; a key that no dictionary knows is shown as it is.
 */
export type Lang = 'vi' | 'en';

/** Names for ids, looked up when something is shown; an id nobody knows is its own name. */
export interface Names {
  person(id: string): string;
  /** as the plan writes it, e.g. `Chi bộ Đội QLTT số 3` */
  cell(id: string): string;
  /** of a criteria set, by `subject.id` or `id` */
  criterion(id: string): string;
  /** who acts for a holder now: names with the role they act in, the principal first */
  acting(holder: Holder): { name: string; role: Role }[];
}

/** Who reads, when and where: `audienceOf(plan, roster, lang, now)` makes one. */
export interface Audience {
  lang: Lang;
  /** ms; "today", "tomorrow" and "late" are counted from here */
  now: Instant;
  /** the plan's fixed offset, e.g. `+07:00` */
  utcOffset: string;
  names: Names;
  ladder: readonly LadderStep[];
  /** what the plan makes of minutes that nobody answers */
  silence: 'deemedAgreed' | 'referred';
}

export type Tone = 'late' | 'soon';

/** A piece of a sentence; `late` is overdue, `soon` is due today or tomorrow. Joined by `plain` without spaces. */
export interface Part {
  text: string;
  tone?: Tone;
}

/** An obligation's words: `do` follows "waiting for X to …", `task` stands alone, `undone` follows "if … still". */
export interface TaskWords {
  /** `Nộp hồ sơ`, `Submit the dossier` */
  task: string;
  /** `nộp hồ sơ`, `submit the dossier` */
  do: string;
  /** `chưa nộp`, `not submitted` */
  undone: string;
}

/** Innermost states of the machines that have a word of their own. */
export type StateName =
  | 'preparing'
  | 'notSubmitted'
  | 'reading'
  | 'completing'
  | 'readyForInspection'
  | 'inProgress'
  | 'awaitingSession'
  | 'drafting'
  | 'awaitingCell'
  | 'answering'
  | 'signing'
  | 'locked'
  | 'referred'
  | 'committeeAppraisal'
  | 'window'
  | 'objected'
  | 'deciding'
  | 'scheduled'
  | 'unscheduled'
  | 'held'
  | 'asked'
  | 'quiet'
  | 'notAsked'
  | 'none'
  | 'standing'
  | 'underway'
  | 'writing'
  | 'awaitingDate'
  | 'awaitingMeeting'
  | 'awaitingDecision'
  | 'awaitingSignature'
  | 'signed'
  | 'issued'
  | 'publishing'
  | 'reportOwed'
  | 'reported'
  | 'concluded'
  | 'withdrawn'
  | 'transferred'
  | 'cancelled';

export type Level = 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED';
export type DecisionKind = 'fourGood' | 'cellLevels' | 'memberLevels' | 'awards';
export type NoticeState = 'queued' | 'held' | 'sent' | 'failed' | 'withdrawn' | 'toBeTold' | 'told';
export type ChecklistItem =
  | 'planNumber'
  | 'planDate'
  | 'teamDecision'
  | 'teamLeader'
  | 'teamClerk'
  | 'sessions'
  | 'copies';
/** Keys of the refusal `incompleteDossier`. */
export type MissingPart =
  | `reports.${ReportId}`
  | `files.${ReportId}`
  | 'scores.fourGood'
  | 'scores.cellQuality'
  | 'scores.grassrootsDemocracy'
  | 'proposed.fourGood'
  | 'proposed.level'
  | 'committeeAgreedOn';

/** Every event that a person may send, as in machines/events.ts. */
export type EventName =
  | 'dossier.submit'
  | 'dossier.replace'
  | 'dossier.receive'
  | 'extension.request'
  | 'extension.grant'
  | 'extension.refuse'
  | 'inspection.proceedWithout'
  | 'review.return'
  | 'review.note'
  | 'review.finish'
  | 'set.hand'
  | 'session.move'
  | 'session.postpone'
  | 'inspection.record'
  | 'inspection.finish'
  | 'minutes.adopt'
  | 'minutes.send'
  | 'minutes.agree'
  | 'minutes.dispute'
  | 'minutes.answer'
  | 'minutes.reserve'
  | 'minutes.refuse'
  | 'minutes.sign'
  | 'minutes.correct'
  | 'difficulty.raise'
  | 'difficulty.answer'
  | 'person.replace'
  | 'campaign.prepare'
  | 'campaign.announce'
  | 'deadline.extend'
  | 'stage.return'
  | 'cell.add'
  | 'cell.excuse'
  | 'cell.withdraw'
  | 'cell.transfer'
  | 'report.submit'
  | 'meeting.set'
  | 'slate.decide'
  | 'decision.prepare'
  | 'decision.sign'
  | 'decision.sendBack'
  | 'decision.publish'
  | 'superior.report'
  | 'command.settle'
  | 'campaign.cancel';

/** What reaches an instance without a person: commands of the campaign that no event is named like, and reports. */
export type MessageName =
  | 'command.roster.update'
  | 'command.guidance'
  | 'command.decision.issued'
  | 'cell.report';

/** All labels of one language. Open keys (marks, states, events from older journals) are read by `wordOf`. */
export interface Dictionary {
  lang: Lang;
  stages: Record<Standing['stage'], string>;
  /** heads of narrow columns */
  columns: Record<StageId, string>;
  states: Record<StateName, string>;
  tasks: Record<ObligationName, TaskWords>;
  news: Record<NewsName, string>;
  /** what the actor did: `nộp hồ sơ`, `submitted the dossier` */
  events: Record<EventName | MessageName, string>;
  roles: Record<Role, string>;
  /** a role without a name before it: `cấp ủy chi bộ`, `Tổ kiểm tra` */
  holders: Record<Holder['role'], string>;
  marks: Record<Mark, string>;
  minutesOutcomes: Record<MinutesOutcome, string>;
  levels: Record<Level, string>;
  decisionKinds: Record<DecisionKind, string>;
  reports: Record<ReportId, string>;
  missing: Record<MissingPart, string>;
  /** parts of a dossier that are named by their criterion */
  missingOf: { scores(criterion: string): string; evidence(criterion: string): string };
  checklist: Record<ChecklistItem, string>;
  noticeStates: Record<NoticeState, string>;
  sessionStates: Record<SessionView['state'], string>;
  /** Sunday first */
  weekdays: readonly [string, string, string, string, string, string, string];
  refusals: RefusalTable;
  time: TimeWords;
  waiting: WaitingWords;
  steps: StepWords;
  journal: JournalWords;
  mail: MailWords;
}

/** The word for a key that may be unknown: then the key itself. */
export function wordOf(table: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(table, key) ? (table[key] ?? key) : key;
}

/** The sentence as plain text. */
export const plain = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('');
