import type { Instant, LocalDate } from '../domain/calendar/instant.ts';
import type { Layer } from '../domain/case/case-content.ts';
import type { SplitTask } from '../domain/case/split-notes.ts';
import type { Ballot, Choice, VoteMatter } from '../domain/committee/ballot.ts';
import type { DecisionCase, DecisionKind, Level } from '../domain/committee/committee-content.ts';
import type { DecisionFailure } from '../domain/committee/decision-failure.ts';
import type { DEMOCRACY_LEVELS, Grade } from '../domain/criteria/criteria-result.ts';
import type { MissingPart } from '../domain/dossier/missing-part.ts';
import type { Mark, MinutesOutcome, SessionView, Standing } from '../domain/journal/journal.ts';
import type { TellingWay } from '../domain/obligation/notice-action.ts';
import type { ToldState } from '../domain/obligation/notice-state.ts';
import type { NewsName, ObligationName } from '../domain/obligation/obligations.ts';
import type { Holder, Role } from '../domain/people/roster.ts';
import type { ChecklistItem } from '../domain/plan/checklist.ts';
import type { CommitteeChange } from '../domain/plan/committee-days.ts';
import type { LadderStep, ReportId } from '../domain/plan/plan.ts';
import type { MemberKind, MemberStatus } from '../domain/result/member.ts';
import type { Caution } from '../domain/result/member-check.ts';
import type { StageId } from '../domain/stages.ts';
import type { FindingSentences } from './plan/finding-words.ts';
import type { RefusalTable } from './refusals/refusal-table.ts';
import type { JournalWords, MailWords, StepWords, TimeWords, WaitingWords } from './sentences.ts';
import type { TroubleWordsOf } from './trouble-words.ts';
import type { EventName, StateName } from './word-keys.ts';

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
  /** as it was, is or will be called on a day */
  cellOn(id: string, day: LocalDate): string;
  /** every name by which somebody may look for it */
  cellEver(id: string): string[];
  /** ids of the cells of a peer group, in the plan's order */
  peers(group: string): string[];
  /** of a criteria set, by `subject.id` or `id` */
  criterion(id: string): string;
  /** titles of the reports that make up a dossier */
  reports(): string[];
  /** who acts for a holder now: names with the role they act in, the principal first */
  acting(holder: Holder): { name: string; role: Role }[];
  /** ids under which the outbox keeps what is for a holder now: people, or a place that nobody holds */
  addressees(holder: Holder): string[];
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
  events: Record<EventName, string>;
  roles: Record<Role, string>;
  /** a role without a name before it: `cấp ủy chi bộ`, `Tổ kiểm tra` */
  holders: Record<Holder['role'], string>;
  marks: Record<Mark, string>;
  minutesOutcomes: Record<MinutesOutcome, string>;
  levels: Record<Level, string>;
  /** of grassroots democracy and “skilful mobilisation” */
  democracyLevels: Record<(typeof DEMOCRACY_LEVELS)[number], string>;
  /** of one criterion */
  grades: Record<Grade, string>;
  decisionKinds: Record<DecisionKind, string>;
  decisionStates: Record<DecisionCase['state'], string>;
  /** why a signed decision was not issued; `OTHER` for what has no sentence */
  failures: Record<DecisionFailure | 'OTHER', string>;
  memberStatuses: Record<MemberStatus, string>;
  memberKinds: Record<MemberKind, string>;
  /** what speaks against a member's level, said of the member */
  cautions: Record<Caution['reason'], string>;
  ballotMethods: Record<Ballot['method'], string>;
  /** what becomes of numbers of documents when a committee is reorganised */
  numberSeries: Record<CommitteeChange['numbers'], string>;
  /** what a cell that was split off, or the office for it, has still to do */
  splitTasks: Record<SplitTask, string>;
  voteMatters: Record<VoteMatter, string>;
  choices: Record<Choice, string>;
  layers: Record<Layer, string>;
  reports: Record<ReportId, string>;
  missing: Record<MissingPart, string>;
  /** parts of a dossier that are named by their criterion */
  missingOf: { scores(criterion: string): string; evidence(criterion: string): string };
  checklist: Record<ChecklistItem, string>;
  noticeStates: Record<ToldState, string>;
  /** how somebody was told */
  tellingWays: Record<TellingWay, string>;
  sessionStates: Record<SessionView['state'], string>;
  /** Sunday first */
  weekdays: readonly [string, string, string, string, string, string, string];
  refusals: RefusalTable;
  /** of a plan or a criteria set that is read from a file */
  findings: FindingSentences;
  troubles: TroubleWordsOf;
  /** what trouble is about, where it is no cell */
  troublePlaces: { campaign: string; mailroom: string };
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

/** The labels of what people hold, give and decide, apart from events, stages and tasks. */
export type Labels = Pick<
  Dictionary,
  | 'roles'
  | 'holders'
  | 'marks'
  | 'minutesOutcomes'
  | 'levels'
  | 'democracyLevels'
  | 'grades'
  | 'decisionKinds'
  | 'decisionStates'
  | 'failures'
  | 'memberStatuses'
  | 'memberKinds'
  | 'cautions'
  | 'ballotMethods'
  | 'numberSeries'
  | 'splitTasks'
  | 'voteMatters'
  | 'choices'
  | 'layers'
  | 'reports'
  | 'missing'
  | 'missingOf'
  | 'checklist'
  | 'noticeStates'
  | 'tellingWays'
>;
