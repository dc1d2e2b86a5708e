import type { CellAppraisal, LayerResult } from './appraisal.ts';

/** A cell's results by layer, all empty except for what a test gives. */
const layer = (more: Partial<LayerResult> = {}): LayerResult => ({
  points: null,
  max: null,
  derivedLevel: null,
  fourGoodPoints: null,
  derivedFourGood: null,
  level: null,
  fourGood: null,
  ...more,
});

export const appraised = (
  self: Partial<LayerResult> = {},
  team: Partial<LayerResult> = {},
  committee: Partial<LayerResult> = {},
): CellAppraisal => ({ self: layer(self), team: layer(team), committee: layer(committee) });
