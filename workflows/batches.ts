/** The most of one call, in entries and in bytes; a larger entry goes by itself. */
const AT_ONCE = { entries: 50, bytes: 524_288 };

/** The oldest of a queue that go together in one call; at least one unless the queue is empty. */
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
