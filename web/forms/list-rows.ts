/** Places of a list's rows, in order. */
export function rowsOf(values: ReadonlyMap<string, string>, name: string): number[] {
  const rows = new Set<number>();
  for (const key of values.keys()) {
    const [at = ''] = key.startsWith(`${name}.`) ? key.slice(name.length + 1).split('.') : [];
    if (/^\d{1,6}$/.test(at)) rows.add(Number(at));
  }
  return [...rows].sort((a, b) => a - b);
}

/** Whether anything is said in a field, or below it. */
export const holds = (of: ReadonlyMap<string, string>, name: string): boolean =>
  [...of].some(([key, value]) => value.trim() !== '' && `${key}.`.startsWith(`${name}.`));

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
