import { createEngine } from '../interpreter/engine.ts';
import type { Engine } from '../interpreter/engine-types.ts';
import { campaignMachine } from '../machines/campaign/campaign.ts';
import type { CampaignContext } from '../machines/campaign/campaign-context.ts';
import { cellMachine } from '../machines/cell/cell.ts';
import type { CellContext } from '../machines/cell/cell-context.ts';

/**
 * The two statecharts, ready to run, each made by the first workflow that asks: an engine remembers nothing of those
 * whose steps it makes, so that all of a worker share it.
 */

const VERSION = { version: '1' };

let ofCells: Engine<CellContext> | undefined;
let ofCampaigns: Engine<CampaignContext> | undefined;

export function cellEngine(): Engine<CellContext> {
  ofCells ??= createEngine<CellContext>(cellMachine(), VERSION);
  return ofCells;
}

export function campaignEngine(): Engine<CampaignContext> {
  ofCampaigns ??= createEngine<CampaignContext>(campaignMachine(), VERSION);
  return ofCampaigns;
}
