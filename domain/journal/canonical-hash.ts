import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** JSON with sorted keys: equal content gives equal text, whatever order it was built in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** sha256 in hex over the canonical JSON; works in a workflow, where Node's crypto is not available. */
export function canonicalHash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/**
 * sha256 in hex over the JSON text with the keys as they stand: for what is kept and read again as it was written, at a
 * fifth of the cost.
 */
export function writtenHash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value ?? null))));
}

/** The size of a value as JSON text in UTF-8, as it travels and as it is stored. */
export const bytesOf = (value: unknown): number => utf8ToBytes(JSON.stringify(value) ?? '').length;
