import { z } from 'zod';
import { planPeopleWorkbook } from '../documents/workbooks/plan-people.ts';
import { peopleFromWorkbook } from '../documents/workbooks/plan-people-reading.ts';
import type { SheetFinding } from '../documents/workbooks/sheet-file.ts';
import { checkBytes } from '../records/files/checked-bytes.ts';
import type { UnfinishedPlan } from './plan-draft.ts';
import { planOfNothing } from './plan-sources.ts';

/** A plan that begins with an Excel file of its cells and people. */

/** The empty file, to be filled in. */
export const makePlanWorkbook = (): Promise<Buffer> => planPeopleWorkbook();

export interface WorkbookPlan {
  /** null where something is wrong */
  plan: UnfinishedPlan | null;
  /** by sheet, row and column; warnings alone of one that was taken */
  findings: SheetFinding[];
}

const unsignedSchema = z.looseObject({ document: z.looseObject({ signatory: z.looseObject({}) }) });

/** The committee signs by its head, where the file says who that is. */
function signedBy(plan: UnfinishedPlan, heads: readonly string[]): UnfinishedPlan {
  const [head, ...others] = heads;
  const unsigned = unsignedSchema.safeParse(plan).data;
  if (head === undefined || others.length > 0 || unsigned === undefined) return plan;
  const { document } = unsigned;
  return { ...plan, document: { ...document, signatory: { ...document.signatory, person: head } } };
}

/**
 * A plan of which cells, people and roles are known from a file, and nothing else.
 *
 * @param now instant, ms
 * @throws FileError of what is no workbook, or one that isn't taken
 */
export async function planOfWorkbook(
  { name, bytes }: { name: string; bytes: Uint8Array },
  now: number,
): Promise<WorkbookPlan> {
  await checkBytes(bytes, name);
  const { findings, cells, people, roles } = await peopleFromWorkbook(bytes);
  if (findings.some(({ severity }) => severity === 'error')) return { plan: null, findings };
  const heads = roles.flatMap(({ person, role }) => (role === 'committeeHead' ? [person] : []));
  const plan = { ...(await planOfNothing(now)), cells, people, roles };
  return { plan: signedBy(plan, heads), findings };
}
