import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isoWithOffset } from '../domain/calendar/instant.ts';
import { ofCampaign } from '../domain/journal/journal.ts';
import { rosterOf } from '../domain/people/roster.ts';
import { createEngine } from '../interpreter/engine.ts';
import { campaignMachine } from '../machines/campaign/campaign.ts';
import type { CampaignContext } from '../machines/campaign/campaign-context.ts';
import { repairSubject } from '../office/repair-journal.ts';
import { restartCase } from '../office/restart-case.ts';
import { checkJournal } from '../records/journal-check.ts';
import { putNotices } from '../records/mail/outbox.ts';
import { putCampaign } from '../records/recorded-campaign.fixture.ts';
import { recordEntries } from '../records/recording.ts';
import { campaignAt, entryOf, newCampaign, noticeOf } from '../records/records.fixture.ts';
import { journal } from '../records/schema.ts';
import { createWriter } from '../records/writer.ts';
import { watchJournals } from '../worker/journal-watch.ts';
import { startWatcher, watchOnce } from '../worker/watcher.ts';
import { campaignWorkflowId, cellWorkflowId, mailroomWorkflowId } from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 30_000, interval: 100 };
const campaigns = createEngine<CampaignContext>(campaignMachine(), { version: '1' });

describe.skipIf(!available)('what goes wrong in a running campaign', () => {
  let one: RunningCampaign;
  beforeAll(async () => {
    one = await runningCampaign();
  }, 120_000);
  afterAll(async () => {
    await one?.stop();
  });

  const look = () => watchOnce({ client: one.bare, db: one.records.db });
  const row = async () => {
    const found = await one.reader.campaign(one.campaign);
    if (found === null) throw new Error('the campaign is not recorded');
    return found;
  };
  const writer = () => createWriter(one.records.db);
  const recorded = (subject: string, seq: number) =>
    vi.waitUntil(async () => (await one.reader.recordedSeq(one.campaign, subject)) >= seq, WAIT);
  const restart = async (subject: string, by = one.person('office')) =>
    restartCase(
      one.client,
      { reader: one.reader, writer: writer() },
      await row(),
      subject,
      { by, reason: 'bị dừng nhầm' },
      Date.now(),
    );
  const storedAt = (subject: string, seq: number) =>
    and(eq(journal.campaign, one.campaign), eq(journal.subject, subject), eq(journal.seq, seq));

  test('a cell that somebody ended is trouble that the office is told of, and comes back with all it was', async () => {
    const id = randomUUID();
    const { seq } = await one.send('doi-1', one.head('doi-1'), 'difficulty.raise', { text: 'mẫu 9' }, id);
    await recorded('doi-1', seq);
    await look();
    expect(await one.reader.troubles(one.campaign)).toEqual([]);
    const before = await one.client.engineState(one.campaign, 'doi-1');
    await expect(restart('doi-1')).rejects.toMatchObject({ code: 'CASE_LIVES' });

    await one.bare.workflow.getHandle(cellWorkflowId(one.campaign, 'doi-1')).terminate('by mistake');
    await look();
    await look();
    expect(await one.reader.troubles(one.campaign)).toMatchObject([{ subject: 'doi-1', kind: 'caseDead' }]);
    const told = (await one.reader.notices(one.campaign, { subject: 'doi-1' })).filter(
      ({ notice }) => notice.about === 'trouble',
    );
    expect(told.map(({ person }) => person)).toContain(one.person('office'));
    expect(new Set(told.map(({ id: row }) => row)).size).toBe(told.length);

    await expect(restart('doi-1', one.head('doi-1'))).rejects.toMatchObject({ code: 'NOT_OFFICE' });
    await restart('doi-1');
    expect(await one.client.engineState(one.campaign, 'doi-1')).toEqual(before);
    await recorded('doi-1', seq + 1);
    const [newest, last] = await one.reader.journal(one.campaign, { subject: 'doi-1' });
    expect(newest).toMatchObject({
      seq: seq + 1,
      key: last?.key.replace(/\d+$/, `${seq + 1}`),
      actor: one.person('office'),
      reason: 'bị dừng nhầm',
      input: { kind: 'restart' },
    });
    // an event that was answered before gets that answer; the next one goes on
    const again = await one.send('doi-1', one.head('doi-1'), 'difficulty.raise', { text: 'mẫu 9' }, id);
    expect(again.seq).toBe(seq);
    const next = await one.submit('doi-1');
    await recorded('doi-1', next.seq);
    await look();
    expect(await one.reader.troubles(one.campaign)).toEqual([]);
    expect((await checkJournal(one.reader, one.campaign)).faults).toEqual([]);
    await vi.waitUntil(async () => {
      const { facts } = ofCampaign(await one.client.standing(one.campaign, 'campaign'));
      return facts.refused.length === 0;
    }, WAIT);
  }, 120_000);

  test('a command that finds a dead cell waits for it, is trouble, and arrives when the cell is back', async () => {
    await one.bare.workflow.getHandle(cellWorkflowId(one.campaign, 'doi-4')).terminate('by mistake');
    const due = async () =>
      (await one.client.standing(one.campaign, 'doi-4')).obligations
        .find(({ id }) => id === 'dossier')
        ?.deadlines.at(-1)?.due;
    const before = (await one.client.standing(one.campaign, 'doi-5')).obligations
      .find(({ id }) => id === 'dossier')
      ?.deadlines.at(-1)?.due;
    if (before === undefined || before === null) throw new Error('no dossier is owed');
    const until = isoWithOffset(before + 86_400_000, '+07:00');
    await one.send('campaign', one.person('committeeHead'), 'deadline.extend', { until, reason: 'mưa bão' });
    await vi.waitUntil(async () => (await one.reader.troubles(one.campaign)).length > 0, WAIT);
    expect(await one.reader.troubles(one.campaign)).toMatchObject([
      { subject: 'doi-4', kind: 'commandLost' },
    ]);
    await restart('doi-4');
    await vi.waitUntil(async () => (await due()) === Date.parse(until), WAIT);
    await vi.waitUntil(async () => (await one.reader.troubles(one.campaign)).length === 0, WAIT);
  }, 120_000);

  test('the campaign and its mailroom come back too, and go on', async () => {
    // trouble with a command is over once its cell has recorded it: the cell's answer comes later
    const state = () => one.client.engineState(one.campaign, 'campaign');
    const unanswered = async () => Object.keys(campaigns.view(await state()).context.commands);
    await vi.waitUntil(async () => (await unanswered()).length === 0, WAIT);
    await one.atRest();
    const handle = one.bare.workflow.getHandle(campaignWorkflowId(one.campaign));
    await handle.terminate('by mistake');
    // asked of what has ended: until then an answer of a cell may still come
    const before = await state();
    await look();
    expect(await one.reader.troubles(one.campaign)).toMatchObject([
      { subject: 'campaign', kind: 'caseDead' },
    ]);
    await restart('campaign');
    expect(await one.client.engineState(one.campaign, 'campaign')).toEqual(before);
    const { seq } = await one.send('campaign', one.person('committeeHead'), 'cell.excuse', {
      cell: 'doi-5',
      reason: 'đang sáp nhập',
    });
    await recorded('campaign', seq);
    await look();
    expect(await one.reader.troubles(one.campaign)).toEqual([]);
    expect((await checkJournal(one.reader, one.campaign)).faults).toEqual([]);
    await one.bare.workflow
      .getHandle(mailroomWorkflowId(one.campaign))
      .terminate('by mistake')
      .catch(() => undefined);
    await one.client.restartMailroom(one.campaign);
  }, 120_000);

  test('a deleted, a changed and a foreign entry are found, and come back from the histories as they were', async () => {
    const receipt = await one.submit('doi-2');
    await recorded('doi-2', receipt.seq);
    const { seq } = await one.send('doi-2', one.person('teamClerk'), 'review.finish');
    await recorded('doi-2', seq);
    const before = await one.reader.journal(one.campaign, { subject: 'doi-2', order: 'oldest' });
    expect(before.length).toBeGreaterThanOrEqual(3);
    const { db } = one.records;

    await db.delete(journal).where(storedAt('doi-2', 2));
    const [third] = await db.select().from(journal).where(storedAt('doi-2', 3));
    if (third === undefined) throw new Error('no third entry');
    await db
      .update(journal)
      .set({ entry: { ...third.entry, reason: 'chưa từng có' } })
      .where(storedAt('doi-2', 3));
    const faults = (await checkJournal(one.reader, one.campaign)).faults;
    expect(faults).toMatchObject([
      { subject: 'doi-2', seq: 2, fault: 'missing' },
      { subject: 'doi-2', seq: 3, fault: 'changed', parts: ['payload'] },
    ]);
    // nobody has to ask: the installation's watcher sees it, once
    expect(await watchJournals(db)).toEqual([one.campaign]);
    expect(await watchJournals(db)).toEqual([]);
    expect(await one.reader.troubles(one.campaign)).toMatchObject([
      { subject: 'doi-2', kind: 'journalBroken', detail: 'entry 2: missing, entry 3: changed' },
    ]);

    const repaired = await repairSubject(one.client, one.reader, writer(), one.campaign, 'doi-2');
    expect(repaired).toMatchObject({ added: [2], lost: [] });
    expect(repaired.replaced.map(({ seq: number }) => number)).toEqual([3]);
    expect(await one.reader.journal(one.campaign, { subject: 'doi-2', order: 'oldest' })).toEqual(before);
    expect((await checkJournal(one.reader, one.campaign)).faults).toEqual([]);
    expect(await one.reader.troubles(one.campaign)).toEqual([]);
    const again = await repairSubject(one.client, one.reader, writer(), one.campaign, 'doi-2');
    expect(again).toMatchObject({ added: [], replaced: [], lost: [] });
  }, 120_000);

  test('a journal whose end was cut off is seen too, and is well again when it is back', async () => {
    const { db } = one.records;
    const [last] = await one.reader.journal(one.campaign, { subject: 'doi-5', limit: 1 });
    const [stored] = await db
      .select()
      .from(journal)
      .where(storedAt('doi-5', last?.seq ?? 0));
    if (stored === undefined) throw new Error('no entry');
    await db.delete(journal).where(storedAt('doi-5', stored.seq));
    // the office's mail about it leaves also where the mailroom can't be woken at once
    const woken: string[] = [];
    const wakeMailroom = async (campaign: string) => {
      woken.push(campaign);
      if (woken.length === 1) throw new Error('Temporal is away');
    };
    const watcher = startWatcher({ client: one.bare, db, wakeMailroom }, 50);
    await vi.waitUntil(() => woken.length > 1, WAIT);
    await watcher.stop();
    expect(woken).toEqual([one.campaign, one.campaign]);
    expect(await one.reader.troubles(one.campaign)).toMatchObject([
      { subject: 'doi-5', kind: 'journalBroken', detail: `entry ${stored.seq}: missing` },
    ]);
    await db.insert(journal).values(stored);
    expect(await watchJournals(db)).toEqual([]);
    expect(await one.reader.troubles(one.campaign)).toEqual([]);
  }, 60_000);

  test('another entry under the next number is a conflict that is shown, and ends with the repair', async () => {
    const [last] = await one.reader.journal(one.campaign, { subject: 'doi-3', limit: 1 });
    if (last === undefined) throw new Error('no entry');
    const { db } = one.records;
    const [stored] = await db.select().from(journal).where(storedAt('doi-3', last.seq));
    if (stored === undefined) throw new Error('no row');
    await db
      .update(journal)
      .set({ hash: 'f'.repeat(64) })
      .where(storedAt('doi-3', last.seq));
    const receipt = await one.submit('doi-3');
    await vi.waitUntil(async () => (await one.reader.troubles(one.campaign)).length > 0, WAIT);
    expect(await one.reader.troubles(one.campaign)).toMatchObject([
      { subject: 'doi-3', kind: 'journalConflict' },
    ]);
    expect(await one.reader.recordedSeq(one.campaign, 'doi-3')).toBe(last.seq);
    await db.update(journal).set({ hash: stored.hash }).where(storedAt('doi-3', last.seq));
    await recorded('doi-3', receipt.seq);
    expect(await one.reader.troubles(one.campaign)).toEqual([]);
  }, 120_000);

  test('a task that fails again and again is trouble until the case is ended and brought back', async () => {
    const workflowId = cellWorkflowId(one.campaign, 'doi-2');
    await one.bare.workflow.getHandle(workflowId).terminate('by mistake');
    // a worker of another build knows no such type: each of its tasks fails
    const taskQueue = one.taskQueue;
    await one.bare.workflow.start('ofAnotherBuild', { workflowId, taskQueue, args: [] });
    await vi.waitUntil(async () => {
      await look();
      return (await one.reader.troubles(one.campaign)).some(({ kind }) => kind === 'taskFailing');
    }, WAIT);
    expect(await one.reader.troubles(one.campaign)).toMatchObject([
      { subject: 'doi-2', kind: 'taskFailing' },
    ]);
    await one.bare.workflow.getHandle(workflowId).terminate('by mistake');
    await look();
    await restart('doi-2');
    await look();
    expect(await one.reader.troubles(one.campaign)).toEqual([]);
  }, 60_000);

  test('a campaign that Temporal does not know, and a notice that nothing sends for an hour, are trouble', async () => {
    const { db } = one.records;
    const unknown = newCampaign();
    const roster = rosterOf(one.plan);
    await putCampaign(db, { id: unknown, plan: one.plan, roster, startedAt: Date.now() });
    await recordEntries(db, [entryOf(unknown, 'campaign', 1, { standing: campaignAt('underway') })]);
    const kinds = async () =>
      (await one.reader.troubles(unknown)).map(({ subject, kind }) => [subject, kind]);
    const put = (at: number) =>
      putNotices(db, [
        {
          campaign: unknown,
          subject: 'campaign',
          at,
          notices: [noticeOf('dossier', at, ['x'])],
          withdrawn: [],
        },
      ]);
    await put(Date.now() - 50 * 60_000);
    await look();
    expect(await kinds()).toEqual([['campaign', 'caseMissing']]);
    await put(Date.now() - 70 * 60_000);
    await look();
    expect(await kinds()).toEqual([
      ['campaign', 'caseMissing'],
      ['mailroom', 'nothingSent'],
    ]);
  }, 60_000);
});
