import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startSmtp, type TestSmtp } from '../activities/smtp.fixture.ts';
import { smtpTransport } from '../activities/smtp-transport.ts';
import { type CampaignClient, campaignClient } from '../client/client.ts';
import { runSeason } from '../demo/scripted-season.ts';
import { isoWithOffset } from '../domain/calendar/instant.ts';
import type { JournalEntry } from '../domain/journal/journal.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { cellReportSchema } from '../machines/protocol/cell-report.ts';
import { startCampaign } from '../office/start-campaign.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import type { NoticeRow, RecordsReader } from '../records/reading.ts';
import { preparedDump } from '../records/records.fixture.ts';
import { createWriter } from '../records/writer.ts';
import { deedsFor, momentOf } from '../rehearsal/people.ts';
import { playPeople } from '../rehearsal/played-people.ts';
import { type RehearsalLine, rehearse } from '../rehearsal/rehearse.ts';
import { rehearsedCampaign } from '../rehearsal/rehearsed-campaign.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import { quietRuntime, type RunningWorker, runWorker } from '../worker/run-worker.ts';
import { registerSearchAttributes } from '../worker/search-attribute-kinds.ts';
import type { TestServer } from '../worker/temporal-server.ts';
import { bundleWorkflows } from '../worker/workflow-code.ts';
import { campaignWorkflowId, cellWorkflowId } from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { ownTestServer } from './support/temporal.ts';

const { available } = await component('testServer');
const OFFSET = '+07:00';

/** The same season in virtual time. */
function rehearsedEntries(plan: Plan, campaign: string, start: number): JournalEntry[] {
  const one = rehearsedCampaign(plan, campaign, start);
  const horizon = start + 200 * 86_400_000;
  const people = playPeople(one, { assume: 'on-time', earliest: start, horizon });
  const entries: JournalEntry[] = [];
  one.onEntry((entry) => {
    entries.push(entry);
    people.look(entry.subject, entry.standing);
  });
  one.advanceTo(horizon);
  return entries;
}

/** What a subject received from others, by sender; when exactly people were told differs. */
function heardBy(subject: string, entries: readonly JournalEntry[]): Record<string, unknown[]> {
  const heard = new Map<string, unknown[]>();
  const hear = (from: string, what: unknown) => heard.set(from, [...(heard.get(from) ?? []), what]);
  for (const { input } of entries.filter((entry) => entry.subject === subject)) {
    if (input.kind === 'command') {
      const { type, payload } = input.event;
      hear('commands', [type, { ...(payload as object), at: undefined }]);
    }
    if (input.kind === 'report') {
      const { cell, seq: _numbered, due: _dated, ...told } = cellReportSchema.parse(input.report);
      hear(cell, told);
    }
  }
  return Object.fromEntries(heard);
}

