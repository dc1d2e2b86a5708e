import type { Instant } from '../../domain/calendar/instant.ts';
import type { Minutes } from '../../domain/case/case-content.ts';
import type { JournalEvent } from '../../domain/journal/journal.ts';
import { EVENTS, type EventType } from '../../machines/door/events.ts';
import type { PlacedEntry } from '../../records/reading.ts';

/** Who signed a version of the minutes and who said what of it, each with the entry of the journal that says so. */

export interface ProvenDeed {
  deed: 'signed' | 'agreed' | 'reserved' | 'refused';
  side: 'cell' | 'team';
  /** null: the minutes say that it was done, and the journal not by whom */
  by: string | null;
  /** the instant that counts: of receipt, or of the paper; null where the journal has none */
  at: Instant | null;
  entry: PlacedEntry | null;
  event: JournalEvent | null;
}

/** By what minutes are signed, agreed to, reserved and refused. */
export const PROVING = [
  'minutes.adopt',
  'minutes.agree',
  'minutes.reserve',
  'minutes.refuse',
  'minutes.sign',
] as const satisfies readonly EventType[];

interface Sent {
  entry: PlacedEntry;
  event: JournalEvent;
}

const instantOf = ({ entry, event }: Sent): Instant => event.at ?? entry.at;

const adoptionOf = ({ payload }: JournalEvent) => EVENTS['minutes.adopt'].payload.safeParse(payload).data;

/** Who signed for a side by this event; in the hall it is written down by somebody else. */
function signerIn(event: JournalEvent, side: ProvenDeed['side']): string | null {
  if (event.type === 'minutes.adopt') return adoptionOf(event)?.signed[side] ?? null;
  return event.type === 'minutes.sign' && (event.side === 'cell') === (side === 'cell') ? event.by : null;
}

/** What the cell wrote by this event, of which the minutes keep the words. */
function wordsIn(event: JournalEvent, deed: 'reserved' | 'refused'): string | null {
  const { type, payload } = event;
  if (deed === 'refused')
    return type === 'minutes.refuse' ? (EVENTS[type].payload.safeParse(payload).data?.reason ?? null) : null;
  if (type === 'minutes.adopt') return adoptionOf(event)?.reservation ?? null;
  return type === 'minutes.reserve' ? (EVENTS[type].payload.safeParse(payload).data?.text ?? null) : null;
}

/**
 * The deeds that a version of the minutes tells of, by time. Another version may have been signed by the same people, so
 * that a deed is known by what it says and by when it counts, and not by its kind.
 *
 * @param entries of `PROVING`, oldest first
 * @param ended when the version was locked or referred; null where the journal doesn't say
 */
export function provenDeeds(
  { signatures, reservation, refusal, outcome }: Minutes,
  entries: readonly PlacedEntry[],
  ended: Instant | null,
): ProvenDeed[] {
  const sent = entries.flatMap((entry): Sent[] =>
    entry.input.kind === 'event' && (ended === null || entry.at <= ended)
      ? [{ entry, event: entry.input.event }]
      : [],
  );
  const signed = (side: ProvenDeed['side']): ProvenDeed[] => {
    const given = signatures[side];
    if (given === null) return [];
    const found = sent.findLast(
      (one) => instantOf(one) === given.at && signerIn(one.event, side) === given.by,
    );
    return [{ deed: 'signed', side, ...given, entry: found?.entry ?? null, event: found?.event ?? null }];
  };
  const byCell = (deed: ProvenDeed['deed'], is: (event: JournalEvent) => boolean): ProvenDeed => {
    const found = sent.findLast(({ event }) => is(event));
    if (found === undefined) return { deed, side: 'cell', by: null, at: null, entry: null, event: null };
    // what is adopted is sent by the clerk, also what the cell reserves in it
    const by = found.event.type === 'minutes.adopt' ? (signatures.cell?.by ?? null) : found.event.by;
    return { deed, side: 'cell', by, at: instantOf(found), ...found };
  };
  const deeds = [
    ...(outcome === 'agreed' ? [byCell('agreed', ({ type }) => type === 'minutes.agree')] : []),
    ...(reservation === null
      ? []
      : [byCell('reserved', (event) => wordsIn(event, 'reserved') === reservation)]),
    ...(refusal === null ? [] : [byCell('refused', (event) => wordsIn(event, 'refused') === refusal)]),
    ...signed('cell'),
    ...signed('team'),
  ];
  return deeds.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}
