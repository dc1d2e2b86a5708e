import type { Server } from 'node:http';

/** How long a request may take to arrive: a form has little time, a file as much as it needs by a slow line. */
export interface RequestTime {
  /** ms in which whatever is small has to be there */
  patience: number;
  /** bytes a second: of the slowest line by which files are sent */
  slowest: number;
  /** bytes: nobody takes a larger body, so that saying that one comes gives no more time */
  largest: number;
}

/** Ends connections whose request does not arrive in its time; answers that never end are not limited. */
export function endSlowRequests(
  server: Pick<Server, 'on'>,
  { patience, slowest, largest }: RequestTime,
): void {
  server.on('request', (request) => {
    const announced = Number(request.headers['content-length'] ?? 0);
    const allowed = patience + (1_000 * Math.min(announced, largest)) / slowest;
    const late = setTimeout(() => {
      if (!request.complete) request.socket.destroy();
    }, allowed);
    request.once('close', () => clearTimeout(late));
  });
}
