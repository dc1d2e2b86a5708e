import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quietRuntime } from '../../worker/run-worker.ts';
import { component } from '../support/components.ts';
import { type Bundles, makeBundles } from './bundles.ts';
import { type DatabaseKind, playRound } from './round.ts';

const temporal = await component('temporal');
const postgres = await component('postgres');
const SEEDS = [1, 2, 3];
/** a round has limits of its own, whose failures say more */
const LONG = { timeout: 400_000 };

// a round mostly waits, so two are played at a time
describe.skipIf(!temporal.available).concurrent('a small campaign under a storm', () => {
  let bundles: Bundles;
  beforeAll(async () => {
    quietRuntime();
    bundles = await makeBundles();
  }, 180_000);
  afterAll(() => bundles?.remove());

  const plays = (database: DatabaseKind) => async (seed: number) => {
    const round = await playRound({
      seed,
      database,
      temporal: temporal.path,
      postgres: postgres.path,
      bundles,
    });
    expect(round.faults, round.kills.join('; ')).toEqual([]);
    // there was a storm, and people have acted in it
    expect(round.kills).toHaveLength(3);
    expect(round.accepted).toBeGreaterThan(0);
  };

  test.for(SEEDS)('leaves nothing false, lost or stuck: embedded, seed %i', LONG, plays('embedded'));
  describe.skipIf(!postgres.available)('on PostgreSQL', () => {
    test.for(SEEDS)('leaves nothing false, lost or stuck: seed %i', LONG, plays('postgres'));
  });
});
