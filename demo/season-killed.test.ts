import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { bontotHere } from '../cli/bontot-here.fixture.ts';
import { prepareRecords } from '../records/prepared.fixture.ts';
import { component } from '../test/support/components.ts';
import { searchAttributes } from '../test/support/temporal.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import { startDevServer } from '../worker/temporal-server.ts';
import { playSeason } from './office-season.ts';
import { type Played, playedSeason, sameOnBothServers } from './played-season.fixture.ts';
import { realClock } from './season-clocks.ts';
import { startSeasonSystem } from './season-system.ts';

const temporal = await component('temporal');
const SEASON = 600_000;

describe.skipIf(!temporal.available)(
  'a season by the command line on a real server, its process killed before each stage',
  () => {
    let played: Played;
    let stop: (() => Promise<void>) | undefined;
    beforeAll(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'season-'));
      await prepareRecords(folder);
      const server = await startDevServer({ progress: () => {}, cli: temporal.path, searchAttributes });
      const system = await startSeasonSystem(folder, server.address, bontotHere);
      stop = async () => {
        await system.stop();
        await server.stop();
        await rm(folder, { recursive: true, force: true });
      };
      const plan = comingSeason(await realPlan(), Date.now());
      const result = await playSeason(
        system,
        realClock(system),
        plan,
        () => {},
        () => system.kill(),
      );
      played = await playedSeason(system, result, plan);
    }, SEASON);
    afterAll(async () => {
      await stop?.();
    });

    sameOnBothServers(() => played, 'refused');
  },
);
