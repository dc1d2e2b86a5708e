import type { RecordedEntry } from '../domain/journal/recorded-entry.ts';
import type { CampaignTerms } from '../domain/plan/campaign-terms.ts';
import { quarterOfStart } from '../domain/plan/rated-period.ts';
import { createEngine } from '../interpreter/engine.ts';
import type { Engine } from '../interpreter/engine-types.ts';
import type { CellContext } from '../machines/cell/cell-context.ts';
import { cellMachineOf } from '../machines/cell/quarter-cell.ts';

const VERSION = { version: '1' };
const yearly = createEngine<CellContext>(cellMachineOf({}), VERSION);
const quarterly = createEngine<CellContext>(cellMachineOf({ quarter: 1 }), VERSION);

/** @param terms of the cell's campaign */
export const cellEngine = ({ quarter }: Pick<CampaignTerms, 'quarter'>): Engine<CellContext> =>
  quarter === undefined ? yearly : quarterly;

/** The engine of a recorded cell, by what it was started with; a yearly one where that can't be read. */
export function engineOfEntries(entries: readonly Pick<RecordedEntry, 'input'>[]): Engine<CellContext> {
  const first = entries[0]?.input;
  const quarter = first?.kind === 'start' ? quarterOfStart(first.input) : undefined;
  return quarter === undefined ? yearly : quarterly;
}
