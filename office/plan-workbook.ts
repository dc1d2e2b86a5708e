import { planPeopleWorkbook } from '../documents/workbooks/plan-people.ts';
import { type KnownPlan, planFromWorkbook } from '../documents/workbooks/plan-workbook-reading.ts';
import type { SheetFinding } from '../documents/workbooks/sheet-file.ts';
import { checkBytes } from '../records/files/checked-bytes.ts';
import { planOfKnown } from './known-plan.ts';
import type { UnfinishedPlan } from './plan-draft.ts';

/** A plan that begins with an Excel file of its cells, people, dates and team. */

/** The empty file, to be filled in. */
export const makePlanWorkbook = (): Promise<Buffer> => planPeopleWorkbook();

export interface WorkbookPlan {
  /** null where something is wrong */
  plan: UnfinishedPlan | null;
  /** by sheet, row and column; warnings alone of one that was taken */
  findings: SheetFinding[];
}

/**
 * What a filled file says, with what is wrong with it.
 *
 * @throws FileError of what is no workbook, or one that isn't taken
 */
export async function knownInWorkbook({
  name,
  bytes,
}: {
  name: string;
  bytes: Uint8Array;
}): Promise<KnownPlan> {
  await checkBytes(bytes, name);
  return await planFromWorkbook(bytes);
}

/**
 * A plan of which as much is known as a file says, and nothing else.
 *
 * @param now instant, ms
 * @throws FileError of what is no workbook, or one that isn't taken
 */
export async function planOfWorkbook(
  file: { name: string; bytes: Uint8Array },
  now: number,
): Promise<WorkbookPlan> {
  const known = await knownInWorkbook(file);
  const { findings } = known;
  if (findings.some(({ severity }) => severity === 'error')) return { plan: null, findings };
  return { plan: await planOfKnown(known, now), findings };
}
