import type { Instant } from '../domain/calendar/instant.ts';
import type { CaseContent } from '../domain/case/case-content.ts';
import type { Guidance, RaisedOfCell } from '../domain/case/raised-difficulties.ts';
import type { RecordedCell } from '../domain/case/recorded-cell.ts';
import type { CampaignContent } from '../domain/committee/committee-content.ts';
import type { FailedTemplate } from '../domain/failed-template.ts';
import type { CalendarMethod, SessionEntry } from '../domain/inspection/session-invitation.ts';
import type { CampaignRecord } from '../domain/journal/campaign-record.ts';
import type { Erasure } from '../domain/journal/erasure.ts';
import type { CampaignStanding, CellStanding, Notice } from '../domain/journal/journal.ts';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import type { Prepared } from '../domain/journal/prepared.ts';
import type { RecordedEntry } from '../domain/journal/recorded-entry.ts';
import type { Bounced, Told } from '../domain/obligation/notice-action.ts';
import type { NoticeState, OutboxState } from '../domain/obligation/notice-state.ts';
import type { PaperEvent } from '../domain/paper-event.ts';
import type { PersonDetailsGiven } from '../domain/people/person-details.ts';
import type { Roster } from '../domain/people/roster.ts';
import type { RunningPlan } from '../domain/plan/campaign-plan.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Trouble } from '../domain/trouble.ts';
import type { WordKind } from '../domain/word-kind.ts';
import type { DecisionRow } from './decision-row.ts';
import type { DraftGiven, DraftKept, DraftMark, DraftPlace, DraftRow } from './draft-row.ts';
import type { Repaired } from './journal-repair.ts';
import type { InvitationAnswer } from './mail/invitation-answer.ts';
import type { NumberRegister } from './number-register.ts';
import type { PersonRow } from './person-row.ts';
import type { AccountWriter } from './sign-in/accounts.ts';
import type { StoredWord, WordReader } from './word-rows.ts';

/** What dashboard, CLI and documents read. Every row is folded from the journal or written by an activity. */

export interface CampaignRow {
  id: string;
  /**
   * its people are named by the directory: those of the plan, and those who were named or given a role since; its cells
   * by the day
   */
  plan: RunningPlan;
  roster: Roster;
  startedAt: number;
  /** of the campaign's own statechart */
  standing: CampaignStanding;
  seq: number;
}

/** A campaign as it stood. */
export interface StoodCampaign extends Pick<CampaignRow, 'plan' | 'roster'> {
  content: Partial<CampaignContent>;
  /** its directory, by the names of then */
  people: PersonRow[];
  prepared: Prepared | null;
}

/** What is known of a campaign apart from its plan. */
export interface CampaignName {
  id: string;
  startedAt: number;
  /** grows with every change that a page of it could show */
  revision: number;
}

/** A campaign in which somebody has a role, or had one, with what says which. */
export interface CampaignOfPerson extends CampaignName {
  roster: Roster;
  /** null where it isn't known without the plan */
  utcOffset: string | null;
}

export interface CellRow {
  campaign: string;
  cell: string;
  standing: CellStanding;
  seq: number;
  updatedAt: number;
}

/** One notice for one person. */
export interface NoticeRow {
  /** `${campaign}/${subject}/${notice.key}/${person}` */
  id: string;
  campaign: string;
  subject: string;
  person: string;
  /** `to` or `copy` */
  role: 'to' | 'copy';
  notice: Notice;
  state: NoticeState;
  /** when its mail may be made, ms; null: it came into its state since mails were planned last */
  leavesAt: number | null;
  mail: string | null;
  changedAt: number;
  detail: string | null;
  told: Told | null;
  /** its mail came back */
  bounced: Bounced | null;
}

/** The calendar entry that a mail brings, changes or takes away. */
export interface MailCalendar {
  method: CalendarMethod;
  uid: string;
  sequence: number;
  /** iCalendar text (RFC 5545), as it is sent */
  content: string;
  /** what the content says, to compare with what it should say */
  entry: SessionEntry;
  /** what the calendar showed before; null when nothing, or nobody knows */
  before: SessionEntry | null;
}

