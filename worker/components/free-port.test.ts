import { once } from 'node:events';
import { createServer } from 'node:net';
import getPort from 'get-port';
import { expect, test } from 'vitest';
import { isPortFree } from './free-port.ts';

test('a port counts as free until somebody listens on it', async () => {
  const port = await getPort({ host: '127.0.0.1' });
  expect(await isPortFree(port)).toBe(true);
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  expect(await isPortFree(port)).toBe(false);
  server.close();
  await once(server, 'close');
  expect(await isPortFree(port)).toBe(true);
});
