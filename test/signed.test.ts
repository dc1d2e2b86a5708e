import { randomUUID } from 'node:crypto';
import { Client } from '@temporalio/client';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type CampaignClient, campaignClient } from '../client/client.ts';
import { Refused } from '../client/failures.ts';
import { encryptedBy } from '../client/payload-codec.ts';
import type { Envelope } from '../domain/envelope.ts';
import type { NoticeAction } from '../domain/obligation/notice-action.ts';
import { eventText, noticeActionText, type Proof, provenBy, type Signer } from '../domain/signing/proof.ts';
import { signingKeys } from '../records/key-tables.ts';
import { notices } from '../records/schema.ts';
import { sendEvent, subjectWorkflowId } from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { testKeys } from './support/keys.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';
import { anotherSigner, renewedSigner } from './support/signing.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 60_000, interval: 500 };

describe.skipIf(!available)('whoever has everything but the signing key', () => {
  let one: RunningCampaign;
  /** has the keys of the payloads, and no check of ours */
  let bare: Client;
  let unsigned: CampaignClient;
  let stranger: Signer;
  beforeAll(async () => {
    one = await runningCampaign({ keys: testKeys });
    bare = new Client({ connection: one.bare.connection, dataConverter: encryptedBy(testKeys) });
    unsigned = campaignClient(bare, { taskQueue: one.taskQueue, patience: 60_000 });
    stranger = await anotherSigner();
    // from its first entry on a case knows the key
    await one.atRest();
  }, 180_000);
  afterAll(async () => {
    await one?.stop();
  });

  const handle = (subject: string) => bare.workflow.getHandle(subjectWorkflowId(one.campaign, subject));
  const eventsOf = async (subject: string) => (await handle(subject).fetchHistory()).events ?? [];
  const lengthOf = async (subject: string) => (await eventsOf(subject)).length;
  const asked = async (subject: string) =>
    (await eventsOf(subject)).filter(
      (event) => event.activityTaskScheduledEventAttributes?.activityType?.name === 'signingKeys',
    ).length;
  const raised = (cell: string, text = 'Việc khác'): Envelope => ({
    id: randomUUID(),
    type: 'difficulty.raise',
    by: one.head(cell),
    payload: { text },
  });
  const proven = (envelope: Envelope, { to = 'doi-1', campaign = one.campaign, by = one.signer } = {}) =>
    provenBy(by, eventText(campaign, to, envelope));
  /** Why a case refuses an envelope, sent as it is; null: it took it. */
  async function refusalOf(envelope: Envelope, subject = 'doi-1'): Promise<string | null> {
    try {
      await unsigned.send(one.campaign, subject, envelope);
      return null;
    } catch (error) {
      if (error instanceof Refused) return `${error.code} ${error.refusal.reason}`;
      throw error;
    }
  }

  test('sends nothing that is taken, and leaves no history in a case that knows the key', async () => {
    const said = raised('doi-1');
    const proof = proven(said);
    const last = proof.signature.endsWith('0') ? '1' : '0';
    const wrong = 'NOT_PROVEN signatureWrong';
    const forged: [string, Envelope, string][] = [
      ['nobody signed it', said, 'NOT_PROVEN unsigned'],
      ['another text', { ...said, payload: { text: 'x' }, proof }, wrong],
      ['another person', { ...raised('doi-1'), id: said.id, by: one.person('office'), proof }, wrong],
      ['another id', { ...said, id: randomUUID(), proof }, wrong],
      [
        'a paper of it',
        { ...said, enteredBy: one.person('office'), on: '2026-01-01', document: 'x', proof },
        wrong,
      ],
      [
        'another letter',
        { ...said, proof: { ...proof, signature: proof.signature.slice(0, -1) + last } },
        wrong,
      ],
      ['for another cell', { ...said, proof: proven(said, { to: 'doi-2' }) }, wrong],
      ['for another campaign', { ...said, proof: proven(said, { campaign: 'other' }) }, wrong],
      [
        'an action on a notice',
        { ...said, proof: noticeProof({ id: 'a', notice: 'n', action: 'hold', by: 'x' }) },
        wrong,
      ],
      [
        'by another key of that name',
        { ...said, proof: { ...proven(said, { by: stranger }), key: proof.key } },
        wrong,
      ],
    ];
    const before = await lengthOf('doi-1');
    for (const [what, envelope, refusal] of forged) expect(await refusalOf(envelope), what).toBe(refusal);
    for (const odd of ['x', {}, { key: 'x', signature: 'y' }, null])
      expect(await refusalOf({ ...said, proof: odd as Proof })).toBe('INVALID_EVENT invalidEnvelope');
    expect(await lengthOf('doi-1')).toBe(before);
    expect(await refusalOf({ ...said, proof })).toBeNull();
  });

  test('gets the first answer to what was taken already, and makes nothing new of it', async () => {
    const said = raised('doi-1', 'Một lần');
    const receipt = await one.client.send(one.campaign, 'doi-1', said);
    const again = await handle('doi-1').executeUpdate(sendEvent, { args: [said] });
    expect(again).toEqual(receipt);
    // nor of it where it was not meant for
    await one.send('doi-2', one.head('doi-2'), 'difficulty.raise', { text: 'Việc của chi bộ này' });
    expect(await refusalOf({ ...said, proof: proven(said) }, 'doi-2')).toBe('NOT_PROVEN signatureWrong');
  });

  test('with a key that nobody knows makes a case ask for it, and only once a while', async () => {
    expect(await asked('doi-3')).toBe(0);
    const many = Array.from({ length: 8 }, () => raised('doi-3'));
    const answers = await Promise.all(
      many.map((said, index) =>
        refusalOf(
          index % 2 === 0 ? said : { ...said, proof: proven(said, { to: 'doi-3', by: stranger }) },
          'doi-3',
        ),
      ),
    );
    expect(new Set(answers)).toEqual(new Set(['NOT_PROVEN unsigned', 'NOT_PROVEN signerUnknown']));
    const before = await lengthOf('doi-3');
    for (let index = 0; index < 3; index += 1) {
      const said = raised('doi-3');
      const proof = proven(said, { to: 'doi-3', by: stranger });
      expect(await refusalOf({ ...said, proof }, 'doi-3')).toBe('NOT_PROVEN signerUnknown');
    }
    expect(await lengthOf('doi-3')).toBe(before);
    expect(await asked('doi-3')).toBe(1);
    expect(await one.reader.journal(one.campaign, { subject: 'doi-3' })).toHaveLength(1);
    await one.send('doi-3', one.head('doi-3'), 'difficulty.raise', { text: 'Có chữ ký' });
    expect(await asked('doi-3')).toBe(1);
  });

  const noticeProof = (action: NoticeAction, campaign = one.campaign, by = one.signer) =>
    provenBy(by, noticeActionText(campaign, action));

  test('does nothing with a notice', async () => {
    const [row] = await one.reader.notices(one.campaign);
    const action = { id: 'a', notice: row?.id ?? '', action: 'hold', by: one.person('office') } as const;
    const forged: [string, NoticeAction][] = [
      ['nobody signed it', action],
      ['a returned mail', { ...action, action: 'bounced', by: null, reason: 'x' }],
      ['another action', { ...action, action: 'told', proof: noticeProof(action) }],
      ['another notice', { ...action, notice: 'other', proof: noticeProof(action) }],
      ['for another campaign', { ...action, proof: noticeProof(action, 'other') }],
      ['another attempt', { ...action, id: 'b', proof: noticeProof(action) }],
      ['by another key', { ...action, proof: noticeProof(action, one.campaign, stranger) }],
    ];
    for (const [what, said] of forged)
      await expect(unsigned.actOnNotice(one.campaign, said), what).rejects.toMatchObject({
        code: 'NOTICE_UNPROVEN',
      });
    const [after] = await one.reader.notices(one.campaign);
    expect(after).toEqual(row);
    // the same with the key is not refused for want of a proof
    const held = await one.client.actOnNotice(one.campaign, action).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
    expect(['done', 'NOTICE_STATE']).toContain(held);
  });

  test('repeats nothing that the office did with a notice', async () => {
    const stateNow = async (id: string) =>
      (await one.reader.notices(one.campaign)).find((row) => row.id === id)?.state;
    const [row] = await one.reader.notices(one.campaign, { state: 'queued' });
    const about = { notice: row?.id ?? '', by: one.person('office') };
    const said = { id: 'first-hold', action: 'hold', ...about } as const;
    const heard = { ...said, proof: noticeProof(said) };
    await unsigned.actOnNotice(one.campaign, heard);
    expect(await stateNow(about.notice)).toBe('held');
    await one.client.actOnNotice(one.campaign, { action: 'release', ...about });
    await unsigned.actOnNotice(one.campaign, heard);
    expect(await stateNow(about.notice)).not.toBe('held');
    // what was refused is refused again, also when the notice would take it by now
    const vain = { id: 'told-in-vain', action: 'told', ...about } as const;
    const refused = { ...vain, proof: noticeProof(vain) };
    const why = { code: 'NOTICE_STATE' };
    await expect(unsigned.actOnNotice(one.campaign, refused)).rejects.toMatchObject(why);
    await one.records.db.update(notices).set({ state: 'toBeTold' }).where(eq(notices.id, about.notice));
    await expect(unsigned.actOnNotice(one.campaign, refused)).rejects.toMatchObject(why);
    expect(await stateNow(about.notice)).toBe('toBeTold');
  });

  test('is refused by a case that goes on from its history, which asks for no key again', async () => {
    const before = await asked('doi-1');
    await one.withoutWorker(async () => {});
    expect(await refusalOf(raised('doi-1'))).toBe('NOT_PROVEN unsigned');
    await one.send('doi-1', one.head('doi-1'), 'difficulty.raise', { text: 'Sau khi khởi động lại' });
    expect(await asked('doi-1')).toBe(before);
  });

  test('while the records are away what can not be judged is refused for now, and nothing is stuck', async () => {
    const said = raised('doi-4');
    const unknown = { ...said, proof: proven(said, { to: 'doi-4', by: stranger }) };
    const release = one.holdRecords();
    try {
      expect(await refusalOf(unknown, 'doi-4')).toBe('BUSY recordsAway');
      const before = await lengthOf('doi-4');
      expect(await refusalOf(unknown, 'doi-4')).toBe('BUSY recordsAway');
      expect(await refusalOf(said, 'doi-4')).toBe('NOT_PROVEN unsigned');
      expect(await lengthOf('doi-4')).toBe(before);
      // people go on: what is signed by a key that the case knows needs no records
      expect(await refusalOf({ ...said, proof: proven(said, { to: 'doi-4' }) }, 'doi-4')).toBeNull();
    } finally {
      await release();
    }
    const later = raised('doi-4');
    const again = { ...later, proof: proven(later, { to: 'doi-4', by: stranger }) };
    await vi.waitUntil(async () => (await refusalOf(again, 'doi-4')) === 'NOT_PROVEN signerUnknown', WAIT);
  });

  test('a key that took the place of another is taken by a running case, and the old one no longer', async () => {
    const renewed = await renewedSigner(one.records.db);
    const client = campaignClient(bare, { taskQueue: one.taskQueue, patience: 60_000, signer: renewed });
    const said = raised('doi-1', 'Khóa mới');
    const taken = () =>
      client.send(one.campaign, 'doi-1', said).then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ refusal: { reason: 'signerUnknown' } });
          return false;
        },
      );
    await vi.waitUntil(taken, WAIT);
    const old = raised('doi-1');
    expect(await refusalOf({ ...old, proof: proven(old) })).toBe('NOT_PROVEN signerUnknown');
    expect((await one.records.db.select().from(signingKeys)).length).toBe(2);
  });
});
