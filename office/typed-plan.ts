import { type PlanTable, typedRow } from '../documents/workbooks/plan-typed-row.ts';
import { type KnownPlan, planFromRows } from '../documents/workbooks/plan-workbook-reading.ts';
import type { SheetFinding } from '../documents/workbooks/sheet-file.ts';
import type { ReadRow } from '../documents/workbooks/sheet-table.ts';
import type { Bilingual } from '../domain/failure.ts';

/** A plan that is typed answer by answer: each is checked at once, as it would be in the workbook. */

export type Typed = Readonly<Record<string, string>>;

export class TypedPlan {
  readonly #rows: Record<PlanTable, ReadRow[]> = { cells: [], people: [], frame: [], sessions: [] };

  #with(table: PlanTable, typed: Typed): { known: KnownPlan; row: ReadRow; findings: SheetFinding[] } {
    const { row, findings } = typedRow(table, typed, this.#rows[table].length + 1);
    const rows = { ...this.#rows, [table]: [...this.#rows[table], row] };
    const known = planFromRows(rows);
    return { known, row, findings: [...findings, ...known.findings] };
  }

  /** What is wrong with one value of the row that is being typed; null when nothing is. @param typed as far as it has come */
  problem(table: PlanTable, typed: Typed, key: string): Bilingual | null {
    const { row, findings } = this.#with(table, typed);
    const own = findings.find(
      (one) => one.severity === 'error' && one.sheet === table && one.row === row.row && one.column === key,
    );
    return own?.message ?? null;
  }

  add(table: PlanTable, typed: Typed): void {
    this.#rows[table].push(this.#with(table, typed).row);
  }

  known(): KnownPlan {
    return planFromRows(this.#rows);
  }
}
