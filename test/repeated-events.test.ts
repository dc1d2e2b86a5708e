import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Refused } from '../client/failures.ts';
import { onceItsTaskIsDone } from '../client/grpc-failures.ts';
import type { Envelope, Receipt } from '../domain/envelope.ts';
import { eventText, provenBy } from '../domain/signing/proof.ts';
import { restartCase } from '../office/restart-case.ts';
import { createWriter } from '../records/writer.ts';
import { sendEvent, subjectWorkflowId } from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 60_000, interval: 100 };

describe.skipIf(!available)('an event id that comes again', () => {
  let one: RunningCampaign;
  beforeAll(async () => {
    one = await runningCampaign({ historyLimit: 12 });
  }, 180_000);
  afterAll(async () => {
    await one?.stop();
  });

  const handle = (subject: string) => one.bare.workflow.getHandle(subjectWorkflowId(one.campaign, subject));
  const signed = (subject: string, envelope: Envelope): Envelope => ({
    ...envelope,
    proof: provenBy(one.signer, eventText(one.campaign, subject, envelope)),
  });
  /** By Temporal alone, as whoever reaches its port and has the signing key would send it; again where a run was just going on as the next one. */
  const sendRaw = (subject: string, envelope: Envelope): Promise<Receipt> =>
    onceItsTaskIsDone(
      () => handle(subject).executeUpdate(sendEvent, { args: [signed(subject, envelope)] }),
      Date.now() + WAIT.timeout,
    );
  const rawFailure = (sent: Promise<Receipt>) =>
    sent.then(
      () => null,
      (error: unknown) => (error instanceof WorkflowUpdateFailedError ? error.cause : error),
    );
  const recorded = (subject: string, seq: number) =>
    vi.waitUntil(async () => (await one.reader.recordedSeq(one.campaign, subject)) >= seq, WAIT);
  const entriesOf = async (subject: string, id: string) =>
    (await one.reader.journal(one.campaign, { subject, limit: 1_000 })).filter(
      ({ input }) => input.kind === 'event' && input.event.id === id,
    );
  const raised = (id: string, cell = 'doi-1'): Envelope => ({
    id,
    type: 'difficulty.raise',
    by: one.head(cell),
    payload: { text: 'Chưa có mẫu 8' },
  });
  /** Everything else that could be said under the id. */
  const others = (first: Envelope): [string, Envelope][] => [
    ['another content', { ...first, payload: { text: 'Chưa có mẫu 9' } }],
    ['another person', { ...first, by: one.head('doi-2') }],
    [
      'another type',
      { ...first, type: 'extension.request', payload: { until: '2030-01-01T00:00:00Z', reason: 'x' } },
    ],
    ['another paper', { ...first, enteredBy: one.person('office'), on: '2024-11-20', document: '01-CV/CB' }],
  ];
  const takenBy = (sent: Promise<unknown>) =>
    sent.then(
      () => 'taken',
      (error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        const { code, reason, values } = error.refusal;
        return { code, reason, values };
      },
    );
  const idTaken = ({ seq }: Receipt) => ({ code: 'ID_TAKEN', reason: 'idTaken', values: { seq } });

  test('with the same content gets its first answer, however it is written', async () => {
    const envelope = raised(randomUUID());
    const first = await sendRaw('doi-1', envelope);
    const { id, type, by } = envelope;
    expect(
      await sendRaw('doi-1', { payload: { text: ' Chưa có mẫu 8 '.normalize('NFD') }, by, type, id }),
    ).toEqual(first);
    await recorded('doi-1', first.seq);
    expect(await entriesOf('doi-1', id)).toHaveLength(1);
  });

  test('with anything else is refused by Temporal’s own door, and leaves nothing', async () => {
    const envelope = raised(randomUUID());
    const first = await sendRaw('doi-1', envelope);
    for (const [what, other] of others(envelope)) {
      const failure = await rawFailure(sendRaw('doi-1', other));
      expect(failure, what).toBeInstanceOf(ApplicationFailure);
      expect(failure, what).toMatchObject({ type: 'ID_TAKEN', details: [idTaken(first)] });
    }
    // what no statechart takes is refused as what it is
    const malformed = await rawFailure(sendRaw('doi-1', { ...envelope, payload: { text: 7 } }));
    expect(malformed).toMatchObject({ type: 'INVALID_EVENT' });
    await recorded('doi-1', first.seq);
    expect(await entriesOf('doi-1', envelope.id)).toHaveLength(1);
  });

  test('is told from another one by the client too, over a new run and after the case was brought back', async () => {
    const envelope = raised(randomUUID(), 'doi-3');
    const send = (sent: Envelope) => one.client.send(one.campaign, 'doi-3', sent);
    const first = await send(envelope);
    const again = async () => {
      expect(await send(envelope)).toEqual(first);
      for (const [what, other] of others(envelope))
        expect(await takenBy(send(other)), what).toEqual(idTaken(first));
    };
    await again();
    const { runId } = await handle('doi-3').describe();
    await vi.waitUntil(async () => {
      await one.send('doi-3', one.head('doi-3'), 'difficulty.raise', { text: 'x' });
      return (await handle('doi-3').describe()).runId !== runId;
    }, WAIT);
    await again();
    await handle('doi-3').terminate('by mistake');
    const row = await one.reader.campaign(one.campaign);
    if (row === null) throw new Error('the campaign is not recorded');
    await restartCase(
      one.client,
      { reader: one.reader, writer: createWriter(one.records.db) },
      row,
      'doi-3',
      { by: one.person('office'), reason: 'bị dừng nhầm' },
      Date.now(),
    );
    await again();
  }, 120_000);

  test('is one of the campaign’s just as well', async () => {
    const id = randomUUID();
    const prepare = (item: string) =>
      one.send(
        'campaign',
        one.person('office'),
        'campaign.prepare',
        { item, value: item === 'planDate' ? '2024-11-20' : '30-QĐ/ĐU' },
        id,
      );
    const sessions = one.plan.sessions;
    const meet = (reason: string) =>
      one.send(
        'campaign',
        one.person('office'),
        'session.postpone',
        { session: sessions[0]?.id, reason },
        id,
      );
    const first = await meet('mưa bão');
    expect(await meet('mưa bão')).toEqual(first);
    expect(await takenBy(meet('lũ'))).toEqual(idTaken(first));
    expect(await takenBy(prepare('planDate'))).toEqual(idTaken(first));
  });
});
