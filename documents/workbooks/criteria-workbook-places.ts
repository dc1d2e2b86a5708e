import { sameWriting } from '../../domain/folded.ts';
import type { Path } from '../../domain/plan/plan-finding.ts';
import { missingRow } from '../../words/workbooks/sheet-words.ts';
import type { Fact } from './criteria-workbook-layout.ts';
import type { SheetFinding, WorkbookSheet } from './sheet-file.ts';
import { isTold, type ReadRow, readInto } from './sheet-table.ts';

/** Which cell each value of a set comes from, and what has been said about cells. */

/** Letters of the column that a fact's value stands in. */
const FACT_COLUMN = 'C';
const FACT_INDEX = 2;

type Place = Pick<SheetFinding, 'sheet' | 'row' | 'column'>;

export class Told {
  readonly findings: SheetFinding[] = [];

  add(...findings: SheetFinding[]): void {
    this.findings.push(...findings);
  }

  has(sheet: string, row: number, column: string): boolean {
    return isTold(this.findings, { sheet, row, column });
  }
}

export class Places {
  readonly #rows = new Map<string, Pick<ReadRow, 'sheet' | 'row' | 'columns'>>();
  readonly #cells = new Map<string, Place>();

  /** A row by its way in the set: `criteria.0.children.2`. */
  set(path: string, row: Pick<ReadRow, 'sheet' | 'row' | 'columns'>): void {
    this.#rows.set(path, row);
  }

  cell(path: string, place: Place): void {
    this.#cells.set(path, place);
  }

  /** The sheet for a list as a whole. */
  sheet(path: string, sheet: string): void {
    this.cell(path, { sheet, row: 1, column: 'A' });
  }

  /** The cell for a value, or the nearest to it that there is. */
  of(path: Path): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const start = path.slice(0, length).join('.');
      const row = this.#rows.get(start);
      if (row !== undefined)
        return { sheet: row.sheet, row: row.row, column: row.columns[String(path[length] ?? '')] ?? 'A' };
      const cell = this.#cells.get(start);
      if (cell !== undefined) return cell;
    }
    return { sheet: '', row: 1, column: 'A' };
  }
}

/**
 * The values on top of a sheet, found by their labels in the first column.
 *
 * @returns them by their way, e.g. `rulePack.from`; nothing for an empty cell
 */
export function readFacts(
  sheet: WorkbookSheet,
  facts: readonly Fact[],
  places: Places,
  told: Told,
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const { path, label, kind } of facts) {
    const key = path.join('.');
    const index = sheet.rows.findIndex(
      ([first]) => typeof first === 'string' && sameWriting(first) === sameWriting(label),
    );
    const place = {
      sheet: sheet.name,
      row: Math.max(1, index + 1),
      column: index === -1 ? 'A' : FACT_COLUMN,
    };
    places.cell(key, place);
    if (index === -1)
      told.add({
        severity: 'error',
        code: 'MISSING_ROW',
        ...place,
        message: missingRow(label),
        expected: label,
      });
    else told.add(...readInto({ key, kind }, sheet.rows[index]?.[FACT_INDEX] ?? null, place, found));
  }
  return found;
}
