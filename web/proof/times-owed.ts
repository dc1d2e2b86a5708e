import type { ObligationView } from '../../domain/journal/journal.ts';
import type { PlacedEntry } from '../../records/reading.ts';
import type { PageReader } from '../access/seen-reader.ts';

/** One time that something was owed, as the journal tells it. */
export interface TimeOwed {
  /** as it stood last */
  view: ObligationView;
  /** the step since which it is owed */
  began: PlacedEntry;
  /** the step since which it isn't; null while it is */
  ended: PlacedEntry | null;
}

/** entries that are read at once; each has all that stands of its subject */
const SOME_ENTRIES = 200;

/** Adds what an entry tells of an obligation to what was told before. */
export function toldBy(entry: PlacedEntry, id: string, times: TimeOwed[]): void {
  const view = entry.standing.obligations.find((one) => one.id === id);
  const last = times.at(-1);
  const open = last !== undefined && last.ended === null ? last : null;
  if (view !== undefined && view.openedAt === open?.view.openedAt) open.view = view;
  else {
    if (open !== null) open.ended = entry;
    if (view !== undefined) times.push({ view, began: entry, ended: null });
  }
}

/** Each time that it was owed, oldest first; from the journal of its subject, which is gone through in parts. */
export async function timesOwed(
  reader: Pick<PageReader, 'journal'>,
  campaign: string,
  subject: string,
  id: string,
): Promise<TimeOwed[]> {
  const times: TimeOwed[] = [];
  for (let after = 0; ; ) {
    const part = await reader.journal(campaign, { subject, after, limit: SOME_ENTRIES, order: 'oldest' });
    for (const entry of part) toldBy(entry, id, times);
    const last = part.at(-1);
    if (last === undefined) return times;
    after = last.position;
  }
}
