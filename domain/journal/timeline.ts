import type { Instant } from '../calendar/instant.ts';
import type { CampaignRecord } from './campaign-record.ts';
import type { CellStanding, EntryContent, JournalEntry } from './journal.ts';
import { foldPrepared, type Prepared } from './prepared.ts';
import { type Projection, project } from './projection.ts';

/** A subject as it stood right after one of its entries. */
export interface Stood {
  seq: number;
  at: Instant;
  /** of a cell; that of a campaign grows with its cells and is never asked for */
  standing: CellStanding | null;
  content: EntryContent;
  record: CampaignRecord | null;
  /** of the campaign */
  prepared: Prepared | null;
}

/** A subject's entries folded one by one, oldest first. */
export type Timeline = readonly Stood[];

const stood = (
  { seq, updatedAt, standing, content, record }: Projection,
  prepared: Prepared | null,
): Stood => ({
  seq,
  at: updatedAt,
  standing: standing.of === 'cell' ? standing : null,
  content,
  record,
  prepared,
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
  let prepared = timeline.at(-1)?.prepared ?? null;
  for await (const entry of entries) {
    newest = project(newest, entry);
    prepared = entry.subject === 'campaign' ? foldPrepared(prepared, entry) : null;
    longer.push(stood(newest, prepared));
  }
  return { timeline: longer, newest };
}

/** How a subject stood at an instant (ms), whatever came of it later; null before its first entry. */
export function stoodAt(timeline: Timeline, at: Instant): Stood | null {
  const after = timeline.findIndex((one) => one.at > at);
  return (after === -1 ? timeline : timeline.slice(0, after)).at(-1) ?? null;
}

/** What papers tell of a subject. */
export type Known = Pick<Stood, 'content' | 'standing' | 'prepared'>;

const NOTHING: Known = { content: {}, standing: null, prepared: null };

/** Most steps change nothing of a content: each part is the very same as before. */
const isSame = (one: Known, other: Known): boolean => {
  const parts = Object.entries(other.content);
  return (
    one.prepared === other.prepared &&
    (one.standing === null) === (other.standing === null) &&
    JSON.stringify(one.standing?.session) === JSON.stringify(other.standing?.session) &&
    parts.length === Object.keys(one.content).length &&
    parts.every(([part, value]) => one.content[part as keyof EntryContent] === value)
  );
};

/**
 * When what is known of something came to be another: of each entry that changed it, oldest first.
 *
 * @param told null while nothing is known of it; of a standing it looks at the session alone, and whether there is one
 * @returns ms; `isKnown`: whether something is known of it now
 */
function changesIn(
  timeline: Timeline,
  told: (known: Known) => unknown,
): { all: Instant[]; isKnown: boolean } {
  const all: Instant[] = [];
  let before = NOTHING;
  let said = 'null';
  for (const one of timeline) {
    const now = isSame(before, one) ? said : JSON.stringify(told(one) ?? null);
    if (now !== said && now !== 'null') all.push(one.at);
    before = one;
    said = now;
  }
  return { all, isKnown: said !== 'null' };
}

/**
 * When what is known of something came to be what it is now: of the entry that changed it last.
 *
 * @param told as of `changesIn`
 * @returns ms; null where nothing is known of it now
 */
export function changedLast(timeline: Timeline, told: (known: Known) => unknown): Instant | null {
  const { all, isKnown } = changesIn(timeline, told);
  return isKnown ? (all.at(-1) ?? null) : null;
}

/**
 * When something came to be what it is no longer, oldest first.
 *
 * @param told as of `changesIn`
 * @returns ms
 */
export function changedEarlier(timeline: Timeline, told: (known: Known) => unknown): Instant[] {
  const { all, isKnown } = changesIn(timeline, told);
  return isKnown ? all.slice(0, -1) : all;
}
