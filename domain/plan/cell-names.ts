import { z } from 'zod';
import type { LocalDate } from '../calendar/instant.ts';
import { deferred } from '../deferred.ts';
import { sameWriting } from '../folded.ts';
import { cellIdSchema } from '../id.ts';
import { plainText } from '../plain-text.ts';

/** What cells are called, by day: one that gets another name has been called otherwise until then (domain.md D8). */

/** A cell that is called otherwise from a day on, as the committee's head names it (`cell.rename`). */
export const cellRenamingSchema = deferred(() =>
  z.strictObject({
    cell: cellIdSchema,
    name: plainText(200),
    /** the first day of the new name */
    from: z.iso.date(),
  }),
);
export type CellRenaming = z.infer<typeof cellRenamingSchema>;

/** The same with the name that it had until then. */
export const renamedCellSchema = deferred(() => cellRenamingSchema.extend({ was: plainText(2_000) }));
export type RenamedCell = z.infer<typeof renamedCellSchema>;

/** Cells with every name that they have had while their campaign runs, or will have. */
export interface CellNames {
  cells: readonly { id: string; name: string }[];
  /** in the order of their days */
  renamed?: readonly RenamedCell[] | undefined;
}

const renamingsOf = ({ renamed = [] }: CellNames, cell: string): readonly RenamedCell[] =>
  renamed.filter((one) => one.cell === cell);

/** What a cell is called on a day. @returns its id where nobody knows it */
export function cellNameOn(names: CellNames, cell: string, day: LocalDate): string {
  const renamings = renamingsOf(names, cell);
  const [first] = renamings;
  if (first === undefined) return names.cells.find(({ id }) => id === cell)?.name ?? cell;
  return renamings.findLast(({ from }) => from <= day)?.name ?? first.was;
}

/** A plan, or a part of one, with its cells as they are called on a day; whatever day it named them by before. */
export const namedOn = <P extends CellNames>(plan: P, day: LocalDate): P =>
  plan.renamed === undefined
    ? plan
    : { ...plan, cells: plan.cells.map((cell) => ({ ...cell, name: cellNameOn(plan, cell.id, day) })) };

/** The plan with a cell that is called otherwise; its earlier days keep the earlier name. */
export function withRenamedCell<P extends CellNames>(plan: P, { cell, name, from }: CellRenaming): P {
  const was = renamingsOf(plan, cell).at(-1)?.name ?? cellNameOn(plan, cell, from);
  return { ...plan, renamed: [...(plan.renamed ?? []), { cell, name, from, was }] };
}

/** Every name by which somebody may look for a cell, each with the cell's id: its name, those before and those to come. */
export const namesEver = (plan: CellNames): { id: string; name: string }[] => [
  ...plan.cells.map(({ id, name }) => ({ id, name })),
  ...(plan.renamed ?? []).flatMap(({ cell, name, was }) => [
    { id: cell, name },
    { id: cell, name: was },
  ]),
];

/**
 * Another cell that is called the same from a day on, whatever the spelling (`sameWriting`).
 *
 * @param cell the one that would be called so
 * @returns its id; null where the name is free
 */
export function nameTakenBy(names: CellNames, cell: string, name: string, from: LocalDate): string | null {
  const asked = sameWriting(name);
  const called = ({ id }: { id: string }): string[] => [
    cellNameOn(names, id, from),
    ...renamingsOf(names, id).flatMap((one) => (one.from > from ? [one.name] : [])),
  ];
  const other = names.cells.find(
    (one) => one.id !== cell && called(one).some((known) => sameWriting(known) === asked),
  );
  return other?.id ?? null;
}
