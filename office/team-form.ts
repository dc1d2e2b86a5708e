import type { SheetFinding } from '../documents/workbooks/sheet-file.ts';
import { teamForm } from '../documents/workbooks/team-form.ts';
import { type RowsToRecord, rowsToRecord } from '../documents/workbooks/team-form-meanwhile.ts';
import { readTeamForm } from '../documents/workbooks/team-form-reading.ts';
import { dateOf, type Instant, timeOf } from '../domain/calendar/instant.ts';
import type { CaseContent } from '../domain/case/case-content.ts';
import { checkBytes } from '../records/files/checked-bytes.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { OfficeFailure, unknownCell } from './office-failure.ts';

/** The form in which the team scores a cell without the pages, as an Excel file that is given back. */

/** A filled form as its sender gives it. */
export interface FilledForm {
  name: string;
  bytes: Buffer;
}

/**
 * The form of one cell, made of what is recorded.
 *
 * @param reader as whoever takes it reads: to whom the team's notes are not told there is no form
 * @param now of which moment it is, ms
 * @throws OfficeFailure UNKNOWN_CELL, NOT_TOLD
 */
export async function makeTeamForm(
  reader: Pick<RecordsReader, 'cell' | 'caseContent'>,
  { id, plan, roster }: Pick<CampaignRow, 'id' | 'plan' | 'roster'>,
  cell: string,
  now: Instant,
): Promise<{ path: string; content: Buffer }> {
  const row = await reader.cell(id, cell);
  if (row === null) throw unknownCell(cell);
  const content = await reader.caseContent(id, cell);
  if (content.inspection === undefined)
    throw new OfficeFailure('NOT_TOLD', { key: 'notTold', values: { cell } });
  const { session } = row.standing;
  const made = await teamForm({ plan, roster, campaign: id, cell, content, session, now });
  // one that was filled in is never written over by the next
  const { utcOffset } = plan.calendar;
  const when = `${dateOf(now, utcOffset)}-${timeOf(now, utcOffset).replace(':', '')}`;
  return { path: `phieu-cham-${cell}-${when}.xlsx`, content: Buffer.from(made) };
}

/** What a filled form says, beside what is recorded by now. */
export interface TeamFormRead extends RowsToRecord {
  /** by sheet, row and column; errors keep it from being taken */
  findings: SheetFinding[];
}

/**
 * Reads a filled form of one cell.
 *
 * @param content of the cell as it stands
 * @throws FileError of what is no workbook, or one that isn't taken
 */
export async function readFilledTeamForm(
  { name, bytes }: FilledForm,
  { id, plan }: Pick<CampaignRow, 'id' | 'plan'>,
  cell: string,
  content: Partial<CaseContent>,
): Promise<TeamFormRead> {
  await checkBytes(bytes, name);
  const cellName = plan.cells.find((one) => one.id === cell)?.name ?? cell;
  const points = (content.review?.points ?? []).map((point) => point.id);
  const reading = await readTeamForm(bytes, { plan, campaign: id, cell, cellName, points });
  return { ...rowsToRecord(reading, content, plan), findings: reading.findings };
}
