import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createDashboard, type DashboardOptions } from './app.ts';

/** `NOT_LOOPBACK`: it has no sign-in yet and is not for a network. `PORT_TAKEN`: somebody else listens there. */
export class DashboardError extends Error {
  override readonly name = 'DashboardError';
  readonly code: 'NOT_LOOPBACK' | 'PORT_TAKEN';
  readonly words: { vi: string; en: string };

  constructor(code: DashboardError['code'], words: { vi: string; en: string }) {
    super(words.en);
    this.code = code;
    this.words = words;
  }
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

export interface RunningDashboard {
  url: string;
  close(): Promise<void>;
}

/**
 * @param options.container the one leave to listen beyond loopback: in a container whose port is published on the
 * host's loopback alone
 * @throws DashboardError
 */
export async function startDashboard(
  options: DashboardOptions & { host: string; port: number; container: boolean },
): Promise<RunningDashboard> {
  const { host, port, container } = options;
  if (!LOOPBACK.includes(host) && !container) {
    throw new DashboardError('NOT_LOOPBACK', {
      vi: `bảng chung chỉ nghe ở 127.0.0.1, không ở ${host}: chưa có đăng nhập`,
      en: `the dashboard listens on loopback only, not on ${host}: it has no sign-in yet`,
    });
  }
  const app = createDashboard(options);
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: taken }: AddressInfo) => {
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
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      return reject(
        new DashboardError('PORT_TAKEN', {
          vi: `cổng ${port} đang có chương trình khác dùng; đặt DASHBOARD_PORT sang số khác`,
          en: `port ${port} is taken; set DASHBOARD_PORT to another`,
        }),
      );
    });
  });
}
