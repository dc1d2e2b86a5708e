import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bontotHere } from '../cli/bontot-here.fixture.ts';
import { prepareRecords } from '../records/prepared.fixture.ts';
import { component } from '../test/support/components.ts';
import { ownTestServer } from '../test/support/temporal.ts';
import { playReorganised, REORGANISED, type Reorganised } from './reorganised.ts';
import { systemOnTestServer } from './system-on-test-server.fixture.ts';

const { available } = await component('testServer');
const A_SEASON = 300_000;

describe.skipIf(!available)('a season in whose middle the committee is reorganised', () => {
  let season: Reorganised;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reorganised-'));
    await prepareRecords(folder);
    const on = await systemOnTestServer(await ownTestServer(), folder, bontotHere);
    stop = async () => {
      await on.stop();
      await rm(folder, { recursive: true, force: true });
    };
    season = await playReorganised(on.system, on.server, () => {});
  }, A_SEASON);
  afterAll(async () => {
    await stop?.();
  });

  const paper = async (path: string) =>
    (await readFile(join(season.papers, path), 'utf8')).replace(/<[^>]+>/g, ' ');

  test('comes to its end, and nothing that people do in it is refused', async () => {
    expect(season.refusals).toEqual([]);
    expect((await season.reader.campaign(season.campaign))?.standing.stage).toBe('concluded');
    const stages = (await season.reader.cells(season.campaign)).map(({ cell, standing }) => [
      cell,
      standing.stage,
    ]);
    expect(Object.fromEntries(stages)).toEqual({
      'doi-1': 'concluded',
      'doi-2': 'concluded',
      'doi-3': 'concluded',
      'doi-4': 'concluded',
      'doi-5': 'merged',
      'doi-6': 'concluded',
      'van-phong': 'concluded',
    });
  });

  test('the terminal tells before the merge what becomes of the case', () => {
    expect(season.foreseen).toContain('Hồ sơ đã nộp (bản 1) ở lại trong hồ sơ kết thúc');
  });

  test('decisions have the new committee and the new name, and nothing of the cell that merged', async () => {
    const [first] = await season.reader.decisions(season.campaign);
    const levels = (await season.reader.decisions(season.campaign)).find(({ kind }) => kind === 'cellLevels');
    expect(levels?.lines.map(({ cell }) => cell)).not.toContain(REORGANISED.merging);
    expect(levels?.lines.map(({ cell }) => cell)).toEqual(
      expect.arrayContaining([REORGANISED.split, REORGANISED.splitOff]),
    );
    for (const words of [REORGANISED.committee, REORGANISED.name, REORGANISED.nameOfSplitOff])
      expect(levels?.html).toContain(words);
    expect(first?.html).toContain(REORGANISED.superior);
  });

  test('papers of the days before have the names of then', async () => {
    const [cell] = season.plan.cells.filter(({ id }) => id === REORGANISED.renamed);
    const receipt = await paper(`${REORGANISED.renamed}/phieu-tiep-nhan-v1.html`);
    expect(receipt).toContain(cell?.name);
    expect(receipt).not.toContain(REORGANISED.name);
  });
});
