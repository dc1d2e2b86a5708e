/** Of one call, in entries and in bytes; an entry that is larger goes by itself. */
const AT_ONCE = { entries: 50, bytes: 524_288 };

/** The oldest of a queue that go together in one call; at least one of those that there are. */
export function batchOf<T extends { bytes: number }>(queue: readonly T[]): T[] {
  let bytes = 0;
  const batch: T[] = [];
  for (const next of queue.slice(0, AT_ONCE.entries)) {
    bytes += next.bytes;
    if (batch.length > 0 && bytes > AT_ONCE.bytes) break;
    batch.push(next);
  }
  return batch;
}
