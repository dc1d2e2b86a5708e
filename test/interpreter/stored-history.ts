import type { WorkflowHandle } from '@temporalio/client';

export type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

const unnamed = new Set(['identity', 'binaryChecksum']);

/** A history as plain data: without the machine's identity, enums as numbers, payloads as text where they are text. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    const text = Buffer.from(value).toString();
    return Buffer.from(text).equals(value) ? { text } : { base64: Buffer.from(value).toString('base64') };
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('toNumber' in value && typeof value.toNumber === 'function') return Number(String(value));
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      unnamed.has(key) || member === null || member === undefined ? [] : [[key, plain(member)]],
    ),
  );
}

/** The SDK's own conversion to JSON needs a single copy of protobufjs, but an installation has several. */
export const historyText = (history: History): string =>
  `${JSON.stringify(plain({ events: history.events }), null, 2)}\n`;

export const historyFrom = (json: string): History =>
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return value;
    if ('text' in value && typeof value.text === 'string') return Buffer.from(value.text);
    return 'base64' in value ? Buffer.from(String(value.base64), 'base64') : value;
  }) as History;
