import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Envelope } from '../domain/envelope.ts';
import { pdf } from '../records/files/file-samples.fixture.ts';
import { type FileStore, openFileStore } from '../records/files/file-store.ts';
import { send } from './send.ts';

/** What goes along with a sending is stored for the case that it is sent to. */

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-send-'));
  store = openFileStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function sent(subject: string): Promise<unknown> {
  const taken: Envelope[] = [];
  const records = {
    client: {
      send: async (_campaign: string, _subject: string, envelope: Envelope) => {
        taken.push(envelope);
        return { eventId: envelope.id, seq: 1, at: 0 };
      },
    },
    // of cells alone: the campaign is none
    reader: { cell: async () => null, recordedSeq: async () => 1 },
    writer: {},
  };
  await send(
    records as never,
    { id: 'dot-2026' } as never,
    {
      subject,
      type: 'decision.attachSigned',
      payload: { decision: 'main-fourGood', file: 'da-ky.pdf' },
      by: 'do-thi-thu',
      details: {},
    },
    { files: { store, open: async (name) => ({ name, bytes: Readable.from([pdf()]) }) } },
  );
  return taken[0]?.payload;
}

test('[R67] a file that an event of the campaign names is stored as the campaign’s, and named by its hash', async () => {
  expect(await sent('campaign')).toEqual({
    decision: 'main-fourGood',
    file: expect.objectContaining({ cell: 'campaign', name: 'da-ky.pdf', type: 'pdf' }),
  });
  expect(await store.list('dot-2026', 'campaign')).toHaveLength(1);
});

test('a file that goes to a cell that there isn’t is stored nowhere', async () => {
  expect(await sent('nowhere')).toEqual({ decision: 'main-fourGood', file: 'da-ky.pdf' });
  expect(await store.list('dot-2026', 'nowhere')).toEqual([]);
});
