import { Failure } from '../../domain/failure.ts';
import type { PortFailure } from '../../domain/failure-values.ts';

export type ServerStartCode = 'DATABASE_IN_USE' | 'SERVER_DID_NOT_START' | PortFailure;

/** A server whose program is there, but that did not start. `code` says why. */
export class ServerStartFailed extends Failure<ServerStartCode> {
  override readonly name = 'ServerStartFailed';
}

/** Finds the reason in what a Temporal dev server printed before it ended. */
export function serverStartFailure(
  output: string,
  { port, dbFilename }: { port: number; dbFilename?: string },
) {
  if (/address already in use/i.test(output)) return portTaken(port);
  if (/SQLITE_BUSY|database is locked/i.test(output)) {
    return new ServerStartFailed('DATABASE_IN_USE', {
      key: 'temporalDataInUse',
      values: { file: dbFilename ?? '' },
    });
  }
  const lines = output.trim().split('\n');
  // a Go program that ends by a panic says so first; then comes where it stood
  const reason = lines.find((line) => /^(panic|fatal error):/.test(line)) ?? lines.at(-1) ?? '';
  return new ServerStartFailed('SERVER_DID_NOT_START', { key: 'temporalNotStarted', values: { reason } });
}

export function portTaken(port: number): ServerStartFailed {
  return new ServerStartFailed('PORT_TAKEN', { key: 'temporalPortTaken', values: { port } });
}
