import type { CommitteeSource } from '../documents/committee/committee-papers.ts';
import type { PaperMoment } from '../documents/paper.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { RecordedCell } from '../domain/case/recorded-cell.ts';
import type { RecordsReader } from '../records/reading.ts';

/** What a paper is made of: the records as they are, or as they were. */

export type View = CommitteeSource;
export type MomentReader = Pick<RecordsReader, 'happenedAt' | 'happenedEarlier' | 'caseAt' | 'campaignAt'>;

/**
 * The instant (ms) whose records a paper is made of.
 *
 * @returns null where something that it tells of has not happened, or the journal doesn't hold it
 */
export async function momentOf(
  reader: MomentReader,
  campaign: string,
  { events, until = Number.POSITIVE_INFINITY }: PaperMoment,
): Promise<Instant | null> {
  const happened: Instant[] = [];
  for (const { subject, event } of events) {
    const at = await reader.happenedAt(campaign, subject, event);
    if (at === null) return null;
    happened.push(at);
  }
  const at = Math.min(until, events.length === 0 ? until : Math.max(...happened));
  return Number.isFinite(at) ? at : null;
}

/** The same as it stood at an instant (ms); null where the journal isn't kept. */
export async function viewAt(
  reader: MomentReader,
  campaign: string,
  { cells, content: acts }: View,
  at: Instant,
): Promise<View | null> {
  const then = await reader.campaignAt(campaign, at);
  if (then === null) return null;
  const stood: RecordedCell[] = [];
  // one after another: of hundreds of cells no more than one journal is read at a time
  for (const { cell } of cells) {
    const one = await reader.caseAt(campaign, cell, at);
    if (one !== null) stood.push(one);
  }
  return { ...then, now: at, cells: stood, acts };
}
