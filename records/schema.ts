import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import type { DecisionLine } from '../domain/committee/committee-content.ts';
import type { CalendarAnswer, CalendarMethod } from '../domain/inspection/session-invitation.ts';
import type { EntryContent, Notice, Standing } from '../domain/journal/journal.ts';
import type { SealedEntry, SealedPart } from '../domain/journal/journal-seal.ts';
import type { Bounced, Told } from '../domain/obligation/notice-action.ts';
import type { NoticeState } from '../domain/obligation/notice-state.ts';
import type { Roster } from '../domain/people/roster.ts';
import type { CampaignPlan } from '../domain/plan/campaign-plan.ts';
import type { TroubleKind } from '../domain/trouble.ts';
import type { DraftPair } from './draft-row.ts';
import { instant } from './instant-column.ts';
import type { MailCalendar, MailRow, NoticeRow } from './reading.ts';

/**
 * The tables. Instants are ms since 1970. Documents are `json`, never `jsonb`, which refuses U+0000: one such character
 * in a remark would keep a whole subject from being recorded.
 */

/** What a campaign's own entries fold to, beside its standing. */
export const campaigns = pgTable(
  'campaign',
  {
    id: text('id').primaryKey(),
    plan: json('plan').$type<CampaignPlan>().notNull(),
    roster: json('roster').$type<Roster>().notNull(),
    startedAt: instant('started_at').notNull(),
    /** whom the roster names, by which their campaigns are found; null: written by a build that didn't say it */
    people: text('people').array(),
    /** of the plan's calendar; null likewise */
    utcOffset: text('utc_offset'),
  },
  (table) => [index('campaign_by_person').using('gin', table.people)],
);

export const journal = pgTable(
  'journal',
  {
    position: bigserial('position', { mode: 'number' }).notNull().unique(),
    campaign: text('campaign').notNull(),
    subject: text('subject').notNull(),
    seq: integer('seq').notNull(),
    at: instant('at').notNull(),
    key: text('key').notNull(),
    /** of the entry's seal; null for entries of a build that didn't seal them */
    hash: text('hash'),
    entry: json('entry').$type<SealedEntry>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaign, table.subject, table.seq] }),
    index('journal_by_campaign').on(table.campaign, table.position),
  ],
);

/** The projection of a subject, by its newest entry; the campaign's includes its row above. */
export const standings = pgTable(
  'standing',
  {
    campaign: text('campaign').notNull(),
    subject: text('subject').notNull(),
    seq: integer('seq').notNull(),
    updatedAt: instant('updated_at').notNull(),
    standing: json('standing').$type<Standing>().notNull(),
    /** what documents of the cell or the campaign are made from */
    content: json('content').$type<EntryContent>().notNull().default({}),
  },
  (table) => [primaryKey({ columns: [table.campaign, table.subject] })],
);

export const notices = pgTable(
  'notice',
  {
    id: text('id').primaryKey(),
    campaign: text('campaign').notNull(),
    subject: text('subject').notNull(),
    key: text('key').notNull(),
    person: text('person').notNull(),
    role: text('role').$type<NoticeRow['role']>().notNull(),
    notice: json('notice').$type<Notice>().notNull(),
    /** when the step fell due, or since when its person has an address: decides which notices travel together */
    at: instant('at').notNull(),
    /** when its mail may be made; null: it came into the outbox since mails were planned last */
    leavesAt: instant('leaves_at'),
    state: text('state').$type<NoticeState>().notNull(),
    mail: text('mail'),
    changedAt: instant('changed_at').notNull(),
    detail: text('detail'),
    /** how its person was told, by word of mouth or by hand */
    told: json('told').$type<Told>(),
    bounced: json('bounced').$type<Bounced>(),
  },
  (table) => [
    unique('notice_business_key').on(table.campaign, table.subject, table.key, table.person),
    index('notice_by_state').on(table.campaign, table.state, table.at),
    index('notice_by_mail').on(table.mail),
  ],
);

