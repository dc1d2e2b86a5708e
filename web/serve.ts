import { type AddressInfo, createServer } from 'node:net';
import { serve } from '@hono/node-server';
import { Failure } from '../domain/failure.ts';
import type { PortFailure } from '../domain/failure-values.ts';
import { createDashboard, type DashboardOptions } from './app.ts';

/**
 * `NOT_LOOPBACK`: it has no sign-in yet and is not for a network. `PORT_TAKEN`: somebody else listens there.
 * `PORT_UNUSABLE`: the system doesn't let this user listen there.
 */
export class DashboardError extends Failure<'NOT_LOOPBACK' | 'PORT_UNUSABLE' | PortFailure> {
  override readonly name = 'DashboardError';
}

/**
 * ms; a client that asks slowly, or never finishes asking, loses its connection. Answers that never end are not
 * limited.
 */
const PATIENCE = { headersTimeout: 5_000, requestTimeout: 20_000, connectionsCheckingInterval: 1_000 };

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

export interface RunningDashboard {
  url: string;
  close(): Promise<void>;
}

export interface DashboardAddress {
  host: string;
  port: number;
  /**
   * the only permission to listen beyond loopback: in a container whose port is published on the host's loopback alone
   */
  container: boolean;
}

/** Whether people may act under a name that they choose: where only this machine's own people come. */
export const mayChoosePerson = ({ host, container }: DashboardAddress): boolean =>
  LOOPBACK.includes(host) && !container;

/** @param acts whether people act there under a name that they choose */
function assertLoopback(at: DashboardAddress, acts = false): void {
  if (mayChoosePerson(at) || (at.container && !acts)) return;
  throw new DashboardError('NOT_LOOPBACK', { key: 'notLoopback', values: { host: at.host } });
}

function listenFailure({ code, message }: NodeJS.ErrnoException, { port }: DashboardAddress): DashboardError {
  if (code === 'EADDRINUSE') {
    return new DashboardError('PORT_TAKEN', { key: 'dashboardPortTaken', values: { port } });
  }
  return new DashboardError('PORT_UNUSABLE', {
    key: 'dashboardPortUnusable',
    values: { port, reason: message },
  });
}

/** Listens for a moment where the dashboard will be, before anything that takes longer. @throws DashboardError */
export async function tryAddress(at: DashboardAddress): Promise<void> {
  assertLoopback(at);
  await new Promise<void>((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(listenFailure(error, at)));
    server.listen({ host: at.host, port: at.port, exclusive: true }, () => server.close(() => resolve()));
  });
}

/** @throws DashboardError */
export async function startDashboard(
  options: DashboardOptions & DashboardAddress,
): Promise<RunningDashboard> {
  assertLoopback(options, options.acting !== undefined);
  const { host, port, container } = options;
  const app = createDashboard(options);
  return await new Promise((resolve, reject) => {
    const listening = { fetch: app.fetch, hostname: host, port, serverOptions: PATIENCE };
    const server = serve(listening, ({ port: taken }: AddressInfo) => {
      const name = host === '::1' ? '[::1]' : host;
      resolve({
        url: `http://${container ? '127.0.0.1' : name}:${taken}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.once('error', (error) => reject(listenFailure(error, options)));
  });
}
