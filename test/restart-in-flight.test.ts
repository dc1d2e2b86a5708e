import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isoWithOffset } from '../domain/calendar/instant.ts';
import { restartCase } from '../office/restart-case.ts';
import { checkJournal } from '../records/journal-check.ts';
import { createWriter } from '../records/writer.ts';
import { subjectWorkflowId } from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 30_000, interval: 100 };

/** What the campaign's context says, as far as it is looked at here. */
interface Known {
  commands: Record<string, unknown>;
  passedOn: string[];
  cells: Record<string, { seq: number; stage: string }>;
}

describe.skipIf(!available)('what was on its way when a case died', () => {
  let one: RunningCampaign;
  beforeAll(async () => {
    one = await runningCampaign();
  }, 120_000);
  afterAll(async () => {
    await one?.stop();
  });

  const end = (subject: string) =>
    one.bare.workflow.getHandle(subjectWorkflowId(one.campaign, subject)).terminate('by mistake');
  async function restart(subject: string): Promise<void> {
    const row = await one.reader.campaign(one.campaign);
    if (row === null) throw new Error('the campaign is not recorded');
    await restartCase(
      one.client,
      { reader: one.reader, writer: createWriter(one.records.db) },
      row,
      subject,
      { by: one.person('office'), reason: 'bị dừng nhầm' },
      Date.now(),
    );
  }
  const recorded = (subject: string, seq: number) =>
    vi.waitUntil(async () => (await one.reader.recordedSeq(one.campaign, subject)) >= seq, WAIT);
  const entries = (subject: string) =>
    one.reader.journal(one.campaign, { subject, order: 'oldest', limit: 1_000 });
  const commandsAt = async (cell: string, type: string) =>
    (await entries(cell)).flatMap(({ input }) =>
      input.kind === 'command' && input.event.type === `command.${type}` ? [input.event] : [],
    );
  const known = async () =>
    (await one.client.engineState(one.campaign, 'campaign')).snapshot.context as Known;
  const dueOf = async (cell: string) =>
    (await one.client.standing(one.campaign, cell)).obligations
      .find(({ id }) => id === 'dossier')
      ?.deadlines.at(-1)?.due ?? 0;
  /** Moves a cell's session, with all who are there, to so many days after its day in the plan. */
  async function move(cell: string, days: number) {
    const session = one.plan.sessions.find(({ cells }) => cells.includes(cell));
    const startsAt = Date.parse(`${session?.date}T08:00:00+07:00`) + days * 86_400_000;
    const receipt = await one.send('campaign', one.person('office'), 'session.move', {
      session: session?.id,
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(startsAt + 3_600_000).toISOString(),
      reason: `lần ${days}`,
      timeReason: 'thử',
    });
    return { ...receipt, startsAt };
  }
  const isQuiet = async () =>
    Object.keys((await known()).commands).length === 0 &&
    (await one.reader.troubles(one.campaign)).length === 0;

  test('a command that waits for a dead cell while its campaign dies too arrives once, and is answered', async () => {
    const until = isoWithOffset((await dueOf('doi-4')) + 86_400_000, '+07:00');
    await end('doi-4');
    await one.send('campaign', one.person('committeeHead'), 'deadline.extend', { until, reason: 'mưa bão' });
    await vi.waitUntil(
      async () => (await one.reader.troubles(one.campaign)).some(({ kind }) => kind === 'commandLost'),
      WAIT,
    );
    await vi.waitUntil(async () => Object.keys((await known()).commands).length === 1, WAIT);
    await end('campaign');
    await restart('campaign');
    await restart('doi-4');
    await vi.waitUntil(async () => (await dueOf('doi-4')) === Date.parse(until), WAIT);
    await vi.waitUntil(isQuiet, WAIT);
    for (const { id } of one.plan.cells)
      expect(
        (await commandsAt(id, 'deadline.extend')).map(({ id: command }) => command),
        id,
      ).toHaveLength(1);
  }, 120_000);

  test('a command that waits for a dead cell arrives from the campaign alone, when an operator has reset the cell', async () => {
    const { workflowId } = one.bare.workflow.getHandle(subjectWorkflowId(one.campaign, 'van-phong'));
    // its newest task, which is done once more, has recorded nothing
    await one.atRest();
    await end('van-phong');
    const { startsAt } = await move('van-phong', 3);
    await vi.waitUntil(async () => Object.keys((await known()).commands).length === 1, WAIT);
    await end('campaign');
    const { events } = await one.bare.workflow.getHandle(workflowId).fetchHistory();
    await one.bare.workflowService.resetWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId },
      workflowTaskFinishEventId: events?.findLast(
        (event) => event.workflowTaskCompletedEventAttributes != null,
      )?.eventId,
      requestId: randomUUID(),
      reason: 'by mistake',
    });
    await restart('campaign');
    await vi.waitUntil(
      async () => (await one.client.standing(one.campaign, 'van-phong')).session?.startsAt === startsAt,
      WAIT,
    );
    await vi.waitUntil(isQuiet, WAIT);
    expect(await commandsAt('van-phong', 'session.move')).toHaveLength(1);
  }, 120_000);

  test('a command that reached a cell that never took it is given again when the cell is back, before newer ones', async () => {
    // the signal is in the history of a run that has no worker, and ends with it
    await end('doi-3');
    const squatter = await one.bare.workflow.start('cell', {
      workflowId: subjectWorkflowId(one.campaign, 'doi-3'),
      taskQueue: 'nobody',
      args: [],
    });
    await move('doi-3', 1);
    await vi.waitUntil(async () => Object.keys((await known()).commands).length === 1, WAIT);
    await vi.waitUntil(async () => {
      const { events } = await squatter.fetchHistory();
      return events?.some((event) => event.workflowExecutionSignaledEventAttributes != null);
    }, WAIT);
    await squatter.terminate('by mistake');
    const { seq, startsAt } = await move('doi-3', 2);
    await recorded('campaign', seq);
    await restart('doi-3');
    await vi.waitUntil(
      async () => (await one.client.standing(one.campaign, 'doi-3')).session?.startsAt === startsAt,
      WAIT,
    );
    await vi.waitUntil(isQuiet, WAIT);
    const reasons = (await commandsAt('doi-3', 'session.move')).map(
      ({ payload }) => (payload as { reason: string }).reason,
    );
    expect(reasons).toEqual(['lần 1', 'lần 2']);
  }, 120_000);

  test('what a cell reports while its campaign is dead is known once the campaign is back, at once', async () => {
    await end('campaign');
    const { seq } = await one.submit('doi-1');
    await vi.waitUntil(
      async () => (await one.reader.troubles(one.campaign)).some(({ kind }) => kind === 'reportLost'),
      WAIT,
    );
    await restart('campaign');
    await vi.waitUntil(async () => ((await known()).cells['doi-1']?.seq ?? 0) >= seq, WAIT);
    await vi.waitUntil(isQuiet, WAIT);
  }, 120_000);

  test('guidance for all that dies with its cell reaches the others once, however often it is reported', async () => {
    await one.send('doi-2', one.head('doi-2'), 'difficulty.raise', { text: 'Chưa có mẫu 8' });
    await end('campaign');
    const { seq } = await one.send('doi-2', one.person('office'), 'difficulty.answer', {
      difficulty: 'd1',
      text: 'Gửi kèm',
      toAll: true,
    });
    await vi.waitUntil(
      async () => (await one.reader.troubles(one.campaign)).some(({ kind }) => kind === 'reportLost'),
      WAIT,
    );
    await recorded('doi-2', seq);
    await end('doi-2');
    await restart('campaign');
    expect((await known()).passedOn).toEqual([]);
    for (const _time of [1, 2]) {
      await restart('doi-2');
      await vi.waitUntil(async () => (await commandsAt('doi-5', 'guidance')).length > 0, WAIT);
      await vi.waitUntil(async () => Object.keys((await known()).commands).length === 0, WAIT);
      await end('doi-2');
    }
    await restart('doi-2');
    const { seq: last } = await one.send('doi-2', one.head('doi-2'), 'difficulty.raise', { text: 'x' });
    await vi.waitUntil(async () => ((await known()).cells['doi-2']?.seq ?? 0) >= last, WAIT);
    expect((await known()).passedOn).toEqual(['doi-2-d1']);
    expect(await commandsAt('doi-5', 'guidance')).toHaveLength(1);
  }, 120_000);

  test('events that were accepted while the records took nothing are there, with their notices, after a restart', async () => {
    const raise = (text: string) =>
      one.send('doi-5', one.head('doi-5'), 'difficulty.raise', { text }, `${randomUUID()}`);
    // the cell knows whose signatures count from here on, also while it can't ask the records
    const receipts = [await raise('first')];
    const release = one.holdRecords();
    try {
      for (const text of ['a', 'b', 'c', 'd']) receipts.push(await raise(text));
      await end('doi-5');
    } finally {
      await release();
    }
    await restart('doi-5');
    const journal = await entries('doi-5');
    const numbers = receipts.map(({ eventId }) =>
      journal.flatMap(({ input, seq }) =>
        input.kind === 'event' && input.event.id === eventId ? [seq] : [],
      ),
    );
    expect(numbers).toEqual(receipts.map(({ seq }) => [seq]));
    expect((await checkJournal(one.reader, one.campaign)).faults).toEqual([]);
    const asked = journal.flatMap(({ notices }) => notices.map(({ key }) => key));
    const rows = await one.reader.notices(one.campaign, { subject: 'doi-5' });
    expect(new Set(rows.map(({ notice }) => notice.key))).toEqual(new Set(asked));
  }, 120_000);
});