export interface MailRow {
  id: string;
  campaign: string;
  person: string;
  address: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** withdrawn: tried in vain and then overtaken, so that it is not tried again */
  state: 'ready' | 'sent' | 'failed' | 'withdrawn';
  attempts: number;
  error: string | null;
  createdAt: number;
  sentAt: number | null;
  calendar: MailCalendar | null;
  /** ids of the notices it carries */
  notices: string[];
}

export interface NoticeFilter {
  subject?: string;
  person?: string;
  state?: NoticeState;
  /** of the notices themselves, e.g. `dossier/before3@1733788800000` */
  keys?: readonly string[];
}

/** Which part of the outbox. */
export interface OutboxQuestion {
  /** of one row */
  id?: string;
  state?: OutboxState;
  subject?: string;
  person?: string;
  /** one of these is what a notice has to do with: its person, its subject, or what it is about (`dossier`) */
  named?: { people: readonly string[]; subjects: readonly string[]; matters: readonly string[] };
  limit: number;
  /** how many are passed over, newest first */
  offset: number;
}

/** A notice, with what the mail says by which it goes or went. */
export interface OutboxRow extends NoticeRow {
  sending: Pick<MailRow, 'address' | 'subject' | 'attempts' | 'error' | 'createdAt' | 'sentAt'> | null;
}

export interface OutboxPage {
  /** newest first */
  rows: OutboxRow[];
  /** of the same question without its state */
  counts: Partial<Record<OutboxState, number>>;
}

export interface JournalFilter {
  subject?: string;
  /** of events of these types, and of nothing else */
  types?: readonly string[];
  /** entries with a higher position than this */
  after?: number;
  limit?: number;
  /** newest first by default */
  order?: 'newest' | 'oldest';
}

export type PlacedEntry = RecordedEntry & {
  /**
   * grows with every entry recorded in this database; within one campaign in the order in which they become readable
   */
  position: number;
};

export interface RecordsReader extends WordReader {
  /** with their plans, which are large: for what goes through all of them */
  campaigns(): Promise<CampaignRow[]>;
  /** newest first */
  campaignNames(): Promise<CampaignName[]>;
  /** those whose roster names a person, newest first: perhaps for a time that is over or to come */
  campaignsOf(person: string): Promise<CampaignOfPerson[]>;
  campaign(id: string): Promise<CampaignRow | null>;
  /** the same as the campaign's entries fold to it, with ids alone */
  campaignRecord(id: string): Promise<CampaignRecord | null>;
  cells(campaign: string): Promise<CellRow[]>;
  cell(campaign: string, cell: string): Promise<CellRow | null>;
  /** every cell with its whole case, in one question */
  cases(campaign: string): Promise<RecordedCell[]>;
  /** what a cell's documents are made from; empty before its first entry */
  caseContent(campaign: string, cell: string): Promise<Partial<CaseContent>>;
  /** the difficulties of the cells that have raised any */
  raised(campaign: string): Promise<RaisedOfCell[]>;
  /** answers to other cells that a cell was given too, oldest first */
  guidance(campaign: string, cell: string): Promise<Guidance[]>;
  /** the committee's meetings, slates and decisions; empty before the campaign's first entry */
  campaignContent(campaign: string): Promise<Partial<CampaignContent>>;
  /** when what has happened in a case came to be what it is now, ms; null while it has not happened */
  happenedAt(campaign: string, subject: string, event: PaperEvent): Promise<Instant | null>;
  /** when it came to be what it is no longer, ms, oldest first */
  happenedEarlier(campaign: string, subject: string, event: PaperEvent): Promise<Instant[]>;
  /** a cell's case as it stood at an instant (ms), whatever came of it later; null before its first entry */
  caseAt(campaign: string, cell: string, at: Instant): Promise<RecordedCell | null>;
  /** the campaign as it stood at an instant (ms); null before its first entry, or where its entries aren't kept */
  campaignAt(campaign: string, at: Instant): Promise<StoodCampaign | null>;
  /** the people directory; it may hold thousands */
  people(campaign: string): Promise<PersonRow[]>;
  journal(campaign: string, filter?: JournalFilter): Promise<PlacedEntry[]>;
  notices(campaign: string, filter?: NoticeFilter): Promise<NoticeRow[]>;
  /** a part of the outbox, which may hold tens of thousands of notices */
  outbox(campaign: string, question: OutboxQuestion): Promise<OutboxPage>;
  mails(campaign: string, filter?: { subject?: string; person?: string }): Promise<MailRow[]>;
  /** answers of calendar programs to the invitations that stand */
  invitationAnswers(campaign: string): Promise<InvitationAnswer[]>;
  decisions(campaign: string): Promise<DecisionRow[]>;
  /** numbers by body (the plan's issuer), name of the term (empty for none) and type, e.g. `QĐ` */
  register(body: string, term: string, type: string): Promise<NumberRegister>;
  /** what is in the way of the campaign now, oldest first */
  troubles(campaign: string): Promise<Trouble[]>;
  /** what was erased of its entries, by whom and why */
  erasures(campaign: string): Promise<Erasure[]>;
  /** the newest sequence recorded for a subject, 0 when none */
  recordedSeq(campaign: string, subject: string): Promise<number>;
  /** what a person is still writing; for that person alone */
  draft(place: DraftPlace): Promise<DraftRow | null>;
  /** what a person is still writing in a campaign, newest first; for that person alone */
  drafts(campaign: string, person: string): Promise<DraftMark[]>;
}

