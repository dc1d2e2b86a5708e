import type { Instant } from '../calendar/instant.ts';
import type { CampaignRecord } from './campaign-record.ts';
import type { CellStanding, EntryContent, JournalEntry } from './journal.ts';
import { type Projection, project } from './projection.ts';

/** A subject as it stood right after one of its entries. */
export interface Stood {
  seq: number;
  at: Instant;
  /** of a cell; that of a campaign grows with its cells and is never asked for */
  standing: CellStanding | null;
  content: EntryContent;
  record: CampaignRecord | null;
}

/** A subject's entries folded one by one, oldest first. */
export type Timeline = readonly Stood[];

const stood = ({ seq, updatedAt, standing, content, record }: Projection): Stood => ({
  seq,
  at: updatedAt,
  standing: standing.of === 'cell' ? standing : null,
  content,
  record,
});

/**
 * A timeline with more entries, folded as recording folds them.
 *
 * @param before the projection after the newest entry of the timeline, null of an empty one
 * @throws RangeError when an entry isn't the next one, or can't be read
 */
export async function foldedOn(
  timeline: Timeline,
  before: Projection | null,
  entries: AsyncIterable<JournalEntry> | Iterable<JournalEntry>,
): Promise<{ timeline: Timeline; newest: Projection | null }> {
  const longer = [...timeline];
  let newest = before;
  for await (const entry of entries) {
    newest = project(newest, entry);
    longer.push(stood(newest));
  }
  return { timeline: longer, newest };
}

/** How a subject stood at an instant (ms), whatever came of it later; null before its first entry. */
export function stoodAt(timeline: Timeline, at: Instant): Stood | null {
  const after = timeline.findIndex((one) => one.at > at);
  return (after === -1 ? timeline : timeline.slice(0, after)).at(-1) ?? null;
}

/** Most steps change nothing of a content: each part is the very same as before. */
const isSame = (one: EntryContent, other: EntryContent): boolean => {
  const parts = Object.entries(other);
  return (
    parts.length === Object.keys(one).length &&
    parts.every(([part, value]) => one[part as keyof EntryContent] === value)
  );
};

/**
 * When what a content says of something came to be what it is now: of the entry that changed it last.
 *
 * @param told null while it says nothing of it
 * @returns ms; null where it says nothing of it now
 */
export function changedLast(timeline: Timeline, told: (content: EntryContent) => unknown): Instant | null {
  let changed: Instant | null = null;
  let before: EntryContent = {};
  let said = 'null';
  for (const { at, content } of timeline) {
    const now = isSame(before, content) ? said : JSON.stringify(told(content) ?? null);
    if (now !== said) changed = now === 'null' ? null : at;
    before = content;
    said = now;
  }
  return changed;
}
