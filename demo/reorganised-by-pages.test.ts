import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { component } from '../test/support/components.ts';
import { ownTestServer } from '../test/support/temporal.ts';
import { realPlan } from '../worker/plan-file.ts';
import { quietRuntime } from '../worker/run-worker.ts';
import { withCellsAlone } from './doors/smaller-plan.ts';
import { REORGANISED } from './reorganised.ts';
import { playReorganisedByPages, type ReorganisedByPages } from './reorganised-by-pages.ts';

const [testServer, found] = await Promise.all([component('testServer'), component('chromium')]);
const A_SEASON = 900_000;

describe.skipIf(!(testServer.available && found.available))(
  'a season in whose middle three cells are reorganised, by the pages alone',
  () => {
    const stops: (() => Promise<unknown>)[] = [];
    let season: ReorganisedByPages;

    beforeAll(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'reorganised-pages-'));
      stops.unshift(() => rm(folder, { recursive: true, force: true }));
      quietRuntime();
      const server = await ownTestServer();
      stops.unshift(() => server.stop());
      const { merging, into, renamed } = REORGANISED;
      const plan = withCellsAlone(await realPlan(), [merging, into, renamed]);
      season = await playReorganisedByPages({
        server,
        chromiumPath: found.path,
        folder,
        plan,
        print: () => {},
      });
      stops.unshift(() => season.stop());
    }, A_SEASON);
    afterAll(async () => {
      for (const stop of stops) await stop();
    });

    const paper = async (path: string) =>
      (await readFile(join(season.papers, path), 'utf8')).replace(/<[^>]+>/g, ' ');

    test('comes to its end', async () => {
      const { door, campaign } = season.opened;
      expect((await door.reader.campaign(campaign))?.standing.stage).toBe('concluded');
      const stages = (await door.reader.cells(campaign)).map(({ cell, standing }) => [cell, standing.stage]);
      expect(Object.fromEntries(stages)).toEqual({
        [REORGANISED.renamed]: 'concluded',
        [REORGANISED.into]: 'concluded',
        [REORGANISED.merging]: 'merged',
      });
    });

    test('papers that the pages show have the names of their days', async () => {
      const was = season.plan.cells.find(({ id }) => id === REORGANISED.renamed)?.name ?? '';
      const receipt = await paper(`${REORGANISED.renamed}/phieu-tiep-nhan-v1.html`);
      expect(receipt).toContain(was);
      expect(receipt).not.toContain(REORGANISED.name);
      const decision = await paper('main-cellLevels.html');
      for (const words of [REORGANISED.committee, REORGANISED.superior, REORGANISED.name])
        expect(decision).toContain(words);
    });

    test('the page of the cell that goes on leads to the case of the one that merged', async () => {
      const page = await season.pages.opens('thach-thi-hong', `/cells/${REORGANISED.into}`);
      await page.locator(`main a[href="/cells/${REORGANISED.merging}/dossier"]`).first().click();
      await page.getByText('phiên bản 1').or(page.getByText('bản 1')).first().waitFor();
    });
  },
);
