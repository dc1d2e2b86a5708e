import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pWaitFor from 'p-wait-for';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePlan } from '../../cli/plan-writing.ts';
import { byCommands } from '../../demo/doors/by-commands.ts';
import { byPages, type Pages } from '../../demo/doors/by-pages.ts';
import type { Deed, Door, GivenPlan } from '../../demo/doors/door.ts';
import { begun as begunThere, newCampaign, rowOf } from '../../demo/doors/playing.ts';
import { type Recorded, recorded } from '../../demo/doors/same-journal.ts';
import { withCellsAlone } from '../../demo/doors/smaller-plan.ts';
import { CALLED } from '../../demo/doors/start-by-pages.ts';
import { HEADS, OFFICE, OFFSET } from '../../demo/season-cast.ts';
import { papersIn } from '../../demo/season-papers.ts';
import { filledRoster } from '../../documents/workbooks/member-roster.fixture.ts';
import { addDays, dateOf, instantAt } from '../../domain/calendar/instant.ts';
import type { CampaignStanding, CellStanding } from '../../domain/journal/journal.ts';
import { movedPlan } from '../../domain/plan/moved-plan.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { anchorOf, comingSession } from '../../domain/plan/shift.ts';
import { builtInCriteria } from '../../office/built-in-criteria.ts';
import { planAfter } from '../../office/plan-sources.ts';
import { axeFindings, scrolledSideways } from '../../web/looks-well.fixture.ts';
import { realPlan } from '../../worker/plan-file.ts';
import { quietRuntime } from '../../worker/run-worker.ts';
import { registerSearchAttributes } from '../../worker/search-attribute-kinds.ts';
import type { TestServer } from '../../worker/temporal-server.ts';
import { component } from '../support/components.ts';
import { ownTestServer } from '../support/temporal.ts';
import { CELLS, playFirstHalf } from './first-half.ts';
import { playSecondHalf, VOTER } from './second-half.ts';
import type { Stage } from './stage.ts';

const [testServer, found] = await Promise.all([component('testServer'), component('chromium')]);
const SEASON = 900_000;
/** What the plan is called that the commands take. */
const IN_ITS_FILE = 'theo-lenh';

/** The real plan with three cells in one session. */
async function smallPlan(): Promise<Plan> {
  return { ...withCellsAlone(await realPlan(), CELLS), id: IN_ITS_FILE };
}

/** A door behind which the campaign has begun. */
interface Open {
  door: Door;
  campaign: string;
  recorded: Recorded;
}

async function begun(door: Door, given: GivenPlan, plan: string): Promise<Open> {
  const { campaign } = await begunThere(door, given);
  return { door, campaign, recorded: recorded(door.reader, campaign, [plan]) };
}

