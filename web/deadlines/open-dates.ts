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
export const OF_DATES: readonly EventType[] = [
  'extension.request',
  'extension.grant',
  'extension.refuse',
  'deadline.extend',
  'session.move',
  'session.postpone',
];

/** A request for more time that waits for an answer. */
export interface OpenRequest {
  subject: string;
  obligation: ObligationView;
  /** the entry by which it was sent; null where the reader doesn’t see it */
  entry: PlacedEntry | null;
}

/** @param newestOf the newest event of a type in a cell */
export async function openRequests(
  dates: readonly OpenDate[],
  newestOf: (cell: string, type: EventType) => Promise<PlacedEntry | null>,
): Promise<OpenRequest[]> {
  const asked = dates.filter(({ obligation }) => obligation.id === 'extensionAnswer');
  return await Promise.all(
    asked.map(async ({ subject, obligation }) => ({
      subject,
      obligation,
      entry: await newestOf(subject, 'extension.request'),
    })),
  );
}
