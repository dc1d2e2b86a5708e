import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endSlowRequests } from './request-time.ts';

/** What small requests have, and a second more for each 1,000 bytes; no more than three. */
const TIME = { patience: 1_000, slowest: 1_000, largest: 3_000 };

let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    let size = 0;
    request.on('data', (piece: Buffer) => {
      size += piece.length;
    });
    request.on('end', () => response.end(`took ${size}`));
  });
  endSlowRequests(server, TIME);
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends a body in pieces, and gives what was answered, and after how long (ms). */
async function sent(
  announced: number,
  pieces: number,
  pause: number,
): Promise<{ said: string; after: number }> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const began = performance.now();
  let said = '';
  socket.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  await once(socket, 'connect');
  socket.write(`POST / HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Length: ${announced}\r\n\r\n`);
  for (let piece = 0; piece < pieces && socket.writable; piece += 1) {
    await Promise.race([wait(pause), closed]);
    socket.write('x'.repeat(announced / pieces));
  }
  await closed;
  return { said, after: performance.now() - began };
}

describe.concurrent('a request', () => {
  test('with a file has the time that a slow line needs for it', async () => {
    const { said, after } = await sent(2_000, 8, 250);
    expect(said).toContain('took 2000');
    expect(after).toBeGreaterThan(TIME.patience);
  });

  test.each([
    ['that is small has little time', 4, 1_000],
    ['that stops in its middle is not waited for', 2_000, 3_000],
    ['that announces more than anybody takes has no more time for it', 1_000_000, 4_000],
  ])('%s', async (_, announced, allowed) => {
    const { said, after } = await sent(announced, 1, 60_000);
    expect(said).toBe('');
    expect(after).toBeGreaterThanOrEqual(allowed - 50);
    expect(after).toBeLessThan(allowed + 2_000);
  });
});
