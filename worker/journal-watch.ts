import type { Database } from '../records/database.ts';
import { allEntries, checkChain, type JournalFault } from '../records/journal-check.ts';
import { createReader } from '../records/reader.ts';
import type { RecordedEntry, RecordsReader } from '../records/reading.ts';
import { noteTrouble, settleTrouble } from '../records/troubles.ts';
import { write } from '../records/writing.ts';

const KIND = 'journalBroken' as const;

/** What is wrong with the entries of a subject, the newest included: it has at least as many as what stands was made of. */
async function faultsOf(reader: RecordsReader, campaign: string, subject: string): Promise<JournalFault[]> {
  const place = { campaign, subject };
  // read before the entries: meanwhile there may come more of them, never fewer
  const stands = await reader.recordedSeq(campaign, subject);
  const entries: RecordedEntry[] = [];
  for await (const entry of allEntries(reader, campaign, subject)) entries.push(entry);
  const last = Math.max(0, ...entries.map(({ seq }) => seq));
  const cutOff: JournalFault[] = last < stands ? [{ ...place, fault: 'missing', seq: last + 1 }] : [];
  return [...checkChain(place, entries), ...cutOff];
}

/**
 * Looks through the journals of all campaigns that go on. An entry that is gone, was changed or doesn't follow the one
 * before it is trouble, whoever did it, and is over once the journal is whole again (findings 9.9).
 *
 * @returns campaigns of which trouble has begun: their offices have mail to get
 */
export async function watchJournals(db: Database): Promise<string[]> {
  const reader = createReader(db);
  const begun = new Set<string>();
  for (const { id: campaign, standing } of await reader.campaigns()) {
    if (standing.ended) continue;
    const open = new Set(
      (await reader.troubles(campaign)).filter(({ kind }) => kind === KIND).map(({ subject }) => subject),
    );
    const subjects = ['campaign', ...(await reader.cells(campaign)).map(({ cell }) => cell)];
    for (const subject of subjects) {
      const faults = await faultsOf(reader, campaign, subject);
      if (faults.length === 0 && !open.has(subject)) continue;
      const at = { campaign, subject, kind: KIND, ref: '' };
      const detail = faults.map(({ fault, seq }) => `entry ${seq}: ${fault}`).join(', ');
      await write(db, async (queries) => {
        if (faults.length === 0) await settleTrouble(queries, at, Date.now());
        else if (await noteTrouble(queries, { ...at, detail }, Date.now())) begun.add(campaign);
      });
    }
  }
  return [...begun];
}