export const mails = pgTable(
  'mail',
  {
    id: text('id').primaryKey(),
    campaign: text('campaign').notNull(),
    person: text('person').notNull(),
    address: text('address').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    messageId: text('message_id').notNull().unique(),
    state: text('state').$type<MailRow['state']>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** a try has begun and its answer is not recorded yet: until it is, nobody knows whether the mail has left */
    trying: boolean('trying').notNull().default(false),
    error: text('error'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
    /** null: a mail without a calendar entry */
    calendar: json('calendar').$type<MailCalendar>(),
  },
  (table) => [index('mail_by_state').on(table.campaign, table.state)],
);

/**
 * What was last handed to the mail server of each calendar entry of a person. The person certainly has it when its mail
 * is sent, will have it when that is ready, and otherwise (refused, or dropped after a try) may not.
 */
export const calendarEntries = pgTable(
  'calendar_entry',
  {
    campaign: text('campaign').notNull(),
    person: text('person').notNull(),
    uid: text('uid').notNull(),
    sequence: integer('sequence').notNull(),
    method: text('method').$type<CalendarMethod>().notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    venue: text('venue').notNull(),
    cells: json('cells').$type<string[]>().notNull(),
    mail: text('mail').notNull(),
    /** what the person's calendar program answered to this sequence; null: nothing */
    answer: text('answer').$type<CalendarAnswer>(),
    answeredAt: instant('answered_at'),
  },
  (table) => [
    primaryKey({ columns: [table.campaign, table.person, table.uid] }),
    index('calendar_entry_by_uid').on(table.uid),
  ],
);

/**
 * The directory: who people are. Plan, journal and content know only ids. Until its campaign begins a directory is kept
 * under the name of its deposit (people-deposit.ts).
 */
export const people = pgTable(
  'person',
  {
    campaign: text('campaign').notNull(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    cell: text('cell'),
    email: text('email'),
    born: text('born'),
    phone: text('phone'),
    member: boolean('member').notNull(),
    /** an address of the sample data, which nobody reads */
    sample: boolean('sample').notNull().default(false),
    /**
     * when the office said who this is: in the plan, by a correction, by erasing; lists of members don't change the
     * name or address of such a person. Null: known only from lists of members
     */
    namedAt: instant('named_at'),
  },
  (table) => [primaryKey({ columns: [table.campaign, table.id] })],
);

/** Names that people of the directory had before: papers of then are made with them. Gone with whoever is erased. */
export const formerNames = pgTable(
  'former_name',
  {
    campaign: text('campaign').notNull(),
    person: text('person').notNull(),
    /** when it was changed */
    until: instant('until').notNull(),
    name: text('name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaign, table.person, table.until] })],
);

export const decisions = pgTable(
  'decision',
  {
    campaign: text('campaign').notNull(),
    id: text('id').notNull(),
    /** who issues, in which term, and the type in the document's symbol, e.g. `QĐ`: the register of its number */
    body: text('body').notNull(),
    term: text('term').notNull(),
    type: text('type').notNull(),
    /** the number's count; null for one from before the register that can't be counted, or that is taken */
    serial: integer('serial'),
    slate: text('slate').notNull(),
    kind: text('kind').notNull(),
    number: text('number').notNull(),
    date: text('date').notNull(),
    signer: text('signer').notNull(),
    lines: json('lines').$type<DecisionLine[]>().notNull(),
    /** ids of decisions of the same campaign */
    replaces: text('replaces'),
    amends: text('amends'),
    /** why numbers before it were left out, or why it is lower than the last */
    gapReason: text('gap_reason'),
    html: text('html').notNull(),
    sha256: text('sha256').notNull(),
    issuedAt: instant('issued_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaign, table.id] }),
    unique('decision_register').on(table.body, table.term, table.type, table.serial),
  ],
);

/** What keeps a campaign from going on as it should, beside the journal; settled rows stay. */
export const troubles = pgTable(
  'trouble',
  {
    campaign: text('campaign').notNull(),
    /** `campaign`, `mailroom`, or a cell's id */
    subject: text('subject').notNull(),
    kind: text('kind').$type<TroubleKind>().notNull(),
    /** tells two of a kind apart: a command's id, an entry's number; empty where there is only one */
    ref: text('ref').notNull(),
    /** for the operator, in English: never what somebody wrote */
    detail: text('detail').notNull(),
    since: instant('since').notNull(),
    seenAt: instant('seen_at').notNull(),
    settledAt: instant('settled_at'),
  },
  (table) => [primaryKey({ columns: [table.campaign, table.subject, table.kind, table.ref] })],
);

/** What was erased of entries: without its row an empty part was emptied by nobody knows whom. */
export const erasures = pgTable(
  'erasure',
  {
    campaign: text('campaign').notNull(),
    subject: text('subject').notNull(),
    seq: integer('seq').notNull(),
    part: text('part').$type<SealedPart>().notNull(),
    by: text('by').notNull(),
    at: instant('at').notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaign, table.subject, table.seq, table.part] })],
);

/** What somebody is still writing: one draft for each form of a case, and for each person whose paper is entered. */
export const drafts = pgTable(
  'draft',
  {
    campaign: text('campaign').notNull(),
    subject: text('subject').notNull(),
    /** of the event that it is to become */
    type: text('type').notNull(),
    person: text('person').notNull(),
    /** whose paper the person enters; empty for their own */
    paperOf: text('paper_of').notNull(),
    revision: integer('revision').notNull(),
    /** the newest entry of the case when it was begun; 0 before the first */
    base: integer('base').notNull(),
    /** of the sending: however often it is sent, it is taken once */
    eventId: text('event_id').notNull(),
    /** the page that saved it last: what that page saves again is no conflict, although it has heard no answer */
    savedBy: text('saved_by').notNull(),
    /** the form's fields as they were typed */
    pairs: json('pairs').$type<DraftPair[]>().notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaign, table.subject, table.type, table.person, table.paperOf] }),
  ],
);

/** A row for each campaign; its value grows with every change that a page of it could show. */
export const revisions = pgTable('revision', {
  campaign: text('campaign').primaryKey(),
  value: bigint('value', { mode: 'number' }).notNull(),
});