describe.skipIf(!available)(
  'a season of the real plan on the time-skipping server, everybody on time',
  () => {
    let server: TestServer;
    let smtp: TestSmtp;
    let records: Records;
    let worker: RunningWorker;
    let client: CampaignClient;
    let reader: RecordsReader;
    let plan: Plan;
    let campaign: string;
    const refusals: string[] = [];

    beforeAll(async () => {
      quietRuntime();
      server = await ownTestServer();
      await registerSearchAttributes(server.environment.connection);
      smtp = await startSmtp();
      records = await openDatabase({ folder: null, dump: await preparedDump() });
      reader = createReader(records.db);
      const mailFrom = 'Bốn Tốt <bon-tot@dang-uy.example>';
      worker = await runWorker({
        address: server.address,
        namespace: 'default',
        db: records.db,
        transport: smtpTransport(smtp.url, mailFrom),
        baseUrl: 'http://127.0.0.1:3000',
        mailFrom,
      });
      client = campaignClient(server.environment.client, {});
      plan = comingSeason(await realPlan(), await server.environment.currentTimeMs());
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
      await server.environment.sleep('1h');
      await vi.waitUntil(async () => (await reader.notices(campaign, { state: 'queued' })).length === 0, {
        timeout: 20_000,
        interval: 100,
      });
    }, 300_000);

    afterAll(async () => {
      await worker?.stop();
      await records?.close();
      await smtp?.close();
      await server?.stop();
    });

    test('[R37, R38, R66, R67] ends with every cell recognised and two decisions, as documents', async () => {
      expect(refusals).toEqual([]);
      const cells = await reader.cells(campaign);
      expect(cells.map(({ standing }) => standing.stage)).toEqual(cells.map(() => 'concluded'));
      expect((await reader.campaign(campaign))?.standing.stage).toBe('concluded');
      const decisions = await reader.decisions(campaign);
      expect(decisions.map(({ kind, number }) => [kind, number])).toEqual([
        ['fourGood', '31-QĐ/ĐU'],
        ['cellLevels', '32-QĐ/ĐU'],
      ]);
      for (const { html } of decisions) expect(html).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    });

    test('the notices are those of the rehearsal: date, person, obligation and step', async () => {
      const { startedAt } = (await reader.campaign(campaign)) ?? { startedAt: 0 };
      const { lines } = rehearse(plan, 'on-time', startedAt);
      const told = ({ at, cell, to, about, step, copy }: RehearsalLine) =>
        [...to, ...(copy as string[])].map(
          (person) => `${at.slice(0, 10)} ${cell ?? 'campaign'} ${String(about)} ${String(step)} ${person}`,
        );
      const expected = lines.filter(({ what }) => what === 'notice' || what === 'escalation').flatMap(told);
      const row = ({ notice, subject, person }: NoticeRow) =>
        `${isoWithOffset(notice.at, OFFSET).slice(0, 10)} ${subject} ${notice.about} ${notice.step} ${person}`;
      const actual = (await reader.notices(campaign)).map(row);
      expect(actual.sort()).toEqual(expected.sort());
    });

    test('campaign and cells tell each other what they tell in the rehearsal, in the same order', async () => {
      const { startedAt } = (await reader.campaign(campaign)) ?? { startedAt: 0 };
      const rehearsed = rehearsedEntries(plan, campaign, startedAt);
      for (const subject of ['campaign', ...plan.cells.map(({ id }) => id)]) {
        const journal = await reader.journal(campaign, { subject, order: 'oldest', limit: 1_000 });
        const heard = heardBy(subject, journal);
        expect(Object.keys(heard).length, subject).toBe(subject === 'campaign' ? plan.cells.length : 1);
        expect(heard, subject).toEqual(heardBy(subject, rehearsed));
      }
    });

    test('every mail arrived once by SMTP, to the address of its person, with its notices grouped', async () => {
      const mails = await reader.mails(campaign);
      expect(mails.every(({ state }) => state === 'sent')).toBe(true);
      const received = smtp.received;
      expect(received.map(({ parsed }) => parsed.messageId ?? '').sort()).toEqual(
        mails.map(({ messageId }) => messageId).sort(),
      );
      const quarter = (at: number) => Math.floor(at / 900_000);
      const notices = (await reader.notices(campaign)).filter(({ state }) => state === 'sent');
      const plain = mails.filter(({ calendar }) => calendar === null);
      const grouped = new Set(plain.flatMap((mail) => mail.notices));
      const groups = new Set(
        notices
          .filter(({ id }) => grouped.has(id))
          .map(({ person, notice }) => `${person} ${quarter(notice.at)}`),
      );
      expect(plain).toHaveLength(groups.size);
      // an invitation is a mail of its own, one for each entry of a person
      const invited = new Set(
        mails.flatMap(({ person, calendar }) => (calendar ? [`${person} ${calendar.uid}`] : [])),
      );
      expect(mails).toHaveLength(plain.length + invited.size);
    });

    test('a person without an address is to be told, and nothing is mailed', async () => {
      const without = plan.people.filter(({ email }) => email === null).map(({ id }) => id);
      expect(without.length).toBeGreaterThan(0);
      const rows = (await reader.notices(campaign)).filter(({ person }) => without.includes(person));
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ state }) => ['toBeTold', 'told', 'withdrawn'].includes(state))).toBe(true);
      // the time to object ran only once somebody had told them
      const opened = rows.filter(({ notice }) => notice.opens !== undefined);
      expect(opened.map(({ notice, state }) => [notice.about, state])).toEqual([['objectionWindow', 'told']]);
    });

    test('the campaign closes after all its cells', async () => {
      const handle = server.environment.client.workflow.getHandle(campaignWorkflowId(campaign));
      const { events } = await handle.fetchHistory();
      const closed = events?.filter((event) => event.childWorkflowExecutionCompletedEventAttributes != null);
      expect(closed).toHaveLength(plan.cells.length);
      expect(events?.at(-1)?.workflowExecutionCompletedEventAttributes ?? null).not.toBeNull();
    });

    test('every history replays, from the first event to the last', async () => {
      const ids = [
        campaignWorkflowId(campaign),
        cellWorkflowId(campaign, 'doi-1'),
        cellWorkflowId(campaign, 'van-phong'),
      ];
      const workflowBundle = await bundleWorkflows();
      for (const id of ids) {
        const history = await server.environment.client.workflow.getHandle(id).fetchHistory();
        await expect(Worker.runReplayHistory({ workflowBundle }, history, id)).resolves.toBeUndefined();
      }
    }, 60_000);

    test('the journal has no gap, and its notes tell who acted', async () => {
      for (const subject of ['campaign', 'doi-1', 'van-phong']) {
        const entries = await reader.journal(campaign, { subject, order: 'oldest', limit: 1_000 });
        expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
        expect(entries.every(({ actor }) => actor.length > 0)).toBe(true);
      }
    });
  },
);
