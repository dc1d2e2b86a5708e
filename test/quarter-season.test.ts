import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderTransport } from '../activities/folder-transport.ts';
import { campaignClient } from '../client/client.ts';
import { withCellsAlone } from '../demo/doors/smaller-plan.ts';
import { runSeason } from '../demo/scripted-season.ts';
import { addWorkingDays } from '../domain/calendar/calendar.ts';
import { dateOf } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { quarterPlanNow } from '../domain/plan/quarter-plan.fixture.ts';
import { calendarOf } from '../domain/plan/shift.ts';
import { quarterLevels } from '../office/quarter-levels.ts';
import { startCampaign } from '../office/start-campaign.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import type { RecordsReader } from '../records/reading.ts';
import { preparedDump } from '../records/records.fixture.ts';
import { createWriter } from '../records/writer.ts';
import { foldedCase } from '../rehearsal/folded-case.ts';
import { deedsFor, momentOf } from '../rehearsal/people.ts';
import { quietRuntime, type RunningWorker, runWorker } from '../worker/run-worker.ts';
import { registerSearchAttributes } from '../worker/search-attribute-kinds.ts';
import type { TestServer } from '../worker/temporal-server.ts';
import { component } from './support/components.ts';
import { ownTestServer } from './support/temporal.ts';

const { available } = await component('testServer');

describe.skipIf(!available)(
  'the leaders of two cells, rated for a quarter on the time-skipping server',
  () => {
    let server: TestServer;
    let records: Records;
    let worker: RunningWorker;
    let reader: RecordsReader;
    let outbox: string;
    let plan: Plan;
    let campaign: string;
    const refusals: string[] = [];

    beforeAll(async () => {
      quietRuntime();
      server = await ownTestServer();
      await registerSearchAttributes(server.environment.connection);
      outbox = await mkdtemp(join(tmpdir(), 'quarter-'));
      records = await openDatabase({ folder: null, dump: await preparedDump() });
      reader = createReader(records.db);
      const mailFrom = 'bon-tot@dang-uy.example';
      worker = await runWorker({
        address: server.address,
        namespace: 'default',
        db: records.db,
        transport: folderTransport(outbox, mailFrom, '+07:00'),
        baseUrl: 'http://127.0.0.1:3000',
        mailFrom,
      });
      const client = campaignClient(server.environment.client, {});
      const today = dateOf(await server.environment.currentTimeMs(), '+07:00');
      const calendar = calendarOf(quarterPlanNow());
      const wish = { year: Number(today.slice(0, 4)), due: addWorkingDays(calendar, today, 15) };
      plan = withCellsAlone(quarterPlanNow(wish), ['doi-1', 'doi-2']);
      campaign = await startCampaign({ client, writer: createWriter(records.db) }, plan);
      await runSeason({
        environment: server.environment,
        client,
        reader,
        plan,
        campaign,
        deedOf(obligation, situation) {
          const at = momentOf(obligation, 'on-time', situation);
          return at === null ? null : { at, deeds: deedsFor(obligation, situation) };
        },
        onTurn: async () => {},
        onRefusal: (subject, type, error) => refusals.push(`${subject} ${type} ${error.message}`),
      });
    }, 300_000);

    afterAll(async () => {
      await worker?.stop();
      await records?.close();
      await server?.stop();
      if (outbox !== undefined) await rm(outbox, { recursive: true, force: true });
    });

    test('ends with one decision on their levels, as a document of the quarter, and every cell told', async () => {
      expect(refusals).toEqual([]);
      const cells = await reader.cells(campaign);
      expect(cells.map(({ cell, standing }) => [cell, standing.stage])).toEqual([
        ['doi-1', 'concluded'],
        ['doi-2', 'concluded'],
      ]);
      for (const { standing } of cells)
        expect(standing.stagesDone.map(({ stage }) => stage)).toEqual([
          'leaderReview',
          'committeeAppraisal',
          'recognitionDecision',
        ]);
      const decisions = await reader.decisions(campaign);
      expect(decisions.map(({ kind }) => kind)).toEqual(['memberLevels']);
      for (const { html } of decisions) expect(html).toContain(`quý I năm ${plan.year} đối với`);
    });

    test('the entries of a cell, made again, lead to where it stands', async () => {
      const entries = await reader.journal(campaign, { subject: 'doi-1', order: 'oldest', limit: 1_000 });
      const { state, differing, broken } = foldedCase('doi-1', entries);
      expect([state === null, differing, broken]).toEqual([false, [], null]);
    });

    test('the year’s campaign finds their levels as a ground for its own', async () => {
      const ofYear = { ...plan, quarter: undefined };
      const found = await quarterLevels(reader, ofYear, 'doi-1');
      const leaders = plan.roles.filter(({ cell }) => cell === 'doi-1').map(({ person }) => person);
      expect([...found.keys()].sort()).toEqual(leaders.toSorted());
      expect([...found.values()].flat()).toEqual(leaders.map(() => ({ quarter: 1, level: 'GOOD' })));
      expect([...(await quarterLevels(reader, { ...ofYear, year: plan.year + 1 }, 'doi-1'))]).toEqual([]);
      expect([...(await quarterLevels(reader, plan, 'doi-1'))]).toEqual([]);
    });
  },
);
