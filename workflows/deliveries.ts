import { condition, isCancellation, log, proxyActivities, sleep, uuid4 } from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';
import { bytesOf } from '../domain/journal/canonical-hash.ts';
import type { JournalEntry } from '../domain/journal/journal.ts';
import { type SealedEntry, sealEntry } from '../domain/journal/journal-seal.ts';
import { batchOf } from './batches.ts';
import type { Signers } from './signers.ts';

/** Tried for as long as it takes, so that nothing is lost while the records are away. */
const { record } = proxyActivities<Pick<Activities, 'record'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});

/**
 * Entries on their way to the records, sealed one upon the other (design decisions 8 and 15): in order, one batch after
 * the other, beside the statechart's clock, which never waits for them. They are recorded by a regular activity: a
 * local one would be done before Temporal has accepted the step, and a step that was then lost would stay recorded.
 */
export interface Deliveries {
  /** Seals an entry and sends it on its way. @returns its bytes as JSON, with its seal */
  add(entry: JournalEntry): number;
  pending(): SealedEntry[];
  /** bytes of what is pending, as JSON */
  size(): number;
  /** hash of the newest entry, recorded or not; null before the first */
  lastHash(): string | null;
  run(): Promise<never>;
}

export interface DeliveryOptions {
  campaign: string;
  /** what the last run left */
  pending: SealedEntry[];
  lastHash: string | null;
  /** what has to be done before the first entry is recorded */
  opening(): Promise<void>;
  /** is told the signing keys in force whenever something was recorded */
  signers: Pick<Signers, 'learn'>;
}

export function createDeliveries({ campaign, opening, signers, ...last }: DeliveryOptions): Deliveries {
  const measured = (entry: SealedEntry) => ({ entry, bytes: bytesOf(entry) });
  const queue = last.pending.map(measured);
  let lastHash = last.lastHash;

  async function deliver(entries: SealedEntry[]): Promise<void> {
    if (entries[0]?.seq === 1) await opening();
    const { hash, signingKeys } = await record({ campaign, entries });
    // the answer to others, which somebody has repeated
    if (hash !== entries.at(-1)?.seal.hash) throw new Error('the answer is to other entries');
    signers.learn(signingKeys);
  }

  return {
    add(entry) {
      const sealed = sealEntry(entry, lastHash, () => uuid4());
      lastHash = sealed.seal.hash;
      const one = measured(sealed);
      queue.push(one);
      return one.bytes;
    },
    pending: () => queue.map(({ entry }) => entry),
    size: () => queue.reduce((sum, { bytes }) => sum + bytes, 0),
    lastHash: () => lastHash,
    async run() {
      for (;;) {
        await condition(() => queue.length > 0);
        const batch = batchOf(queue).map(({ entry }) => entry);
        try {
          await deliver(batch);
          queue.splice(0, batch.length);
        } catch (error) {
          if (isCancellation(error)) throw error;
          // nothing is skipped: what can't be recorded stays visible as trouble, and is tried again
          log.error('entries were not recorded', { error: String(error) });
          await sleep('30s');
        }
      }
    },
  };
}
