import type { Instant } from '../calendar/instant.ts';
import { type CampaignRecord, foldCampaign } from './campaign-record.ts';
import type { EntryContent, JournalEntry, Standing } from './journal.ts';
import { isReadable } from './recorded-entry.ts';

/** What is known of a subject by its entries so far. */
export interface Projection {
  seq: number;
  updatedAt: Instant;
  standing: Standing;
  /** of a cell, or of the campaign: the newest of each part */
  content: EntryContent;
  /** of the campaign's own subject */
  record: CampaignRecord | null;
}

/**
 * The fold from journal to projection: what stands by the newest entry. Used by recording and rebuilding alike.
 *
 * @throws RangeError when the entry isn't the next one of its subject, or hasn't the shape of one
 */
export function project(before: Projection | null, entry: JournalEntry): Projection {
  const next = (before?.seq ?? 0) + 1;
  if (entry.seq !== next)
    throw new RangeError(`entry ${entry.seq} of ${entry.subject} doesn't follow; expected ${next}`);
  if (!isReadable(entry)) throw new RangeError(`entry ${next} can't be read`);
  const content = { ...before?.content, ...entry.content };
  const known = before?.record ?? null;
  return {
    seq: entry.seq,
    updatedAt: entry.at,
    standing: entry.standing,
    content,
    record: entry.subject === 'campaign' ? foldCampaign(known, entry) : null,
  };
}
