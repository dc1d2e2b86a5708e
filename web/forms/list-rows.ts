import { rowsOf } from './form-html.ts';

/**
 * Another row of a list, or one less, without a script: what was typed as it is to be shown again.
 *
 * @param add name of the list that is to have another row
 * @param remove name of the row that is to go
 */
export function withRows(
  values: ReadonlyMap<string, string>,
  { add, remove }: { add: string | null; remove: string | null },
): Map<string, string> {
  const left = [...values].filter(([name]) => remove === null || !`${name}.`.startsWith(`${remove}.`));
  const shown = new Map(left);
  if (add !== null) shown.set(`${add}.${(rowsOf(shown, add).at(-1) ?? -1) + 1}`, '');
  return shown;
}
