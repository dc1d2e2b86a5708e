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
import { OFFICE } from './season-cast.ts';

const [testServer, found] = await Promise.all([component('testServer'), component('chromium')]);
const A_SEASON = 900_000;

describe.skipIf(!(testServer.available && found.available))(
  'a season in whose middle four cells are reorganised, by the pages alone',
  () => {
    const stops: (() => Promise<unknown>)[] = [];
    let season: ReorganisedByPages;

    beforeAll(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'reorganised-pages-'));
      stops.unshift(() => rm(folder, { recursive: true, force: true }));
      quietRuntime();
      const server = await ownTestServer();
      stops.unshift(() => server.stop());
      const { merging, into, split, renamed } = REORGANISED;
      const plan = withCellsAlone(await realPlan(), [merging, into, split, renamed]);
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
        [REORGANISED.split]: 'concluded',
        [REORGANISED.splitOff]: 'concluded',
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

    test('a cell that was split off hands in its own dossier, is inspected in the same session, and stands in the decision', async () => {
      const { split, splitOff, nameOfSplitOff, headOfSplitOff } = REORGANISED;
      const { door, campaign } = season.opened;
      const was = season.plan.cells.find(({ id }) => id === split)?.name ?? '';
      const receipt = await paper(`${splitOff}/phieu-tiep-nhan-v1.html`);
      expect(receipt).toContain(nameOfSplitOff);
      expect(receipt).not.toContain(was);
      const rows = await Promise.all([split, splitOff].map((cell) => door.reader.cell(campaign, cell)));
      const [goesOn, isNew] = rows.map((row) => row?.standing);
      expect(isNew?.session?.startsAt).toBe(goesOn?.session?.startsAt);
      const sent = await door.reader.journal(campaign, { subject: splitOff, order: 'oldest' });
      const whoSent = (type: string) =>
        sent.flatMap(({ input }) =>
          input.kind === 'event' && input.event.type === type ? [input.event.by] : [],
        );
      expect(whoSent('dossier.submit')).toEqual([headOfSplitOff]);
      const decision = await paper('main-cellLevels.html');
      for (const name of [was, nameOfSplitOff]) expect(decision).toContain(name);
    });

    test('what follows of the split was shown to whoever sent it before it was sent, and its people were told', async () => {
      const { splitOff, headOfSplitOff } = REORGANISED;
      const shown = season.pages.foreseen('cell.split');
      for (const words of ['chi bộ mới phải nộp hồ sơ của mình', 'chi bộ mới chỉ có bí thư'])
        expect(shown).toContain(words);
      const { door, campaign } = season.opened;
      const told = (await door.reader.notices(campaign)).filter(({ notice }) => notice.about === 'cellSplit');
      expect(told.map(({ person }) => person)).toEqual(
        expect.arrayContaining(['nguyen-thi-anh', headOfSplitOff, OFFICE]),
      );
      expect(told[0]?.notice.values['splitOff']).toBe(splitOff);
    });

    test('the page of the cell that goes on leads to the case of the one that merged', async () => {
      const page = await season.pages.opens('thach-thi-hong', `/cells/${REORGANISED.into}`);
      await page.locator(`main a[href="/cells/${REORGANISED.merging}/dossier"]`).first().click();
      await page.getByText('phiên bản 1').or(page.getByText('bản 1')).first().waitFor();
    });
  },
);
