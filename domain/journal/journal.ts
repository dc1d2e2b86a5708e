import type { Instant } from '../calendar/instant.ts';
import type { CaseContent } from '../case/case-content.ts';
import type { CampaignContent } from '../committee/committee-content.ts';
import type { CampaignFacts, CellFacts } from '../facts.ts';
import type { DeadlineRule } from '../obligation/deadline-rule.ts';
import type { WaitsFor } from '../obligation/waits-for.ts';
import type { Holder } from '../people/roster.ts';
import type { CampaignStage, CellStage, StageId } from '../stages.ts';

/** What a cell's dossier or minutes are known by until they are replaced; a standing shows it beside the stage. */
export const MARKS = [
  'late',
  'incomplete',
  'noDossier',
  'readInPart',
  'notCompleted',
  'returned',
  'deemedAgreed',
  'reserved',
  'refused',
  'unanswered',
  'disputed',
  'referred',
  'objectionUpheld',
  'improvementOwed',
  'membersUnrated',
  'untold',
] as const;
export type Mark = (typeof MARKS)[number];

export type MinutesOutcome =
  | 'adopted'
  | 'agreed'
  | Extract<Mark, 'reserved' | 'deemedAgreed' | 'refused' | 'unanswered' | 'disputed'>;

export type ObligationKind = 'task' | 'appointment' | 'window';

/** A deadline is a log; the newest entry counts. `due` and `closes` are exclusive instants. */
export interface DeadlineEntry {
  due: Instant;
  closes: Instant | null;
  /** person id, or `plan` */
  who: string;
  why: string;
  at: Instant;
  /** by which it follows a change of the calendar or of a milestone; left out where somebody named the day */
  rule?: DeadlineRule;
}

/** Step names of a ladder: `opening`, `before7`, `before3`, `before1`, `dueDay`, `after1`, `after3`, `closing`. */
export type StepId = string;

/** What somebody owes now, as people read it. */
export interface ObligationView {
  /** e.g. `dossier`, `reading`, `minutesAnswer` */
  id: string;
  kind: ObligationKind;
  holder: Holder;
  openedAt: Instant;
  /** empty until its holder was told, where its time runs only from then */
  deadlines: DeadlineEntry[];
  /** steps whose notice was asked for, oldest first; what became of it is the outbox's (`askedSteps`) */
  asked: { step: StepId; at: Instant; key: Notice['key'] }[];
  /** steps that fell due while nothing ran, at their own instants; a newer one was asked for in their place */
  missed: { step: StepId; at: Instant }[];
  /** steps to come, soonest first */
  ahead: { step: StepId; at: Instant }[];
  late: boolean;
  closed: boolean;
}

interface BaseStanding {
  /** state paths, e.g. `stages.minutesAgreement.awaitingCell` */
  states: string[];
  /** the obligation a reader asks about first: overdue before due, then the soonest; null when nothing is owed */
  foremost: string | null;
  holder: Holder | null;
  due: Instant | null;
  closes: Instant | null;
  late: boolean;
  obligations: ObligationView[];
  /** what it waits for besides, or where nobody owes anything; null in a state that names nothing */
  waitsFor: WaitsFor | null;
  marks: Mark[];
  session: SessionView | null;
  /** when each stage was left, in order of happening */
  stagesDone: { stage: StageId; at: Instant }[];
  ended: boolean;
}

export interface CellStanding extends BaseStanding {
  of: 'cell';
  stage: CellStage;
  facts: CellFacts;
}

export interface CampaignStanding extends BaseStanding {
  of: 'campaign';
  stage: CampaignStage;
  facts: CampaignFacts;
}

/** What stands after an accepted input; the newest one is what dashboard and status show. */
export type Standing = CellStanding | CampaignStanding;

/** The standing of what is known to be a cell. @throws RangeError of a campaign's */
export function ofCell(standing: Standing): CellStanding {
  if (standing.of === 'cell') return standing;
  throw new RangeError(`no standing of a cell: ${standing.of}`);
}

/** The standing of what is known to be a campaign. @throws RangeError of a cell's */
export function ofCampaign(standing: Standing): CampaignStanding {
  if (standing.of === 'campaign') return standing;
  throw new RangeError(`no standing of a campaign: ${standing.of}`);
}

export interface SessionView {
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  venue: string;
  state: 'unscheduled' | 'scheduled' | 'held';
}

/** A message to people that a step asks for; names and addresses are looked up when it is sent. */
export interface Notice {
  /** `${obligation}/${step}@${due}`, with `#2` when asked for again: with campaign and subject the business key */
  key: string;
  /** what it is about: an obligation's id, or a news item such as `sessionMoved` */
  about: string;
  step: StepId;
  to: string[];
  copy: string[];
  due: Instant | null;
  at: Instant;
  /** the round of an obligation whose time runs only from when this was told: `objectionWindow/1` */
  opens?: string;
  /** values for the sentence: dates as instants, ids; never names of people */
  values: Record<string, string | number | boolean | null>;
}

/** An input of the statechart, whole: the engine makes the same step of it again. */
export type JournalInput =
  | { kind: 'start'; input: unknown }
  | { kind: 'event'; event: JournalEvent }
  | { kind: 'command'; event: JournalEvent }
  /** of a cell, to its campaign */
  | { kind: 'report'; report: unknown }
  | { kind: 'timer'; timer: string; firesAt: Instant; event: { type: string } & Record<string, unknown> }
  | { kind: 'result'; source: string; invocation: string; outcome: JournalOutcome }
  /** a dead case brought back, from what its entries fold to; by whom */
  | { kind: 'restart'; by: string };

export type JournalOutcome =
  | { ok: true; output: unknown }
  | { ok: false; error: { name: string; message: string } };

/** The accepted event whole, as the statechart got it: ids, never names; files by their hash. */
export interface JournalEvent {
  id: string;
  type: string;
  payload: unknown;
  by: string;
  /** in which side's name the person acted; a command has none */
  side?: string;
  /** the instant that counts: of receipt, or of the paper */
  at?: Instant;
  enteredBy?: string;
  on?: string;
  document?: string;
}

/** Parts of a cell's content, or of the campaign's. */
export type EntryContent = Partial<CaseContent> | Partial<CampaignContent>;

/** One accepted input: the truth of what people read. Recorded, it is sealed (journal-seal.ts). */
export interface JournalEntry {
  campaign: string;
  /** `campaign`, or a cell's id */
  subject: string;
  /** from 1, without a gap per subject */
  seq: number;
  at: Instant;
  input: JournalInput;
  /** person id, `clock` or `system` */
  actor: string;
  from: string[];
  to: string[];
  reason: string | null;
  machine: string;
  engine: string;
  notices: Notice[];
  /** keys of notices that this step takes back unless they have left; `key/person` takes back one person's */
  withdrawn: string[];
  standing: Standing;
  /** parts of a cell's content that this step changed: dossiers, scores, minutes … */
  content: EntryContent;
  /** key of the effect: the case's own id (its first run's) and sequence */
  key: string;
}
