import { expect, test } from 'vitest';
import { component } from '../test/support/components.ts';
import { campaignRun } from './campaign-run.ts';
import { campaignTable } from './campaign-table.ts';
import { cellSeasons } from './cell-season.ts';
import { engineSteps } from './engine-step.ts';
import { signatureCost } from './signature-cost.ts';
import { ratioOf, spreadOf } from './spread.ts';
import { workflowAgainstHand } from './workflow-against-hand.ts';

const { available } = await component('testServer');
const temporal = await component('temporal');

test('a spread is the median of its rounds with the smallest and the largest', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, rounds: 3 });
  expect(ratioOf([2, 3, 8], [1, 1, 2])).toEqual({ median: 3, min: 2, max: 4, rounds: 3 });
});

test('the short forms run, and every figure is one', async () => {
  const lines = [
    ...engineSteps(3, 50),
    ...(await cellSeasons({ rounds: 1, cells: 4, instances: 4, all: 8 })),
    ...(await signatureCost(1, 2)),
  ];
  expect(lines.length).toBeGreaterThan(15);
  expect(lines.filter((text) => /NaN|undefined|Infinity/.test(text))).toEqual([]);
});

test.skipIf(!available)('the cell by hand still does what the statechart does', async () => {
  const lines = await workflowAgainstHand(1, 1);
  expect(lines.filter((text) => /DIFFER|NaN|undefined|Infinity/.test(text))).toEqual([]);
  expect(lines[1]).toContain('the journals are alike');
});

test.skipIf(!temporal.available || process.env['TEMPORAL_ADDRESS'])(
  'a campaign is announced, submitted to and read on an embedded server, and every figure is one',
  async () => {
    const small = await campaignRun(2, { warm: 1 });
    const lines = campaignTable([small, { ...small, cells: 4, announce: { ...small.announce, wall: 1e6 } }]);
    expect(lines.filter((text) => /NaN|undefined|Infinity/.test(text))).toEqual([]);
    expect(lines.find((text) => text.includes('announcing: by the clock'))).toContain('over');
    expect(lines.find((text) => text.includes('history of a cell'))).toContain('1.00, at most 1.2: met');
  },
);
