import type { JournalEntry } from '../journal.ts';
import type { Audience } from './words.ts';

export interface JournalLine {
  /** a person's name, `Đồng hồ` or `Hệ thống` */
  actor: string;
  /** `trả lại hồ sơ, hạn bổ sung hết thứ Tư 11/12/2024` */
  deed: string;
  /** states left and entered, in words; null when nothing changed */
  change: { from: string; to: string } | null;
  reason: string | null;
}

/** What one entry of the journal says, in parts; `${actor} ${deed}` is the sentence. */
export function journalLine(entry: JournalEntry, audience: Audience): JournalLine {
  return {
    actor: audience.names.person(entry.actor),
    deed: entry.input.kind,
    change: null,
    reason: entry.reason,
  };
}
