import type { CampaignTerms } from '../domain/plan/campaign-terms.ts';
import { createEngine } from '../interpreter/engine.ts';
import type { Engine } from '../interpreter/engine-types.ts';
import { campaignMachine } from '../machines/campaign/campaign.ts';
import type { CampaignContext } from '../machines/campaign/campaign-context.ts';
import type { CellContext } from '../machines/cell/cell-context.ts';
import { cellMachineOf } from '../machines/cell/quarter-cell.ts';

/**
 * The statecharts, ready to run, each made by the first workflow that asks: an engine remembers nothing of those whose
 * steps it makes, so that all of a worker share it.
 */

const VERSION = { version: '1' };

let ofCells: Engine<CellContext> | undefined;
let ofQuarterCells: Engine<CellContext> | undefined;
let ofCampaigns: Engine<CampaignContext> | undefined;

/** @param terms of the cell's campaign */
export function cellEngine(terms: Pick<CampaignTerms, 'quarter'>): Engine<CellContext> {
  const made = () => createEngine<CellContext>(cellMachineOf(terms), VERSION);
  if (terms.quarter === undefined) {
    ofCells ??= made();
    return ofCells;
  }
  ofQuarterCells ??= made();
  return ofQuarterCells;
}

export function campaignEngine(): Engine<CampaignContext> {
  ofCampaigns ??= createEngine<CampaignContext>(campaignMachine(), VERSION);
  return ofCampaigns;
}
