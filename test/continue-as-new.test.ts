import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { campaignClient } from '../client/client.ts';
import { Refused } from '../client/failures.ts';
import type { Receipt } from '../domain/envelope.ts';
import { type JournalEntry, ofCampaign, ofCell } from '../domain/journal/journal.ts';
import { command, subjectWorkflowId } from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 60_000, interval: 100 };

describe.skipIf(!available)('a campaign that continues as new at every chance', () => {
  let one: RunningCampaign;
  beforeAll(async () => {
    one = await runningCampaign({ historyLimit: 12 });
  }, 180_000);
  afterAll(async () => {
    await one?.stop();
  });

  const runOf = async (subject: string) => {
    const handle = one.bare.workflow.getHandle(subjectWorkflowId(one.campaign, subject));
    const description = await handle.describe();
    return {
      first: description.raw.workflowExecutionInfo?.firstRunId ?? '',
      now: description.runId,
      status: description.status.name,
    };
  };
  const journalOf = (subject: string): Promise<JournalEntry[]> =>
    one.reader.journal(one.campaign, { subject, order: 'oldest', limit: 1_000 });
  const idOf = ({ input }: JournalEntry): string =>
    input.kind === 'event' || input.kind === 'command' ? input.event.id : '';

  async function ask(cell: string): Promise<Receipt[]> {
    const raised = await one.send(cell, one.head(cell), 'difficulty.raise', { text: 'Chưa có mẫu 8' });
    const { facts } = ofCell(await one.client.standing(one.campaign, cell));
    const answer = { difficulty: facts.openDifficulties[0], text: 'Gửi kèm' };
    return [raised, await one.send(cell, one.person('office'), 'difficulty.answer', answer)];
  }

  /** Sends to the cell until it goes on in another run; returns what was accepted meanwhile. */
  async function turned(cell: string): Promise<Receipt[]> {
    const { now } = await runOf(cell);
    const receipts: Receipt[] = [];
    for (;;) {
      receipts.push(...(await ask(cell)));
      // a run ends once everything accepted is recorded, which takes a while on a busy machine
      const left = vi.waitUntil(async () => (await runOf(cell)).now !== now, {
        timeout: 3_000,
        interval: 100,
      });
      if (await left.catch(() => false)) return receipts;
    }
  }

  const recorded = (cell: string, { seq }: Receipt) =>
    vi.waitUntil(async () => (await one.reader.recordedSeq(one.campaign, cell)) >= seq, WAIT);

  /** Every receipt's event is recorded once, under the receipt's number; no number is left out. */
  async function isWhole(cell: string, receipts: Receipt[]): Promise<JournalEntry[]> {
    const journal = await journalOf(cell);
    expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
    expect(
      receipts.map(({ eventId }) => journal.filter((entry) => idOf(entry) === eventId).map(({ seq }) => seq)),
    ).toEqual(receipts.map(({ seq }) => [seq]));
    return journal;
  }

  test('keeps its cells and their timers', async () => {
    await vi.waitUntil(async () => {
      const { first, now } = await runOf('campaign');
      return first !== now;
    }, WAIT);
    for (const { id } of one.plan.cells) expect((await runOf(id)).status).toBe('RUNNING');
    const timers = await one.client.timers(one.campaign, 'doi-1');
    expect(timers).not.toEqual([]);
    await turned('doi-1');
    expect(await one.client.timers(one.campaign, 'doi-1')).toEqual(expect.arrayContaining(timers));
  }, 120_000);

  test('the last entry after the turn is the event just accepted, under a higher number than any before', async () => {
    const before = await turned('doi-1');
    const last = await one.submit('doi-1');
    expect(last.seq).toBeGreaterThan(Math.max(...before.map(({ seq }) => seq)));
    await recorded('doi-1', last);
    const journal = await isWhole('doi-1', [...before, last]);
    expect(idOf(journal.at(-1) as JournalEntry)).toBe(last.eventId);
    expect(new Set(journal.map(({ key }) => key.split('/')[0])).size).toBe(1);
  }, 120_000);

  test('an event that comes again after the turn gets its first answer and is recorded once', async () => {
    const id = randomUUID();
    const raise = () => one.send('doi-2', one.head('doi-2'), 'difficulty.raise', { text: 'a' }, id);
    const first = await raise();
    const others = await turned('doi-2');
    expect(await raise()).toEqual(first);
    const last = await one.submit('doi-2');
    await recorded('doi-2', last);
    await isWhole('doi-2', [first, ...others, last]);
  }, 120_000);

  test('what nobody signed is refused after the turn too, whose run asks for the keys itself', async () => {
    const others = await turned('doi-4');
    const unsigned = campaignClient(one.bare, { taskQueue: one.taskQueue, patience: 60_000 });
    const raised = {
      id: randomUUID(),
      type: 'difficulty.raise',
      by: one.head('doi-4'),
      payload: { text: 'Không có chữ ký' },
    };
    await expect(unsigned.send(one.campaign, 'doi-4', raised)).rejects.toMatchObject({
      refusal: { code: 'NOT_PROVEN', reason: 'unsigned' },
    });
    const last = await one.client.send(one.campaign, 'doi-4', raised);
    await recorded('doi-4', last);
    await isWhole('doi-4', [...others, last]);
  }, 120_000);

  test('a command that comes again is handled once, also after the turn', async () => {
    const cell = one.bare.workflow.getHandle(subjectWorkflowId(one.campaign, 'doi-3'));
    const guide = (id: string) =>
      cell.signal(command, {
        id,
        type: 'guidance',
        payload: { difficulty: 'x', text: 'Gửi kèm' },
        by: one.person('office'),
      });
    const stands = (id: string) =>
      vi.waitUntil(async () => (await journalOf('doi-3')).some((entry) => idOf(entry) === id), WAIT);
    await guide('c-again');
    await guide('c-again');
    await guide('c-next');
    await stands('c-next');
    await turned('doi-3');
    await guide('c-again');
    await guide('c-last');
    await stands('c-last');
    const guidance = (await journalOf('doi-3')).map(idOf).filter((id) => id.startsWith('c-'));
    expect(guidance).toEqual(['c-again', 'c-next', 'c-last']);
  }, 120_000);

  test('commands reach the cells after the turn', async () => {
    const [planned] = one.plan.sessions;
    const startsAt = Date.parse(`${planned?.date}T08:00:00+07:00`) + 86_400_000;
    const iso = (instant: number) => new Date(instant).toISOString();
    await one.send('campaign', one.person('office'), 'session.move', {
      session: planned?.id,
      startsAt: iso(startsAt),
      endsAt: iso(startsAt + 3 * 3_600_000),
      reason: 'trùng lịch',
      timeReason: 'thử',
    });
    await vi.waitUntil(
      async () => (await one.client.standing(one.campaign, 'doi-2')).session?.startsAt === startsAt,
      WAIT,
    );
  }, 120_000);

  test('the campaign takes what a cell reports after the turn', async () => {
    await turned('doi-4');
    await one.send('campaign', one.person('committeeHead'), 'cell.withdraw', {
      cell: 'doi-4',
      reason: 'Giải thể',
    });
    const excused = () =>
      one.send('campaign', one.person('committeeHead'), 'cell.excuse', { cell: 'doi-4', reason: 'x' }).then(
        () => 'accepted',
        (error: unknown) => (error instanceof Refused ? error.refusal.reason : String(error)),
      );
    // accepted until the campaign knows that the cell has ended
    await vi.waitUntil(async () => (await excused()) === 'cellEnded', { ...WAIT, interval: 1_000 });
    expect(ofCampaign(await one.client.standing(one.campaign, 'campaign')).facts.refused).toEqual([]);
  }, 120_000);

  test('a cell that was ended from outside holds no command for the others up', async () => {
    await one.bare.workflow.getHandle(subjectWorkflowId(one.campaign, 'doi-3')).terminate('by hand');
    const venue = 'Hội trường tầng 2';
    const [planned] = one.plan.sessions;
    const startsAt = Date.parse(`${planned?.date}T08:00:00+07:00`) + 2 * 86_400_000;
    const iso = (instant: number) => new Date(instant).toISOString();
    await one.send('campaign', one.person('office'), 'session.move', {
      session: planned?.id,
      startsAt: iso(startsAt),
      endsAt: iso(startsAt + 3_600_000),
      venue,
      reason: 'đổi phòng',
      timeReason: 'thử',
    });
    await vi.waitUntil(
      async () => (await one.client.standing(one.campaign, 'doi-5')).session?.venue === venue,
      WAIT,
    );
  }, 120_000);

  test('what was accepted while the records took nothing is recorded, however long the history has grown', async () => {
    const { db } = one.records;
    const receipts: Receipt[] = [];
    // a call that fails is not repeated once its run is over: what waits is only in the case
    await db.execute(sql`alter table journal add constraint full_disk check (false) not valid`);
    try {
      for (const _run of [1, 2]) receipts.push(...(await turned('doi-5')));
    } finally {
      await db.execute(sql`alter table journal drop constraint full_disk`);
    }
    receipts.push(...(await turned('doi-5')));
    await recorded('doi-5', receipts.at(-1) as Receipt);
    await isWhole('doi-5', receipts);
  }, 180_000);
});
