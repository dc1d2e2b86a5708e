import { once } from 'node:events';
import { createServer } from 'node:net';
import { codeOf } from '../../domain/failure.ts';

/**
 * True when nobody listens on that port of `host`, however often it is asked: get-port names another port, and none
 * twice within its 15 seconds. Any failure but a taken port is thrown.
 */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const server = createServer().listen({ port, host, exclusive: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') return false;
    throw error;
  }
  server.close();
  await once(server, 'close');
  return true;
}
