import { once } from 'node:events';
import { connect } from 'node:net';
import pTimeout from 'p-timeout';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Records } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import { preparedDump } from '../records/records.fixture.ts';
import { type RunningDashboard, startDashboard } from './serve.ts';

let records: Records;
let dashboard: RunningDashboard;
beforeAll(async () => {
  records = await openDatabase({ folder: null, dump: await preparedDump() });
  const reader = createReader(records.db);
  const at = { host: '127.0.0.1', port: 0, container: false };
  dashboard = await startDashboard({ ...at, reader, now: () => Date.now() });
}, 60_000);
afterAll(async () => {
  await dashboard?.close();
  await records?.close();
});

test('whoever asks slowly keeps no connection, and a page that listens keeps its own', async () => {
  const { port, host } = new URL(dashboard.url);
  const listening = await fetch(`${dashboard.url}/events`);
  const body = listening.body?.getReader();
  const first = await body?.read();
  expect(new TextDecoder().decode(first?.value)).toContain('event: revision');

  const slow = connect(Number(port), '127.0.0.1');
  await once(slow, 'connect');
  slow.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nX-More: `);
  const began = Date.now();
  let said = '';
  slow.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  await once(slow, 'close');
  expect(said).toMatch(/^HTTP\/1\.1 408 /);
  expect(Date.now() - began).toBeLessThan(12_000);

  const next = Promise.resolve(body?.read()).then(() => 'ended');
  expect(await pTimeout(next, { milliseconds: 200, fallback: () => 'open' })).toBe('open');
  await body?.cancel();
}, 30_000);
