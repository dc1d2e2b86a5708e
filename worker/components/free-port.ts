import { createServer } from 'node:net';

/** A port of `host` that nobody listens on at this moment. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  return await listenBriefly(0, host);
}

/** True when nobody listens on that port of `host`. Any failure but a taken port is thrown. */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  try {
    await listenBriefly(port, host);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false;
    throw error;
  }
}

async function listenBriefly(port: number, host: string): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const got = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(got));
    });
  });
}
