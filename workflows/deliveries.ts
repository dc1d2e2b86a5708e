import { condition, log, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';
import type { JournalEntry } from '../domain/journal.ts';

const AT_ONCE = 50;

/** The usual way: short, inside the workflow task's worker, without a line of history for each try. */
const { record: recordLocally } = proxyLocalActivities<Pick<Activities, 'record'>>({
  startToCloseTimeout: '5s',
  retry: { maximumAttempts: 2, initialInterval: '200ms' },
});

/** When the records are away: kept up for as long as it takes. */
const patient = proxyActivities<Pick<Activities, 'record' | 'notify'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});

/**
 * Entries on their way to the records, and what they tell people: in order, one batch after the other, beside the
 * statechart's clock, which never waits for them.
 */
export interface Deliveries {
  add(entry: JournalEntry): void;
  pending(): JournalEntry[];
  run(): Promise<never>;
}

/**
 * @param before what has to be recorded before the first entry (the campaign itself)
 * @param after what else an entry has to bring about once it is recorded
 */
export function createDeliveries(
  campaign: string,
  pending: JournalEntry[],
  hooks: { before?: () => Promise<void>; after?: (entries: JournalEntry[]) => Promise<void> } = {},
): Deliveries {
  const queue = [...pending];

  async function deliver(entries: JournalEntry[]): Promise<void> {
    try {
      await recordLocally({ entries });
    } catch (error) {
      log.warn('records are away', { error: String(error) });
      await patient.record({ entries });
    }
    const telling = entries
      .filter(({ notices, withdrawn }) => notices.length > 0 || withdrawn.length > 0)
      // what is told goes into the history; the rest of an entry would only make that longer
      .map(({ campaign: of, subject, at, notices, withdrawn }) => ({
        campaign: of,
        subject,
        at,
        notices,
        withdrawn,
      }));
    if (telling.length > 0) await patient.notify({ campaign, entries: telling });
    await hooks.after?.(entries);
  }

  return {
    add: (entry) => {
      queue.push(entry);
    },
    pending: () => queue,
    async run() {
      await hooks.before?.();
      for (;;) {
        await condition(() => queue.length > 0);
        const batch = queue.slice(0, AT_ONCE);
        await deliver(batch);
        queue.splice(0, batch.length);
      }
    },
  };
}