describe.skipIf(!(testServer.available && found.available))(
  'the same season by commands and by the pages alone, from nothing to the next year’s plan',
  () => {
    const stops: (() => Promise<unknown>)[] = [];
    const played: Deed[] = [];
    let pages: Pages;
    let byPage: Open;
    let byCommand: Open;

    async function season(server: TestServer, browser: Browser, folder: string): Promise<void> {
      const { environment, address } = server;
      await registerSearchAttributes(environment.connection);
      let ahead = 0;
      async function passes(until: number): Promise<void> {
        await environment.sleep(Math.max(0, until - (await environment.currentTimeMs())));
        ahead = (await environment.currentTimeMs()) - Date.now();
      }
      // in the middle of a day, so that what follows has one date behind both doors
      const day = addDays(dateOf(await environment.currentTimeMs(), OFFSET), 1);
      await passes(instantAt(day, '09:00', OFFSET));

      const inFile = await smallPlan();
      const session = comingSession(inFile, day);
      // moved into another year it is rated by the rules of that year
      const { plan } = movedPlan(inFile, session, builtInCriteria());
      const papers = await papersIn(join(folder, 'papers'), plan, day);
      const setup = { address, now: () => Date.now() + ahead };
      pages = await byPages({
        ...setup,
        browser,
        folder: join(folder, 'papers'),
        onPhone: [...Object.values(HEADS), 'pham-hoang-viet', VOTER],
        async look(page, state) {
          expect(await axeFindings(page), state).toEqual([]);
          expect(await scrolledSideways(page), state).toBeLessThanOrEqual(0);
        },
      });
      stops.unshift(() => pages.stop());
      const commands = await byCommands(setup, papers);
      stops.unshift(() => commands.stop());

      const files = await writePlan(join(folder, 'plan', 'ke-hoach.yaml'), inFile);
      const given = { files, session };
      [byCommand, byPage] = await Promise.all([
        begun(commands, given, IN_ITS_FILE),
        begun(pages, given, CALLED),
      ]);
      const standings = async (cell: string): Promise<(CellStanding | undefined)[]> => {
        const row = ({ door, campaign }: Open) => door.reader.cell(campaign, cell);
        return (await Promise.all([byCommand, byPage].map(row))).map((one) => one?.standing);
      };
      const campaigns = async (): Promise<(CampaignStanding | undefined)[]> => {
        const row = ({ door, campaign }: Open) => door.reader.campaign(campaign);
        return (await Promise.all([byCommand, byPage].map(row))).map((one) => one?.standing);
      };
      /** Until something holds behind every door. */
      async function everywhere<S>(
        what: string,
        all: () => Promise<(S | undefined)[]>,
        holds: (standing: S) => boolean,
      ) {
        const isSo = async () => (await all()).every((one) => one !== undefined && holds(one));
        await pWaitFor(isSo, { interval: 100, timeout: 60_000 }).catch(async (cause: unknown) => {
          const where = (await all()).map((one) => JSON.stringify(one)).join('\n');
          throw new Error(`waited in vain: ${what}\n${where}`, { cause });
        });
      }
      const stage: Stage = {
        papers,
        plan,
        passes,
        now: () => environment.currentTimeMs(),
        async send(deed) {
          played.push(deed);
          await Promise.all([commands.send(deed), pages.send(deed)]);
        },
        async giveMembers(cell, person, rows) {
          const file = join(folder, 'papers', `dang-vien-${cell}.xlsx`);
          await writeFile(file, await filledRoster(rows));
          for (const type of ['members.register', 'members.propose'] as const)
            played.push({ person, subject: cell, type });
          await Promise.all([commands, pages].map((door) => door.giveMembers({ person, file, cell })));
        },
        async standing(cell) {
          const [standing] = await standings(cell);
          if (standing === undefined) throw new Error(`${cell} has not begun`);
          return standing;
        },
        async campaign() {
          const [standing] = await campaigns();
          if (standing === undefined) throw new Error('the campaign has not begun');
          return standing;
        },
        until: (what, cells, holds) =>
          everywhere(what, async () => (await Promise.all(cells.map(standings))).flat(), holds),
        untilCampaign: (what, holds) => everywhere(what, campaigns, holds),
      };
      await playFirstHalf(stage);
      for (const cell of CELLS)
        for (const standing of await standings(cell))
          expect(standing?.states, cell).toContain('stages.preReview.readyForInspection');
      await playSecondHalf(stage);
    }

    beforeAll(async () => {
      quietRuntime();
      const folder = await mkdtemp(join(tmpdir(), 'doors-'));
      stops.unshift(() => rm(folder, { recursive: true, force: true }));
      const server = await ownTestServer();
      stops.unshift(() => server.stop());
      const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
      stops.unshift(() => browser.close());
      await season(server, browser, folder);
    }, SEASON);
    afterAll(async () => {
      for (const stop of stops) await stop();
    });

    test('a plan that was sent as a file, moved and named on the pages begins as the file itself', async () => {
      expect(await byPage.recorded.begun()).toEqual(await byCommand.recorded.begun());
      expect(await byPage.recorded.people()).toEqual(await byCommand.recorded.people());
    });

    test('[R39, R42, R44, R70, X8] what forms have sent stands in the journal as what commands have sent, whoever sent it', async () => {
      for (const subject of ['campaign', ...CELLS]) {
        const said = await byCommand.recorded.said(subject);
        // all that was played, in its order
        expect(said).toMatchObject(
          played
            .filter((deed) => deed.subject === subject)
            .map(({ type, person, paper }) => ({ type, by: paper?.of ?? person })),
        );
        expect(await byPage.recorded.said(subject), subject).toEqual(said);
      }
    });

    test('what follows of it is the same, step by step: stages, deadlines, notices, content', async () => {
      for (const cell of CELLS)
        expect(await byPage.recorded.cell(cell), cell).toEqual(await byCommand.recorded.cell(cell));
      await expect
        .poll(() => byPage.recorded.heard(), { timeout: 20_000, interval: 200 })
        .toEqual(await byCommand.recorded.heard());
    });

    test('the committee, on a phone, is led from what waits to each sending by five links and buttons at most, and types no address', () => {
      for (const type of ['vote.cast', 'slate.decide', 'decision.sign', 'objection.dismiss'] as const)
        expect(pages.presses(type), type).toBeLessThanOrEqual(5);
    });

    test('it is over for every cell and the campaign, and the committee reads on a phone what became of it', async () => {
      for (const { door, campaign } of [byCommand, byPage]) {
        for (const cell of CELLS) expect((await door.reader.cell(campaign, cell))?.standing.ended).toBe(true);
        expect((await door.reader.campaign(campaign))?.standing.ended).toBe(true);
      }
      for (const path of ['/', '/progress', '/appraisal', '/cells/doi-1'])
        await pages.opens('pham-hoang-viet', path);
      const page = await pages.opens('pham-hoang-viet', '/decisions');
      await page.getByText('31-QĐ/ĐU').first().waitFor();
    });

    test('[R13, R14, R19] the next year begins on the pages as by a command, with what cells were given and have promised', async () => {
      const next = await Promise.all(
        [byCommand, byPage].map(async ({ door, campaign }) => {
          const row = await rowOf({ door, campaign });
          const { plan } = await planAfter(door.reader, row, undefined);
          await door.beginNext({ after: campaign, session: anchorOf(plan) });
          const second = await rowOf({ door, campaign: await newCampaign(door, [campaign]) });
          const of = recorded(door.reader, second.id, [second.plan.id, row.plan.id]);
          return { year: second.plan.year, begun: await of.begun(), people: await of.people() };
        }),
      );
      const [first, second] = next;
      expect(second).toEqual(first);
      const text = JSON.stringify(second?.begun);
      expect(text).toContain('31-QĐ/ĐU');
      expect(text).toContain('Lập lịch sinh hoạt chuyên đề ngay từ đầu năm');
      const page = await pages.opens(OFFICE, '/');
      await page.getByText(String(second?.year)).first().waitFor();
    }, 120_000);
  },
);
