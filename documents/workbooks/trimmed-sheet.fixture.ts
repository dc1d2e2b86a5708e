import type { SheetCell } from './sheet-file.ts';

/** Without what is empty at the end of rows and of the sheet. */
export function trimmed(rows: readonly (readonly SheetCell[])[]): SheetCell[][] {
  const last = <T>(all: readonly T[], isFull: (one: T) => boolean): number => all.findLastIndex(isFull) + 1;
  const cut = rows.map((row) =>
    row
      .slice(
        0,
        last(row, (cell) => (cell ?? null) !== null),
      )
      .map((cell) => cell ?? null),
  );
  return cut.slice(
    0,
    last(cut, (row) => row.length > 0),
  );
}
