import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderTransport } from '../activities/folder-transport.ts';
import { type CampaignClient, connect } from '../client/client.ts';
import type { NoticeAction } from '../domain/obligation/notice-action.ts';
import { rosterOf } from '../domain/people/roster.ts';
import { mailsAtAnyHour } from '../domain/plan/mails-at-any-hour.fixture.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { putNotices } from '../records/mail/outbox.ts';
import { createReader } from '../records/reader.ts';
import { putCampaign } from '../records/recorded-campaign.fixture.ts';
import { newCampaign, noticeOf, preparedDump } from '../records/records.fixture.ts';
import { quietRuntime, type RunningWorker, runWorker } from '../worker/run-worker.ts';
import { component } from './support/components.ts';
import { devServerAddress } from './support/temporal.ts';

const { available } = await component('temporal');
const OFFICE = 'do-thi-thu';
const WITHOUT_MAIL = 'lam-van-tho';
const anHourAgo = Date.now() - 3_600_000;

let records: Records;
let worker: RunningWorker;
let client: CampaignClient;
let outbox: string;
const campaign = newCampaign();

beforeAll(async () => {
  if (!available) return;
  quietRuntime();
  const address = await devServerAddress();
  const taskQueue = `notice-action-${randomUUID()}`;
  outbox = await mkdtemp(join(tmpdir(), 'outbox-'));
  records = await openDatabase({ folder: null, dump: await preparedDump() });
  const plan = mailsAtAnyHour(realPlanNow());
  await putCampaign(records.db, { id: campaign, plan, roster: rosterOf(plan), startedAt: anHourAgo });
  worker = await runWorker({
    address,
    namespace: 'default',
    db: records.db,
    transport: folderTransport(outbox, 'x@y.example', '+07:00'),
    baseUrl: 'http://x',
    mailFrom: 'x@y.example',
    taskQueue,
  });
  client = await connect({ address, taskQueue });
});
afterAll(async () => {
  await worker?.stop();
  await client?.close();
  await records?.close();
  if (outbox) await rm(outbox, { recursive: true, force: true });
});

test.skipIf(!available)(
  'the office holds, releases and tells through the mailroom; nobody else does',
  async () => {
    const inAnHour = Date.now() + 3_600_000;
    const telling = (about: string, at: number) => ({
      campaign,
      subject: 'doi-5',
      at,
      notices: [noticeOf(about, at, [WITHOUT_MAIL])],
      withdrawn: [],
    });
    await putNotices(records.db, [telling('reading', inAnHour), telling('dossier', anHourAgo)]);
    const row = async (about: string) =>
      (await createReader(records.db).notices(campaign)).find(({ notice }) => notice.about === about);
    const ahead = (await row('reading'))?.id ?? '';
    const gone = (await row('dossier'))?.id ?? '';
    const treat = (notice: string, action: NoticeAction['action'], by = OFFICE) =>
      client.actOnNotice(campaign, { notice, action, by });

    // nobody has woken the mailroom yet: the action starts it
    await treat(ahead, 'hold');
    expect((await row('reading'))?.state).toBe('held');
    await expect(treat(ahead, 'told')).rejects.toMatchObject({ code: 'NOTICE_STATE' });
    await treat(ahead, 'release');
    expect((await row('reading'))?.state).toBe('queued');

    await expect.poll(async () => (await row('dossier'))?.state, { timeout: 20_000 }).toBe('toBeTold');
    await expect(treat(gone, 'told', WITHOUT_MAIL)).rejects.toMatchObject({ code: 'NOT_OFFICE' });
    await expect(treat('nothing', 'told')).rejects.toMatchObject({ code: 'NOTICE_UNKNOWN' });
    const how = { how: 'phone' as const, at: null, note: null };
    for (const wrong of [
      { action: 'burn' },
      { by: 'x'.repeat(3_000) },
      { by: null },
      { notice: '' },
      { more: 1 },
      { told: { how: 'dream', at: null, note: null } },
      { action: 'hold', told: how },
      { action: 'correct', told: how },
      { action: 'correct', reason: 'nhầm' },
      { action: 'bounced' },
      { action: 'told', told: how, reason: 'nhầm' },
    ]) {
      const action = { notice: gone, action: 'told', by: OFFICE, ...wrong } as NoticeAction;
      await expect(client.actOnNotice(campaign, action)).rejects.toMatchObject({
        code: 'TREATMENT_INVALID',
      });
    }
    const tell = { notice: gone, action: 'told', by: OFFICE, told: how } as const;
    const early = { ...tell, told: { ...how, at: 1 } };
    await expect(client.actOnNotice(campaign, early)).rejects.toMatchObject({ code: 'TOLD_TIME' });
    await client.actOnNotice(campaign, tell);
    await treat(gone, 'told');
    expect(await row('dossier')).toMatchObject({ state: 'told', detail: OFFICE, told: { how: 'phone' } });
    const correction = {
      ...tell,
      action: 'correct',
      told: { ...how, how: 'onPaper' },
      reason: 'nhầm',
    } as const;
    await client.actOnNotice(campaign, correction);
    expect((await row('dossier'))?.told).toMatchObject({
      how: 'onPaper',
      before: [{ how: 'phone', correctedBy: OFFICE, reason: 'nhầm' }],
    });
  },
);
