import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type History, historyText } from '../interpreter/stored-history.ts';

/** Histories of the product's own workflows, packed, with a list of what they are. */
export const packedFolder = new URL('./packed/', import.meta.url);
const manifestFile = new URL('manifest.json', packedFolder);

const storedSchema = z.strictObject({
  name: z.string(),
  workflow: z.enum(['campaign', 'cell', 'mailroom']),
  workflowId: z.string(),
  /** machine and engine of the build that made it; null for the mailroom, which has no statechart */
  machine: z.string().nullable(),
  engine: z.string().nullable(),
  events: z.int(),
  /** of all payloads in it, which are nearly all of its size */
  bytes: z.int(),
});
export type StoredHistory = z.infer<typeof storedSchema>;

export async function readManifest(): Promise<StoredHistory[]> {
  return z.array(storedSchema).parse(JSON.parse(await readFile(manifestFile, 'utf8')));
}

export const writeManifest = (stored: readonly StoredHistory[]): Promise<void> =>
  writeFile(manifestFile, `${JSON.stringify(stored, null, 2)}\n`);

export const packedFile = (name: string): URL => new URL(`${name}.json.gz`, packedFolder);

export const pack = (name: string, history: History): Promise<void> =>
  writeFile(packedFile(name), gzipSync(historyText(history), { level: 9 }));

/** @returns the history as text, for `historyFrom` */
export const unpack = async (name: string): Promise<string> =>
  gunzipSync(await readFile(packedFile(name))).toString();

/** Bytes of all payloads of a history; the time-skipping server doesn't say how large it is. */
export function payloadBytes(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, member) => sum + payloadBytes(member), 0);
}
