import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { like } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Refused } from '../client/failures.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import { startCampaign } from '../office/start-campaign.ts';
import { people } from '../records/schema.ts';
import { createWriter } from '../records/writer.ts';
import { sampleDossier } from '../rehearsal/sample-content.ts';
import { cellWorkflowId, subjectWorkflowId } from '../workflows/messages.ts';
import { isAtRest } from './interpreter/at-rest.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 20_000, interval: 50 };

describe.skipIf(!available)('a running campaign refuses', () => {
  let one: RunningCampaign;
  beforeAll(async () => {
    one = await runningCampaign();
  }, 120_000);
  afterAll(async () => {
    await one?.stop();
  });

  const handle = (cell: string) => one.bare.workflow.getHandle(cellWorkflowId(one.campaign, cell));
  const historyOf = async (cell: string) => (await handle(cell).fetchHistory()).events?.length ?? 0;
  const refusal = async (call: Promise<unknown>): Promise<string> => {
    const error: unknown = await call.then(
      () => 'accepted',
      (failure: unknown) => failure,
    );
    if (error instanceof Refused) return `${error.refusal.code} ${error.refusal.reason}`;
    if (error instanceof WorkflowUpdateFailedError) return String((error.cause as { type?: string }).type);
    return String(error);
  };

  test('2.3.1 a step out of order, without a line of history, and says what is valid', async () => {
    // what the cell recorded is still under way
    await vi.waitUntil(async () => isAtRest(await handle('doi-1').fetchHistory(), Date.now()), WAIT);
    const before = await historyOf('doi-1');
    const call = one.send('doi-1', one.head('doi-1'), 'minutes.agree');
    await expect(call).rejects.toMatchObject({
      refusal: { code: 'NOT_NOW', validNow: expect.arrayContaining(['dossier.submit', 'extension.request']) },
    });
    expect(await historyOf('doi-1')).toBe(before);
    expect(await one.reader.recordedSeq(one.campaign, 'doi-1')).toBe(1);
  });

  test.each([
    'xstate.after.1000.cell',
    'xstate.done.actor.dossier',
    'command.cell.withdraw',
    'obligation.closed',
    'session.started',
  ])('forged: %s by a bare Temporal update', async (type) => {
    const update = handle('doi-1').executeUpdate('sendEvent', {
      args: [{ id: randomUUID(), type, by: one.head('doi-1'), payload: {} }],
    });
    expect(await refusal(update)).toBe('UNKNOWN_EVENT');
  });

  test('8.2.2 a dossier that proves its scores by a file of another cell, also by a bare Temporal update', async () => {
    const payload = sampleDossier(campaignTerms(one.plan, one.campaign), 'doi-4', '2020-01-02');
    const before = await historyOf('doi-3');
    const envelope = { id: randomUUID(), type: 'dossier.submit', by: one.head('doi-3'), payload };
    // unsigned, or by whoever signs: neither is taken
    const update = handle('doi-3').executeUpdate('sendEvent', { args: [envelope] });
    expect(await refusal(update)).toBe('NOT_PROVEN');
    await expect(one.client.send(one.campaign, 'doi-3', envelope)).rejects.toMatchObject({
      refusal: {
        reason: 'invalidContent',
        issues: expect.arrayContaining([
          expect.objectContaining({ path: 'reports.fourGood.file', message: 'fileOfOtherCell' }),
        ]),
      },
    });
    expect(await historyOf('doi-3')).toBe(before);
  });

  test('forged: commands and reports by bare Temporal signals change nothing', async () => {
    const before = await one.client.standing(one.campaign, 'doi-2');
    for (const forged of [
      null,
      'x',
      { type: 'xstate.init' },
      { id: 'f', type: 'stage.skip', payload: {}, by: 'x' },
      { id: 'f', type: 'cell.withdraw', payload: {}, by: 'x' },
    ]) {
      await handle('doi-2').signal('command', forged);
    }
    await one.bare.workflow
      .getHandle(`campaign/${one.campaign}`)
      .signal('report', { cell: 'doi-2', seq: 'many' });
    const after = await one.client.standing(one.campaign, 'doi-2');
    expect(after.states).toEqual(before.states);
    expect((await one.client.standing(one.campaign, 'campaign')).states).toContain('course.started.underway');
  });

  test('forged: what can be made into no text stops nobody', async () => {
    const textless = { toString: 1 };
    const campaign = one.bare.workflow.getHandle(`campaign/${one.campaign}`);
    await handle('doi-3').signal('command', {
      id: textless,
      type: textless,
      payload: textless,
      by: textless,
    });
    await handle('doi-3').signal('telling', { type: textless, opens: textless });
    await campaign.signal('report', { cell: textless, seq: textless });
    // both still take what comes
    const { head, person } = one;
    await one.send('doi-3', head('doi-3'), 'difficulty.raise', { text: 'Chưa có mẫu 8' });
    await one.send('campaign', person('office'), 'person.correct', {
      person: head('doi-3'),
      fields: ['phone'],
    });
  }, 30_000);

  test('2.2.1 unknown keys and malformed payloads, with every path that is wrong', async () => {
    const extra = handle('doi-1').executeUpdate('sendEvent', {
      args: [{ id: 'x', type: 'dossier.submit', by: one.head('doi-1'), payload: {}, at: 0 }],
    });
    expect(await refusal(extra)).toBe('INVALID_EVENT');
    await expect(
      one.send('doi-1', one.head('doi-1'), 'dossier.submit', { reports: 5 }),
    ).rejects.toMatchObject({
      refusal: {
        code: 'INVALID_EVENT',
        issues: expect.arrayContaining([expect.objectContaining({ path: 'reports' })]),
      },
    });
  });

  test("8.2.2 an event of another cell's head", async () => {
    expect(await refusal(one.submit('doi-1', one.head('doi-2')))).toBe('NOT_ALLOWED notYourCell');
  });

  test('15.4.2 two people at once: one is taken, the other refused, one entry stands', async () => {
    const people = one.plan.roles.filter(({ cell }) => cell === 'doi-1').map(({ person }) => person);
    expect(people).toHaveLength(2);
    const outcomes = await Promise.all(people.map((person) => refusal(one.submit('doi-1', person))));
    expect(outcomes.sort()).toEqual(['NOT_NOW notNow', 'accepted']);
    await vi.waitUntil(async () => (await one.reader.recordedSeq(one.campaign, 'doi-1')) >= 2, WAIT);
    const entries = await one.reader.journal(one.campaign, { subject: 'doi-1' });
    expect(entries.filter(({ input }) => input.kind === 'event')).toHaveLength(1);
  });

  test('the same event twice gets its first answer', async () => {
    const id = randomUUID();
    const raise = () =>
      one.send('doi-3', one.head('doi-3'), 'difficulty.raise', { text: 'chưa có mẫu 8' }, id);
    const first = await raise();
    expect(await raise()).toEqual(first);
  });

  test('a campaign id is used once, and who was named for a second start is forgotten', async () => {
    const { client, campaign, records, plan } = one;
    const writer = createWriter(records.db);
    const again = startCampaign({ client, writer }, plan, { campaign });
    await expect(again).rejects.toMatchObject({ code: 'CAMPAIGN_EXISTS' });
    const left = await records.db.select().from(people).where(like(people.campaign, 'deposit/%'));
    expect(left).toEqual([]);
  });

  test('nobody is named in what Temporal keeps of a campaign: ids go through its workflows, names stay in the records', async () => {
    const { bare, campaign, plan, reader } = one;
    const known = (await reader.people(campaign)).flatMap(({ name, email }) => [name, email ?? name]);
    expect(known.length).toBeGreaterThanOrEqual(plan.people.length);
    for (const subject of ['campaign', 'doi-1']) {
      const history = await bare.workflow.getHandle(subjectWorkflowId(campaign, subject)).fetchHistory();
      const kept = (history.events ?? []).flatMap((event) =>
        [...JSON.stringify(event).matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].map(([, data = '']) =>
          Buffer.from(data, 'base64').toString('utf8'),
        ),
      );
      expect(kept.join('')).toContain(plan.people[0]?.id);
      expect(known.filter((word) => kept.some((text) => text.includes(word)))).toEqual([]);
    }
  });
});

test('1.2.4 no SQL and no shell is built of strings', () => {
  const sources = [
    'activities',
    'client',
    'records',
    'rehearsal',
    'office',
    'cli',
    'web',
    'demo',
    'worker',
  ].flatMap((room) =>
    readdirSync(join(import.meta.dirname, '..', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => join(import.meta.dirname, '..', room, file)),
  );
  expect(sources.length).toBeGreaterThan(40);
  const built = sources.filter((file) =>
    /\.(query|raw|exec)\(\s*`[^`]*\$\{|execSync\(|shell:\s*true/.test(readFileSync(file, 'utf8')),
  );
  expect(built).toEqual([]);
});
