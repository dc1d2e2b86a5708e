import type { ObligationView, Standing } from '../../domain/journal/journal.ts';
import { obligationName } from '../../domain/obligation/obligations.ts';
import type { EventType } from '../../machines/door/events.ts';
import type { CampaignRow, CellRow, PlacedEntry } from '../../records/reading.ts';

/** What is due now, in the campaign and its cells, as the records have it. */

export interface OpenDate {
  /** `campaign`, or a cell */
  subject: string;
  obligation: ObligationView;
}

/** Soonest first; what runs only once it was told comes last. */
export function openDates({ standing }: CampaignRow, cells: readonly CellRow[]): OpenDate[] {
  const standings: { subject: string; standing: Standing }[] = [
    { subject: 'campaign', standing },
    ...cells.map((row) => ({ subject: row.cell, standing: row.standing })),
  ];
  const due = ({ obligation }: OpenDate) => obligation.deadlines.at(-1)?.due ?? Number.POSITIVE_INFINITY;
  return standings
    .flatMap(({ subject, standing: own }) => own.obligations.map((obligation) => ({ subject, obligation })))
    .sort((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)));
}

/** What is shown of them; an empty word leaves nothing out. */
export interface DateFilter {
  cell: string;
  about: string;
}

export const fits = ({ subject, obligation }: OpenDate, { cell, about }: DateFilter): boolean =>
  (cell === '' || subject === cell) && (about === '' || obligationName(obligation.id) === about);

/** Events by which dates move, and those that ask for it and refuse it. */
const OF_DATES: readonly EventType[] = [
  'extension.request',
  'extension.grant',
  'extension.refuse',
  'deadline.extend',
  'session.move',
  'session.postpone',
];

/** Whether a person moved a date by an entry, or asked for it. */
export const isOfDates = ({ input }: PlacedEntry): boolean =>
  input.kind === 'event' && OF_DATES.some((type) => type === input.event.type);

/** A request for more time that waits for an answer. */
export interface OpenRequest {
  subject: string;
  obligation: ObligationView;
  /** the entry by which it was sent; null where it is older than what was read */
  entry: PlacedEntry | null;
}

/** @param journalOf the newest entries of a cell, newest first */
export async function openRequests(
  dates: readonly OpenDate[],
  journalOf: (cell: string) => Promise<PlacedEntry[]>,
): Promise<OpenRequest[]> {
  const asked = dates.filter(({ obligation }) => obligation.id === 'extensionAnswer');
  return await Promise.all(
    asked.map(async ({ subject, obligation }) => {
      const isRequest = ({ input }: PlacedEntry) =>
        input.kind === 'event' && input.event.type === 'extension.request';
      return { subject, obligation, entry: (await journalOf(subject)).find(isRequest) ?? null };
    }),
  );
}
