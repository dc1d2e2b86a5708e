import { canonicalJson } from '../../domain/journal/canonical-hash.ts';
import type { PlacedEntry, RecordsReader } from '../../records/reading.ts';

/** What two systems have recorded, so that it can be compared. */

const MINUTE = 60_000;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const MOMENT = /\b1\d{12}\b/g;

/** What the calendar gives is the same everywhere; somebody's own moment is not. */
const instant = (at: number): number | 'moment' => (at % MINUTE === 0 ? at : 'moment');

/** Lists of a slate's lines: a form has them by their rank, a command as they were typed, and it is the same decision. */
const IN_NO_ORDER = ['lines', 'members'];

/** Without ids of sendings and the moments of deeds. @param ids of its plan and those before, the longest first */
function alike(value: unknown, ids: readonly string[]): unknown {
  const text = JSON.stringify(value, (key, inner: unknown) => {
    // of minutes, which hold the moments at which they were signed
    if (key === 'hash' && inner !== null) return 'hash';
    if (IN_NO_ORDER.includes(key) && Array.isArray(inner))
      return inner.toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
    if (typeof inner === 'number') return inner > 1_000_000_000_000 ? instant(inner) : inner;
    if (typeof inner !== 'string') return inner;
    const own = inner.replaceAll(UUID, 'id').replaceAll(MOMENT, (at) => String(instant(Number(at))));
    return ids.reduce((text, id) => text.replaceAll(id, 'plan'), own);
  });
  return JSON.parse(text);
}

/** One entry without what is its own in every system: keys, seals, when exactly it was. */
const ofEntry = ({ key: _key, seal: _seal, at: _at, position: _place, ...entry }: PlacedEntry) => entry;

export interface Recorded {
  /** what people have sent, in order */
  said(subject: string): Promise<unknown[]>;
  /** all entries of a cell, in order */
  cell(cell: string): Promise<unknown[]>;
  /** with what the campaign began */
  begun(): Promise<unknown>;
  /** what the campaign heard of its cells and asked to be told, in no order: cells don't wait for each other */
  heard(): Promise<unknown[]>;
  /** who its people are */
  people(): Promise<unknown[]>;
}

/** @param plans ids of the plan and of those of the years before, which are each system's own */
export function recorded(
  reader: Pick<RecordsReader, 'journal' | 'people'>,
  campaign: string,
  plans: readonly string[],
): Recorded {
  const ids = plans.toSorted((a, b) => b.length - a.length);
  const entries = (subject: string) => reader.journal(campaign, { subject, order: 'oldest', limit: 2_000 });
  const sorted = (values: unknown[]) =>
    values.map((one) => canonicalJson(alike(one, ids))).sort((a, b) => (a < b ? -1 : 1));
  return {
    said: async (subject) =>
      (await entries(subject)).flatMap(({ input }) =>
        input.kind === 'event' ? [alike(input.event, ids)] : [],
      ),
    cell: async (cell) => (await entries(cell)).map((entry) => alike(ofEntry(entry), ids)),
    begun: async () => alike((await entries('campaign'))[0]?.input, ids),
    heard: async () =>
      sorted(
        (await entries('campaign')).flatMap(({ input, notices }) => [
          ...(input.kind === 'report' ? [input.report] : []),
          ...notices,
        ]),
      ),
    people: async () => sorted(await reader.people(campaign)),
  };
}
