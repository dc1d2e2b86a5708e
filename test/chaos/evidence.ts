import type { RecordedEntry } from '../../domain/journal/recorded-entry.ts';
import type { JournalCheck } from '../../records/journal-check.ts';
import type { MailRow, NoticeRow } from '../../records/reading.ts';
import type { CaseState } from '../../workflows/messages.ts';
import type { Ledger } from './people.ts';

/** A mail that the mail server has taken. */
export interface TakenMail {
  messageId: string;
  /** ms */
  at: number;
  /** when the sender got the answer (ms); null when it never did */
  heardAt: number | null;
}

/** Everything that a round left behind, after all was started again and came to rest. */
export interface Evidence {
  campaign: string;
  ledger: Ledger;
  /** the whole journal, oldest first */
  entries: RecordedEntry[];
  /** of the campaign and each cell, as its workflow says */
  states: { subject: string; state: CaseState }[];
  check: JournalCheck;
  notices: NoticeRow[];
  mails: MailRow[];
  taken: TakenMail[];
  /** addresses to which the mail server has refused mail for good */
  refusedAddresses: string[];
  /** instants (ms) at which a worker or a database was killed */
  kills: number[];
  /** workflows of which a history was replayed */
  replayed: string[];
  /** histories that can't be replayed, and why */
  unreplayed: { workflowId: string; why: string }[];
  /** workflow tasks that failed by the workflow's own code */
  failedTasks: { workflowId: string; why: string }[];
  /** what had not come to rest in time, in sentences */
  pending: string[];
}
