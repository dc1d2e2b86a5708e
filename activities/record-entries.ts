import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import type { TroubleKind } from '../domain/trouble.ts';
import { recordMissingDecision } from '../records/decisions.ts';
import { putNotices } from '../records/mail/outbox.ts';
import { recordEntries } from '../records/recording.ts';
import { RecordingError } from '../records/recording-error.ts';
import { recordTrouble, settleRecorded } from '../records/troubles.ts';
import { write } from '../records/writing.ts';
import { attemptAt } from './attempt-time.ts';
import type { ActivityContext } from './context.ts';
import { wordsOf } from './failures.ts';

export interface EntriesToRecord {
  campaign: string;
  /** of one subject, in order */
  entries: SealedEntry[];
}

const troubleOf = (error: unknown): TroubleKind => {
  if (!(error instanceof RecordingError)) return 'recordFailing';
  if (error.code === 'JOURNAL_CONFLICT') return 'journalConflict';
  return error.code === 'JOURNAL_GAP' ? 'journalGap' : 'recordFailing';
};

/**
 * Records entries, what they fold to and their notices, all or none; repeated it changes nothing. Then it wakes the
 * mailroom, also when repeated, in case the first wake was lost.
 *
 * @throws RecordingError `JOURNAL_GAP`, `JOURNAL_CONFLICT`, both to be tried again: the entries stay with their
 *   workflow, and trouble is recorded beside the journal
 */
export async function record(
  context: ActivityContext,
  { campaign, entries }: EntriesToRecord,
): Promise<void> {
  const [first] = entries;
  if (first === undefined) return;
  const { subject } = first;
  const at = { campaign, subject, ref: '' };
  const now = attemptAt(first.at);
  try {
    await write(context.db, campaign, async (queries) => {
      const fresh = await recordEntries(queries, entries);
      await putNotices(queries, fresh);
      for (const entry of fresh) await recordMissingDecision(queries, entry);
      await settleRecorded(queries, at, entries, now);
    });
  } catch (error) {
    const trouble = { ...at, kind: troubleOf(error), detail: wordsOf(error) };
    // records that are away can't take trouble either: the error itself is what counts
    await write(context.db, campaign, (queries) => recordTrouble(queries, trouble, now)).catch(
      () => undefined,
    );
    throw error;
  }
  if (entries.some(({ notices, withdrawn }) => notices.length > 0 || withdrawn.length > 0))
    await context.wakeMailroom(campaign);
}