/** What is written beside the journal, by the office. */
export interface RecordsWriter extends AccountWriter {
  /**
   * Keeps a new version of a template for Word, or the way back to the one that comes with the program.
   *
   * @returns the version that is the newest now
   */
  keepTemplate(kind: WordKind, given: StoredWord | null, by: string | null): Promise<number>;
  /** That a template couldn't say a paper: trouble of the campaign, until another template of its kind is given. */
  recordFailedTemplate(campaign: string, failed: FailedTemplate): Promise<void>;
  /** Who the people of a plan are, for the campaign that is to begin with it. @returns the deposit's name */
  depositPeople(plan: Pick<Plan, 'people' | 'roles'>): Promise<string>;
  /** For a campaign that did not begin. */
  dropDeposit(deposit: string): Promise<void>;
  /** @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_INVALID` */
  savePeople(campaign: string, rows: readonly PersonRow[]): Promise<{ added: number; changed: number }>;
  /** Name, address, telephone; the mailroom has to be woken. @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_INVALID` */
  correctPerson(campaign: string, id: string, details: PersonDetailsGiven): Promise<void>;
  /** @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_UNKNOWN` */
  erasePerson(campaign: string, id: string): Promise<void>;
  /** @throws RecordingError `ENTRY_INVALID`, `JOURNAL_GAP` */
  repairJournal(campaign: string, subject: string, entries: readonly SealedEntry[]): Promise<Repaired>;
  /**
   * Keeps a draft, unless another page has saved it since; what that page saved stays then.
   *
   * @throws RecordingError `DRAFT_INVALID`
   */
  saveDraft(draft: DraftGiven): Promise<DraftKept>;
  /** Drops a draft that was sent or thrown away; one with another id stays. */
  dropDraft(place: DraftPlace, eventId: string): Promise<void>;
  /**
   * Which of a cell's files something names, a draft or an entry: no other one may be cleared away.
   *
   * @param hashes SHA-256 of files, in hex
   */
  namedFiles(campaign: string, cell: string, hashes: readonly string[]): Promise<readonly string[]>;
  /**
   * Keeps a code with which a person may sign in once, by its hash; one printed before works no longer.
   *
   * @returns until when it works, ms
   * @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_UNKNOWN`
   */
  keepPrintedCode(campaign: string, person: string, hash: string): Promise<number>;
  /**
   * The same for whoever sets up the first campaign; it works only as long as there is none.
   *
   * @throws RecordingError `CAMPAIGN_THERE`
   */
  keepFirstCode(hash: string): Promise<number>;
}
