import type { Database } from '../records/database.ts';
import { chainFaults } from '../records/journal-check.ts';
import { createReader } from '../records/reader.ts';
import type { RecordsReader } from '../records/reading.ts';
import { changeTrouble } from '../records/troubles.ts';

const KIND = 'journalBroken' as const;

/**
 * Looks through the journals of all campaigns that are running or have open trouble. An entry that is gone, was changed
 * or doesn't follow the one before it is trouble, whoever caused it, until the journal is whole again (findings 9.9).
 * A subject that can't be read holds up no other one.
 *
 * @returns campaigns with new trouble, whose offices have to get mail
 * @throws AggregateError once all others were looked at: why some could not be
 */
export async function watchJournals(
  db: Database,
  reader: RecordsReader = createReader(db),
): Promise<string[]> {
  const unread: unknown[] = [];
  const begun = new Set<string>();
  for (const { id: campaign, standing } of await reader.campaigns()) {
    const open = new Set(
      (await reader.troubles(campaign)).filter(({ kind }) => kind === KIND).map(({ subject }) => subject),
    );
    // nothing is appended to one that has ended; what was wrong with it may have been mended
    if (standing.ended && open.size === 0) continue;
    const subjects = ['campaign', ...(await reader.cells(campaign)).map(({ cell }) => cell)];
    for (const subject of subjects) {
      const faults = await chainFaults(reader, campaign, subject).catch((error: unknown) => {
        unread.push(error);
        return null;
      });
      if (faults === null) continue;
      if (faults.length === 0 && !open.has(subject)) continue;
      const at = { campaign, subject, kind: KIND, ref: '' };
      const detail = faults.map(({ fault, seq }) => `entry ${seq}: ${fault}`).join(', ');
      if (await changeTrouble(db, at, faults.length === 0 ? null : detail, Date.now())) begun.add(campaign);
    }
  }
  if (unread.length > 0) throw new AggregateError(unread, 'journals that could not be looked at');
  return [...begun];
}
