import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { Failure } from '../domain/failure.ts';
import type { PortFailure } from '../domain/failure-values.ts';
import { recordsDoor } from '../records/records-door.ts';
import { RECORDS_DOOR } from '../records/remote-reader.ts';
import { LARGEST_BODY } from './acting/posted-body.ts';
import { createDashboard, type DashboardOptions } from './app.ts';
import { guards, LOOPBACK_NAMES } from './guard.ts';
import type { PublicAddress } from './peer.ts';
import { endSlowRequests } from './request-time.ts';

/**
 * `NOT_LOOPBACK`: without sign-in it is not for a network. `NOT_ENCRYPTED`: nobody signs in over a network in clear.
 * `PORT_TAKEN`: somebody else listens there.
 * `PORT_UNUSABLE`: the system doesn't let this user listen there.
 */
export class DashboardError extends Failure<
  'NOT_LOOPBACK' | 'NOT_ENCRYPTED' | 'PORT_UNUSABLE' | PortFailure
> {
  override readonly name = 'DashboardError';
}

/** ms; a client that asks slowly loses its connection. The whole request has a time of its own (`request-time.ts`). */
const PATIENCE = { headersTimeout: 5_000, requestTimeout: 0, connectionsCheckingInterval: 1_000 };

/** A dossier's largest file takes half an hour by a line of half a megabit a second. */
const REQUEST_TIME = { patience: 20_000, slowest: 64 * 1024, largest: LARGEST_BODY };

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** With which the dashboard serves TLS itself, PEM. */
export interface Tls {
  cert: Buffer;
  key: Buffer;
}

export interface RunningDashboard {
  /** where people open it */
  url: string;
  /** where the internal door is, on loopback */
  door: string;
  close(): Promise<void>;
}

export interface DashboardAddress {
  host: string;
  port: number;
  /**
   * the only permission to listen beyond loopback: in a container whose port is published on the host's loopback alone
   */
  container: boolean;
  /** left out: it is reached in clear, on loopback or behind a proxy */
  tls?: Tls;
}

/** Whether people may act under a name that they choose: where only this machine's own people come. */
export const mayChoosePerson = ({ host, container }: DashboardAddress): boolean =>
  LOOPBACK.includes(host) && !container;

/** @param acts whether people act there under a name that they choose */
function assertLoopback(at: DashboardAddress, acts: boolean): void {
  if (mayChoosePerson(at) || (at.container && !acts)) return;
  throw new DashboardError('NOT_LOOPBACK', { key: 'notLoopback', values: { host: at.host } });
}

/** Who signs in over a network does so by TLS; on this machine alone it may be in clear. */
function assertEncrypted(at: DashboardAddress, { url, proxies }: PublicAddress): void {
  const { protocol, hostname } = new URL(url);
  const isHere = mayChoosePerson(at) && LOOPBACK_NAMES.includes(hostname);
  const served = at.tls !== undefined || proxies.length > 0;
  if (protocol === 'https:' ? served : isHere && !served) return;
  throw new DashboardError('NOT_ENCRYPTED', { key: 'notEncrypted', values: { host: at.host, url } });
}

/** @param signIn where people sign in */
function assertAddress(at: DashboardAddress, signIn: PublicAddress | undefined, acts = false): void {
  if (signIn === undefined) assertLoopback(at, acts);
  else assertEncrypted(at, signIn);
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
export async function tryAddress(at: DashboardAddress, signIn?: PublicAddress): Promise<void> {
  assertAddress(at, signIn);
  await new Promise<void>((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(listenFailure(error, at)));
    server.listen({ host: at.host, port: at.port, exclusive: true }, () => server.close(() => resolve()));
  });
}

interface Listening {
  port: number;
  close(): Promise<void>;
}

/** @throws DashboardError */
async function listen({ fetch }: Hono, at: DashboardAddress): Promise<Listening> {
  const { host: hostname, port, tls } = at;
  const listening = { fetch, hostname, port };
  return await new Promise((resolve, reject) => {
    const taken = (info: AddressInfo) =>
      resolve({
        port: info.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    const server =
      tls === undefined
        ? serve({ ...listening, serverOptions: PATIENCE }, taken)
        : serve(
            { ...listening, createServer: createTlsServer, serverOptions: { ...PATIENCE, ...tls } },
            taken,
          );
    if ('closeAllConnections' in server) endSlowRequests(server, REQUEST_TIME);
    server.once('error', (error) => reject(listenFailure(error, at)));
  });
}

const HERE: DashboardAddress = { host: '127.0.0.1', port: 0, container: false };

/** The internal door by itself: what people reach from a network leads to no door of commands. */
async function listenInside({ internalToken, reader, writer }: DashboardOptions): Promise<Listening | null> {
  if (internalToken === undefined) return null;
  const door = new Hono();
  door.use(...guards(undefined, undefined));
  door.route(RECORDS_DOOR, recordsDoor(internalToken, reader, writer));
  return listen(door, HERE);
}

/** @throws DashboardError */
export async function startDashboard(
  options: DashboardOptions & DashboardAddress,
): Promise<RunningDashboard> {
  const { host, container, signIn, internalToken, ...others } = options;
  assertAddress(options, signIn?.address, options.acting !== undefined);
  if (signIn === undefined) {
    const pages = await listen(createDashboard(options), options);
    const name = host === '::1' ? '[::1]' : host;
    const url = `http://${container ? '127.0.0.1' : name}:${pages.port}`;
    return { url, door: url, close: pages.close };
  }
  const pages = await listen(createDashboard({ ...others, signIn }), options);
  const inside = await listenInside(options).catch(async (error: unknown) => {
    await pages.close();
    throw error;
  });
  const { url } = signIn.address;
  return {
    url,
    door: inside === null ? url : `http://${HERE.host}:${inside.port}`,
    async close() {
      await Promise.all([pages.close(), inside?.close()]);
    },
  };
}
