import type { Instant } from '../../domain/calendar/instant.ts';
import type { CaseNotes } from '../../domain/case/case-notes.ts';
import { mergeNotes } from '../../domain/case/merge-notes.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import { splitNotes } from '../../domain/case/split-notes.ts';
import { EVENTS } from '../../machines/door/events.ts';
import type { RecordsReader } from '../../records/reading.ts';

type Cases = Pick<RecordsReader, 'cell' | 'caseContent'>;

async function caseOf(reader: Cases, campaign: string, cell: string): Promise<RecordedCell | null> {
  const row = await reader.cell(campaign, cell);
  if (row === null) return null;
  return { cell, standing: row.standing, content: await reader.caseContent(campaign, cell) };
}

/**
 * What becomes of the case of a cell that is to merge or to split, beside the dates and notices that change; null of any
 * other event, or where one of the cells isn't known.
 *
 * @param now ms
 */
export async function notesOn(
  reader: Cases,
  campaign: string,
  { type, payload }: { type: string; payload?: unknown },
  now: Instant,
): Promise<CaseNotes | null> {
  if (type === 'cell.split') {
    const { data } = EVENTS[type].payload.safeParse(payload);
    const cell = data === undefined ? null : await caseOf(reader, campaign, data.cell);
    return data === undefined || cell === null ? null : { of: 'split', notes: splitNotes(cell, data) };
  }
  const merging = type === 'cell.merge' ? EVENTS['cell.merge'].payload.safeParse(payload).data : undefined;
  if (merging === undefined) return null;
  const [cell, into] = await Promise.all(
    [merging.cell, merging.into].map((id) => caseOf(reader, campaign, id)),
  );
  return cell == null || into == null ? null : { of: 'merge', notes: mergeNotes(cell, into, now) };
}
