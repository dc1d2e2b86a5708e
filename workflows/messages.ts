import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Envelope, Receipt } from '../domain/envelope.ts';
import type { JournalEntry, Standing } from '../domain/journal/journal.ts';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import type { NoticeAction } from '../domain/obligation/notice-action.ts';
import type { TellingReport } from '../domain/obligation/told-first.ts';
import type { DirectorySource } from '../domain/people/directory-source.ts';
import type { CampaignPlan } from '../domain/plan/campaign-plan.ts';
import type { EngineState } from '../interpreter/engine-types.ts';
import type { CellInput } from '../machines/cell/cell-context.ts';
import type { CampaignMessage } from '../machines/protocol/campaign-message.ts';
import type { CellReport } from '../machines/protocol/cell-report.ts';
import type { Command } from '../machines/protocol/command.ts';
import type { CarriedCase, Restart } from './durable-case.ts';
import type { Waiting } from './outgoing.ts';

/** Messages of the workflows; client and tests send these, by these names. */

export const TASK_QUEUE = 'bon-tot';
/** Mails have a queue of their own beside a worker's: a hanging mail server takes no slots from the records. */
export const mailQueueOf = (taskQueue: string): string => `${taskQueue}-mail`;

export const campaignWorkflowId = (campaign: string): string => `campaign/${campaign}`;
export const cellWorkflowId = (campaign: string, cell: string): string => `campaign/${campaign}/cell/${cell}`;
export const mailroomWorkflowId = (campaign: string): string => `campaign/${campaign}/mailroom`;
export const mailTestWorkflowId = (id: string): string => `mail-test/${id}`;
/** A subject is `campaign` or a cell's id. */
export const subjectWorkflowId = (campaign: string, subject: string): string =>
  subject === 'campaign' ? campaignWorkflowId(campaign) : cellWorkflowId(campaign, subject);

export interface MailTestArgs {
  /** of this try */
  id: string;
  /** address */
  to: string;
}

/** A person's event; refused with a failure whose type is the refusal's code and whose first detail is the refusal. */
export const sendEvent = defineUpdate<Receipt, [Envelope]>('sendEvent');
/** campaign → cell */
export const command = defineSignal<[Command]>('command');
/** cell → campaign */
export const report = defineSignal<[CellReport]>('report');

/** mailroom → owner of a round: its holder was told, or can't be reached */
export const telling = defineSignal<[TellingReport]>('telling');

export interface TimerAhead {
  id: string;
  /** id of the actor that armed it: an obligation */
  actor: string;
  /** what it is called there, e.g. `due`, `step-before3` */
  name: string;
  firesAt: number;
}

export const standing = defineQuery<Standing>('standing');
export const timersAhead = defineQuery<TimerAhead[]>('timersAhead');
/** the newest entries, oldest first */
export const journalTail = defineQuery<JournalEntry[]>('journalTail');
/** entries that the records have not taken yet; asked of a case that is dead */
export const pendingEntries = defineQuery<SealedEntry[]>('pendingEntries');
/** event types that a person could send now */
export const validEvents = defineQuery<string[], [string]>('validEvents');

/**
 * The interpreter's own state of an instance; for those who continue from it in virtual time, opaque to everybody else.
 */
export type CaseState = EngineState;
export const engineState = defineQuery<CaseState>('engineState');

export type { CarriedCase, Restart } from './durable-case.ts';

/** There is something to send. */
export const wake = defineSignal('wake');
/**
 * A case that was dead is back: the mailroom reports everything told again, and a cell where it stands, to whoever
 * ignores what is known.
 */
export const reportAgain = defineSignal('reportAgain');
/** To the mailroom; fails with a failure whose type is `TREATMENT_INVALID` or one of `NOTICE_ACTION_FAILURES`. */
export const actOnNotice = defineUpdate<void, [NoticeAction]>('actOnNotice');

export { receiverOf } from '../machines/protocol/campaign-message.ts';
/** A message to a cell that had not arrived, as far as anybody knows, when its campaign died. */
export type LeftMessage = Waiting<CampaignMessage>;

/** The campaign asks a cell where it stands: what it reported to a campaign that died is lost. */
export interface Question {
  asks: string;
}

export interface CampaignArgs {
  campaign: string;
  /** in its first run; later ones carry what it has become */
  plan?: CampaignPlan;
  /** where the names of its people come from; left out: there are none */
  directory?: DirectorySource;
  /** history events after which the workflow continues as new; without it when Temporal suggests it */
  historyLimit?: number;
  carried?: CarriedCase;
  /** of a dead case that is brought back by this run */
  restarted?: Restart;
  /** messages that the last run left, or a dead one whose arrival nobody has confirmed */
  outgoing?: Waiting<CampaignMessage | Question>[];
  /** of cells that ended while nobody heard them */
  reports?: CellReport[];
}

export interface CellArgs {
  campaign: string;
  input: CellInput;
  historyLimit?: number;
  carried?: CarriedCase;
  restarted?: Restart;
  /** what the campaign had sent to a dead cell and got no answer to, oldest first */
  commands?: Command[];
  /** reports that the last run left */
  outgoing?: Waiting<CellReport>[];
}
