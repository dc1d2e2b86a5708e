import type { RecordsReader } from './reading.ts';

/** The process that owns the records did not answer as it should. */
export class RemoteReadError extends Error {
  override readonly name = 'RemoteReadError';
  readonly code = 'RECORDS_UNREACHABLE';
}

/** What the owning process is asked for; its door knows the same list. */
export const READ_METHODS = [
  'campaigns',
  'campaign',
  'cells',
  'cell',
  'caseContent',
  'journal',
  'notices',
  'mails',
  'decisions',
  'revision',
  'recordedSeq',
] as const satisfies (keyof RecordsReader)[];

/**
 * Reads through the process that owns the embedded records (design decision 10).
 *
 * @throws RemoteReadError from every method
 */
export function remoteReader({ address, token }: { address: string; token: string }): RecordsReader {
  async function call(method: string, args: unknown[]): Promise<unknown> {
    const response = await fetch(new URL('/internal/records', address), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ method, args }),
      signal: AbortSignal.timeout(10_000),
    }).catch((error: unknown) => {
      throw new RemoteReadError(`no answer from ${address}`, { cause: error });
    });
    if (!response.ok) throw new RemoteReadError(`${address} answered ${response.status}`);
    return await response.json();
  }
  const methods = READ_METHODS.map((method) => [method, (...args: unknown[]) => call(method, args)]);
  return Object.fromEntries(methods) as unknown as RecordsReader;
}
