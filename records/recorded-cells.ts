import type { RecordedCell } from '../domain/case/recorded-cell.ts';
import type { RecordsReader } from './reading.ts';

/** Every cell of a campaign with the content of its case. */
export async function recordedCells(reader: RecordsReader, campaign: string): Promise<RecordedCell[]> {
  const rows = await reader.cells(campaign);
  return Promise.all(
    rows.map(async ({ cell, standing }) => ({
      cell,
      standing,
      content: await reader.caseContent(campaign, cell),
    })),
  );
}
